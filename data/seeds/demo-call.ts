/** The 演示 call: gx-2026 with its dates moved around today, so that something is always open. */
import { type Call, type Category, callSchema } from '@domain/call/schema';
import { beijing, endOfDate, formatDate, MS_PER_DAY, toDate, toInstant, toMs } from '@domain/time';

/** The notice it is cloned from. */
export const DEMO_ORIGINAL = 'gx-2026';
export const DEMO_SLUG = 'demo-2026';
/** The category whose projects are due soon: the demo project belongs to it. */
export const DEMO_PROJECT_CATEGORY = '2026-2';
const CLOSES_IN_DAYS = 5;
const OPENED_DAYS_AGO = 9;
export const DEMO_DUE_IN_DAYS = 8;

const addDays = (date: string, days: number): string => toDate(toMs(`${date}T12:00:00+08:00`) + days * MS_PER_DAY);
const endOfMonth = (date: string): string => beijing(`${date}T12:00:00+08:00`).endOf('month').format('YYYY-MM-DD');

/** Nobody should ring a real office about a demonstration. */
const demoContacts = [{ name: '演示联系人', phones: ['0771-0000000'], email: null, for: null }];

function shiftCategory(category: Category, days: number, today: string): Category {
  const isMonth = category.completion.precision === 'month';
  const shift = (date: string | null): string | null => {
    if (date === null) return null;
    return isMonth ? endOfMonth(addDays(date, days)) : addDays(date, days);
  };
  const isDueSoon = category.code === DEMO_PROJECT_CATEGORY;
  const dueSoon = addDays(today, DEMO_DUE_IN_DAYS);
  return {
    ...category,
    window: null,
    contacts: demoContacts,
    completion: isDueSoon
      ? { dueOn: dueSoon, precision: 'day' }
      : { ...category.completion, dueOn: shift(category.completion.dueOn) },
    acceptance: {
      ...category.acceptance,
      dueOn: isDueSoon ? dueSoon : shift(category.acceptance.dueOn),
      items: category.acceptance.items.map((item) => ({ ...item, dueOn: item.dueOn && addDays(item.dueOn, days) })),
    },
  };
}

export function makeDemoCall(original: Call, now: number): Call {
  const today = toDate(now);
  const lastDay = addDays(today, CLOSES_IN_DAYS);
  const openedOn = addDays(today, -OPENED_DAYS_AGO);
  const originalLastDay = toDate(toMs(original.window.closesBefore ?? toInstant(now)) - 1);
  const days = Math.round((endOfDate(lastDay) - endOfDate(originalLastDay)) / MS_PER_DAY);
  return callSchema.parse({
    ...original,
    slug: DEMO_SLUG,
    title: `【演示】${original.title}`,
    documentNumber: null,
    publishedOn: openedOn,
    sourceUrl: null,
    window: {
      opensAt: `${openedOn}T00:00:00+08:00`,
      closesBefore: toInstant(endOfDate(lastDay)),
      paperDueBefore: null,
      statement: `演示用：申报截止时间为${formatDate(lastDay, { year: true })}`,
    },
    contacts: original.contacts.length > 0 ? demoContacts : [],
    categories: original.categories.map((category) => shiftCategory(category, days, today)),
  });
}
