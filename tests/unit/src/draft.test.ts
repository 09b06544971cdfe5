import { AppError } from '@domain/errors';
import { Draft, type DraftIo, SAVE_AFTER_MS, type StoredDraft } from '@/features/applications/draft/draft';
import type { DraftContent } from '@/features/applications/draft/values';

const content = (answers: Record<string, unknown>, version = 1): DraftContent & { version: number } => ({
  core: { trackCodes: [], requestedYuan: null, budgetLines: [], partners: [] },
  answers,
  version,
});

/** A phone's storage and a cloud that compares versions, as the server does. */
function world(start: Record<string, unknown> = {}) {
  const state = {
    stored: null as StoredDraft | null,
    cloud: content(start),
    sent: [] as unknown[],
    isOnline: true,
    losesReply: false,
    isStorageFull: false,
  };
  const io: DraftIo = {
    load: () => structuredClone(state.stored),
    store: (draft) => {
      if (state.isStorageFull) return false;
      state.stored = structuredClone(draft);
      return true;
    },
    fetch: async () => {
      if (!state.isOnline) throw new AppError('NETWORK');
      return structuredClone(state.cloud);
    },
    save: async ({ baseVersion, ...patch }) => {
      if (!state.isOnline) throw new AppError('NETWORK');
      if (baseVersion !== state.cloud.version) throw new AppError('VERSION_CONFLICT');
      state.sent.push(patch);
      state.cloud = {
        core: { ...state.cloud.core, ...patch.core },
        answers: { ...state.cloud.answers, ...patch.answers },
        version: baseVersion + 1,
      };
      if (state.losesReply) {
        state.losesReply = false;
        throw new AppError('NETWORK');
      }
      return { version: state.cloud.version };
    },
    isSavable: (_path, value) => value !== 'bad',
  };
  return { state, io, open: () => new Draft(io, structuredClone(state.cloud)) };
}

/** Somebody else, elsewhere, on the newest version. */
function editElsewhere(state: ReturnType<typeof world>['state'], answers: Record<string, unknown>) {
  state.cloud = { ...state.cloud, answers: { ...state.cloud.answers, ...answers }, version: state.cloud.version + 1 };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pause = (ms = SAVE_AFTER_MS) => jest.advanceTimersByTimeAsync(ms);

test('typing is on the phone at once and in the cloud one second after it stops, changed fields only', async () => {
  const { state, open } = world({ goals: '旧', plan: '不动' });
  const draft = open();
  draft.set('answers.goals', '新');
  expect(state.stored?.changes).toEqual({ 'answers.goals': '新' });
  await pause(SAVE_AFTER_MS - 1);
  expect(state.sent).toEqual([]);
  draft.set('answers.goals', '新目标');
  await pause();
  expect(state.sent).toEqual([{ answers: { goals: '新目标' } }]);
  expect(draft.status).toEqual({ kind: 'saved' });
  expect(state.stored).toBeNull();
});

test('what was typed offline survives a restart and is saved once the network is back', async () => {
  const { state, open } = world();
  state.isOnline = false;
  const first = open();
  first.set('answers.goals', '离线写的');
  await pause();
  expect(first.status).toEqual({ kind: 'local' });
  first.stop();

  const second = open();
  expect(second.get('answers.goals')).toBe('离线写的');
  state.isOnline = true;
  await pause();
  expect(state.cloud.answers).toEqual({ goals: '离线写的' });
});

test('a save that failed is tried again by itself', async () => {
  const { state, open } = world();
  state.isOnline = false;
  const draft = open();
  draft.set('core.requestedYuan', 15000);
  await pause();
  state.isOnline = true;
  await pause(5000);
  expect(state.cloud.core.requestedYuan).toBe(15000);
  expect(draft.status).toEqual({ kind: 'saved' });
});

test('a reply lost after the server committed asks nobody anything', async () => {
  const { state, open } = world();
  state.losesReply = true;
  const draft = open();
  draft.set('answers.goals', '已提交的');
  await pause();
  expect(draft.status).toEqual({ kind: 'local' });
  await pause(5000);
  expect(draft.status).toEqual({ kind: 'saved' });
  expect(draft.version).toBe(state.cloud.version);
  expect(state.sent).toHaveLength(1);
});

test('what is typed while a save is under way goes with the next one', async () => {
  const { state, open } = world();
  const draft = open();
  draft.set('answers.goals', '一');
  const saving = draft.settle();
  draft.set('answers.goals', '一二');
  await saving;
  await pause();
  expect(state.sent).toEqual([{ answers: { goals: '一' } }, { answers: { goals: '一二' } }]);
});

test('different fields changed on two devices are both kept, without a question', async () => {
  const { state, open } = world({ goals: '', plan: '' });
  const draft = open();
  editElsewhere(state, { plan: '别处写的' });
  draft.set('answers.goals', '这里写的');
  await pause();
  await pause();
  expect(state.cloud.answers).toEqual({ goals: '这里写的', plan: '别处写的' });
  expect(draft.get('answers.plan')).toBe('别处写的');
  expect(draft.status).toEqual({ kind: 'saved' });
});

describe('the same field changed on two devices', () => {
  async function conflict() {
    const w = world({ goals: '原文' });
    const draft = w.open();
    editElsewhere(w.state, { goals: '别处写的' });
    draft.set('answers.goals', '这里写的');
    await pause();
    expect(draft.status).toEqual({ kind: 'conflict', paths: ['answers.goals'] });
    expect([draft.get('answers.goals'), draft.cloudValue('answers.goals')]).toEqual(['这里写的', '别处写的']);
    return { ...w, draft };
  }

  test('nothing is overwritten until she chooses; hers is then saved', async () => {
    const { state, draft } = await conflict();
    await pause(120_000);
    expect(state.cloud.answers.goals).toBe('别处写的');
    draft.resolve('mine');
    await pause();
    expect(state.cloud.answers.goals).toBe('这里写的');
    expect(draft.status).toEqual({ kind: 'saved' });
  });

  test('or the other one is taken', async () => {
    const { state, draft } = await conflict();
    draft.resolve('theirs');
    await pause();
    expect(draft.get('answers.goals')).toBe('别处写的');
    expect(state.stored).toBeNull();
  });
});

test('a value the server would refuse stays on the phone and holds up nothing else', async () => {
  const { state, open } = world();
  const draft = open();
  draft.set('answers.people', 'bad');
  draft.set('answers.goals', '好');
  await pause();
  expect(state.cloud.answers).toEqual({ goals: '好' });
  expect(draft.status).toEqual({ kind: 'held' });
  expect(state.stored?.changes).toEqual({ 'answers.people': 'bad' });
  await expect(draft.settle()).resolves.toBe(true);
});

test('a full phone is said, and the cloud still gets the text', async () => {
  const { state, open } = world();
  state.isStorageFull = true;
  const draft = open();
  draft.set('answers.goals', '目标');
  expect(draft.isKeptOnPhone).toBe(false);
  await pause();
  expect(state.cloud.answers).toEqual({ goals: '目标' });
});

test('a text larger than one patch goes in several', async () => {
  const { state, open } = world();
  const draft = open();
  for (const id of ['a', 'b', 'c']) draft.set(`answers.${id}`, '字'.repeat(12_000));
  await expect(draft.settle()).resolves.toBe(true);
  expect(state.sent).toHaveLength(3);
});

test('only the field that changed is told', () => {
  const draft = world().open();
  const told: string[] = [];
  draft.watch('answers.goals', () => told.push('goals'));
  draft.watch('answers.plan', () => told.push('plan'));
  draft.set('answers.goals', '字');
  expect(told).toEqual(['goals']);
});
