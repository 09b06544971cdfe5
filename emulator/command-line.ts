import { parseArgs } from 'node:util';
import { parseInstant } from './instants';
import { StartError } from './start-error';

const DEFAULT_PORT = 4300;

export interface CommandLine {
  port: number;
  dataDir: string;
  functionsDir: string | undefined;
  fresh: boolean;
  seed: boolean;
  /** Run what the functions' manifest names to be run after a deployment. */
  deploys: boolean;
  strict: boolean;
  schedule: boolean;
  startAt: number | undefined;
}

const USAGE = `可用的参数：
  --port 端口        默认 4300，或环境变量 PORT；0 表示任选一个空闲端口
  --data 目录        数据目录，默认 .data
  --functions 目录   云函数构建目录，默认 dist/cloudfunctions
  --fresh            从种子数据重新开始，旧数据移到数据目录下的 previous
  --no-seed          不写入种子数据
  --no-deployment    不运行部署后要运行的云函数
  --strict           没有索引的查询报错
  --no-schedule      不按计划触发定时器
  --now 时间         启动时把时钟设到此刻，例如 2026-04-28T18:00:00+08:00`;

export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine {
  const values = parse(args);
  const startAt = values.now === undefined ? undefined : parseInstant(values.now);
  if (values.now !== undefined && startAt === undefined)
    throw new StartError(`--now 不是有效的时间：${values.now}\n${USAGE}`);
  return {
    port: readPort(values.port ?? env.PORT),
    dataDir: values.data ?? '.data',
    functionsDir: values.functions,
    fresh: values.fresh ?? false,
    seed: !values['no-seed'],
    deploys: !values['no-deployment'],
    strict: values.strict ?? false,
    schedule: !values['no-schedule'],
    startAt,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        functions: { type: 'string' },
        fresh: { type: 'boolean' },
        'no-seed': { type: 'boolean' },
        'no-deployment': { type: 'boolean' },
        strict: { type: 'boolean' },
        'no-schedule': { type: 'boolean' },
        now: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`无法识别的参数：${(error as Error).message}\n${USAGE}`);
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartError(`端口无效：${text}。请用 0 到 65535 之间的整数。`);
  return port;
}
