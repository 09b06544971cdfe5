import { emptyCore } from '@domain/applications/schema';
import { AppError } from '@domain/errors';
import { Draft, SAVE_AFTER_MS } from '@/features/applications/draft/draft';
import type { CloudContent, DraftIo, StoredDraft } from '@/features/applications/draft/types';

const content = (answers: Record<string, unknown>, version = 1): CloudContent => ({
  core: emptyCore,
  answers,
  version,
  saveKeys: [],
});

/** A phone's storage and a cloud that compares versions, as the server does. */
function world(start: Record<string, unknown> = {}) {
  const state = {
    stored: null as StoredDraft | null,
    cloud: content(start),
    sent: [] as unknown[],
    isOnline: true,
    losesReply: false,
    refusal: null as AppError | null,
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
    save: async ({ baseVersion, key, ...patch }) => {
      if (!state.isOnline) throw new AppError('NETWORK');
      if (state.refusal) throw state.refusal;
      // As the server does: the same patch again is no conflict.
      if (state.cloud.saveKeys.at(-1) === key) return { version: state.cloud.version };
      if (baseVersion !== state.cloud.version) throw new AppError('VERSION_CONFLICT');
      state.sent.push(patch);
      state.cloud = {
        core: { ...state.cloud.core, ...patch.core },
        answers: { ...state.cloud.answers, ...patch.answers },
        version: baseVersion + 1,
        saveKeys: [...state.cloud.saveKeys, key],
      };
      if (state.losesReply) {
        state.losesReply = false;
        throw new AppError('NETWORK');
      }
      return { version: state.cloud.version };
    },
    newKey: () => `key-${state.sent.length}-${state.cloud.version}`,
    isSavable: (_path, value) => value !== 'bad',
    isSet: () => false,
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
  expect(first.status).toEqual({ kind: 'local', why: 'offline' });
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
  expect(draft.status).toEqual({ kind: 'local', why: 'offline' });
  await pause(5000);
  expect(draft.status).toEqual({ kind: 'saved' });
  expect(draft.version).toBe(state.cloud.version);
  expect(state.sent).toHaveLength(1);
});

test('typing on after a lost reply is no conflict with oneself', async () => {
  const { state, open } = world();
  state.losesReply = true;
  const draft = open();
  draft.set('answers.goals', '一');
  await pause();
  draft.set('answers.goals', '一二');
  await pause(5000);
  await pause();
  expect(draft.status).toEqual({ kind: 'saved' });
  expect(state.cloud).toMatchObject({ answers: { goals: '一二' }, version: 3 });
});

test('killed before the reply arrived, typed on after the restart: no conflict with oneself either', async () => {
  const { state, open } = world();
  state.losesReply = true;
  const first = open();
  first.set('answers.goals', '一');
  await pause();
  first.stop();
  const second = open();
  second.set('answers.goals', '一二');
  await pause();
  await pause();
  expect(second.status).toEqual({ kind: 'saved' });
  expect(state.cloud.answers.goals).toBe('一二');
});

test('an account that no longer belongs to the organization keeps its text on the phone, and is told', async () => {
  const { state, open } = world();
  state.refusal = new AppError('NOT_FOUND');
  const draft = open();
  draft.set('answers.goals', '写了一半');
  await pause();
  expect(draft.status).toMatchObject({ kind: 'refused', code: 'NOT_FOUND' });
  draft.stop();
  expect(open().get('answers.goals')).toBe('写了一半');
  expect(state.stored?.changes).toEqual({ 'answers.goals': '写了一半' });
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
    const question = { path: 'answers.goals', at: [], mine: '这里写的', theirs: '别处写的' };
    expect(draft.status).toEqual({ kind: 'conflict', conflicts: [question] });
    return { ...w, draft, question };
  }

  test('nothing is overwritten until she chooses; hers is then saved', async () => {
    const { state, draft, question } = await conflict();
    await pause(120_000);
    expect(state.cloud.answers.goals).toBe('别处写的');
    draft.resolve(question, 'mine');
    await pause();
    expect(state.cloud.answers.goals).toBe('这里写的');
    expect(draft.status).toEqual({ kind: 'saved' });
  });

  test('it stays after a restart, and holds up no other field', async () => {
    const { state, open, draft } = await conflict();
    draft.set('answers.plan', '另一栏');
    await pause();
    expect(state.cloud.answers).toEqual({ goals: '别处写的', plan: '另一栏' });
    draft.stop();
    expect(open().status).toMatchObject({ kind: 'conflict', conflicts: [{ path: 'answers.goals', mine: '这里写的' }] });
  });

  test('or the other one is taken', async () => {
    const { state, draft, question } = await conflict();
    draft.resolve(question, 'theirs');
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

test('a fresh read tells only the fields that it changed: what is said about the others stays', () => {
  const draft = world({ goals: '目标', plan: '方案' }).open();
  const told: string[] = [];
  for (const id of ['goals', 'plan']) draft.watch(`answers.${id}`, () => told.push(id));
  draft.hear(content({ goals: '目标', plan: '新方案' }, 2));
  expect(told).toEqual(['plan']);
});
