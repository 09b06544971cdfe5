/** One organization and the people who act for it, through a season. */
import { reminderTemplateIds } from '@domain/reminders/templates';
import { MS_PER_DAY, toInstant } from '@domain/time';
import { followCall } from '../../../../../cloudfunctions/_server/handlers/calls/follow-call';
import { handOver } from '../../../../../cloudfunctions/_server/handlers/members/hand-over';
import { recordSubscription } from '../../../../../cloudfunctions/_server/handlers/reminders/record-subscription';
import { markRead } from '../../../../../cloudfunctions/_server/repositories/inbox';
import { memberIdOf } from '../../../../../cloudfunctions/_server/repositories/members';
import { ApplicationLife } from './application-life';
import type { Subject } from './oracle';
import type { ProjectLife } from './project-life';
import { unlessRefused, type World } from './world';

const TAPS_AT_MOST = 7;

export class Organization {
  project: ProjectLife | null = null;
  /** Who acts for it now. */
  contact: string;
  readonly people: readonly string[];
  private application: ApplicationLife | null = null;
  /** With the deadline that they know of. */
  private readonly followers = new Map<string, number | null>();
  private readonly follows = new Map<string, Subject>();
  private taps = 0;

  constructor(
    private readonly world: World,
    readonly id: string,
  ) {
    this.people = [`ann-${id}`, `bob-${id}`];
    this.contact = `ann-${id}`;
  }

  documents(): Record<string, { _id: string }[]> {
    const { id, people, world } = this;
    const { call } = world;
    const roleOf = (openid: string) => (openid === this.contact ? 'contact_person' : 'staff');
    const since = toInstant(world.span.opens - MS_PER_DAY);
    const facts = {
      ...{ name: `${id}学会`, formerNames: [], kinds: call.categories[0]?.applicants ?? [] },
      ...{ region: call.issuer.region, issuerName: call.issuer.name, address: null, qualifications: [] },
      ...{ status: 'approved', returnedReason: null, proposed: null, approvedAt: since, version: 1 },
    };
    const own = { contactOpenid: this.contact, joinRequests: [], bigrams: [], searchKey: id, waitsForOfficer: false };
    return {
      organizations: [{ _id: id, ...facts, ...own, eventNo: 1, createdAt: since, updatedAt: since } as { _id: string }],
      people: people.map((openid) => ({
        ...{ _id: openid, name: openid, phone: null, joinRequests: [], isExpert: false },
        ...{ officerOf: null, officerCategories: null },
        memberships: [{ organizationId: id, role: roleOf(openid) }],
      })),
      members: people.map((openid) => ({
        ...{ _id: memberIdOf(id, openid), organizationId: id, openid, role: roleOf(openid) },
        ...{ state: 'active', key: null, since },
      })),
    };
  }

  plan(end: number): void {
    const { world } = this;
    const { opens, closes } = world.span;
    for (const openid of this.people) {
      // Most taps come while the call is new.
      for (const until of [closes, end]) {
        for (let no = world.random.between(0, TAPS_AT_MOST); no > 0; no -= 1) {
          world.mayPlan(1, [opens, until], (now) => this.tap(openid, now));
        }
      }
      world.mayPlan(0.06, [opens, end], async () => world.wechat.switchOff(openid));
      for (let no = 3; no > 0; no -= 1) world.mayPlan(0.5, [opens, end], () => this.read(openid));
    }
    const follower = this.people[world.random.between(0, 2)] ?? this.contact;
    if (world.mayPlan(0.6, [opens, closes], (now) => this.follow(follower, now, true))) {
      world.mayPlan(0.15, [opens, closes], (now) => this.follow(follower, now, false));
    }
    world.mayPlan(0.85, [opens, closes], (now) => this.start(now));
    world.mayPlan(0.15, [opens, end], (now) => this.handOver(now));
  }

  /** The deadline was moved, and a run has spread it. */
  redate(now: number): void {
    const { oracle, closes, call } = this.world;
    const told = this.application?.redate(now) ? this.contact : null;
    for (const [openid, known] of this.followers) {
      this.followers.set(openid, closes);
      this.tellOfFollow(openid, now);
      if (known !== closes && openid !== told) oracle.news(openid, call.slug, now);
    }
  }

  private async start(now: number): Promise<void> {
    const { categories } = this.world.call;
    const category = categories[this.world.random.between(0, categories.length)];
    if (category) this.application = await ApplicationLife.start(this.world, this, category, now);
  }

  private async follow(openid: string, now: number, isFollowing: boolean): Promise<void> {
    const { world } = this;
    await followCall(world.context(openid, now), { slug: world.call.slug, isFollowing });
    if (isFollowing === this.followers.has(openid)) return;
    if (isFollowing) this.followers.set(openid, world.closes);
    else this.followers.delete(openid);
    this.tellOfFollow(openid, now);
  }

  private tellOfFollow(openid: string, now: number): void {
    const { world } = this;
    const isAsking = () => !(openid === this.contact && this.application && !this.application.isWithdrawn);
    const subject = this.follows.get(openid) ?? {
      ...{ id: world.call.slug, reader: () => openid, officers: () => [], isAsking },
    };
    this.follows.set(openid, subject);
    const isAsked = this.followers.has(openid) && world.closes !== null;
    world.oracle.update(subject, isAsked ? [{ key: 'call', kind: 'call', date: world.closes ?? 0 }] : [], now);
  }

  /** The panel asks for all templates at once; a phone that had no answer reports the same tap again. */
  private async tap(openid: string, now: number): Promise<void> {
    const { random, wechat } = this.world;
    this.taps += 1;
    const isReported = !random.chance(0.05);
    const isMeant = !isReported || !random.chance(0.05);
    const results = reminderTemplateIds.map((templateId) => ({
      templateId,
      result: random.chance(0.7) ? ('accept' as const) : ('reject' as const),
    }));
    for (const { templateId, result } of results) {
      if (result === 'accept') wechat.accept(openid, templateId, { isReported, isMeant });
    }
    const input = { key: `tap-${this.taps}`, results };
    if (!isReported) return;
    for (let times = random.between(1, 3); times > 0; times -= 1) {
      await recordSubscription(this.world.context(openid, now), input);
    }
  }

  private async read(openid: string): Promise<void> {
    const items = await this.world.platform.database.get('inbox', { openid }, { limit: 100 });
    const ids = items.map(({ _id }) => String(_id));
    if (ids.length > 0) await markRead(openid, ids);
  }

  private async handOver(now: number): Promise<void> {
    const { world, id, contact } = this;
    const successor = this.people.find((openid) => openid !== contact) ?? contact;
    const input = { organizationId: id, toMemberId: memberIdOf(id, successor) };
    if (!(await unlessRefused(handOver(world.context(contact, now), input)))) return;
    this.contact = successor;
    world.oracle.news(successor, id, now);
  }
}
