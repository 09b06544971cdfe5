import type { Measure, Unit } from '../support/measure';
import type { PageOpening } from '../support/page-openings';

/** The page with the largest number speaks for all. */
const worstPage = (
  id: string,
  unit: Unit,
  numberOf: (opening: PageOpening) => number,
  explain: (opening: PageOpening) => string,
): Measure => ({
  id,
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => {
    // Loaded only now: WeChat's compiler is part of it.
    const { openEveryPage } = await import('../support/page-openings');
    const openings = await openEveryPage();
    const worst = openings.reduce((most, opening) => (numberOf(opening) > numberOf(most) ? opening : most));
    return { value: numberOf(worst), unit, detail: `${openings.length} 页中最多的 ${worst.page}${explain(worst)}` };
  },
});

export const pageOpeningCalls = worstPage(
  'page-open-calls',
  'count',
  ({ functionCalls }) => functionCalls.length,
  ({ functionCalls }) => `：${functionCalls.join('，')}`,
);
export const pageOpeningSetData = worstPage(
  'page-set-data',
  'bytes',
  ({ setDataBytes }) => setDataBytes,
  () => '',
);
