export const PREVIOUS = 'previous';

export function damaged(path: string, what: string): string {
  return `数据目录 ${path} 中的 ${what} 已损坏，没有改动它。\n请恢复备份，或用 npm start -- --fresh 重新开始，旧数据会移到 ${PREVIOUS} 目录。`;
}
