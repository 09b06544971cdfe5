import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { UPLOAD_PERMIT_SECONDS } from '../limits';
import type { PlatformState } from '../state/platform-state';

export const STORAGE_ROOT = '/_cloud/storage/';

/** Signs download URLs and upload permits; both expire by the emulator's clock and outlive a restart. */
export class UrlSigner {
  private readonly secret: string;

  constructor(
    state: PlatformState,
    private readonly now: () => number,
  ) {
    const known = state.get<string>(['secret']);
    this.secret = known ?? randomBytes(32).toString('hex');
    if (!known) state.put(['secret'], this.secret);
  }

  sign(origin: string, path: string, maxAgeSeconds: number): string {
    const expires = Math.floor(this.now() / 1000) + maxAgeSeconds;
    // Unencoded, as the platform does it: downloadFile runs encodeURI over it. [S][X]
    return `${origin}${STORAGE_ROOT}${path}?sign=${this.seal('get', path, expires)}&t=${expires}`;
  }

  check(path: string, sign: string, expires: string): 'valid' | 'expired' | 'wrong' {
    if (!isSame(sign, this.seal('get', path, Number(expires)))) return 'wrong';
    return Number(expires) * 1000 <= this.now() ? 'expired' : 'valid';
  }

  permitUpload(path: string): string {
    const expires = Math.floor(this.now() / 1000) + UPLOAD_PERMIT_SECONDS;
    return `${this.seal('put', path, expires)}.${expires}`;
  }

  permitsUpload(path: string, permit: string): boolean {
    const [seal = '', expires = ''] = permit.split('.');
    return isSame(seal, this.seal('put', path, Number(expires))) && Number(expires) * 1000 > this.now();
  }

  private seal(verb: string, path: string, expires: number): string {
    return createHmac('sha256', this.secret).update(`${verb}\n${path}\n${expires}`).digest('hex');
  }
}

export function toStorageUrl(origin: string, path: string): string {
  return origin + STORAGE_ROOT + path.split('/').map(encodeURIComponent).join('/');
}

function isSame(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
