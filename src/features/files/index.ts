export { FileList, type FileSource } from './file-list';
export { sizeWords } from './file-words';
export { openEvidence } from './open-evidence';
export type { NewFile, PendingFile } from './upload';
export { useUploads } from './use-uploads';
