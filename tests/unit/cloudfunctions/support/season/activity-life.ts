/** One activity: planned, moved, filed, held and recorded, or cancelled, or forgotten. */
import { MS_PER_DAY, MS_PER_HOUR, toInstant } from '@domain/time';
import { cancelActivity } from '../../../../../cloudfunctions/_server/handlers/activities/cancel-activity';
import { planActivity } from '../../../../../cloudfunctions/_server/handlers/activities/plan-activity';
import { recordActivity } from '../../../../../cloudfunctions/_server/handlers/activities/record-activity';
import { recordFiling } from '../../../../../cloudfunctions/_server/handlers/activities/record-filing';
import { type ActivityFacts, activityAsks, filingsOf } from './asks';
import { dateOf } from './calendar';
import type { Subject } from './oracle';
import type { ProjectLife } from './project-life';
import { unlessRefused } from './world';

const DAY = MS_PER_DAY;
const TITLES = ['学术交流活动', '学术报告会', '青年论坛'];
const ABROAD = ['越南', '泰国', '马来西亚'];

type Plan = Parameters<typeof planActivity>[1]['plan'];

export class ActivityLife {
  private keys = 0;
  private version = 1;
  private subject: Subject;

  private constructor(
    private readonly project: ProjectLife,
    private readonly facts: ActivityFacts,
    private readonly asked: Plan,
    private readonly id: string,
  ) {
    this.subject = { id, reader: () => project.organization.contact, officers: () => [] };
    project.facts.activities.push(facts);
  }

  static async plan(project: ProjectLife, now: number): Promise<ActivityLife | null> {
    const { world, organization, id: projectId } = project;
    const { random } = world;
    const startsAt = Math.round(now + random.between(2, 55) * DAY + random.between(-6, 6) * MS_PER_HOUR);
    const asked: Plan = {
      title: TITLES[random.between(0, TITLES.length)] ?? '',
      ...{ startsAt: toInstant(startsAt), endsAt: toInstant(startsAt + random.between(2, 50) * MS_PER_HOUR) },
      ...{ place: '南宁', taskIds: [], expected: {}, speakers: [], countries: random.chance(0.3) ? ABROAD : [] },
    };
    const input = { projectId, key: `plan-${project.facts.activities.length}`, plan: asked, change: null };
    const made = await unlessRefused(planActivity(world.context(organization.contact, now), input));
    if (!made) return null;
    const facts: ActivityFacts = {
      ...{ isPlanned: true, isCancelled: false, startsAt, endsAt: Date.parse(asked.endsAt), filings: [] },
    };
    const life = new ActivityLife(project, facts, asked, made.activity.id);
    life.countFilings();
    life.foresee(now);
    return life;
  }

  tell(now: number): void {
    this.project.world.oracle.update(this.subject, activityAsks(this.facts, this.project.facts), now);
  }

  /** Before the papers go off: what has not been held is called off, the rest is recorded. */
  async settle(now: number): Promise<void> {
    if (!this.facts.isPlanned || this.project.world.random.chance(0.2)) return;
    await (now < this.facts.startsAt ? this.cancel(now) : this.record(now));
  }

  private foresee(now: number): void {
    const { world } = this.project;
    const { facts } = this;
    world.mayPlan(0.25, [now, facts.startsAt], (at) => this.move(at));
    world.mayPlan(0.12, [now, facts.startsAt], (at) => this.cancel(at));
    for (const { id } of facts.filings) world.mayPlan(0.6, [now, facts.startsAt], (at) => this.file(at, id));
    world.mayPlan(0.75, [facts.startsAt, facts.endsAt + 5 * DAY], (at) => this.record(at));
  }

  private countFilings(): void {
    const { world, category, facts: project } = this.project;
    const rules = [...world.call.filings, ...category.filings];
    const { title, countries } = this.asked;
    const activity = { title, countries, startsAt: this.facts.startsAt };
    this.facts.filings = filingsOf(rules, project.trackCodes, activity, this.facts.filings);
  }

  private get deed() {
    this.keys += 1;
    return { id: this.id, version: this.version, key: `deed-${this.id}-${this.keys}` };
  }

  private context(now: number) {
    return this.project.world.context(this.project.organization.contact, now);
  }

  private async done(now: number, deed: Promise<{ activity: { version: number } }>, change: () => void): Promise<void> {
    const answer = await unlessRefused(deed);
    if (!answer) return;
    this.version = answer.activity.version;
    change();
    this.project.tell(now);
  }

  private async move(now: number): Promise<void> {
    const { facts, asked, project } = this;
    const by = project.world.random.between(-3, 30) * DAY;
    const startsAt = Math.max(now + DAY, facts.startsAt + by);
    const endsAt = startsAt + facts.endsAt - facts.startsAt;
    const plan = { ...asked, startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) };
    const { key, ...change } = this.deed;
    if (!facts.isPlanned) return;
    const input = { projectId: project.id, key, plan, change };
    await this.done(now, planActivity(this.context(now), input), () => {
      Object.assign(facts, { startsAt, endsAt });
      this.countFilings();
    });
  }

  private cancel(now: number): Promise<void> {
    return this.done(now, cancelActivity(this.context(now), { ...this.deed, reason: '场地原因' }), () => {
      this.facts.isPlanned = false;
      this.facts.isCancelled = true;
    });
  }

  private file(now: number, filingId: ActivityFacts['filings'][number]['id']): Promise<void> {
    const input = { ...this.deed, filingId, doneOn: dateOf(now), number: null };
    return this.done(now, recordFiling(this.context(now), input), () => {
      for (const one of this.facts.filings) if (one.id === filingId) one.isDone = true;
    });
  }

  private record(now: number): Promise<void> {
    const record = { summary: '顺利举办', counts: {}, pressUrl: null };
    return this.done(now, recordActivity(this.context(now), { ...this.deed, record }), () => {
      this.facts.isPlanned = false;
    });
  }
}
