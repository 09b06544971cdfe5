/** WeChat as people and the network treat it: it alone knows the credits, is busy at times, and answers get lost. */
import type { SubscribeMessage } from '../../../../../cloudfunctions/_server/platform/cloud';
import { refusal } from '../reminder-world';
import { createRandom, type Random } from './random';

const REFUSED = 43101;
const WRONG_DATA = 47003;
const BUSY = [45009, -1, 43108];
const NO_ANSWER = -501001;
/** What a field holds, by how its key begins. */
const LIMITS: Record<string, number> = { thing: 20, phrase: 5 };

const isWrong = ([key, { value }]: [string, { value: string }]): boolean => {
  const limit = LIMITS[key.replace(/\d+$/, '')];
  return value.length === 0 || (limit !== undefined && [...value].length > limit);
};

export class WeChat {
  readonly delivered: { touser: string; page: string }[] = [];
  private readonly credits = new Map<string, number>();
  /** How far our ledger is behind what WeChat allows, or ahead of it (minus), because neither can know. */
  private readonly behind = new Map<string, number>();
  /** One's own for each person, so that two runs at once meet the same luck in any order. */
  private readonly luck = new Map<string, Random>();

  constructor(private readonly seed: number) {}

  /** `isReported`: our ledger hears of it; `isMeant`: she really accepted. */
  accept(openid: string, templateId: string, { isReported, isMeant }: { isReported: boolean; isMeant: boolean }): void {
    if (isMeant) this.add(this.credits, `${openid} ${templateId}`, 1);
    if (isReported !== isMeant) this.add(this.behind, `${openid} ${templateId}`, isMeant ? 1 : -1);
  }

  /** The main switch: what she had allowed is gone. */
  switchOff(openid: string): void {
    for (const [key, left] of this.credits) {
      if (!key.startsWith(`${openid} `)) continue;
      this.add(this.behind, key, -left);
      this.credits.set(key, 0);
    }
  }

  /** What our ledger should say is left. */
  ledgerOf(openid: string, templateId: string): number {
    const key = `${openid} ${templateId}`;
    return (this.credits.get(key) ?? 0) - (this.behind.get(key) ?? 0);
  }

  readonly send = async ({ touser, templateId, page, data }: SubscribeMessage): Promise<void> => {
    const luck = this.luckOf(touser);
    if (luck.chance(0.03)) throw refusal(BUSY[luck.between(0, BUSY.length)] ?? -1);
    if (Object.entries(data).some(isWrong)) throw refusal(WRONG_DATA);
    const key = `${touser} ${templateId}`;
    const left = this.credits.get(key) ?? 0;
    if (left < 1) {
      this.behind.set(key, 0);
      throw refusal(REFUSED);
    }
    if (luck.chance(0.005)) {
      // It never arrived, and nobody can tell.
      this.add(this.behind, key, 1);
      throw refusal(NO_ANSWER);
    }
    this.credits.set(key, left - 1);
    this.delivered.push({ touser, page });
    if (luck.chance(0.01)) throw refusal(NO_ANSWER);
  };

  private add(counts: Map<string, number>, key: string, by: number): void {
    counts.set(key, (counts.get(key) ?? 0) + by);
  }

  private luckOf(openid: string): Random {
    const known = this.luck.get(openid);
    if (known) return known;
    const own = [...openid].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), this.seed);
    const luck = createRandom(own);
    this.luck.set(openid, luck);
    return luck;
  }
}
