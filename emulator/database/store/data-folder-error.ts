import { StartError } from '../../start-error';

/** The data on disk cannot be used as it is. Nothing has been changed or deleted. */
export class DataFolderError extends StartError {
  constructor(path: string, reason: string) {
    super(
      `数据目录 ${path} 无法打开：${reason}。\n目录里的内容没有改动。请恢复备份，或用 npm start -- --fresh 重新开始（旧数据会移到 previous 目录）。`,
    );
    this.name = 'DataFolderError';
  }
}
