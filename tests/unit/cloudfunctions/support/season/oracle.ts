/**
 * What people should find in their inboxes, worked out from what they did and from the calendar. It knows neither plans nor
 * leases nor outbox, and reads no document.
 */
import { toInstant } from '@domain/time';
import { mayTellAt } from './calendar';
import { type AskKind, type Moment, momentsOf, wordOf } from './moments';

/** Something that is to be done by a date, while it is to be done. */
export interface Ask {
  /** One of its sort in the subject. */
  key: string;
  kind: AskKind;
  date: number;
}

export interface Subject {
  /** As the links of messages name it. */
  id: string;
  /** Whoever is to be told at this moment. */
  reader(): string;
  officers(): readonly string[];
  /** False: it would help nobody now. */
  isAsking?(): boolean;
}

interface Open extends Ask {
  /** Those that are still to come. */
  moments: Moment[];
}

export const messageKey = (openid: string, word: string, subjectId: string, at: string): string =>
  `${openid} ${word} ${subjectId} ${at}`;

export class Oracle {
  /** A line for each message that is to be there. */
  readonly expected: string[] = [];
  readonly counts = { planned: 0, cancelled: 0, expired: 0 };
  private readonly asks = new Map<Subject, Open[]>();

  /** What a subject asks for from now on; what it asked before with the same date goes on as it was. */
  update(subject: Subject, asks: readonly Ask[], now: number): void {
    const before = this.asks.get(subject) ?? [];
    const isSame = (one: Ask) => (other: Ask) => one.key === other.key && one.date === other.date;
    for (const gone of before.filter((one) => !asks.some(isSame(one)))) this.cancel(gone);
    const open = asks.map((ask) => before.find(isSame(ask)) ?? this.open(ask, now));
    this.asks.set(subject, open);
  }

  /** Something has happened that a person is told at once. */
  news(openid: string, subjectId: string, now: number): void {
    this.counts.planned += 1;
    this.expected.push(messageKey(openid, 'news', subjectId, toInstant(now)));
  }

  /** A run now: what it has to tell. */
  tell(now: number): void {
    for (const [subject, open] of this.asks) {
      for (const ask of open) if (ask.moments.some(({ at }) => at <= now)) this.tellOf(subject, ask, now);
    }
  }

  /** What no run has come to yet. */
  get toCome(): number {
    return [...this.asks.values()].flat().reduce((sum, { moments }) => sum + moments.length, 0);
  }

  private open(ask: Ask, now: number): Open {
    const moments = momentsOf(ask.kind, ask.date).filter(({ at, pointlessAt }) => at >= now && at < pointlessAt);
    this.counts.planned += moments.length;
    return { ...ask, moments };
  }

  private cancel(open: Open): void {
    this.counts.cancelled += open.moments.length;
    open.moments = [];
  }

  private tellOf(subject: Subject, open: Open, now: number): void {
    if (subject.isAsking?.() === false) {
      const isDue = ({ at }: Moment) => at <= now;
      this.counts.cancelled += open.moments.filter(isDue).length;
      open.moments = open.moments.filter((moment) => !isDue(moment));
      return;
    }
    const late = open.moments.filter(({ pointlessAt }) => now >= pointlessAt);
    this.drop(open, late);
    for (const to of ['reader', 'officers'] as const) {
      const due = open.moments.filter((moment) => moment.to === to && moment.at <= now);
      const latest = due.reduce<Moment | null>((best, one) => (best && best.at > one.at ? best : one), null);
      if (!latest || !mayTellAt(now, latest.pointlessAt)) continue;
      this.drop(open, due);
      const openids = to === 'officers' ? subject.officers() : [subject.reader()];
      // The latest of them is told: to each of them, so to none or to several officers.
      this.counts.expired -= 1;
      this.counts.planned += openids.length - 1;
      for (const openid of openids) {
        this.expected.push(messageKey(openid, wordOf(open.kind), subject.id, toInstant(now)));
      }
    }
  }

  private drop(open: Open, moments: readonly Moment[]): void {
    this.counts.expired += moments.length;
    open.moments = open.moments.filter((moment) => !moments.includes(moment));
  }
}
