/** Random walks of both sides over a project: no deed leaves the transition table, each leaves one trace, the queue follows. */
import fc from 'fast-check';
import type { ProjectDocument } from '../../cloudfunctions/_server/repositories/projects';
import {
  type Funding,
  nextProjectStatus,
  type ProjectStatus,
  type ProjectTransition,
  projectTransitions,
  statusAfterExtension,
} from '../../domain/projects/lifecycle';
import { queueRankOf } from '../../domain/projects/queue';
import type { Envelope, TestEmulator } from '../support/emulator';
import { type Applicant, issuers, newApplicant } from './support/applicant';
import { bringToPublicity, CATEGORY, codeOf, DURING_CALL, dataOf, staff } from './support/application';
import { bring, mine, officers, registerProject, startWithHand, uploadContract } from './support/project';
import { fillValid } from './support/valid-application';

const RUNS = Number(process.env.WALK_RUNS ?? 6);
const SEED = Number(process.env.WALK_SEED ?? 20261110);

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startWithHand();
});
afterAll(() => cloud.stop());

/** Deeds of other parts (activities, acceptance): the table alone says what comes of them here. */
const byHand = ['begin', 'submit', 'return'] as const;
const shared = ['ask', 'extend', 'refuse', 'wait'] as const;
const deedsOf = {
  advance: [...byHand, 'accept', ...shared, 'sign', 'fund', 'terminate', 'pay'],
  afterwards: [...byHand, ...shared, 'send_to_experts', 'publicize', 'award', 'pay', 'close', 'decline', 'fund'],
} as const;
type Deed = (typeof deedsOf)[Funding][number];

const usual: Record<Funding, readonly Deed[]> = {
  advance: ['sign', 'fund', 'begin', 'ask', 'extend', 'submit', 'return', 'submit', 'accept'],
  afterwards: ['begin', 'submit', 'return', 'submit', 'send_to_experts', 'publicize', 'wait', 'award', 'pay', 'close'],
};
const walksOf = (funding: Funding) =>
  fc
    .tuple(
      fc.array(fc.constantFrom<Deed>(...deedsOf[funding]), { maxLength: 6 }),
      fc.array(fc.constantFrom<Deed>(...deedsOf[funding]), { maxLength: 16 }),
    )
    .map(([before, among]) => [
      ...before,
      ...usual[funding].flatMap((deed, index) => [
        deed,
        ...among.filter((_, at) => at % usual[funding].length === index),
      ]),
    ]);

async function make(applicant: Applicant, funding: Funding): Promise<string> {
  if (funding === 'afterwards') return registerProject(cloud, applicant);
  const started = { ...CATEGORY, organizationId: applicant.organizationId };
  const { id } = dataOf(await cloud.call(applicant.openid, 'applications.start', started));
  const version = await fillValid(cloud, applicant.openid, id);
  dataOf(await cloud.call(applicant.openid, 'applications.submit', { id, version }));
  await bringToPublicity(cloud, id);
  await cloud.advance('P6D');
  return dataOf(await staff(cloud, 'applications.award', { id, awardedYuan: 12_000 })).projectId;
}

interface Seen {
  project: ProjectDocument;
  /** Of versions; what was tried and refused has no version. */
  events: string[];
}

class Walk {
  private count = 0;
  /** What the deed before left; nobody else moves this project, so the next deed begins with it. */
  private seen: Seen | undefined;

  constructor(
    private readonly id: string,
    private readonly openid: string,
  ) {}

  private async stored(): Promise<ProjectDocument> {
    const documents = await cloud.send<ProjectDocument[]>('GET', 'collections/projects?limit=200');
    return documents.find(({ _id }) => _id === this.id) as ProjectDocument;
  }

  private async events(): Promise<string[]> {
    const { timeline } = dataOf(await mine(cloud, 'timeline', { id: this.id }, this.openid));
    return timeline.map(({ id }: { id: string }) => id).filter((id: string) => /:\d+$/.test(id));
  }

  private look = async (): Promise<Seen> => ({ project: await this.stored(), events: await this.events() });

  private async hand(project: ProjectDocument, transition: ProjectTransition): Promise<null> {
    const status = nextProjectStatus(project, transition);
    if (status) await bring(cloud, this.id, { status, queueRank: queueRankOf({ ...project, status }) });
    return null;
  }

  private async sign(today: string): Promise<Envelope> {
    // A copy that cannot be uploaded any more is refused by itself.
    await uploadContract(cloud, this.id, `contract-${this.count}`, this.openid).catch(() => undefined);
    return mine(cloud, 'sign', { id: this.id, signedOn: today }, this.openid);
  }

  private answer(project: ProjectDocument, decision: object): Promise<Envelope> {
    const changeId = project.changes.at(-1)?.id ?? 'none';
    return officers(cloud, 'decideChange', { id: this.id, changeId, ...decision });
  }

  private do(deed: Deed, project: ProjectDocument, today: string): Promise<Envelope | null> {
    const { id, openid } = this;
    const decide = (decision: string, more: object = {}) => officers(cloud, 'decide', { id, decision, ...more });
    switch (deed) {
      case 'begin':
      case 'submit':
      case 'return':
        return this.hand(project, deed);
      case 'accept':
        return this.hand(project, 'close');
      case 'wait':
        return cloud.advance('P2D').then(() => null);
      case 'sign':
        return this.sign(today);
      case 'fund':
        return officers(cloud, 'fund', { id, fundedOn: today, fundedYuan: 12_000 });
      case 'terminate':
        return officers(cloud, 'terminate', { id, reason: '无法开展', recoveredYuan: 0 });
      case 'ask': {
        const newDate = `2027-0${(this.count % 8) + 1}-28`;
        const asked = { id, key: `k-${this.count}`, kind: 'extension', text: '一场', reason: '改期', newDate };
        return mine(cloud, 'askChange', asked, openid);
      }
      case 'extend':
        return this.answer(project, { decision: 'grant', comment: null });
      case 'refuse':
        return this.answer(project, { decision: 'refuse', comment: '不必' });
      case 'publicize':
        return decide(deed, { days: 1 });
      case 'award':
        return decide(deed, { awardedYuan: 20_000 });
      case 'pay':
        return decide(deed, { paidOn: today });
      case 'decline':
        return decide(deed, { reason: '择优' });
      default:
        return decide(deed);
    }
  }

  /** What the table makes of a deed that went through. */
  private expected(deed: Deed, before: ProjectDocument): ProjectStatus | null {
    if (deed === 'sign' || deed === 'ask' || deed === 'refuse') return before.status;
    if (deed === 'extend') return statusAfterExtension(before);
    return nextProjectStatus(before, deed as ProjectTransition);
  }

  async take(deed: Deed): Promise<ProjectStatus> {
    this.count += 1;
    const { project: before, events: eventsBefore } = this.seen ?? (await this.look());
    const { now } = await cloud.advance('PT1S');
    const reply = await this.do(deed, before, now.slice(0, 10));
    this.seen = await this.look();
    const { project: after, events } = this.seen;
    expect(after.queueRank).toBe(queueRankOf(after));
    if (reply === null) return after.status;

    const steps = events.length - eventsBefore.length;
    const files = deed === 'sign' ? 1 : 0;
    if (!reply.ok || steps === 0) {
      // Refused, or so already: nothing moved but what was uploaded for it.
      expect([after.status, after.changes, after.contract]).toEqual([before.status, before.changes, before.contract]);
      if (!reply.ok) expect(codeOf(reply)).not.toBe('INTERNAL');
      expect(steps).toBe(0);
      return after.status;
    }
    expect([deed, steps]).toEqual([deed, 1]);
    expect(after.version - before.version).toBeLessThanOrEqual(1 + files);
    expect([deed, before.status, after.status]).toEqual([deed, before.status, this.expected(deed, before)]);
    expect(events.at(-1)).toBe(`project:${this.id}:${after.version}`);
    return after.status;
  }
}

test.each(['advance', 'afterwards'] as const)(
  'whoever does whatever, in whatever order (%s): the table holds, one record a deed, the queue follows',
  async (funding) => {
    const reached = new Set<ProjectStatus>();
    await fc.assert(
      fc.asyncProperty(walksOf(funding), async (walk) => {
        await cloud.setClock(DURING_CALL);
        const applicant = await newApplicant(cloud, issuers.guangxi);
        const one = new Walk(await make(applicant, funding), applicant.openid);
        for (const deed of walk) reached.add(await one.take(deed));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // The walks are worth their time: they came nearly everywhere the table leads.
    const everywhere = new Set<ProjectStatus>(Object.values(projectTransitions[funding]).map(({ to }) => to));
    const missed = [...everywhere].filter((status) => !reached.has(status));
    expect(missed).toEqual([]);
  },
  240_000,
);
