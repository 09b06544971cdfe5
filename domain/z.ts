/**
 * The one module that imports zod (zod/mini, see docs/decisions/0002).
 * `jitless`: WeChat replaces `new Function` by a no-op, so compiled parsers would silently misbehave.
 * Use it as `import * as z from './z'`, and `z.core` for types only: a namespace object as a value would defeat tree-shaking.
 */
import { config } from 'zod/mini';
import { readerWords } from './z-words';

config({ localeError: readerWords, jitless: true });

export * from 'zod/mini';
/** zod's own texts, for those who maintain data files; no bundle carries them. */
export { default as zhCN } from 'zod/v4/locales/zh-CN.js';
