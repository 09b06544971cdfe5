import type { ActivityMark } from '@domain/activities/schema';
import type { Evidence } from '@domain/files/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { likelyActivity } from '@/features/photos/activities';
import { leftOver, shortShot, shotCounts, shotToTake, waitingIn } from '@/features/photos/counting';
import { inOrder, marksOf, moved, takenWords } from '@/features/photos/photo-words';
import { queueTitle, waitingWords } from '@/features/photos/queue/queue-words';
import { newRecord, type QueuedFile } from '@/features/photos/queue/record';
import { NoRoomError } from '@/features/photos/queue/upload-queue';
import { outcomeWords, takeIn } from '@/features/photos/taking/take-in';
import { photo } from './world';

const queued = (key: string, more: Partial<QueuedFile> = {}): QueuedFile => ({
  ...newRecord(photo(key), { key, path: key, order: 1 }),
  step: 'ticket',
  ...more,
});
const evidence = (id: string, more: Partial<Evidence> = {}): Evidence => ({
  ...{ id, subject: 'project:p', slot: 'item:photos', shot: 'panorama', activityId: null, caption: null, rank: 0 },
  ...{ takenAt: null, takenFrom: null, sha256: null, integrity: 'verified', safety: 'staff', flags: [] },
  ...{ name: '全景.jpg', contentType: 'image/jpeg', bytes: 1, verification: 'content', url: null },
  uploadedAt: '2026-09-12T09:30:00.000+08:00',
  ...more,
});

describe('counters', () => {
  const entry = {
    shots: [
      { shot: 'panorama', have: 1, min: 2 },
      { shot: 'expert', have: 0, min: 1 },
    ],
  } as ChecklistEntry;

  test('what waits on the phone counts, what was refused or is known already does not', () => {
    const waiting = [
      queued('a'),
      queued('b', { shot: 'expert', refusal: '最多 20 张' }),
      queued('c', { shot: 'expert', step: 'amend', evidenceId: 'e' }),
    ];
    const counts = shotCounts(entry, waiting);
    expect(counts).toEqual([
      { shot: 'panorama', min: 2, have: 2, waiting: 1 },
      { shot: 'expert', min: 1, have: 0, waiting: 0 },
    ]);
    expect(shortShot(counts)).toBe('expert');
    expect(leftOver(counts)).toBe(1);
  });

  test('she takes what she came for until there is enough of it, then what is short, and always what she chooses', () => {
    const count = (shot: 'panorama' | 'leader' | 'expert', have: number) => ({ shot, have, min: 2, waiting: 0 });
    const all = [count('panorama', 2), count('leader', 1), count('expert', 0)];
    const came = { picked: null, asked: 'expert', wasShort: true } as const;
    expect(shotToTake(all, came)).toBe('expert');
    expect(shotToTake([count('panorama', 2), count('leader', 1), count('expert', 2)], came)).toBe('leader');
    expect(shotToTake(all, { ...came, asked: 'panorama', wasShort: false })).toBe('panorama');
    expect(shotToTake(all, { ...came, asked: null, wasShort: false })).toBe('leader');
    expect(shotToTake(all, { ...came, picked: 'panorama' })).toBe('panorama');
    expect(shotToTake([count('panorama', 2)], { ...came, asked: null })).toBe('panorama');
  });

  test('only this item of this project, and nothing that is done', () => {
    const files = [queued('a'), queued('b', { slot: 'item:other' }), queued('c', { step: 'settled' })];
    expect(waitingIn(files, 'p', 'item:photos').map(({ key }) => key)).toEqual(['a']);
    expect(waitingIn(files, 'another', 'item:photos')).toEqual([]);
  });
});

describe('the activity a photograph is put to', () => {
  const mark = (id: string, day: string, status: ActivityMark['status'] = 'planned'): ActivityMark => ({
    ...{ id, status, title: id, taskIds: [], counts: {} },
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T11:00:00+08:00`,
  });
  const now = Date.parse('2026-09-12T20:00:00+08:00');

  test('the one she came from, else today’s, else the only one', () => {
    const two = [mark('today', '2026-09-12'), mark('later', '2026-10-01')];
    expect(likelyActivity(two, 'later', now)).toBe('later');
    expect(likelyActivity(two, undefined, now)).toBe('today');
    expect(likelyActivity([mark('only', '2026-10-01')], undefined, now)).toBe('only');
    expect(likelyActivity([mark('a', '2026-10-01'), mark('b', '2026-10-02')], undefined, now)).toBeNull();
    expect(likelyActivity([mark('off', '2026-09-12', 'cancelled')], 'off', now)).toBeNull();
  });
});

describe('what waiting files say', () => {
  const progress = { isRunning: false, percent: 0, tries: 0, connection: 'wifi' as const };
  test.each([
    ['等待网络', queued('a'), { connection: 'none' as const }],
    ['原图较大，连上 Wi-Fi 后自动上传', queued('a', { isOriginal: true }), { connection: 'mobile' as const }],
    ['等待上传', queued('a', { isOriginal: true, isUrgent: true }), { connection: 'mobile' as const }],
    ['已上传 45%', queued('a', { step: 'upload' }), { isRunning: true, percent: 45 }],
    ['网络不畅，稍后自动再传', queued('a'), { tries: 2 }],
  ])('%s', (words, file, more) => {
    expect(waitingWords(file, { ...progress, ...more })).toBe(words);
  });

  test('what needs the person is said in the title', () => {
    const stuck = queued('b', { refusal: '最多 20 张' });
    expect(queueTitle([queued('a')])).toBe('还有 1 张没传完');
    expect(queueTitle([queued('a'), stuck])).toBe('还有 2 张没传完，其中 1 张要您处理');
    expect(queueTitle([stuck])).toBe('1 张没有传上去');
  });
});

describe('photographs handed in', () => {
  test('marks are words, and none where all is well', () => {
    expect(marksOf(evidence('a'))).toEqual([]);
    const odd = evidence('a', { flags: ['duplicate', 'another_day'], integrity: 'pending', safety: 'pending' });
    expect(marksOf(odd).map(({ word }) => word)).toEqual(['重复', '不是活动当天', '未核验', '审核中']);
  });

  test('a time that is not known is said to be unknown', () => {
    expect(takenWords(evidence('a'))).toBe('拍摄时间未知');
    expect(takenWords(evidence('a', { takenAt: '2026-09-12T09:30:00+08:00' }))).toBe('9月12日 09:30 拍摄');
  });

  test('they stand by rank, then by upload; moving beyond an end changes nothing', () => {
    const files = [
      evidence('late', { uploadedAt: '2026-09-13T09:30:00+08:00' }),
      evidence('early'),
      evidence('last', { rank: 1 }),
    ];
    const ids = inOrder(files).map(({ id }) => id);
    expect(ids).toEqual(['early', 'late', 'last']);
    expect(moved(ids, 'last', -1)).toEqual(['early', 'last', 'late']);
    expect(moved(ids, 'early', -1)).toBeNull();
    expect(moved(ids, 'nobody', 1)).toBeNull();
  });
});

describe('taking in', () => {
  test('a full phone stops, and says how many are kept and how many are not', async () => {
    const outcome = await takeIn(
      [1, 2, 3, 4],
      async (no) => {
        if (no === 3) throw new NoRoomError();
      },
      () => undefined,
    );
    expect(outcome).toEqual({ kept: 2, unsaved: 2, refusals: [] });
    expect(outcomeWords(outcome)).toContain('已保存 2 张');
    expect(outcomeWords(outcome)).toContain('还有 2 张没有保存');
  });

  test('all well needs no words', () => {
    expect(outcomeWords({ kept: 3, unsaved: 0, refusals: [] })).toBeNull();
  });
});
