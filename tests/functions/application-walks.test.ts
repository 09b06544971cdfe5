/** Random walks of everybody who moves an application: no deed leaves the transition table, and each leaves one trace. */
import fc from 'fast-check';
import {
  type ApplicationStatus,
  type ApplicationTransition,
  applicationTransitions,
  isHandedIn,
  nextStatus,
  suitsFunding,
} from '../../domain/applications/lifecycle';
import type { Application } from '../../domain/applications/schema';
import type { Envelope, TestEmulator } from '../support/emulator';
import { PDF } from '../support/file-bytes';
import { type Applicant, issuers, newApplicant } from './support/applicant';
import { CATEGORY, codeOf, DURING_CALL, dataOf, staff, startSeeded } from './support/application';
import { send } from './support/files';
import { fillValid } from './support/valid-application';

const RUNS = Number(process.env.WALK_RUNS ?? 12);
const SEED = Number(process.env.WALK_SEED ?? 20260415);
/** What may stand against a deed that the table allows. */
const GATES = ['CALL_CLOSED', 'CORRECTION_CLOSED', 'PUBLICITY_NOT_OVER'];

const SCANNED: ReadonlySet<ApplicationStatus> = new Set(['submitted', 'formal_review', 'expert_review', 'publicity']);

type Funding = 'advance' | 'afterwards';
/** A cell of each one's form. */
const cells: Record<Funding, string> = { advance: 'goals', afterwards: 'completionIndicators' };
/** One of each way of funding. */
const categories: Record<Funding, typeof CATEGORY> = {
  advance: CATEGORY,
  afterwards: { callSlug: 'gx-2026', categoryCode: '2026-7' },
};

const { officer } = issuers.guangxi;
const transitions = Object.keys(applicationTransitions) as ApplicationTransition[];
const asides = ['submit', 'publicize', 'award', 'save', 'scan', 'file', 'reopen', 'wait'] as const;
type Deed = ApplicationTransition | (typeof asides)[number];
/** Each way tries its own deeds, and the other one's first step. */
const deedsOf: Record<Funding, readonly Deed[]> = {
  advance: [...transitions.filter((deed) => suitsFunding(deed, 'advance')), ...asides],
  afterwards: [...transitions, ...asides],
};

const isTransition = (deed: Deed): deed is ApplicationTransition => transitions.includes(deed as ApplicationTransition);

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

/** Along the usual way, mostly, so that walks reach its end; anything else in between. */
const ways: Record<Funding, readonly Deed[]> = {
  advance: ['submit', 'scan', 'file', 'accept', 'send_to_experts', 'publicize', 'wait', 'award'],
  afterwards: ['submit', 'scan', 'file', 'accept', 'return', 'submit', 'accept', 'register'],
};
const walksOf = (usual: readonly Deed[], deeds: readonly Deed[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...deeds), { maxLength: 12 }),
      fc.array(fc.constantFrom(...deeds), { maxLength: 30 }),
    )
    .map(([before, among]) => [
      ...before,
      ...usual.flatMap((deed, index) => [deed, ...among.filter((_, at) => at % usual.length === index)]),
    ]);

interface Seen {
  application: Application;
  /** Of versions; what was tried and refused has no version. */
  events: string[];
  inbox: number;
  now: string;
}

class Walk {
  /** What the deed before left; nobody else moves this application, so the next deed begins with it. */
  private seen: Seen | undefined;

  constructor(
    private readonly id: string,
    private readonly applicant: Applicant,
    private readonly funding: Funding,
  ) {}

  private own = (action: string, input: object): Promise<Envelope> =>
    cloud.call(this.applicant.openid, action, { id: this.id, ...input });
  private officers = (action: string, input: object = {}): Promise<Envelope> =>
    staff(cloud, `applications.${action}`, { id: this.id, ...input }, officer);

  private async look(): Promise<Seen> {
    const [own, inbox] = (await cloud.batch(this.applicant.openid, [
      { action: 'applications.get', input: { id: this.id } },
      { action: 'inbox.list' },
    ])) as [Envelope, Envelope];
    const { application, timeline } = dataOf(own);
    const isVersioned = ({ id }: { id: string }) => /:\d+$/.test(id);
    const { items } = dataOf(inbox);
    const about = items.filter(
      ({ link }: { link: string }) => link.includes(this.id) || link.includes(application.projectId),
    );
    return {
      application,
      events: timeline.filter(isVersioned).map(({ id }: { id: string }) => id),
      inbox: about.length,
      now: own.serverNow,
    };
  }

  private mark(stepId: string, over: object): Promise<Envelope> {
    const input = { stepId, state: 'done', on: null, note: null, code: null, ...over };
    return this.own('applications.recordStep', input);
  }

  private async scan({ version, receipt, status }: Application): Promise<Envelope> {
    // Nobody waits for a scan in the other stages, and there is no place for it.
    if (!SCANNED.has(status)) return this.mark('our-scan', { code: receipt?.code ?? null });
    const subject = { kind: 'application', id: this.id };
    const sent = { subject, slot: 'step:our-scan', key: `${this.id}-${version}`, type: 'pdf', bytes: PDF } as const;
    await send(cloud, sent, this.applicant.openid);
    return this.mark('our-scan', { code: receipt?.code ?? null });
  }

  private do(deed: Deed, { application, now }: Seen): Promise<Envelope> {
    const { version } = application;
    switch (deed) {
      case 'submit':
        return this.own('applications.submit', { version });
      case 'withdraw':
        return this.own('applications.withdraw', {});
      case 'save':
        return this.own('applications.save', {
          baseVersion: version,
          answers: { [cells[this.funding]]: `第 ${version} 稿` },
        });
      case 'scan':
        return this.scan(application);
      case 'file':
        return this.mark('upload', { on: now.slice(0, 10), note: `受理号 ${version}` });
      case 'reopen':
        return this.mark('upload', { state: 'open' });
      case 'accept':
        return this.officers('accept');
      case 'return': {
        const correctUntil = now.slice(0, 10);
        return this.officers('return', {
          comments: [{ path: `answers.${cells[this.funding]}`, text: '请写明人数' }],
          correctUntil,
        });
      }
      case 'send_to_experts':
        return this.officers('decide', { decision: 'send_to_experts' });
      case 'decline':
        return this.officers('decide', { decision: 'decline', reason: '名额已满' });
      case 'publicize':
        return this.officers('publicize', { days: 1 });
      case 'award':
        return this.officers('award', { awardedYuan: 12_000 });
      case 'register':
        return this.officers('register');
      case 'wait':
        return cloud.advance('P2D').then(() => this.own('applications.get', {}));
    }
  }

  /** Answers where the application is then. */
  async take(deed: Deed): Promise<ApplicationStatus> {
    const before = this.seen ?? (await this.look());
    const reply = await this.do(deed, before);
    const after = await this.look();
    this.seen = after;
    const steps = after.application.version - before.application.version;
    const events = after.events.slice(before.events.length);
    if (isTransition(deed)) this.expectTransition(deed, reply, [before.application, after.application], steps);
    else expect(after.application.status).toBe(before.application.status);

    const isOfficers = isTransition(deed) && applicationTransitions[deed].actor === 'officer';
    expect(steps).toBe(reply.ok ? Math.min(steps, 1) : 0);
    expect(after.inbox - before.inbox).toBe(isOfficers ? steps : 0);
    // The words of a draft are no deeds; every version that was one has its record, by its number.
    const expected = steps === 1 && deed !== 'save' ? [`application:${this.id}:${after.application.version}`] : [];
    expect(events).toEqual(expected);
    if (deed !== 'save' && steps === 0) expect(after.application).toEqual(before.application);
    return after.application.status;
  }

  private expectTransition(
    deed: ApplicationTransition,
    reply: Envelope,
    [before, after]: [Application, Application],
    steps: number,
  ): void {
    const next: ApplicationStatus | null = suitsFunding(deed, this.funding) ? nextStatus(before.status, deed) : null;
    const isThere = before.status === applicationTransitions[deed].to && deed !== 'submit';
    if (next === null) expect(codeOf(reply)).toBe(isThere ? 'ok' : 'TRANSITION_NOT_ALLOWED');
    else if (!reply.ok) expect(GATES).toContain(codeOf(reply));
    expect([before.status, after.status, steps]).toEqual([
      before.status,
      reply.ok && next !== null ? next : before.status,
      reply.ok && next !== null ? 1 : 0,
    ]);
    if (steps === 0) return;
    if (deed === 'submit') {
      expect(after.filing?.marks).toEqual([]);
      expect(after.filing?.steps.length).toBeGreaterThan(0);
      expect(after.receipt?.submissionNo).toBe((before.receipt?.submissionNo ?? 0) + 1);
    }
    if (!isHandedIn(after.status)) expect(after.filing).toBeNull();
  }
}

/** Where a deed of this way can lead. */
const endsOf = (funding: Funding): ApplicationStatus[] =>
  transitions.filter((deed) => suitsFunding(deed, funding)).map((deed) => applicationTransitions[deed].to);

test.each(['advance', 'afterwards'] as const)(
  'whoever does whatever, in whatever order (%s): the table holds, one record a deed, one message an officer’s deed',
  async (funding) => {
    const reached = new Set<ApplicationStatus>();
    await fc.assert(
      fc.asyncProperty(walksOf(ways[funding], deedsOf[funding]), async (walk) => {
        await cloud.setClock(DURING_CALL);
        const applicant = await newApplicant(cloud, issuers.guangxi);
        const started = { ...categories[funding], organizationId: applicant.organizationId };
        const { id } = dataOf(await cloud.call(applicant.openid, 'applications.start', started));
        await fillValid(cloud, applicant.openid, id);
        const one = new Walk(id, applicant, funding);
        for (const deed of walk) reached.add(await one.take(deed));
      }),
      { numRuns: funding === 'advance' ? RUNS : 2 * RUNS, seed: SEED },
    );
    // The walks are worth their time: they came to every place but where they started.
    expect([...reached].sort()).toEqual([...new Set<ApplicationStatus>(['draft', ...endsOf(funding)])].sort());
  },
  240_000,
);
