import { bareAppBytes } from '../support/bare-app';
import type { Measure } from '../support/measure';

/** What each style of zod adds to a mini-program; the decision it led to is docs/decisions/0002. */
export const zod: Measure = {
  id: 'zod',
  needs: [],
  onRequest: true,
  run: async () => {
    const bare = bareAppBytes();
    const added = (style: string) => bareAppBytes(`bare-app-zod-${style}`, `tests/benchmarks/zod/${style}.ts`) - bare;
    return { value: added('mini'), baseline: added('classic'), unit: 'bytes' };
  },
};
