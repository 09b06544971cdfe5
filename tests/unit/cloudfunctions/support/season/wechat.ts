/** WeChat as people and the network treat it: it alone knows the credits, is busy at times, and answers get lost. */
import type { SubscribeMessage } from '../../../../../cloudfunctions/_server/platform/cloud';
import { refusal } from '../reminder-world';
import type { Random } from './random';

const REFUSED = 43101;
const BUSY = [45009, -1, 43108];
const NO_ANSWER = -501001;

export class WeChat {
  readonly credits = new Map<string, number>();
  readonly delivered: { touser: string; page: string }[] = [];

  constructor(private readonly random: Random) {}

  accept(openid: string): void {
    this.credits.set(openid, this.creditsOf(openid) + 1);
  }

  creditsOf(openid: string): number {
    return this.credits.get(openid) ?? 0;
  }

  readonly send = async ({ touser, page }: SubscribeMessage): Promise<void> => {
    if (this.random.chance(0.03)) throw refusal(BUSY[this.random.between(0, BUSY.length)] ?? -1);
    const left = this.creditsOf(touser);
    if (left < 1) throw refusal(REFUSED);
    this.credits.set(touser, left - 1);
    this.delivered.push({ touser, page });
    if (this.random.chance(0.01)) throw refusal(NO_ANSWER);
  };
}
