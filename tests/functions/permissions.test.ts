/** Every action × every kind of caller, from the same registry that functions and clients read. */
import { type ActionName, contracts } from '../../domain/contracts';
import type { TestEmulator } from '../support/emulator';
import { codeOf, startSeeded } from './support/application';

/** A valid input for every action; a new action without one does not compile. */
const inputs: Record<ActionName, object> = {
  'calls.list': {},
  'calls.verdicts': {},
  'calls.get': { slug: 'gx-2026' },
  'calls.form': { slug: 'gx-2026', categoryCode: '2026-1' },
  'calls.eligibility': { slug: 'gx-2026' },
  'calls.setWindow': {
    slug: 'nobodys',
    opensAt: null,
    closesBefore: '2026-05-01T00:00:00+08:00',
    paperDueBefore: null,
  },
  'calls.follow': { slug: 'gx-2026', isFollowing: false },
  'calls.followed': {},
  'me.get': {},
  'me.update': { name: '王小明', phone: null },
  'me.bindPhone': { code: 'nobodys' },
  'me.redeemOfficerCode': { code: '0000-0000-0000-0000' },
  'organizations.search': { text: '测试技术' },
  // Like a seeded one, so that it is asked about and nothing is registered.
  'organizations.register': {
    key: 'sweep-key',
    name: '广西桂科测试技术协会（演示）',
    kinds: ['provincial_society'],
    region: '广西壮族自治区',
    issuer: '广西壮族自治区科学技术协会',
  },
  'organizations.get': { id: 'nobodys' },
  'organizations.update': { id: 'nobodys', version: 1, address: null },
  'organizations.join': { organizationId: 'nobodys', role: 'staff', key: 'sweep-key' },
  'organizations.queue': {},
  'organizations.review': { id: 'nobodys', version: 1, decision: 'approve' },
  'organizations.sanction': {
    id: 'nobodys',
    key: 'sweep-key',
    kind: 'false_material',
    reason: '业绩证明系伪造',
    fromOn: '2026-04-10',
  },
  'organizations.liftSanction': { id: 'nobodys', sanctionId: 'nobodys', reason: '复核后更正' },
  'qualifications.submit': {
    organizationId: 'nobodys',
    key: 'sweep-key',
    type: 'society_grade',
    level: '3A',
    year: 2024,
    note: '证书编号 1',
  },
  'qualifications.review': { organizationId: 'nobodys', qualificationId: 'nobodys', decision: 'verify' },
  'members.approve': { organizationId: 'nobodys', memberId: 'nobodys' },
  'members.decline': { organizationId: 'nobodys', memberId: 'nobodys', reason: '不是本单位的人' },
  'members.handOver': { organizationId: 'nobodys', toMemberId: 'nobodys' },
  'members.leave': { organizationId: 'nobodys' },
  'members.remove': { organizationId: 'nobodys', memberId: 'nobodys', reason: '已离职' },
  'members.rescue': { organizationId: 'nobodys', toMemberId: 'nobodys', reason: '原联系人已离职' },
  'applications.start': { callSlug: 'gx-2026', categoryCode: '2026-1', organizationId: 'org-journal' },
  'applications.get': { id: 'nobodys' },
  'applications.list': {},
  'applications.save': { id: 'nobodys', baseVersion: 1 },
  'applications.check': { id: 'nobodys' },
  'applications.submit': { id: 'nobodys', version: 1 },
  'applications.withdraw': { id: 'nobodys' },
  'applications.recordStep': { id: 'nobodys', stepId: 'print', state: 'done', on: null, note: null, code: null },
  'applications.submission': { id: 'nobodys' },
  'applications.timeline': { id: 'nobodys' },
  'applications.queue': { waiting: true },
  'applications.accept': { id: 'nobodys' },
  'applications.return': { id: 'nobodys', comments: [{ path: null, text: '请补充' }], correctUntil: '2026-04-20' },
  'applications.decide': { id: 'nobodys', decision: 'send_to_experts' },
  'applications.publicize': { id: 'nobodys', days: 5 },
  'applications.award': { id: 'nobodys', awardedYuan: 1 },
  'applications.register': { id: 'nobodys' },
  'projects.list': {},
  'projects.get': { id: 'nobodys' },
  'projects.timeline': { id: 'nobodys' },
  'projects.sign': { id: 'nobodys', signedOn: '2026-04-10' },
  'projects.fund': { id: 'nobodys', fundedOn: '2026-04-10', fundedYuan: 1 },
  'projects.terminate': { id: 'nobodys', reason: '无法开展', recoveredYuan: 0 },
  'projects.askChange': { id: 'nobodys', key: 'sweep-key', kind: 'change', text: '改为线上', reason: '台风' },
  'projects.decideChange': { id: 'nobodys', changeId: 'nobodys', decision: 'grant', comment: null },
  'projects.decide': { id: 'nobodys', decision: 'send_to_experts' },
  'activities.site': { id: 'nobodys' },
  'activities.signInCode': { id: 'nobodys' },
  'activities.signInInfo': { code: 'nobodys' },
  'activities.signIn': { code: 'nobodys', name: '韦小红', unit: '广西大学', phone: '13800005678' },
  'activities.signIns': { id: 'nobodys' },
  'activities.invite': { id: 'nobodys' },
  'activities.join': { code: 'nobodys' },
  'activities.removeHelper': { id: 'nobodys', helperId: 'nobodys' },
  'activities.list': { projectId: 'nobodys' },
  'activities.plan': {
    projectId: 'nobodys',
    key: 'sweep-key',
    plan: {
      title: '八桂科技讲坛',
      startsAt: '2026-09-18T09:00:00+08:00',
      endsAt: '2026-09-18T12:00:00+08:00',
      place: '南宁',
      taskIds: [],
      expected: {},
      speakers: [],
      countries: [],
    },
  },
  'activities.record': {
    id: 'nobodys',
    version: 1,
    key: 'sweep-key',
    record: { summary: '已举办', counts: {}, pressUrl: null },
  },
  'activities.cancel': { id: 'nobodys', version: 1, key: 'sweep-key', reason: '场地停用' },
  'activities.recordFiling': {
    id: 'nobodys',
    version: 1,
    key: 'sweep-key',
    filingId: 'forum',
    doneOn: '2026-04-01',
    number: null,
  },
  'acceptance.get': { id: 'nobodys' },
  'acceptance.mark': { id: 'nobodys', itemId: 'final-accounts', applies: true, reason: null, note: '已盖章' },
  'acceptance.check': { id: 'nobodys' },
  'acceptance.submit': { id: 'nobodys', version: 1, unmetReason: null, expenses: [] },
  'acceptance.manifest': { id: 'nobodys' },
  'acceptance.recordPaper': { deed: 'received', id: 'nobodys', on: '2026-04-10' },
  'acceptance.queue': { waiting: true },
  'acceptance.review': { id: 'nobodys', verdicts: [{ itemId: 'x', verdict: 'passed', comment: null }] },
  'acceptance.conclude': { decision: 'close', id: 'nobodys', result: 'passed', comment: null, recoveredYuan: null },
  'files.prepare': {
    key: 'k',
    subject: { kind: 'project', id: 'nobodys' },
    slot: 'item:activity-photos',
    shot: null,
    name: 'x.jpg',
    contentType: 'image/jpeg',
    bytes: 1,
  },
  'files.attach': { ticketId: 'nobodys', fileId: 'cloud://env.bucket/evidence/x.jpg' },
  'files.amend': { subject: { kind: 'project', id: 'nobodys' }, evidenceId: 'nobodys', caption: '开幕式' },
  'files.reorder': {
    subject: { kind: 'project', id: 'nobodys' },
    slot: 'item:activity-photos',
    evidenceIds: ['nobodys'],
  },
  'files.list': { subject: { kind: 'application', id: 'nobodys' } },
  'files.remove': { subject: { kind: 'project', id: 'nobodys' }, evidenceId: 'nobodys' },
  'reminders.subscribe': {
    key: 'sweep-key',
    results: [{ templateId: 'kexie_due_reminder_template', result: 'reject' }],
  },
  'reminders.status': {},
  'reminders.unreached': {},
  'reminders.previewMessage': { filter: { of: 'applications', callSlug: 'nobodys', statuses: ['draft'] } },
  'reminders.message': {
    key: 'sweep-key',
    filter: { of: 'applications', callSlug: 'nobodys', statuses: ['draft'] },
    title: '请尽快提交',
    text: '申报系统本周关闭。',
  },
  'reminders.broadcasts': {},
  'inbox.list': {},
  'inbox.markRead': { ids: ['nobodys'] },
  'inbox.markAllRead': { until: '2026-04-20T00:00:00+08:00' },
};

const callers = ['no openid', 'visitor', 'contact_person', 'officer', 'expert', 'timer'] as const;
type SweepCaller = (typeof callers)[number];
const openids: Partial<Record<SweepCaller, string>> = {
  visitor: 'persona-visitor',
  contact_person: 'persona-contact-2',
  officer: 'persona-officer-1',
  expert: 'persona-expert-1',
};

/** What each kind of caller gets, in the order of `callers`; `in` is past the door: the handler's own answer. */
const IN = 'in';
const NO_ID = 'NOT_SIGNED_IN';
const NO = 'FORBIDDEN';
const everybody = [IN, IN, IN, IN, IN, 'UNKNOWN_ACTION'];
const anyPerson = [NO_ID, IN, IN, IN, IN, 'UNKNOWN_ACTION'];
const contactPerson = [NO_ID, NO, IN, NO, NO, 'UNKNOWN_ACTION'];
const officer = [NO_ID, NO, NO, IN, NO, 'UNKNOWN_ACTION'];
const contactPersonOrOfficer = [NO_ID, NO, IN, IN, NO, 'UNKNOWN_ACTION'];
const expected: Record<ActionName, string[]> = {
  'calls.list': everybody,
  'calls.verdicts': anyPerson,
  'calls.get': everybody,
  'calls.form': everybody,
  'calls.eligibility': anyPerson,
  'calls.setWindow': officer,
  'calls.follow': anyPerson,
  'calls.followed': anyPerson,
  'me.get': anyPerson,
  'me.update': anyPerson,
  'me.bindPhone': anyPerson,
  'me.redeemOfficerCode': anyPerson,
  'organizations.search': anyPerson,
  'organizations.register': anyPerson,
  'organizations.get': anyPerson,
  'organizations.update': contactPerson,
  'organizations.join': anyPerson,
  'organizations.queue': officer,
  'organizations.review': officer,
  'organizations.sanction': officer,
  'organizations.liftSanction': officer,
  'qualifications.submit': contactPerson,
  'qualifications.review': officer,
  'members.approve': contactPersonOrOfficer,
  'members.decline': contactPersonOrOfficer,
  'members.handOver': anyPerson,
  'members.leave': anyPerson,
  'members.remove': contactPersonOrOfficer,
  'members.rescue': officer,
  'applications.start': contactPerson,
  'applications.get': contactPerson,
  'applications.list': contactPerson,
  'applications.save': contactPerson,
  'applications.check': contactPerson,
  'applications.submit': contactPerson,
  'applications.withdraw': contactPerson,
  'applications.recordStep': contactPerson,
  'applications.submission': contactPersonOrOfficer,
  'applications.timeline': contactPersonOrOfficer,
  'applications.queue': officer,
  'applications.accept': officer,
  'applications.return': officer,
  'applications.decide': officer,
  'applications.publicize': officer,
  'applications.award': officer,
  'applications.register': officer,
  'projects.list': contactPerson,
  'projects.get': contactPersonOrOfficer,
  'projects.timeline': contactPersonOrOfficer,
  'projects.sign': contactPerson,
  'projects.fund': officer,
  'projects.terminate': officer,
  'projects.askChange': contactPerson,
  'projects.decideChange': officer,
  'projects.decide': officer,
  'activities.site': anyPerson,
  'activities.signInCode': anyPerson,
  'activities.signInInfo': everybody,
  'activities.signIn': anyPerson,
  'activities.signIns': anyPerson,
  'activities.invite': contactPerson,
  'activities.join': anyPerson,
  'activities.removeHelper': contactPerson,
  // A helper of an activity is nobody in particular.
  'files.prepare': anyPerson,
  'files.attach': anyPerson,
  'files.amend': anyPerson,
  'files.reorder': contactPerson,
  'activities.list': contactPersonOrOfficer,
  'activities.plan': contactPerson,
  'activities.record': contactPerson,
  'activities.cancel': contactPerson,
  'activities.recordFiling': contactPerson,
  'acceptance.get': contactPersonOrOfficer,
  'acceptance.mark': contactPerson,
  'acceptance.check': contactPerson,
  'acceptance.submit': contactPerson,
  'acceptance.manifest': contactPersonOrOfficer,
  'acceptance.recordPaper': contactPersonOrOfficer,
  'acceptance.queue': officer,
  'acceptance.review': officer,
  'acceptance.conclude': officer,
  'files.list': anyPerson,
  'files.remove': contactPerson,
  'reminders.subscribe': anyPerson,
  'reminders.status': anyPerson,
  'reminders.unreached': officer,
  'reminders.previewMessage': officer,
  'reminders.message': officer,
  'reminders.broadcasts': officer,
  'inbox.list': anyPerson,
  'inbox.markRead': anyPerson,
  'inbox.markAllRead': anyPerson,
};

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

/** Nothing of ours exists under the ids above, so whoever passes the door meets one of these. */
const PAST_THE_DOOR = new Set(['ok', 'NOT_FOUND', 'TICKET_INVALID', 'PHONE_CODE_INVALID', 'OFFICER_CODE_INVALID']);
/** `applications.start` for somebody else's organization is turned away by the handler, with the same code as the door. */
const OTHERS_ORGANIZATION = 'applications.start';

describe.each(contracts.map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  test.each(callers.map((caller, index) => [caller, index] as const))('as %s', async (caller, index) => {
    const event = { action: name, input: inputs[name] };
    // A timer's event has no action; what it asks of api or staff is unknown to them.
    const { body } =
      caller === 'timer'
        ? await cloud.raw(null, contract.functionName, { Type: 'timer', TriggerName: 'every-five-minutes' })
        : await cloud.raw(openids[caller] ?? null, contract.functionName, event);
    const code = codeOf(body);
    const want = expected[name][index];
    if (want === IN && name !== OTHERS_ORGANIZATION) expect(PAST_THE_DOOR).toContain(code);
    else expect(code).toBe(want === IN ? NO : want);
  });

  test('is unknown to the other function', async () => {
    const other = contract.functionName === 'api' ? 'staff' : 'api';
    const { body } = await cloud.raw('persona-contact-2', other, { action: name, input: inputs[name] });
    expect(codeOf(body)).toBe('UNKNOWN_ACTION');
  });
});

describe('the reminders function', () => {
  test.each(callers.slice(0, 5))('turns away a call as %s', async (caller) => {
    const { body } = await cloud.raw(openids[caller] ?? null, 'reminders', { Type: 'timer', TriggerName: 'x' });
    expect(codeOf(body)).toBe('FORBIDDEN');
  });

  test('runs for the timer', async () => {
    expect(await cloud.fireTimer('reminders')).toMatchObject({ ok: true, data: { failed: 0 } });
  });
});
