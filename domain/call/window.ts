import type { Call, CallWindow, Category } from './schema';

/** A category may have a window of its own (2023-10); else the call's counts. */
export const windowOf = (call: Pick<Call, 'window'>, category: Pick<Category, 'window'>): CallWindow =>
  category.window ?? call.window;
