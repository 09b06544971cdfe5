/** What an application is not for: other people, calls that take none, and texts that want to be more than texts. */
import { contracts } from '../../domain/contracts';
import type { ActionContract } from '../../domain/contracts/define-action';
import type { ErrorCode } from '../../domain/errors';
import type { TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import { issuers, newApplicant } from './support/applicant';
import {
  answers,
  bringToPublicity,
  CONTACT,
  core,
  dataOf,
  fillDraft,
  OFFICER,
  OTHER_CONTACT,
  staff,
  startSeeded,
} from './support/application';
import { expectRefusal } from './support/bad-input/expect-refusal';
import { type Sent, upload, wantedOf } from './support/files';
import { fillValid } from './support/valid-application';
import { fingerprint } from './support/world';

let cloud: TestEmulator;
afterEach(() => cloud.stop());

/** Every action that names an application, with input that its owner or her officer could send. */
const inputs: Record<string, (version: number) => object> = {
  'applications.get': () => ({}),
  'applications.save': (version) => ({ baseVersion: version, answers: { goals: '改' } }),
  'applications.check': () => ({}),
  'applications.submit': (version) => ({ version }),
  'applications.withdraw': () => ({}),
  'applications.recordStep': () => ({ stepId: 'print', state: 'done', on: null, note: null, code: null }),
  'applications.submission': () => ({}),
  'applications.timeline': () => ({}),
  'applications.accept': () => ({}),
  'applications.return': () => ({ comments: [{ path: null, text: '请补充' }], correctUntil: '2026-05-20' }),
  'applications.decide': () => ({ decision: 'decline', reason: '不符合' }),
  'applications.publicize': () => ({ days: 5 }),
  'applications.award': () => ({ awardedYuan: 1 }),
  'applications.register': () => ({}),
};
const named = contracts.filter(
  ({ name, input }) => name.startsWith('applications.') && 'id' in ((input as { shape?: object }).shape ?? { id: 1 }),
) as unknown as ActionContract[];
const strangers = [OTHER_CONTACT, 'persona-officer-guangdong', 'persona-expert-1', 'persona-visitor'];
const AWAY: readonly ErrorCode[] = ['NOT_FOUND', 'FORBIDDEN'];

/** Nobody else gets through any door, and nothing is written by trying. */
async function expectClosed(id: string): Promise<void> {
  const { version } = dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
  const before = await fingerprint(cloud);
  for (const { name, functionName } of named) {
    const input = { id, ...inputs[name]?.(version) };
    for (const openid of strangers) expectRefusal(await cloud.call(openid, name, input, { fn: functionName }), AWAY);
    const [byOwn] = functionName === 'staff' ? [CONTACT] : [];
    if (byOwn) expectRefusal(await cloud.call(byOwn, name, input, { fn: functionName }), ['FORBIDDEN']);
  }
  for (const name of ['get', 'save', 'check', 'submit', 'withdraw', 'recordStep']) {
    const input = { id, ...inputs[`applications.${name}`]?.(version) };
    expectRefusal(await cloud.call(OFFICER, `applications.${name}`, input), AWAY);
  }
  const subject = { kind: 'application', id };
  for (const openid of strangers) {
    expectRefusal(await cloud.call(openid, 'files.list', { subject }), AWAY);
    const scan = { subject, slot: 'step:our-scan', key: 'theirs', type: 'pdf', bytes: PDF } as const;
    expectRefusal(await cloud.call(openid, 'files.prepare', wantedOf(scan)), AWAY);
    expectRefusal(await cloud.call(openid, 'files.remove', { subject, evidenceId: 'any' }), AWAY);
  }
  expect(await fingerprint(cloud)).toEqual(before);
}

test('in every stage it is closed to everybody else, and the registry knows no other door', async () => {
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(inputs).sort());
  cloud = await startSeeded();
  const { id, version } = await fillDraft(cloud);
  await expectClosed(id);
  expectRefusal(await staff(cloud, 'applications.accept', { id }), ['TRANSITION_NOT_ALLOWED']);
  dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  await expectClosed(id);
  await bringToPublicity(cloud, id);
  await cloud.advance('P6D');
  dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12_000 }));
  await expectClosed(id);
}, 120_000);

test('an old request that comes again after a return changes nothing', async () => {
  cloud = await startSeeded();
  const { id, version } = await fillDraft(cloud);
  const first = dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  const comments = [{ path: null, text: '请补充' }];
  dataOf(await staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-20' }));
  const before = await fingerprint(cloud);
  const again = dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version }));
  expect(again.receipt).toEqual(first.receipt);
  const stale = { id, baseVersion: version, answers: { goals: '旧' } };
  expectRefusal(await cloud.call(CONTACT, 'applications.save', stale), ['VERSION_CONFLICT']);
  for (const other of [version - 1, version + 1, version + 100]) {
    expectRefusal(await cloud.call(CONTACT, 'applications.submit', { id, version: other }), ['VERSION_CONFLICT']);
  }
  expect(await fingerprint(cloud)).toEqual(before);
});

describe('a call that takes no applications', () => {
  const start = (openid: string, callSlug: string, categoryCode: string, organizationId: string) =>
    cloud.call(openid, 'applications.start', { callSlug, categoryCode, organizationId });

  test('without a date takes none of any category; nor does a deferred category of an open call', async () => {
    cloud = await startSeeded('2023-04-01T10:00:00+08:00');
    const hunan = await newApplicant(cloud, issuers.hunan);
    const xinjiang = await newApplicant(cloud, issuers.xinjiang);
    const before = await fingerprint(cloud);
    for (const code of ['1', '2.1', '3.4']) {
      expectRefusal(await start(hunan.openid, 'hn-2022', code, hunan.organizationId), ['CALL_NOT_OPEN']);
    }
    expectRefusal(await start(xinjiang.openid, 'xj-2023', '3', xinjiang.organizationId), ['CATEGORY_NOT_OPEN']);
    expect(await fingerprint(cloud)).toEqual(before);
  });

  test('after its last moment takes no word, no file and no submission; what is there stays', async () => {
    cloud = await startSeeded('2023-09-25T23:50:00+08:00');
    const { openid, organizationId } = await newApplicant(cloud, issuers.guangdong);
    const { id } = dataOf(await start(openid, 'gd-2024', '2', organizationId));
    const version = await fillValid(cloud, openid, id);
    const subject = { kind: 'application', id };
    const late: Sent = { subject, slot: 'field:officialForm', key: 'late', type: 'pdf', bytes: PDF };
    const waiting = await upload(cloud, late, openid);
    const read = async () => dataOf(await cloud.call(openid, 'applications.get', { id })).application;
    const written = await read();
    await cloud.setClock('2023-09-26T00:00:00+08:00');
    const before = await fingerprint(cloud);
    const refused = [
      start(openid, 'gd-2024', '5', organizationId),
      cloud.call(openid, 'applications.save', { id, baseVersion: version, answers: { goals: '晚了' } }),
      cloud.call(openid, 'files.prepare', wantedOf({ ...late, key: 'later' })),
      cloud.call(openid, 'files.attach', waiting),
      cloud.call(openid, 'files.remove', { subject, evidenceId: written.answers.officialForm[0] }),
    ];
    for (const reply of await Promise.all(refused)) expectRefusal(reply, ['CALL_CLOSED']);
    expect(await fingerprint(cloud)).toEqual(before);
    // The attempt alone is kept, as she may have to prove it.
    expectRefusal(await cloud.call(openid, 'applications.submit', { id, version }), ['CALL_CLOSED']);
    expect(await read()).toEqual(written);
  });
});

describe('a text that wants to be more', () => {
  const TEXT = '<script>alert(1)</script> <b>粗</b> &amp; {{1+1}} $where a.b 🎉👩‍👩‍👧 é̂';
  const SHORT = '<img src=x onerror=alert(1)> {{1}} 🎉';

  test('is kept to the letter from the draft to the decision, wherever it is read', async () => {
    cloud = await startSeeded();
    const { id, version } = await fillDraft(cloud);
    const own = { projectName: TEXT, goals: `${TEXT}\n\n${TEXT}` };
    const budgetLines = [{ id: 'a', item: SHORT, yuan: 15_000 }];
    const patch = { id, baseVersion: version, answers: own, core: { budgetLines, partners: [TEXT] } };
    const saved = dataOf(await cloud.call(CONTACT, 'applications.save', patch));
    dataOf(await cloud.call(CONTACT, 'applications.submit', { id, version: saved.version }));
    for (const openid of [CONTACT, OFFICER]) {
      const { submission } = dataOf(await cloud.call(openid, 'applications.submission', { id }));
      expect(submission.answers).toEqual({ ...answers, ...own });
      expect(submission.core).toMatchObject({ ...core, budgetLines, partners: [TEXT] });
    }
    const { applications } = dataOf(await staff(cloud, 'applications.queue', { waiting: true }));
    expect(applications.find((one: { id: string }) => one.id === id).title).toBe(TEXT);

    const comments = [{ path: 'answers.goals', text: TEXT }];
    dataOf(await staff(cloud, 'applications.return', { id, comments, correctUntil: '2026-04-20' }));
    const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    expect(application.correction.comments[0].text).toBe(TEXT);
    dataOf(await staff(cloud, 'applications.decide', { id, decision: 'decline', reason: TEXT }));
    const { items } = dataOf(await cloud.call(CONTACT, 'inbox.list'));
    expect(items[0].text).toContain(`《${TEXT}》：原因：${TEXT}`);
    const { timeline } = dataOf(await cloud.call(CONTACT, 'applications.timeline', { id }));
    expect(timeline.at(-1).text).toContain(`原因：${TEXT}`);
  });
});
