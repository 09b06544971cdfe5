import { setTimeout as wait } from 'node:timers/promises';
import { pathTo } from '@domain/routes';
import { startEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure, Unit } from '../support/measure';

const CONTACT = 'persona-contact-1';
/** Inside gx-2023, whose first category has the longest form of all five notices. */
const DURING_CALL = '2023-04-20T10:00:00+08:00';
const LONG_TEXT = '学会服务创新。'.repeat(140);
const KEYS = 60;
/** Faster than anybody types. */
const KEY_MS = 15;
const SETTLED_MS = 1500;
/** With so many lines of the budget the longest form has 60 places to type into. */
const BUDGET_LINES = 12;
const MIN_FIELDS = 60;

interface Typing {
  fields: number;
  bytesPerKey: number;
  updatesPerSecond: number;
}
let typing: Promise<Typing> | undefined;

/** One person types into a long text of the longest form; both measures read the same run. */
const typeIntoLongestForm = (): Promise<Typing> => {
  typing ??= measureTyping();
  return typing;
};

async function measureTyping(): Promise<Typing> {
  // Loaded only now: WeChat's compiler is part of it.
  const { launchWeapp } = await import('../../support/weapp');
  const emulator = await startEmulator({ seed: true, now: DURING_CALL });
  try {
    const start = { callSlug: 'gx-2023', categoryCode: '2023-1', organizationId: 'org-society' };
    const { id } = await ask(emulator, CONTACT, 'applications.start', start);
    const budgetLines = Array.from({ length: BUDGET_LINES }, (_, no) => ({ id: `line${no}`, item: '场租', yuan: 100 }));
    const answers = { workSummary: LONG_TEXT };
    await ask(emulator, CONTACT, 'applications.save', { id, baseVersion: 1, core: { budgetLines }, answers });
    const app = await launchWeapp({
      emulatorUrl: emulator.url,
      openid: CONTACT,
      path: pathTo('applicationForm', { id }),
    });
    await app.waitFor('项目重点计划');
    await wait(SETTLED_MS);
    const fields = ['input', 'textarea'].flatMap((tag) => app.page().findAll({ tag })).length;
    if (fields < MIN_FIELDS) throw new Error(`the form has only ${fields} places to type into`);
    const { bytes, calls } = app.page().setData;
    const field = app.page().find({ id: 'workSummary' });
    const began = performance.now();
    for (let key = 1; key <= KEYS; key += 1) {
      app.page().input(field, LONG_TEXT + '字'.repeat(key));
      await wait(KEY_MS);
    }
    const seconds = (performance.now() - began) / 1000;
    const after = { ...app.page().setData };
    await app.close();
    return { fields, bytesPerKey: (after.bytes - bytes) / KEYS, updatesPerSecond: (after.calls - calls) / seconds };
  } finally {
    await emulator.stop();
  }
}

const measure = (id: string, unit: Unit, numberOf: (typing: Typing) => number, explain: string): Measure => ({
  id,
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => {
    const measured = await typeIntoLongestForm();
    return { value: numberOf(measured), unit, detail: `${measured.fields} 个输入框，${explain}` };
  },
});

export const formTypingBytes = measure(
  'form-typing-bytes',
  'bytes',
  ({ bytesPerKey }) => bytesPerKey,
  '在近千字的长文里继续写',
);
export const formTypingUpdates = measure(
  'form-typing-updates',
  'perSecond',
  ({ updatesPerSecond }) => updatesPerSecond,
  `每 ${KEY_MS} 毫秒一个字`,
);
