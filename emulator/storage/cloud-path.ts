import { MAX_CLOUD_PATH_BYTES } from '../limits';

/** What the platform would refuse about this cloudPath; undefined when nothing. [O] */
export function findCloudPathFault(path: string): string | undefined {
  if (path === '') return 'cloudPath is empty';
  if (path.startsWith('/')) return 'cloudPath must not begin with "/"';
  if (path.endsWith('/')) return 'cloudPath must not end with "/"';
  if (path.includes('//')) return 'cloudPath must not contain "//"';
  if (path.split('/').some((part) => part === '.' || part === '..'))
    return 'cloudPath must not contain "." or ".." as a part';
  // Ours: the SDK calls encodeURI on URLs that the platform hands out unencoded, so these cannot survive the way back. [S]
  if (/[%?#\\\p{Cc}]/u.test(path)) return 'cloudPath must not contain %, ?, #, \\ or control characters';
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_CLOUD_PATH_BYTES) return `cloudPath has ${bytes} bytes, the limit is ${MAX_CLOUD_PATH_BYTES}`;
  return undefined;
}
