import type { PlatformState } from '../state/platform-state';

/** Which openids exist, and when each was last seen: a push needs the first, a text check the second. */
export class UserRegistry {
  private readonly lastSeen = new Map<string, number>();

  constructor(
    private readonly state: PlatformState,
    private readonly now: () => number,
  ) {
    for (const { key } of state.list(['user'])) this.lastSeen.set(String(key[1]), Number.NEGATIVE_INFINITY);
  }

  see(openid: string): void {
    if (!this.lastSeen.has(openid)) this.state.put(['user', openid], true);
    this.lastSeen.set(openid, this.now());
  }

  isKnown(openid: string): boolean {
    return this.lastSeen.has(openid);
  }

  wasSeenWithin(openid: string, milliseconds: number): boolean {
    return this.now() - (this.lastSeen.get(openid) ?? Number.NEGATIVE_INFINITY) <= milliseconds;
  }
}
