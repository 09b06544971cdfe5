/** One organization and its contact person through a season, by the product's own handlers and plans. */
import { applicationAsk } from '@domain/applications/ask';
import { type Filing, filingSteps } from '@domain/applications/filing';
import type { Call } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import { reminderTemplates } from '@domain/reminders/templates';
import { pathTo } from '@domain/routes';
import { MS_PER_HOUR, toInstant, toMs } from '@domain/time';
import type { Context } from '../../../../../cloudfunctions/_server/context';
import { planApplicationIn } from '../../../../../cloudfunctions/_server/handlers/applications/plan-application';
import { followCall } from '../../../../../cloudfunctions/_server/handlers/calls/follow-call';
import { recordSubscription } from '../../../../../cloudfunctions/_server/handlers/reminders/record-subscription';
import { runTransaction } from '../../../../../cloudfunctions/_server/platform/documents';
import {
  type ApplicationDocument,
  putApplicationIn,
} from '../../../../../cloudfunctions/_server/repositories/applications';
import { Expectation } from './oracle';
import type { Random } from './random';
import type { WeChat } from './wechat';

const { id: templateId } = reminderTemplates.due;

export interface SeasonWorld {
  call: Call;
  wechat: WeChat;
  random: Random;
  /** As an officer last set it. */
  deadline: string | null;
  /** Every message that was ever planned. */
  planned: Set<string>;
}

type Status = 'draft' | 'submitted' | 'withdrawn';

export class Organization {
  readonly openid: string;
  /** Taps that the ledger and WeChat know of alike, and those that only one of them does. */
  readonly taps = { both: 0, wechatOnly: 0, ledgerOnly: 0 };
  private application: ApplicationDocument | null = null;
  private readonly ofApplication: Expectation;
  private readonly ofCall: Expectation;
  private isFollowing = false;

  constructor(
    private readonly world: SeasonWorld,
    private readonly id: string,
  ) {
    this.openid = `person-${id}`;
    this.ofApplication = new Expectation('application', this.openid, pathTo('application', { id }));
    this.ofCall = new Expectation('call', this.openid, pathTo('call', { slug: world.call.slug }));
  }

  person() {
    return { _id: this.openid, memberships: [{ organizationId: this.id, role: 'contact_person' }] };
  }

  acts(opens: number, closes: number): { at: number; act(now: number): Promise<void> }[] {
    const { random } = this.world;
    const after = (from: number) => from + random.next() * Math.max(closes - from, MS_PER_HOUR);
    const acts: { at: number; act(now: number): Promise<void> }[] = [];
    const will = (probability: number, at: number, act: (now: number) => Promise<void>): boolean => {
      if (!random.chance(probability)) return false;
      acts.push({ at, act });
      return true;
    };
    for (let no = random.between(0, 6); no > 0; no -= 1) will(1, after(opens), (now) => this.tap(now, no));
    const followsAt = after(opens);
    if (will(0.6, followsAt, (now) => this.follow(now, true))) {
      will(0.1, after(followsAt), (now) => this.follow(now, false));
    }
    const startsAt = after(opens);
    const submitsAt = after(startsAt);
    const filesAt = after(submitsAt);
    if (will(0.7, startsAt, (now) => this.change(now, 'draft'))) {
      if (will(0.7, submitsAt, (now) => this.change(now, 'submitted'))) {
        will(0.7, filesAt, (now) => this.file(now));
        will(0.1, after(filesAt), (now) => this.change(now, 'withdrawn'));
      }
    }
    return acts;
  }

  /** What the outbox does after the officer moved the deadline. */
  redate(now: number): void {
    const { deadline, call } = this.world;
    if (this.isFollowing) this.expect(this.ofCall, now, deadline);
    const { application } = this;
    const category = call.categories[0];
    if (!application || category?.window || application.closesBefore === deadline) return;
    this.application = { ...application, closesBefore: deadline };
    this.expect(this.ofApplication, now, applicationAsk(this.application, now)?.dueBefore ?? null);
  }

  /** `<openid> <link>` of what is to be told now. */
  dueNow(now: number): string[] {
    const { application } = this;
    const isApplying = application !== null && application.status !== 'withdrawn';
    const due = [
      ...(this.ofApplication.isDue(now, application !== null && applicationAsk(application, now) !== null)
        ? [this.ofApplication]
        : []),
      ...(this.ofCall.isDue(now, this.isFollowing && !isApplying) ? [this.ofCall] : []),
    ];
    return due.map(({ openid, link }) => `${openid} ${link}`);
  }

  private expect(expectation: Expectation, now: number, dueBefore: string | null): void {
    expectation.plan(now, dueBefore === null ? null : toMs(dueBefore));
    for (const message of expectation.planned()) this.world.planned.add(message);
  }

  private async tap(now: number, no: number): Promise<void> {
    const { random, wechat } = this.world;
    const isLost = random.chance(0.05);
    const isFalse = !isLost && random.chance(0.05);
    this.taps[isLost ? 'wechatOnly' : isFalse ? 'ledgerOnly' : 'both'] += 1;
    if (!isFalse) wechat.accept(this.openid);
    if (isLost) return;
    const input = { key: `tap-${no}`, results: [{ templateId, result: 'accept' as const }] };
    // A phone that had no answer reports the same tap again.
    for (let times = random.between(1, 3); times > 0; times -= 1) await recordSubscription(this.context(now), input);
  }

  private async follow(now: number, isFollowing: boolean): Promise<void> {
    await followCall(this.context(now), { slug: this.world.call.slug, isFollowing });
    this.isFollowing = isFollowing;
    this.expect(this.ofCall, now, isFollowing ? this.world.deadline : null);
  }

  private async change(now: number, status: Status): Promise<void> {
    const { call, deadline } = this.world;
    const [category] = call.categories;
    if (!category) throw new Error('a call without categories');
    const window = windowOf({ window: { ...call.window, closesBefore: deadline } }, category);
    // The product lets nobody begin or hand in anything once it is too late.
    if (status !== 'withdrawn' && window.closesBefore !== null && now >= toMs(window.closesBefore)) return;
    if (status === 'submitted' && this.application?.status !== 'draft') return;
    if (status === 'withdrawn' && this.application?.status !== 'submitted') return;
    const steps = status === 'submitted' ? filingSteps(call.submission, category, window, null) : [];
    const filing: Filing | null = status === 'submitted' ? { steps, marks: [] } : (this.application?.filing ?? null);
    const receipt =
      status === 'submitted'
        ? { number: this.id, submittedAt: toInstant(now), submissionNo: 1, code: 'code' }
        : (this.application?.receipt ?? null);
    await this.put(now, { status, filing, receipt, closesBefore: window.closesBefore });
  }

  private async file(now: number): Promise<void> {
    const filing = this.application?.filing;
    if (!filing || this.application?.status !== 'submitted') return;
    const marks = filing.steps.map(({ id }) => ({ stepId: id, state: 'done' as const, on: null, note: null }));
    await this.put(now, { filing: { ...filing, marks } });
  }

  private async put(now: number, changes: Partial<ApplicationDocument>): Promise<void> {
    const { call } = this.world;
    const application = {
      ...(this.application ?? {
        _id: this.id,
        version: 0,
        callSlug: call.slug,
        categoryCode: call.categories[0]?.code,
        categoryName: call.categories[0]?.name,
        organizationId: this.id,
        issuerName: call.issuer.name,
        contactOpenid: this.openid,
        createdAt: toInstant(now),
        title: null,
        correction: null,
      }),
      ...changes,
    } as ApplicationDocument;
    application.version += 1;
    await runTransaction(async (transaction) => {
      await putApplicationIn(transaction, application);
      await planApplicationIn(transaction, application, now);
    });
    this.application = application;
    this.expect(this.ofApplication, now, applicationAsk(application, now)?.dueBefore ?? null);
  }

  private context(now: number): Context {
    return { now, openid: this.openid } as Context;
  }
}
