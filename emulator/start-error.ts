/** Why the emulator cannot start, in Chinese, with the way out. Shown as is on stderr; exit code 1. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
