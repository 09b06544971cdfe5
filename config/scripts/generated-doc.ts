/** A page that is generated: written, or only compared with what lies there. */
import { readFileSync, writeFileSync } from 'node:fs';

export type GeneratedDoc = { file: string; text: string; origin: string; command: string };

export function writeOrCheck({ file, text, origin, command }: GeneratedDoc, isCheck: boolean): void {
  if (!isCheck) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} 与${origin}不一致，请运行 ${command}`);
    process.exitCode = 1;
  }
}
