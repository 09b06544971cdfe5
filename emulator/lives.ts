import { type CommandLine, readCommandLine } from './command-line';
import type { Emulator, Kept } from './server';

/** What whoever started the process as its child may say to it. */
type Word = { release: true } | { args: string[] };

/**
 * Lets a parent process have one emulator after another without starting, each time, the process and the functions:
 * `release` lets go of the data, `args` starts over on other data. The functions are those of the first start. Answers how to stop the one that runs.
 */
export function followParent(
  first: Emulator,
  start: (commandLine: CommandLine, kept: Kept) => Promise<Emulator>,
): () => Promise<void> {
  let emulator = first;
  let kept: Kept | undefined;
  process.on('message', async (word: Word) => {
    try {
      if ('release' in word) {
        kept = await emulator.release();
        process.send?.({ released: true });
      } else if (kept) {
        emulator = await start(readCommandLine(word.args, process.env), kept);
        process.send?.({ port: emulator.port });
      }
    } catch (error) {
      process.stderr.write(`重新启动失败：${(error as Error).stack}\n`);
      process.exit(1);
    }
  });
  return () => emulator.stop();
}
