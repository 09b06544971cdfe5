/** What is said of a file beside its bytes: hash, activity, caption, time; changed later, and put in order. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, OTHER_CONTACT } from './support/application';
import { list, picture, type Sent, send, sha256, upload, wantedOf } from './support/files';
import { plantProject, startWithHand, storedIn } from './support/planted-project';

let cloud: TestEmulator;
let subject: { kind: 'project'; id: string };
beforeAll(async () => {
  cloud = await startWithHand();
  subject = await plantProject(cloud);
});
afterAll(() => cloud.stop());

const SLOT = 'item:activity-photos';
let count = 0;
const photograph = (said: object = {}, more: Partial<Sent> = {}): Sent => {
  count += 1;
  return {
    subject,
    slot: SLOT,
    key: `photo-${count}`,
    type: 'jpg',
    bytes: picture(count),
    shot: 'panorama',
    said,
    ...more,
  };
};
const prepare = (sent: Sent) => cloud.call(CONTACT, 'files.prepare', wantedOf(sent));
const amend = (evidenceId: string, changes: object, openid = CONTACT) =>
  cloud.call(openid, 'files.amend', { subject, evidenceId, ...changes });
const reorder = (evidenceIds: string[], more: object = {}) =>
  cloud.call(CONTACT, 'files.reorder', { subject, slot: SLOT, evidenceIds, ...more });
const countsOf = async () => (await storedIn(cloud, 'projects', subject.id)).evidenceCounts;
const take = async (sent: Sent) => dataOf(await send(cloud, sent)).evidence;

test('caption, activity and time go with the photograph; its hash is that of the stored bytes', async () => {
  const sent = photograph({
    activityId: 'first',
    caption: '开幕式',
    takenAt: '2026-09-12T09:30:00+08:00',
    takenFrom: 'exif',
  });
  const evidence = await take(sent);
  expect(evidence).toMatchObject({
    activityId: 'first',
    caption: '开幕式',
    takenAt: '2026-09-12T09:30:00+08:00',
    takenFrom: 'exif',
    sha256: sha256(sent.bytes),
    integrity: 'verified',
    safety: 'pending',
    flags: [],
  });
  expect(await countsOf()).toEqual([{ itemId: 'activity-photos', shot: 'panorama', activityId: 'first', count: 1 }]);
  expect(evidence).not.toHaveProperty('safetyTraceId');
  expect(evidence).not.toHaveProperty('fileId');
});

test('an activity of another project, or none at all, is refused', async () => {
  for (const activityId of ['third', subject.id]) {
    const reply = await prepare(photograph({ activityId }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_REJECTED' } });
    expect((reply as { error: { message: string } }).error.message).toContain('没有这场活动');
  }
});

describe('a key that is used again', () => {
  test('with another hash is refused; with the same, or none, it is the same ticket', async () => {
    const sent = photograph({ sha256: 'a'.repeat(64) });
    const first = dataOf(await prepare(sent));
    expect(codeOf(await prepare({ ...sent, said: { sha256: 'b'.repeat(64) } }))).toBe('TICKET_INVALID');
    expect(dataOf(await prepare({ ...sent, said: {} }))).toEqual(first);
    expect(dataOf(await prepare(sent))).toEqual(first);
  });

  test('a hash that is told later holds from then on', async () => {
    const sent = photograph();
    const uploaded = await upload(cloud, sent);
    dataOf(await prepare({ ...sent, said: { sha256: 'c'.repeat(64) } }));
    expect(codeOf(await cloud.call(CONTACT, 'files.attach', uploaded))).toBe('FILE_REJECTED');
  });

  test('with another caption it is what was said last', async () => {
    const sent = photograph({ caption: '会场' });
    const uploaded = await upload(cloud, sent);
    dataOf(await prepare({ ...sent, said: { caption: '会场全景', activityId: 'second' } }));
    const { evidence } = dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
    expect(evidence).toMatchObject({ caption: '会场全景', activityId: 'second' });
  });
});

describe('flags', () => {
  test('the same photograph twice is taken and marked; in another project it is the first', async () => {
    const bytes = picture(9001);
    expect((await take(photograph({}, { bytes }))).flags).toEqual([]);
    const again = await take(photograph({}, { bytes }));
    expect(again.flags).toEqual(['duplicate']);
    const other = await plantProject(cloud);
    expect((await take(photograph({}, { bytes, subject: other }))).flags).toEqual([]);
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: again.id }));
  });

  test('when the first of two is removed, the other is no duplicate any more', async () => {
    const bytes = picture(9003);
    const first = await take(photograph({}, { bytes }));
    const second = await take(photograph({}, { bytes }));
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: first.id }));
    const { evidence } = await list(cloud, subject, CONTACT, { slot: SLOT });
    expect(evidence.find(({ id }: { id: string }) => id === second.id).flags).toEqual([]);
    dataOf(await cloud.call(CONTACT, 'files.remove', { subject, evidenceId: second.id }));
    expect((await take(photograph({}, { bytes }))).flags).toEqual([]);
  });

  test('the same photograph three times at once: all but one are marked', async () => {
    const bytes = picture(9002);
    const tickets = await Promise.all([1, 2, 3].map(() => upload(cloud, photograph({}, { bytes }))));
    let open = tickets;
    const flags: string[][] = [];
    while (open.length > 0) {
      const replies = await Promise.all(open.map((ticket) => cloud.call(CONTACT, 'files.attach', ticket)));
      for (const reply of replies) if (reply.ok) flags.push(reply.data.evidence.flags);
      open = open.filter((_, index) => codeOf(replies[index] as never) === 'BUSY');
    }
    expect(flags.flat().sort()).toEqual(['duplicate', 'duplicate']);
  });

  test('one from another day than its activity is marked, by the day in Beijing', async () => {
    const flagsAt = async (takenAt: string) =>
      (await take(photograph({ activityId: 'first', takenAt, takenFrom: 'exif' }))).flags;
    expect(await flagsAt('2026-09-13T00:00:00+08:00')).toEqual(['another_day']);
    expect(await flagsAt('2026-09-12T00:00:00+08:00')).toEqual([]);
  });
});

describe('amending', () => {
  test('moves the shot with its counters, keeps what is not named, and may be repeated', async () => {
    const { id } = await take(photograph({ caption: '致辞', activityId: 'first' }));
    const before = await storedIn(cloud, 'projects', subject.id);
    const { evidence, entry, version } = dataOf(await amend(id, { shot: 'expert' }));
    expect(evidence).toMatchObject({ shot: 'expert', caption: '致辞', activityId: 'first' });
    expect((await fetch(evidence.url)).status).toBe(200);
    expect(entry.shots.find(({ shot }: { shot: string }) => shot === 'expert').have).toBe(1);
    const after = await storedIn(cloud, 'projects', subject.id);
    expect(after.version).toBe(before.version + 1);
    expect(version).toBe(after.version);
    expect(dataOf(await amend(id, { shot: 'expert' })).version).toBe(version);
    expect(await storedIn(cloud, 'projects', subject.id)).toEqual(after);
    const total = (counts: { count: number }[]) => counts.reduce((sum, { count: one }) => sum + one, 0);
    expect(total(after.evidenceCounts)).toBe(total(before.evidenceCounts));
    expect(after.evidenceCounts).toContainEqual({
      itemId: 'activity-photos',
      shot: 'expert',
      activityId: 'first',
      count: 1,
    });
  });

  test('another activity looks at the day again', async () => {
    const { id, flags } = await take(photograph({ activityId: 'second', takenAt: '2026-09-12T10:00:00+08:00' }));
    expect(flags).toEqual(['another_day']);
    expect(dataOf(await amend(id, { activityId: 'first' })).evidence.flags).toEqual([]);
    expect(dataOf(await amend(id, { activityId: null })).evidence.activityId).toBeNull();
  });

  test('a caption can be written and taken away', async () => {
    const { id } = await take(photograph());
    expect(dataOf(await amend(id, { caption: '茶歇' })).evidence.caption).toBe('茶歇');
    expect(dataOf(await amend(id, { caption: null })).evidence.caption).toBeNull();
  });

  test('is refused for a shot nobody asked for, an unknown activity, a stranger, and a file of something else', async () => {
    const { id } = await take(photograph());
    expect(codeOf(await amend(id, { shot: 'screenshot' }))).toBe('FILE_REJECTED');
    expect(codeOf(await amend(id, { activityId: 'third' }))).toBe('FILE_REJECTED');
    expect(codeOf(await amend(id, { caption: 'x' }, OTHER_CONTACT))).toBe('NOT_FOUND');
    expect(codeOf(await amend('nobodys', { caption: 'x' }))).toBe('NOT_FOUND');
    const other = await plantProject(cloud);
    expect(codeOf(await amend(id, { subject: other, caption: 'x' }))).toBe('NOT_FOUND');
  });
});

describe('the order', () => {
  const ids = async () =>
    (await list(cloud, subject, CONTACT, { slot: SLOT })).evidence.map(({ id }: { id: string }) => id);

  test('is that of uploading until it is set; what comes later is last', async () => {
    const uploaded = await ids();
    const [first, second, ...others] = uploaded;
    const { evidenceIds } = dataOf(await reorder([others.at(-1), second]));
    const wanted = [others.at(-1), second, first, ...others.slice(0, -1)];
    expect(evidenceIds).toEqual(wanted);
    expect(await ids()).toEqual(wanted);
    dataOf(await reorder([others.at(-1), second]));
    expect(await ids()).toEqual(wanted);
    const { id } = await take(photograph());
    expect(await ids()).toEqual([...wanted, id]);
    const moved = dataOf(await reorder([id])).evidenceIds;
    expect(moved[0]).toBe(id);
    expect(await ids()).toEqual(moved);
  });

  test('ids of other things change nothing of them', async () => {
    const before = await ids();
    expect(dataOf(await reorder(['nobodys', ...before])).evidenceIds).toEqual(before);
  });

  test('is not for strangers, nor for a place that is not there', async () => {
    const of = { subject, slot: SLOT, evidenceIds: ['x'] };
    expect(codeOf(await cloud.call(OTHER_CONTACT, 'files.reorder', of))).toBe('NOT_FOUND');
    expect(codeOf(await reorder(['x'], { slot: 'item:no-such-item' }))).toBe('FILE_REJECTED');
  });
});

describe('places beside the checklist', () => {
  const paper = (slot: string): Sent => ({ ...photograph(), slot, shot: null });

  test('the contract and the slip of the paper copies are files too', async () => {
    const contracting = await plantProject(cloud, { status: 'contracting' });
    expect((await take({ ...paper('contract'), subject: contracting })).slot).toBe('contract');
    expect(codeOf(await prepare(paper('contract')))).toBe('TRANSITION_NOT_ALLOWED');
    expect((await take(paper('paper'))).slot).toBe('paper');
    expect(await countsOf()).toContainEqual({ itemId: 'slot:paper', shot: null, activityId: null, count: 1 });
  });

  test('what was handed in is fixed, but the slip may follow; a closed project takes nothing', async () => {
    const submitted = await plantProject(cloud, { status: 'acceptance_submitted' });
    expect(codeOf(await prepare({ ...photograph(), subject: submitted }))).toBe('TRANSITION_NOT_ALLOWED');
    expect(codeOf(await prepare({ ...paper('paper'), subject: submitted }))).toBe('ok');
    const closed = await plantProject(cloud, { status: 'closed' });
    expect(codeOf(await prepare({ ...paper('paper'), subject: closed }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('of what came back, only the returned items may be changed', async () => {
    const verdict = (itemId: string, verdictOf: string) => ({
      ...{ itemId, verdict: verdictOf, comment: null, at: '2026-11-01T09:00:00.000+08:00', byName: '韦科' },
    });
    const returned = await plantProject(cloud, {
      status: 'acceptance_returned',
      verdicts: [verdict('activity-photos', 'passed'), verdict('final-accounts', 'returned')],
    });
    expect(codeOf(await prepare({ ...photograph(), subject: returned }))).toBe('TRANSITION_NOT_ALLOWED');
    const accounts = { ...paper('item:final-accounts'), subject: returned };
    expect(codeOf(await prepare(accounts))).toBe('ok');
    await take(accounts);
    expect((await storedIn(cloud, 'projects', returned.id)).itemChangedAt).toHaveProperty('final-accounts');
  });
});

test('attaching takes at most twelve gateway calls', async () => {
  const other = await plantProject(cloud);
  const uploaded = await upload(cloud, photograph({ activityId: 'first' }, { subject: other }));
  await cloud.clearMetrics();
  dataOf(await cloud.call(CONTACT, 'files.attach', uploaded));
  const [metric] = await cloud.metrics();
  expect(metric?.gatewayCalls.length).toBeLessThanOrEqual(12);
});
