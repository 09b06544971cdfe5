/** A project from its contract to its end, with a contact person who is diligent, late or gone. */
import type { Category } from '@domain/call/schema';
import { MS_PER_DAY } from '@domain/time';
import { askChange } from '../../../../../cloudfunctions/_server/handlers/projects/ask-change';
import { decideChange } from '../../../../../cloudfunctions/_server/handlers/projects/decide-change';
import { decideProject } from '../../../../../cloudfunctions/_server/handlers/projects/decide-project';
import { fundProject } from '../../../../../cloudfunctions/_server/handlers/projects/fund-project';
import { signProject } from '../../../../../cloudfunctions/_server/handlers/projects/sign-project';
import { terminateProject } from '../../../../../cloudfunctions/_server/handlers/projects/terminate-project';
import { ActivityLife } from './activity-life';
import { payAfterwards } from './afterwards';
import { type ProjectFacts, projectAsks } from './asks';
import { dateOf, endOf } from './calendar';
import type { Subject } from './oracle';
import type { Organization } from './organization';
import { handInContract, handInOpenPapers, judgePapers, submitPapers } from './papers';
import { OFFICER, unlessRefused, type World } from './world';

const DAY = MS_PER_DAY;

export class ProjectLife {
  readonly facts: ProjectFacts;
  private readonly subject: Subject;
  private readonly activities: ActivityLife[] = [];
  private changes = 0;

  constructor(
    readonly world: World,
    readonly organization: Organization,
    readonly category: Category,
    readonly id: string,
    now: number,
  ) {
    const trackCodes: string[] = [];
    this.subject = { id, reader: () => organization.contact, officers: () => world.officersOf(category.code) };
    this.facts = {
      ...{ category, trackCodes, stage: 'collecting', beganAt: now, isSigned: category.funding === 'afterwards' },
      ...{ extendedTo: null, correctUntil: null, publicityEnds: null, done: new Set(), activities: [] },
    };
    this.tell(now);
    this.plan(now);
  }

  /** What it and its activities ask for now. */
  tell(now: number): void {
    this.world.oracle.update(this.subject, projectAsks(this.facts), now);
    for (const activity of this.activities) activity.tell(now);
  }

  get dueAt(): number {
    const { acceptance, completion } = this.category;
    const on = this.facts.extendedTo ?? acceptance.dueOn ?? completion.dueOn;
    return on === null ? this.facts.beganAt + 120 * DAY : endOf(on);
  }

  private plan(now: number): void {
    const { world, facts } = this;
    const { random } = world;
    const due = Math.max(this.dueAt, now + 40 * DAY);
    if (!facts.isSigned) world.mayPlan(0.9, [now + DAY / 2, now + 25 * DAY], (at) => this.sign(at));
    for (let no = random.between(1, 4); no > 0; no -= 1) {
      world.mayPlan(1, [now + DAY, due - 30 * DAY], async (at) => {
        const activity = await ActivityLife.plan(this, at);
        if (activity) this.activities.push(activity);
        this.tell(at);
      });
    }
    world.mayPlan(0.25, [now + DAY, due + 5 * DAY], (at) => this.askForTime(at));
    for (let no = random.between(1, 5); no > 0; no -= 1) {
      world.mayPlan(1, [now + DAY, due], (at) => this.bringPapers(at, 0.4));
    }
    // Most finish in time, some are late, some never do.
    const lastly = random.chance(0.65) ? due - random.next() * 20 * DAY : due + random.next() * 12 * DAY;
    world.mayPlan(0.85, [lastly, lastly + DAY], (at) => this.finish(at));
    world.plan(due + 100 * DAY, (at) => this.end(at));
  }

  private async sign(now: number): Promise<void> {
    const { world, organization, id, facts } = this;
    if (facts.stage !== 'collecting') return;
    await handInContract(this, now);
    const { contact } = organization;
    if (!(await unlessRefused(signProject(world.context(contact, now), { id, signedOn: dateOf(now) })))) return;
    facts.isSigned = true;
    this.tell(now);
    world.mayPlan(0.95, [now + DAY / 2, now + 10 * DAY], (at) => this.fund(at));
  }

  private async fund(now: number): Promise<void> {
    const { world, id } = this;
    const input = { id, fundedOn: dateOf(now), fundedYuan: 1000 };
    if (await unlessRefused(fundProject(world.context(OFFICER, now), input))) this.news(now);
  }

  private async askForTime(now: number): Promise<void> {
    const { world, organization, id, facts } = this;
    const { random } = world;
    this.changes += 1;
    const newDate = dateOf(Math.max(now, this.dueAt) + random.between(20, 60) * DAY);
    const asked = {
      kind: 'extension' as const,
      text: '活动推迟',
      reason: '场地原因',
      key: `c${this.changes}`,
      newDate,
    };
    const answer = await unlessRefused(askChange(world.context(organization.contact, now), { id, ...asked }));
    if (!answer) return;
    const { id: changeId } = answer.change;
    world.plan(now + random.next() * 5 * DAY, async (at) => {
      const isGranted = random.chance(0.75);
      const decision = isGranted
        ? { decision: 'grant' as const, comment: null }
        : { decision: 'refuse' as const, comment: '理由不充分' };
      const decided = await unlessRefused(decideChange(world.context(OFFICER, at), { id, changeId, ...decision }));
      if (!decided) return;
      if (isGranted) facts.extendedTo = newDate;
      if (isGranted && facts.stage === 'returned') facts.correctUntil = newDate;
      this.tell(at);
      this.news(at);
    });
  }

  private async bringPapers(now: number, share: number): Promise<void> {
    if (this.facts.stage !== 'collecting' && this.facts.stage !== 'returned') return;
    for (const item of await handInOpenPapers(this, now, share)) this.facts.done.add(item);
    this.tell(now);
  }

  private async finish(now: number): Promise<void> {
    const { world, facts } = this;
    const { random } = world;
    for (const activity of this.activities) await activity.settle(now);
    await this.bringPapers(now, 1);
    if (!(await submitPapers(this, now))) {
      // Without its money nothing can be handed in yet.
      if (facts.stage === 'collecting') world.mayPlan(0.6, [now + 5 * DAY, now + 15 * DAY], (at) => this.finish(at));
      return;
    }
    facts.stage = 'handed_in';
    facts.correctUntil = null;
    this.tell(now);
    world.plan(now + random.between(2, 9) * DAY, (at) => (random.chance(0.35) ? this.return(at) : this.close(at)));
  }

  private async return(now: number): Promise<void> {
    const { world, facts } = this;
    const correctUntil = dateOf(now + world.random.between(3, 16) * DAY);
    if (!(await judgePapers(this, now, { correctUntil }))) return this.close(now);
    facts.stage = 'returned';
    facts.correctUntil = correctUntil;
    this.tell(now);
    this.news(now);
    world.mayPlan(0.8, [now + DAY / 2, endOf(correctUntil) + 4 * DAY], (at) => this.finish(at));
  }

  private async close(now: number): Promise<void> {
    if (this.category.funding === 'advance') {
      await judgePapers(this, now, null);
      this.over(now);
      return;
    }
    await payAfterwards(this, now);
  }

  /** The officer's last word on what was never handed in. */
  private async end(now: number): Promise<void> {
    const { world, id, facts, category } = this;
    if (facts.stage === 'over' || facts.stage === 'handed_in') return;
    const officer = world.context(OFFICER, now);
    const reason = '逾期未交';
    if (category.funding === 'advance') await terminateProject(officer, { id, reason, recoveredYuan: 0 });
    else await decideProject(officer, { id, decision: 'decline', reason });
    this.over(now);
  }

  over(now: number): void {
    this.facts.stage = 'over';
    this.tell(now);
    this.news(now);
  }

  news(now: number): void {
    this.world.oracle.news(this.organization.contact, this.id, now);
  }
}
