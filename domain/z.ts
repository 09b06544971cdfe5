/**
 * The one module that imports zod (zod/mini, see docs/decisions/0002).
 * `jitless`: WeChat replaces `new Function` by a no-op, so compiled parsers would silently misbehave.
 * Use it as `import * as z from './z'`: a re-exported namespace object would defeat tree-shaking.
 */
import { config } from 'zod/mini';
import zhCN from 'zod/v4/locales/zh-CN.js';

config({ ...zhCN(), jitless: true });

export * from 'zod/mini';
