/** WeChat as people and the network treat it: it alone knows the credits, is busy at times, and answers get lost. */
import type { SubscribeMessage } from '../../../../../cloudfunctions/_server/platform/cloud';
import { refusal } from '../reminder-world';
import { createRandom, type Random } from './random';

const REFUSED = 43101;
const BUSY = [45009, -1, 43108];
const NO_ANSWER = -501001;

export class WeChat {
  readonly credits = new Map<string, number>();
  readonly delivered: { touser: string; page: string }[] = [];

  /** One's own for each person, so that two runs at once meet the same luck in any order. */
  private readonly luck = new Map<string, Random>();

  constructor(private readonly seed: number) {}

  accept(openid: string): void {
    this.credits.set(openid, this.creditsOf(openid) + 1);
  }

  creditsOf(openid: string): number {
    return this.credits.get(openid) ?? 0;
  }

  readonly send = async ({ touser, page }: SubscribeMessage): Promise<void> => {
    const luck = this.luckOf(touser);
    if (luck.chance(0.03)) throw refusal(BUSY[luck.between(0, BUSY.length)] ?? -1);
    const left = this.creditsOf(touser);
    if (left < 1) throw refusal(REFUSED);
    this.credits.set(touser, left - 1);
    this.delivered.push({ touser, page });
    if (luck.chance(0.01)) throw refusal(NO_ANSWER);
  };

  private luckOf(openid: string): Random {
    const known = this.luck.get(openid);
    if (known) return known;
    const own = [...openid].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), this.seed);
    const luck = createRandom(own);
    this.luck.set(openid, luck);
    return luck;
  }
}
