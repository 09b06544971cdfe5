import { type ProjectStatus, projectStatuses } from '@domain/projects/lifecycle';
import { queueRankOf, waitsForWords } from '@domain/projects/queue';
import type { ChangeRequest, Project } from '@domain/projects/schema';
import { SETTLED_RANK, WAITING_RANK } from '@domain/queue';
import { toMs } from '@domain/time';

const NOW = toMs('2026-11-20T10:00:00+08:00');
type Waiting = Pick<Project, 'status' | 'contract' | 'changes' | 'publicity'>;
const project = (status: ProjectStatus, over: Partial<Waiting> = {}): Waiting => ({
  status,
  contract: { signedOn: null, fundedOn: null, fundedYuan: null },
  changes: [],
  publicity: null,
  ...over,
});
const asked = (kind: ChangeRequest['kind'], state: ChangeRequest['state'] = 'asked'): ChangeRequest => ({
  id: 'c1',
  kind,
  text: '改为线上举办',
  reason: '台风',
  newDate: null,
  askedAt: '2026-11-01T10:00:00.000+08:00',
  askedBy: '李联系',
  state,
  decidedAt: null,
  comment: null,
  previousDate: null,
});
const signed = { contract: { signedOn: '2026-06-01', fundedOn: null, fundedYuan: null } };

describe('what waits for the officer', () => {
  it.each<[string, Waiting, string]>([
    ['a signed contract', project('contracting', signed), '待拨款'],
    ['a change asked for', project('in_progress', { changes: [asked('change')] }), '待审批变更'],
    ['an extension asked for', project('funded', { changes: [asked('extension')] }), '待审批延期'],
    ['materials handed in', project('acceptance_submitted'), '待审核验收材料'],
    ['results handed in', project('results_submitted'), '待审核活动成果'],
    ['the experts', project('expert_review'), '待公示评审结果'],
    ['an award', project('awarded'), '待拨付'],
    ['a payment', project('paid'), '待结题'],
  ])('%s', (_what, waiting, words) => {
    expect(waitsForWords(waiting, NOW)).toBe(words);
    expect(queueRankOf(waiting)).toBe(WAITING_RANK);
  });
  it('everything that waits is named', () => {
    const both = project('acceptance_submitted', { changes: [asked('change')] });
    expect(waitsForWords(both, NOW)).toBe('待审批变更、待审核验收材料');
  });
  it('a publicity, which says until when', () => {
    const publicity = { startedAt: '2026-11-18T10:00:00.000+08:00', endsBefore: '2026-11-24T00:00:00.000+08:00' };
    const open = project('publicity', { publicity });
    expect(waitsForWords(open, NOW)).toBe('公示到 11月23日 23:59');
    expect(waitsForWords(open, toMs(publicity.endsBefore))).toBe('公示已结束，待给予资助');
    expect(queueRankOf(open)).toBe(WAITING_RANK);
  });
  it('not what the contact person is to do, nor what is decided or over', () => {
    const quiet: Waiting[] = [
      project('contracting'),
      project('in_progress', { changes: [asked('change', 'refused'), asked('extension', 'granted')] }),
      ...(['acceptance_returned', 'registered', 'carrying_out', 'results_returned'] as const).map((s) => project(s)),
      ...(['closed', 'terminated', 'declined'] as const).map((s) => project(s, { changes: [asked('change')] })),
    ];
    for (const item of quiet) {
      expect(waitsForWords(item, NOW)).toBeNull();
      expect(queueRankOf(item)).toBe(SETTLED_RANK);
    }
  });
  it('rank and words agree in every status', () => {
    for (const status of projectStatuses) {
      for (const over of [{}, signed, { changes: [asked('change')] }]) {
        const item = project(status, over);
        expect(queueRankOf(item) === WAITING_RANK).toBe(waitsForWords(item, NOW) !== null);
      }
    }
  });
});
