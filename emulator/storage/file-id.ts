import { ENVIRONMENT_ID } from '../functions/environment';

const PREFIX = `cloud://${ENVIRONMENT_ID}.6b65-${ENVIRONMENT_ID}-1250000000/`;

export function toFileId(path: string): string {
  return PREFIX + path;
}

/** The path of one of our own files; undefined for any other text. */
export function parseFileId(fileId: string): string | undefined {
  return fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : undefined;
}
