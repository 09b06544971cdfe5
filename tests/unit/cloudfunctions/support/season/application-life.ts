/** The application of one organization, from its first line to what the officers decide. */
import { isDeepStrictEqual } from 'node:util';
import type { Category } from '@domain/call/schema';
import { MS_PER_DAY, toInstant } from '@domain/time';
import { acceptApplication } from '../../../../../cloudfunctions/_server/handlers/applications/accept-application';
import { awardApplication } from '../../../../../cloudfunctions/_server/handlers/applications/award-application';
import { decideApplication } from '../../../../../cloudfunctions/_server/handlers/applications/decide-application';
import { publicizeApplication } from '../../../../../cloudfunctions/_server/handlers/applications/publicize-application';
import { recordFilingStep } from '../../../../../cloudfunctions/_server/handlers/applications/record-filing-step';
import { registerApplication } from '../../../../../cloudfunctions/_server/handlers/applications/register-application';
import { returnApplication } from '../../../../../cloudfunctions/_server/handlers/applications/return-application';
import { startApplication } from '../../../../../cloudfunctions/_server/handlers/applications/start-application';
import { withdrawApplication } from '../../../../../cloudfunctions/_server/handlers/applications/withdraw-application';
import { type ApplicationFacts, applicationAsks } from './asks';
import { dateOf, endOf } from './calendar';
import { handInForm } from './hand-in-form';
import type { Subject } from './oracle';
import type { Organization } from './organization';
import { ProjectLife } from './project-life';
import { OFFICER, unlessRefused, type World } from './world';

const CODE = 'SEASON';

export class ApplicationLife {
  readonly facts: ApplicationFacts;
  private readonly subject: Subject;

  private constructor(
    private readonly world: World,
    private readonly organization: Organization,
    private readonly category: Category,
    private readonly id: string,
  ) {
    this.subject = {
      id,
      reader: () => organization.contact,
      officers: () => world.officersOf(category.code),
    };
    this.facts = {
      stage: 'draft',
      closes: world.closes,
      correctBefore: null,
      steps: [],
      paperCloses: world.paperCloses,
      publicityEnds: null,
    };
  }

  static async start(
    world: World,
    organization: Organization,
    category: Category,
    now: number,
  ): Promise<ApplicationLife | null> {
    const input = { organizationId: organization.id, callSlug: world.call.slug, categoryCode: category.code };
    const started = await unlessRefused(startApplication(world.context(organization.contact, now), input));
    if (!started) return null;
    const life = new ApplicationLife(world, organization, category, started.id);
    life.tell(now);
    const { closes } = world;
    if (closes !== null) world.mayPlan(0.75, [now, closes], (at) => life.submit(at));
    return life;
  }

  get isWithdrawn(): boolean {
    return this.hasWithdrawn;
  }
  private hasWithdrawn = false;

  /** The officer moved the deadline, and a run has spread it. True: that concerned something still to be done. */
  redate(now: number): boolean {
    const { facts, world } = this;
    const asked = () => applicationAsks(facts).filter(({ kind, date }) => kind === 'file' || date > now);
    const before = asked();
    facts.closes = world.closes;
    facts.paperCloses = world.paperCloses;
    this.tell(now);
    if (isDeepStrictEqual(before, asked())) return false;
    world.oracle.news(this.organization.contact, this.id, now);
    return true;
  }

  tell(now: number): void {
    this.world.oracle.update(this.subject, applicationAsks(this.facts), now);
  }

  private async submit(now: number): Promise<void> {
    const { facts, world } = this;
    const { random } = world;
    const isCorrection = facts.stage === 'returned';
    const until = isCorrection ? facts.correctBefore : world.closes;
    if ((facts.stage !== 'draft' && !isCorrection) || until === null || now >= until) return;
    const correctBefore = isCorrection ? toInstant(until) : null;
    const steps = await handInForm(this.category, { id: this.id, correctBefore, code: CODE }, now);
    const required = steps.filter(({ isRequired }) => isRequired);
    facts.steps = required.map(({ id, asks }) => ({ id, isPaper: asks === 'paper', isDone: false }));
    facts.stage = 'handed_in';
    if (!isCorrection) [facts.closes, facts.paperCloses] = [world.closes, world.paperCloses];
    this.tell(now);
    for (const { id } of required) world.mayPlan(0.8, [now, until + 2 * MS_PER_DAY], (at) => this.file(at, id));
    if (!isCorrection) world.mayPlan(0.06, [now, until], (at) => this.withdraw(at));
    const judgedAt = Math.max(now, until) + random.between(1, 6) * MS_PER_DAY;
    world.plan(judgedAt, (at) => (!isCorrection && random.chance(0.3) ? this.return(at) : this.accept(at)));
  }

  private async file(now: number, stepId: string): Promise<void> {
    const step = this.facts.steps.find(({ id }) => id === stepId);
    const input = { id: this.id, stepId, state: 'done' as const, on: dateOf(now), note: null, code: CODE };
    const { facts, world, organization } = this;
    if (!step || (facts.stage !== 'handed_in' && facts.stage !== 'publicity')) return;
    if (!(await unlessRefused(recordFilingStep(world.context(organization.contact, now), input)))) return;
    step.isDone = true;
    this.tell(now);
  }

  private async withdraw(now: number): Promise<void> {
    const { world, organization } = this;
    if (!(await unlessRefused(withdrawApplication(world.context(organization.contact, now), { id: this.id })))) return;
    this.facts.stage = 'over';
    this.hasWithdrawn = true;
    this.tell(now);
  }

  /** Whatever an officer did, the contact person is told at once. */
  private decided(now: number, stage: ApplicationFacts['stage'], subjectId = this.id): void {
    this.facts.stage = stage;
    this.tell(now);
    this.world.oracle.news(this.organization.contact, subjectId, now);
  }

  private async return(now: number): Promise<void> {
    const { world, id, facts } = this;
    if (facts.stage !== 'handed_in') return;
    const correctUntil = dateOf(now + world.random.between(2, 11) * MS_PER_DAY);
    const comments = [{ path: null, text: '请补充预算说明' }];
    await returnApplication(world.context(OFFICER, now), { id, comments, correctUntil });
    facts.correctBefore = endOf(correctUntil);
    this.decided(now, 'returned');
    if (!world.mayPlan(0.75, [now, facts.correctBefore], (at) => this.submit(at))) {
      world.plan(facts.correctBefore + MS_PER_DAY, (at) => this.decline(at));
    }
  }

  private async accept(now: number): Promise<void> {
    const { world, id, facts, category } = this;
    if (facts.stage !== 'handed_in') return;
    await acceptApplication(world.context(OFFICER, now), { id });
    this.decided(now, 'handed_in');
    const next = now + world.random.between(1, 8) * MS_PER_DAY;
    const isPassed = world.random.chance(0.9);
    if (!isPassed) world.plan(next, (at) => this.decline(at));
    else world.plan(next, (at) => (category.funding === 'afterwards' ? this.register(at) : this.examine(at)));
  }

  private async examine(now: number): Promise<void> {
    const { world, id } = this;
    if (this.facts.stage !== 'handed_in') return;
    await decideApplication(world.context(OFFICER, now), { id, decision: 'send_to_experts' });
    this.decided(now, 'handed_in');
    world.plan(now + world.random.between(2, 10) * MS_PER_DAY, (at) => this.publicize(at));
  }

  private async publicize(now: number): Promise<void> {
    const { world, id, facts } = this;
    const days = world.random.between(3, 8);
    await publicizeApplication(world.context(OFFICER, now), { id, days });
    facts.publicityEnds = endOf(dateOf(now)) + days * MS_PER_DAY;
    this.decided(now, 'publicity');
    const next = facts.publicityEnds + world.random.next() * 4 * MS_PER_DAY;
    const isAwarded = world.random.chance(0.85);
    world.plan(next, (at) => (isAwarded ? this.award(at) : this.decline(at)));
  }

  private async decline(now: number): Promise<void> {
    if (this.facts.stage === 'over' || this.facts.stage === 'draft') return;
    await decideApplication(this.world.context(OFFICER, now), { id: this.id, decision: 'decline', reason: '名额有限' });
    this.decided(now, 'over');
  }

  private async award(now: number): Promise<void> {
    const { world, id } = this;
    const { projectId } = await awardApplication(world.context(OFFICER, now), { id, awardedYuan: 1000 });
    this.begin(now, projectId);
  }

  private async register(now: number): Promise<void> {
    if (this.facts.stage !== 'handed_in') return;
    const { projectId } = await registerApplication(this.world.context(OFFICER, now), { id: this.id });
    this.begin(now, projectId);
  }

  private begin(now: number, projectId: string): void {
    this.decided(now, 'over', projectId);
    this.organization.project = new ProjectLife(this.world, this.organization, this.category, projectId, now);
  }
}
