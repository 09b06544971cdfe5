export { FileList } from './file-list';
export type { NewFile, PendingFile } from './upload';
export { useUploads } from './use-uploads';
