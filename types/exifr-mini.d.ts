/** The smallest build has no typings of its own. */
declare module 'exifr/dist/mini.umd.js' {
  export function parse(
    bytes: ArrayBuffer,
    options: Record<string, unknown>,
  ): Promise<Record<string, unknown> | undefined>;
}
