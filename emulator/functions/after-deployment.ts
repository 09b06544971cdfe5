import type { FunctionHost } from './function-host';
import { administratorCaller } from './invocation';

/** One that never says it is finished must not keep the start waiting. */
const MAX_TURNS = 20;

interface Reply {
  data?: { lines?: string[]; isFinished?: boolean };
  error?: { message?: string };
}

async function runOne(host: FunctionHost, name: string): Promise<string[]> {
  const lines: string[] = [];
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const { resultJson } = await host.invoke(name, '{}', administratorCaller);
    const { data, error } = (JSON.parse(resultJson) ?? {}) as Reply;
    if (error) throw new Error(error.message);
    lines.push(...(data?.lines ?? []));
    if (data?.isFinished !== false) return lines;
  }
  throw new Error(`${MAX_TURNS} 次仍未完成`);
}

/**
 * Does what a deployer does once the functions are uploaded, and answers what they report. A function that fails is
 * reported too: what the data folder holds can still be used.
 */
export async function runAfterDeployment(host: FunctionHost, names: readonly string[]): Promise<string[]> {
  const reports: string[] = [];
  for (const name of names) {
    const lines = await runOne(host, name).catch((error: Error) => [`云函数 ${name} 运行失败：${error.message}`]);
    reports.push(...lines);
  }
  return reports;
}
