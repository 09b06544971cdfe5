import { exifInstant, exifTime } from '@/features/photos/taking/exif-time';
import { jpegTaken, PDF } from '../../../support/file-bytes';

const head = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

test('a camera that states no zone was in ours', async () => {
  expect(await exifTime(head(jpegTaken({ at: '2026:09:12 09:30:05' })))).toBe('2026-09-12T09:30:05.000+08:00');
});

test('a zone it states is honoured', async () => {
  const bytes = jpegTaken({ at: '2026:09:12 10:30:05', zone: '+09:00' });
  expect(await exifTime(head(bytes))).toBe('2026-09-12T09:30:05.000+08:00');
});

test('the first bytes are enough', async () => {
  const bytes = jpegTaken({ at: '2026:09:12 09:30:05', bytes: 900_000 }).slice(0, 128 * 1024);
  expect(await exifTime(head(bytes))).toBe('2026-09-12T09:30:05.000+08:00');
});

test.each([
  ['a JPEG without the tag', jpegTaken({})],
  ['a clock that was never set', jpegTaken({ at: '0000:00:00 00:00:00' })],
  ['spaces, as some cameras write', jpegTaken({ at: '    :  :     :  :  ' })],
  ['something else', PDF],
  ['nothing', new Uint8Array(0)],
])('%s: unknown, never guessed', async (_name, bytes) => {
  expect(await exifTime(head(bytes))).toBeNull();
});

test('no such day is no time', () => {
  expect(exifInstant('2026:13:45 09:30:05', undefined)).toBeNull();
});
