import { setTimeout as wait } from 'node:timers/promises';
import { pathTo } from '@domain/routes';
import { PDF } from '../../support/file-bytes';
import { MISSING_ITEM, startLongChecklist } from '../support/long-checklist';
import type { Measure } from '../support/measure';

const SETTLED_MS = 1500;
const CHAT = '微信聊天里的文件';

interface Opened {
  calls: number;
  openingBytes: number;
  tickBytes: number;
}
let opened: Promise<Opened> | undefined;

/** Both measures read the same run. */
const openOnce = (): Promise<Opened> => {
  opened ??= openLongChecklist();
  return opened;
};

/** Opens the checklist, hands in the one paper that is missing, and comes back. */
async function openLongChecklist(): Promise<Opened> {
  // Loaded only now: WeChat's compiler is part of it.
  const { launchWeapp } = await import('../../support/weapp');
  const { emulator, openid, projectId } = await startLongChecklist();
  try {
    const app = await launchWeapp({ emulatorUrl: emulator.url, openid, path: pathTo('checklist', { id: projectId }) });
    await app.waitFor('29 / 30 项已齐');
    await wait(SETTLED_MS);
    const checklist = app.page();
    const calls = app.callsOfThisOpening().length;
    const openingBytes = checklist.setData.bytes;
    app.prepareChatFiles({ name: '证明.pdf', content: PDF });
    app.answerActionSheet(CHAT);
    await app.tap({ id: `item-${MISSING_ITEM}` });
    await app.tap({ id: 'item-add' });
    await app.waitFor('已齐');
    await app.back();
    await app.waitFor('必备材料已齐');
    await wait(SETTLED_MS);
    const tickBytes = checklist.setData.bytes - openingBytes;
    await app.close();
    return { calls, openingBytes, tickBytes };
  } finally {
    await emulator.stop();
  }
}

const needs = ['weapp', 'functions', 'emulator'] as const;

export const checklistSetData: Measure = {
  id: 'checklist-set-data',
  needs: [...needs],
  run: async () => {
    const { openingBytes, calls } = await openOnce();
    return { value: openingBytes, unit: 'bytes', detail: `30 项、60 个文件，${calls} 次云函数调用` };
  },
};

export const checklistTick: Measure = {
  id: 'checklist-tick',
  needs: [...needs],
  run: async () => ({
    value: (await openOnce()).tickBytes,
    unit: 'bytes',
    detail: '传上最后一份材料再回到清单，清单页的 setData',
  }),
};
