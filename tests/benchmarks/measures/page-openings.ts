import type { Measure, Unit } from '../support/measure';
import type { PageOpening } from '../support/page-openings';

/** The page with the largest number speaks for all. */
const worstPage = (id: string, unit: Unit, numberOf: (opening: PageOpening) => number): Measure => ({
  id,
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => {
    const { openEveryPage } = await import('../support/page-openings');
    const openings = await openEveryPage();
    const worst = openings.reduce((most, opening) => (numberOf(opening) > numberOf(most) ? opening : most));
    return { value: numberOf(worst), unit, detail: `${worst.page} 最多，共 ${openings.length} 页` };
  },
});

export const pageOpeningCalls = worstPage('page-open-calls', 'count', ({ functionCalls }) => functionCalls);
export const pageOpeningSetData = worstPage('page-set-data', 'bytes', ({ setDataBytes }) => setDataBytes);
