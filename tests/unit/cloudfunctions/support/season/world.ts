/** One call, its people and its officers, and what they are about to do. */
import type { Call } from '@domain/call/schema';
import { AppError } from '@domain/errors';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@domain/time';
import type { Context } from '../../../../../cloudfunctions/_server/context';
import { findPerson } from '../../../../../cloudfunctions/_server/repositories/people';
import type { TestPlatform } from '../platform';
import { Oracle } from './oracle';
import type { Random } from './random';
import type { WeChat } from './wechat';

export type Act = (now: number) => Promise<void>;

/** One looks after the whole call, one after its first category only. */
export const OFFICER = 'officer-of-all';
export const OFFICER_OF_FIRST = 'officer-of-first';

export class World {
  readonly oracle = new Oracle();
  /** As an officer last set it, and as the runs have spread it. */
  closes: number | null;
  /** Soonest first. */
  private readonly agenda: { at: number; act: Act }[] = [];
  private ids = 0;

  constructor(
    readonly platform: TestPlatform,
    readonly call: Call,
    readonly wechat: WeChat,
    readonly random: Random,
    readonly span: { opens: number; closes: number },
  ) {
    this.closes = call.window.closesBefore === null ? null : Date.parse(call.window.closesBefore);
  }

  get paperCloses(): number | null {
    const { closesBefore, paperDueBefore } = this.call.window;
    if (paperDueBefore === null || closesBefore === null || this.closes === null) return null;
    return this.closes + Date.parse(paperDueBefore) - Date.parse(closesBefore);
  }

  /** Not on the hour itself, at which reminders fall due and runs begin. */
  plan(at: number, act: Act): void {
    const when = Math.round(at % MS_PER_HOUR < MS_PER_MINUTE ? at + MS_PER_MINUTE : at);
    const place = this.agenda.findIndex((other) => other.at > when);
    this.agenda.splice(place < 0 ? this.agenda.length : place, 0, { at: when, act });
  }

  /** With this probability, at some time between the two. */
  mayPlan(probability: number, [from, to]: readonly [number, number], act: Act): boolean {
    const at = from + this.random.next() * Math.max(to - from, MS_PER_HOUR);
    if (!this.random.chance(probability)) return false;
    this.plan(at, act);
    return true;
  }

  get isBusy(): boolean {
    return this.agenda.length > 0;
  }

  async actUntil(end: number): Promise<boolean> {
    let hasActed = false;
    for (let next = this.agenda[0]; next && next.at < end; next = this.agenda[0]) {
      this.agenda.shift();
      await next.act(next.at);
      hasActed = true;
    }
    return hasActed;
  }

  officersOf(categoryCode: string): string[] {
    const isFirst = categoryCode === this.call.categories[0]?.code;
    return isFirst ? [OFFICER, OFFICER_OF_FIRST] : [OFFICER];
  }

  context(openid: string, now: number): Context {
    return {
      now,
      openid,
      requestId: 'season',
      source: 'wx_client',
      newId: () => {
        this.ids += 1;
        return `id-${this.ids}`;
      },
      random: () => this.random.next(),
      findPerson: () => findPerson(openid),
    };
  }
}

/** Null: the product does not let her. */
export async function unlessRefused<T>(deed: Promise<T>): Promise<T | null> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
