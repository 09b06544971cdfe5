/**
 * Any two devices, any network, any moment to be killed: what was typed is in the cloud in the end, versions count up by
 * one, and only what both changed is asked about.
 */
import { emptyCore } from '@domain/applications/schema';
import { AppError } from '@domain/errors';
import fc from 'fast-check';
import { Draft } from '@/features/applications/draft/draft';
import type { CloudContent, DraftIo, StoredDraft } from '@/features/applications/draft/types';

const TEXTS = ['answers.goals', 'answers.plan'] as const;
const ROWS = 'answers.members';
type Row = { id: string; cells: Record<string, string> };
type Fate = 'ok' | 'before' | 'after';

/** Compares and sets, as the server does; fails before or after it committed, as it is told. */
class FakeCloud {
  content: CloudContent = { core: emptyCore, answers: {}, version: 1, saveKeys: [] };
  versions = [1];
  fate: Fate = 'ok';

  read(): CloudContent {
    if (this.fate !== 'ok') throw new AppError('NETWORK');
    return structuredClone(this.content);
  }

  save({ key, baseVersion, core, answers }: Parameters<DraftIo['save']>[0]): { version: number } {
    if (this.fate === 'before') throw new AppError('NETWORK');
    const { content } = this;
    const isRepeat = content.version === baseVersion + 1 && content.saveKeys.at(-1) === key;
    if (!isRepeat) {
      if (content.version !== baseVersion) throw new AppError('VERSION_CONFLICT');
      this.content = structuredClone({
        core: { ...content.core, ...core },
        answers: { ...content.answers, ...answers },
        version: baseVersion + 1,
        saveKeys: [...content.saveKeys, key],
      });
      this.versions.push(this.content.version);
    }
    if (this.fate === 'after') throw new AppError('NETWORK');
    return { version: baseVersion + 1 };
  }
}

let keys = 0;

/** A phone: its storage outlives the app; what it last read of the cloud is what it opens with. */
class Device {
  stored: StoredDraft | null = null;
  seen: CloudContent;
  draft: Draft;

  constructor(
    readonly name: string,
    private readonly cloud: FakeCloud,
  ) {
    this.seen = structuredClone(cloud.content);
    this.draft = this.open();
  }

  private open(): Draft {
    const io: DraftIo = {
      load: () => structuredClone(this.stored),
      store: (draft) => {
        this.stored = structuredClone(draft);
        return true;
      },
      save: async (patch) => {
        const { version } = this.cloud.save(structuredClone(patch));
        this.amend(patch, version);
        return { version };
      },
      fetch: async () => {
        this.seen = this.cloud.read();
        return structuredClone(this.seen);
      },
      newKey: () => `${this.name}${++keys}`,
      isSavable: () => true,
      isSet: () => false,
    };
    return new Draft(io, structuredClone(this.seen));
  }

  /** What it keeps of its last read holds what it saved since. */
  private amend({ key, baseVersion, core, answers }: Parameters<DraftIo['save']>[0], version: number): void {
    if (this.seen.version !== baseVersion) return;
    this.seen = {
      core: { ...this.seen.core, ...core },
      answers: { ...this.seen.answers, ...structuredClone(answers) },
      version,
      saveKeys: [...this.seen.saveKeys, key],
    };
  }

  /** Killed and started again, maybe with a fresh read. */
  reopen(isFresh: boolean): void {
    this.draft.stop();
    if (isFresh && this.cloud.fate === 'ok') this.seen = this.cloud.read();
    this.draft = this.open();
  }

  rows(): Row[] {
    return (this.draft.get(ROWS) as Row[] | undefined) ?? [];
  }
}

type Step =
  | { kind: 'type'; device: 0 | 1; field: 0 | 1 }
  | { kind: 'addRow'; device: 0 | 1 }
  | { kind: 'typeCell'; device: 0 | 1; row: number; column: 'x' | 'y' }
  | { kind: 'wait'; device: 0 | 1; ms: number }
  | { kind: 'fate'; fate: Fate }
  | { kind: 'reopen'; device: 0 | 1; isFresh: boolean };

const device = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), device, field: fc.constantFrom<0 | 1>(0, 1) }),
  fc.record({ kind: fc.constant('addRow' as const), device }),
  fc.record({
    kind: fc.constant('typeCell' as const),
    device,
    row: fc.nat(3),
    column: fc.constantFrom<'x' | 'y'>('x', 'y'),
  }),
  fc.record({ kind: fc.constant('wait' as const), device, ms: fc.constantFrom(300, 1000, 5000, 60_000) }),
  fc.record({ kind: fc.constant('fate' as const), fate: fc.constantFrom<Fate>('ok', 'ok', 'before', 'after') }),
  fc.record({ kind: fc.constant('reopen' as const), device, isFresh: fc.boolean() }),
);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** @param owns whether a device may write a place; with two owners the same place may be asked about */
async function live(steps: readonly Step[], owns: (device: number, place: string) => boolean) {
  const cloud = new FakeCloud();
  const devices = [new Device('一', cloud), new Device('二', cloud)] as const;
  const last = new Map<string, string>();
  const writers = new Map<string, Set<number>>();
  const asked = new Set<string>();
  let count = 0;
  const note = (who: number, place: string, text: string) => {
    last.set(place, text);
    writers.set(place, (writers.get(place) ?? new Set()).add(who));
  };
  const watch = () => {
    for (const { draft } of devices) {
      if (draft.status.kind !== 'conflict') continue;
      for (const { path, at } of draft.status.conflicts) asked.add([path, ...at].join('/'));
    }
  };
  for (const one of steps) {
    if (one.kind === 'fate') cloud.fate = one.fate;
    else if (one.kind === 'wait') await jest.advanceTimersByTimeAsync(one.ms);
    else if (one.kind === 'reopen') devices[one.device].reopen(one.isFresh);
    else {
      const at = devices[one.device];
      const text = `${at.name}${++count}`;
      if (one.kind === 'type') {
        const path = TEXTS[one.field];
        if (!owns(one.device, path)) continue;
        // As typing does: more of the same text each time.
        const longer = `${(at.draft.get(path) as string | undefined) ?? ''}${text}`;
        at.draft.set(path, longer);
        note(one.device, path, longer);
      } else if (one.kind === 'addRow') {
        at.draft.set(ROWS, [...at.rows(), { id: text, cells: { x: text } }]);
        note(one.device, `${ROWS}/${text}/cells/x`, text);
      } else {
        const row = at.rows()[one.row];
        if (!row) continue;
        const place = `${ROWS}/${row.id}/cells/${one.column}`;
        if (!owns(one.device, place)) continue;
        at.draft.set(
          ROWS,
          at.rows().map((other) => (other === row ? { ...row, cells: { ...row.cells, [one.column]: text } } : other)),
        );
        note(one.device, place, text);
      }
    }
    watch();
  }
  // The network comes back, and both stay open until all is told.
  cloud.fate = 'ok';
  for (let round = 0; round < 6; round += 1) {
    for (const { draft } of devices) {
      if (draft.status.kind === 'conflict')
        for (const conflict of [...draft.status.conflicts]) draft.resolve(conflict, 'mine');
      await jest.advanceTimersByTimeAsync(120_000);
    }
    watch();
    for (const { draft } of devices) draft.hear(cloud.read());
  }
  for (const { draft } of devices) draft.stop();
  return { cloud, devices, last, writers, asked };
}

const textAt = (answers: Record<string, unknown>, place: string): unknown => {
  const [path = '', rowId, , column] = place.split('/');
  const value = answers[path.replace('answers.', '')];
  if (rowId === undefined) return value;
  return (value as Row[] | undefined)?.find(({ id }) => id === rowId)?.cells[column ?? ''];
};

test('two devices that write different places: everything arrives, nothing is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const owns = (who: number, place: string) =>
        place === TEXTS[who] || place.startsWith(`${ROWS}/${who === 0 ? '一' : '二'}`);
      const { cloud, devices, last, asked } = await live(steps, owns);
      expect([...asked]).toEqual([]);
      for (const [place, text] of last) expect([place, textAt(cloud.content.answers, place)]).toEqual([place, text]);
      expect(cloud.versions).toEqual(cloud.versions.map((_, index) => index + 1));
      for (const { draft, stored } of devices) {
        expect(draft.status).toEqual({ kind: 'saved' });
        expect(stored).toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});

test('two devices that write anywhere: only what both wrote is ever asked about, and what one alone wrote arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { cloud, devices, last, writers, asked } = await live(steps, () => true);
      for (const place of asked) expect(writers.get(place)?.size).toBe(2);
      for (const [place, text] of last) {
        if (writers.get(place)?.size === 1) expect(textAt(cloud.content.answers, place)).toEqual(text);
        else expect(textAt(cloud.content.answers, place)).toBeDefined();
      }
      expect(cloud.versions).toEqual(cloud.versions.map((_, index) => index + 1));
      for (const { draft } of devices) expect(draft.status).toEqual({ kind: 'saved' });
    }),
    { numRuns: 150 },
  );
});
