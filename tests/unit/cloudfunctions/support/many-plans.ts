/** Thousands of plans, some of them due, and what one run over them costs. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runReminders } from '../../../../cloudfunctions/_server/reminders/run-reminders';
import type { RunReport } from '../../../../cloudfunctions/_server/reminders/run-report';
import { callFiles, readCall } from '../../../../data/calls/read-call';
import { callSchema } from '../../../../domain/call/schema';
import { planReminders } from '../../../../domain/reminders/plan-document';
import type { MatterKind } from '../../../../domain/reminders/rules';
import { reminderTemplateIds } from '../../../../domain/reminders/templates';
import { toInstant, toMs } from '../../../../domain/time';
import type { TestPlatform } from './platform';
import { balanceOf, projectOf } from './reminder-world';

const PLANNED = toMs('2026-04-10T10:00:00+08:00');
const NOW = toMs('2026-04-20T09:01:00+08:00');
const SOON = '2026-04-24T00:00:00+08:00';
const LATER = '2026-10-24T00:00:00+08:00';
const CHUNK = 500;
/** A third of them drafts; as many projects, activities, followed calls and messages that were told. */
const kinds = ['application', 'project', 'activity', 'application', 'call', 'message'] as const;
type Kind = (typeof kinds)[number];
const matterKinds: Record<Kind, MatterKind> = {
  ...{ application: 'submit', project: 'acceptance', activity: 'activity', call: 'call', message: 'news' },
};
/** One moment of each falls due in the morning; a message is due at once. */
const TOLD = toInstant(NOW - 30_000);
const dates: Record<Kind, string> = {
  ...{ application: SOON, call: SOON, message: TOLD },
  ...{ project: '2026-05-04T00:00:00+08:00', activity: '2026-04-21T14:00:00+08:00' },
};
/** Some people have more than one thing to do. */
const PEOPLE_PER_PLAN = 0.8;

const file = callFiles.find(({ path }) => path.endsWith('gx-2026.yaml'));
const call = callSchema.parse(readCall(file as (typeof callFiles)[number]));

type Planted = { _id: string } & Record<string, unknown>;

/** What a plan is about, by collection. */
function subjectsOf(kind: Kind, id: string, openid: string): Record<string, Planted> {
  switch (kind) {
    case 'project':
      return { projects: projectOf(id) };
    case 'call':
      return { follows: { _id: id, callSlug: call.slug, openid, followedAt: 'then' } };
    case 'activity': {
      const projectId = `p-${id}`;
      const activity = { _id: id, projectId, status: 'planned', title: '学术报告会', filings: [] };
      const times = { startsAt: dates.activity, endsAt: '2026-04-21T18:00:00+08:00' };
      return { activities: { ...activity, ...times }, projects: projectOf(projectId) };
    }
    case 'message': {
      const push = { subject: '学术报告会', stage: '已立项', note: '请先签订项目合同书' };
      const item = {
        _id: id,
        openid,
        at: TOLD,
        title: '已立项',
        text: '请先签订项目合同书。',
        link: 'pages/inbox/index',
      };
      return { inbox: { ...item, isRead: false, push } };
    }
    case 'application': {
      const draft = { _id: id, callSlug: call.slug, categoryName: '学术交流', title: null, status: 'draft' };
      const rest = { organizationId: `o-${id}`, closesBefore: SOON, correction: null, filing: null };
      return { applications: { ...draft, ...rest } };
    }
  }
}

async function insert(platform: TestPlatform, collectionName: string, documents: readonly Planted[]): Promise<void> {
  for (let start = 0; start < documents.length; start += CHUNK) {
    const data = documents.slice(start, start + CHUNK).map((document) => JSON.stringify(document));
    await platform.database.run('insertDocument', { collectionName, data });
  }
}

/** `due` of the `plans` fall due; everybody has credits for what comes. */
export async function plantPlans(
  platform: TestPlatform,
  { plans, due }: { plans: number; due: number },
): Promise<void> {
  const lists = { reminder_plans: [] as Planted[], people: [] as Planted[], subscription_balances: [] as Planted[] };
  const subjects: Record<string, Planted[]> = {};
  const people = Math.max(1, Math.floor(due * PEOPLE_PER_PLAN));
  const dueEvery = plans / due;
  let dueSoFar = 0;
  for (let no = 0; no < plans; no += 1) {
    const isDue = no >= dueSoFar * dueEvery && dueSoFar < due;
    const openid = isDue ? `person-${dueSoFar % people}` : `other-${no}`;
    const kind = kinds[(isDue ? dueSoFar : no) % kinds.length] ?? 'application';
    if (isDue) dueSoFar += 1;
    const id = `s${String(no).padStart(7, '0')}`;
    const at = isDue ? dates[kind] : LATER;
    const matterKind = matterKinds[kind];
    const matters = [{ key: matterKind, kind: matterKind, at, missing: [] }];
    const scope = { issuerName: call.issuer.name, categoryCode: null };
    const plan = planReminders(
      { kind, id, version: 1, title: id, startedAt: toInstant(PLANNED), matters, ...scope },
      [openid],
      PLANNED,
    );
    lists.reminder_plans.push({ _id: `${kind}:${id}`, ...plan });
    if (!isDue) continue;
    for (const [collection, document] of Object.entries(subjectsOf(kind, id, openid))) {
      subjects[collection] ??= [];
      subjects[collection].push(document);
    }
  }
  for (let no = 0; no < people; no += 1) {
    const openid = `person-${no}`;
    lists.people.push({
      _id: openid,
      memberships: [{ organizationId: `org-${no}`, role: 'contact_person' }],
    });
    const balances = reminderTemplateIds.map((templateId) => ({ templateId, remaining: 3 }));
    lists.subscription_balances.push({ ...balanceOf(openid, 3), balances });
  }
  await platform.put('calls', { _id: call.slug, ...call });
  for (const [collection, documents] of Object.entries({ ...lists, ...subjects })) {
    await insert(platform, collection, documents);
  }
  platform.calls.length = 0;
}

/** Those of `due` that a run has still to put into an inbox: messages are there already. */
export const untoldOf = (due: number): number =>
  Array.from({ length: due }, (_, no) => kinds[no % kinds.length]).filter((kind) => kind !== 'message').length;

export interface RunCost {
  report: RunReport;
  sends: number;
  gatewayCalls: number;
  /** Documents come upon by walking an index or a collection; those named by their ids are not searched for. */
  documentsSearched: number;
  documentsTouched: number;
  ms: number;
  /** The most that was alive at any time, code and SDK included. */
  heapBytes: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const liveBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** One run without end of time; every `sampleEvery`-th send the living memory is measured, outside of the time. */
export async function costOfRun(platform: TestPlatform, sampleEvery: number): Promise<RunCost> {
  platform.keepsCalls = false;
  let sends = 0;
  let heapBytes = 0;
  let measuringMs = 0;
  const send = async () => {
    sends += 1;
    if (sends % sampleEvery !== 0) return;
    const began = performance.now();
    heapBytes = Math.max(heapBytes, liveBytes());
    measuringMs += performance.now() - began;
  };
  const counted = { ...platform.counts };
  const began = performance.now();
  const environment = {
    now: NOW,
    runId: 'the-run',
    clock: () => NOW,
    pace: async () => undefined,
    hasTime: () => true,
  };
  const report = await runReminders({ ...environment, send });
  const ms = performance.now() - began - measuringMs;
  platform.keepsCalls = true;
  return {
    report,
    sends,
    gatewayCalls: platform.counts.calls - counted.calls + sends,
    documentsSearched: platform.counts.searched - counted.searched,
    documentsTouched: platform.counts.touched - counted.touched,
    ms,
    heapBytes,
  };
}
