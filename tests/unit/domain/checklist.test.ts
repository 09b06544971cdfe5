import type { ChecklistItemRule, Shot } from '@domain/call/schema';
import { deriveChecklist, missingEntries } from '@domain/projects/checklist';
import fc from 'fast-check';

const item = (over: Partial<ChecklistItemRule> = {}): ChecklistItemRule => ({
  id: 'activity-photos',
  title: '活动照片',
  kind: 'photos',
  required: true,
  when: null,
  trackCodes: [],
  copies: null,
  dueOn: null,
  dueAfter: null,
  original: false,
  shots: [
    { shot: 'panorama', min: 2 },
    { shot: 'expert', min: 2 },
  ],
  minFiles: null,
  maxFiles: 20,
  seconds: null,
  source: '2026-1 四、（二）',
  ...over,
});
const derive = (rule: ChecklistItemRule, marks: (Shot | null)[], tracks: string[] = []) => {
  const [entry] = deriveChecklist(
    {
      acceptance: {
        dueOn: null,
        workingDaysAfterActivity: null,
        paperCopies: null,
        electronicCopies: null,
        items: [rule],
      },
    },
    tracks,
    marks.map((shot) => ({ itemId: rule.id, shot })),
  );
  if (!entry) throw new Error('no entry');
  return entry;
};

describe('the acceptance checklist says what is still missing', () => {
  it('one panorama of two: 1/2, and in words', () => {
    const entry = derive(item(), ['panorama']);
    expect(entry.state).toBe('partial');
    expect(entry.shots[0]).toEqual({ shot: 'panorama', have: 1, min: 2 });
    expect(entry.missing).toBe('全景还差 1 张，专家报告近景还差 2 张');
  });
  it('six panoramas do not replace the expert’s close-up', () => {
    const entry = derive(item(), ['panorama', 'panorama', 'panorama', 'panorama', 'panorama', 'panorama']);
    expect(entry.state).toBe('partial');
    expect(entry.have).toBe(2);
  });
  it('an item of another track does not apply and is not missing', () => {
    const entry = derive(item({ trackCodes: ['2026-4-3'] }), [], ['2026-4-1']);
    expect(entry.state).toBe('not_applicable');
    expect(missingEntries([entry])).toEqual([]);
  });
  it('a document needs one file unless the notice asks for more', () => {
    expect(derive(item({ kind: 'document', shots: [] }), [null]).state).toBe('ready');
    expect(derive(item({ kind: 'document', shots: [], minFiles: 3 }), [null]).missing).toBe('还差 2 份');
  });
  it('is ready exactly when every shot and the number of files are reached, for any evidence', () => {
    const shot = fc.constantFrom<Shot | null>('panorama', 'leader', 'expert', 'highlight', null);
    const rule = fc.record({
      shots: fc.uniqueArray(
        fc.record({ shot: fc.constantFrom<Shot>('panorama', 'expert', 'leader'), min: fc.integer({ min: 0, max: 3 }) }),
        { selector: (s) => s.shot, maxLength: 3 },
      ),
      minFiles: fc.option(fc.integer({ min: 1, max: 8 })),
    });
    fc.assert(
      fc.property(rule, fc.array(shot, { maxLength: 12 }), (partial, marks) => {
        const entry = derive(item(partial), marks);
        const shotsMet = partial.shots.every((s) => marks.filter((mark) => mark === s.shot).length >= s.min);
        const enough = marks.length >= Math.max(partial.minFiles ?? 1, 1);
        expect(entry.state === 'ready').toBe(shotsMet && enough);
        expect(entry.missing === '').toBe(entry.state === 'ready');
        expect(entry.have).toBeLessThanOrEqual(Math.max(entry.need, marks.length));
      }),
    );
  });
});
