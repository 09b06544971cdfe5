/** What must not happen in a journey: collected while it runs, thrown when the app is closed. */
export class Problems {
  private readonly list: string[] = [];
  private readonly expected: RegExp[] = [];

  add(text: string): void {
    this.list.push(text);
  }

  /** A journey that provokes an error says which one. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  unexpected(): string[] {
    return this.list.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  throwIfAny(): void {
    const texts = this.unexpected();
    if (texts.length > 0) throw new Error(`小程序运行中出现 ${texts.length} 个问题：\n- ${texts.join('\n- ')}`);
  }
}
