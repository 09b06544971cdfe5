/**
 * Emulators that have let go of their data, each with its functions loaded: the next start of the same test file takes
 * one over. Loading the SDK costs more than most tests; on the platform, too, a call mostly meets a loaded instance.
 */
import type { ChildProcess } from 'node:child_process';

const waiting = new Map<string, ChildProcess[]>();
/** Outside of a test file nobody would end them. */
let isOver = typeof afterAll !== 'function';

if (!isOver) {
  afterAll(() => {
    isOver = true;
    for (const child of [...waiting.values()].flat()) child.kill('SIGTERM');
    waiting.clear();
  });
}

type Answer = { released?: true; port?: number };

/** Undefined when the process ended instead of answering. */
function ask(child: ChildProcess, word: object): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const onEnd = () => resolve(undefined);
    child.once('exit', onEnd);
    child.once('message', (answer) => {
      child.off('exit', onEnd);
      resolve(answer as Answer);
    });
    child.send(word, (error) => error && resolve(undefined));
  });
}

/**
 * Answers whether it waits now; otherwise it is to be ended.
 * @param functions the folder of what it has loaded
 */
export async function keepWarm(child: ChildProcess, functions: string): Promise<boolean> {
  if (isOver || !child.connected || !(await ask(child, { release: true }))?.released) return false;
  waiting.set(functions, [...(waiting.get(functions) ?? []), child]);
  return true;
}

/** One that waits with these functions, started over with these arguments. */
export async function takeWarm(
  functions: string,
  args: readonly string[],
): Promise<{ child: ChildProcess; port: number } | undefined> {
  const child = waiting.get(functions)?.pop();
  const port = child && (await ask(child, { args }))?.port;
  return child && port !== undefined ? { child, port } : undefined;
}
