/** Ours: a text or a file with this in it is found risky. */
const RISKY_MARK = '违规测试';
const RISKY_LABEL = 20002;
const PASS_LABEL = 100;

export const isRiskyText = (text: string): boolean => text.includes(RISKY_MARK);

/** Looks through a file without holding it. */
export async function holdsRiskyMark(content: AsyncIterable<Buffer>): Promise<boolean> {
  const mark = Buffer.from(RISKY_MARK);
  let rest = Buffer.alloc(0);
  let isFound = false;
  for await (const chunk of content) {
    const window = Buffer.concat([rest, chunk]);
    isFound ||= window.includes(mark);
    rest = window.subarray(-mark.length);
  }
  return isFound;
}

export function resultOf(suggest: string) {
  return { suggest, label: suggest === 'pass' ? PASS_LABEL : RISKY_LABEL };
}
