import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pathTo, type RouteName, routes } from '@domain/routes';
import { planPast } from '../../functions/support/activity';
import { demoActivity } from '../../functions/support/site';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { launchWeapp } from '../../support/weapp';
import { ask } from './ask';

export interface PageOpening {
  page: RouteName;
  /** The actions of each function call: `me.get+applications.get`. */
  functionCalls: string[];
  /** All that reached the view until the page was quiet. */
  setDataBytes: number;
}

const CONTACT = 'persona-contact-1';
const OFFICER = 'persona-officer-1';
const DEMO_CALL = 'demo-2026';
const CATEGORY = '2026-1';
const officerPages: ReadonlySet<RouteName> = new Set([
  'queue',
  'officerProject',
  'officerApplication',
  'acceptanceQueue',
  'acceptanceReview',
  'reach',
  'callDates',
  'organizationQueue',
]);
/** The error state of every page: what it costs is no measure of the page. */
const FAILED = '没能打开';
const QUIET_MS = 200;
const POLL_MS = 20;
const PATIENCE_MS = 15_000;

let openings: Promise<PageOpening[]> | undefined;

/** Opens every page once, each on a new phone as a message's link would; both measures read the same run. */
export const openEveryPage = (): Promise<PageOpening[]> => {
  openings ??= openAll();
  return openings;
};

async function openAll(): Promise<PageOpening[]> {
  const emulator = await startEmulator({ seed: true });
  try {
    const opened: PageOpening[] = [];
    for (const { page, openid, query } of await listVisits(emulator)) {
      opened.push(await openPage(emulator, page, openid, pathTo(page, query)));
    }
    return opened;
  } finally {
    await emulator.stop();
  }
}

interface Visit {
  page: RouteName;
  openid: string;
  query: Record<string, string>;
}

/** With what a page has to show at its fullest. A page that is missing here stops the bench. */
async function listVisits(emulator: TestEmulator): Promise<Visit[]> {
  const { id: draft } = await ask(emulator, CONTACT, 'applications.start', {
    callSlug: DEMO_CALL,
    categoryCode: CATEGORY,
    organizationId: 'org-society',
  });
  const [submitted] = (await ask(emulator, CONTACT, 'applications.list', {})).applications.filter(
    ({ receipt }) => receipt,
  );
  if (!submitted) throw new Error('the seeds have no submitted application');
  const [project] = (await ask(emulator, CONTACT, 'projects.list', {})).projects;
  if (!project) throw new Error('the seeds have no project');
  const { checklist } = await ask(emulator, CONTACT, 'acceptance.get', { id: project.id });
  const photos = checklist.find(({ item }) => item.kind === 'photos');
  const paper = checklist.find(({ item }) => item.kind === 'document');
  const activityId = await planPast(emulator, project.id, CONTACT);
  const site = await demoActivity(emulator);
  const queries: Record<RouteName, Record<string, string>> = {
    calls: {},
    work: {},
    inbox: {},
    me: {},
    reminders: {},
    call: { slug: 'gx-2026' },
    category: { slug: DEMO_CALL, code: CATEGORY },
    application: { id: draft },
    applicationForm: { id: draft },
    applicationCopy: { id: submitted.id },
    applicationPrint: { id: submitted.id },
    project: { id: project.id },
    checklist: { id: project.id },
    photos: { id: project.id, itemId: photos?.item.id ?? '' },
    checklistItem: { id: project.id, itemId: paper?.item.id ?? '' },
    activities: { id: project.id },
    activityPlan: { id: project.id, activityId },
    activityRecord: { id: project.id, activityId },
    activity: { id: project.id, activityId },
    acceptanceSubmit: { id: project.id },
    manifest: { id: project.id },
    paper: { id: project.id },
    scan: { title: '验收表' },
    site: { id: site.id },
    signIn: { scene: site.signInCode },
    signInList: { id: site.id },
    join: { code: site.inviteCode },
    uploads: {},
    queue: {},
    officerProject: { id: project.id },
    officerApplication: { id: submitted.id },
    acceptanceQueue: {},
    acceptanceReview: { id: project.id },
    reach: {},
    callDates: { slug: 'gx-2026' },
    profile: {},
    findOrganization: {},
    organization: { id: 'org-society' },
    organizationQueue: {},
    officerCode: {},
  };
  return builtPages().map((page) => ({
    page,
    openid: officerPages.has(page) ? OFFICER : CONTACT,
    query: queries[page],
  }));
}

function builtPages(): RouteName[] {
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const paths = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
  const names = new Map(Object.entries(routes).map(([name, path]) => [path, name as RouteName]));
  return paths.map((path) => {
    const name = names.get(path as (typeof routes)[RouteName]);
    if (!name) throw new Error(`${path} is built but not in domain/routes`);
    return name;
  });
}

async function openPage(emulator: TestEmulator, page: RouteName, openid: string, path: string): Promise<PageOpening> {
  await emulator.clearMetrics();
  const app = await launchWeapp({ emulatorUrl: emulator.url, openid, path });
  const state = async () => ({
    asked: app.functionCalls.length,
    answered: (await emulator.metrics()).length,
    sent: app.page().setData.calls,
  });
  try {
    const deadline = performance.now() + PATIENCE_MS;
    let last = await state();
    let quietSince = performance.now();
    while (performance.now() - quietSince < QUIET_MS) {
      if (performance.now() > deadline) throw new Error(`${path} does not come to rest: ${JSON.stringify(last)}`);
      await wait(POLL_MS);
      const next = await state();
      if (next.answered < next.asked || next.asked !== last.asked || next.sent !== last.sent)
        quietSince = performance.now();
      last = next;
    }
    if (app.page().text().includes(FAILED)) throw new Error(`${path} shows an error:\n${app.page().text()}`);
    return { page, functionCalls: app.functionCalls.map(actionsOf), setDataBytes: app.page().setData.bytes };
  } finally {
    await app.close();
  }
}

function actionsOf({ event }: { event: unknown }): string {
  const { action, batch = [] } = event as { action?: string; batch?: { action: string }[] };
  return action ?? batch.map((request) => request.action).join('+');
}
