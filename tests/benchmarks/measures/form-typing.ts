import { setTimeout as wait } from 'node:timers/promises';
import { pathTo } from '@domain/routes';
import { startEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';

const CONTACT = 'persona-contact-1';
/** Inside gx-2023, whose first category has the longest form of all five notices. */
const DURING_CALL = '2023-04-20T10:00:00+08:00';
const LONG_TEXT = '学会服务创新。'.repeat(140);
const KEYS = 60;
/** Faster than anybody types. */
const KEY_MS = 15;
const SETTLED_MS = 1500;

interface Typing {
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
    await ask(emulator, CONTACT, 'applications.save', { id, baseVersion: 1, answers: { workSummary: LONG_TEXT } });
    const app = await launchWeapp({
      emulatorUrl: emulator.url,
      openid: CONTACT,
      path: pathTo('applicationForm', { id }),
    });
    await app.waitFor('项目重点计划');
    await wait(SETTLED_MS);
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
    return { bytesPerKey: (after.bytes - bytes) / KEYS, updatesPerSecond: (after.calls - calls) / seconds };
  } finally {
    await emulator.stop();
  }
}

export const formTypingBytes: Measure = {
  id: 'form-typing-bytes',
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => ({
    value: (await typeIntoLongestForm()).bytesPerKey,
    unit: 'bytes',
    detail: '在近千字的长文里继续写',
  }),
};
export const formTypingUpdates: Measure = {
  id: 'form-typing-updates',
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => ({
    value: (await typeIntoLongestForm()).updatesPerSecond,
    unit: 'perSecond',
    detail: `每 ${KEY_MS} 毫秒一个字`,
  }),
};
