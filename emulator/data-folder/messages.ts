export const PREVIOUS = 'previous';

const WAY_OUT = `请恢复备份，或用 npm start -- --fresh 重新开始，旧数据会移到 ${PREVIOUS} 目录。`;

export function damaged(path: string, what: string): string {
  return `数据目录 ${path} 中的 ${what} 已损坏，没有改动它。\n${WAY_OUT}`;
}

export function otherFormat(path: string, format: string): string {
  return `数据目录 ${path} 的格式（${format}）与本版本不符，没有改动它。\n${WAY_OUT}`;
}
