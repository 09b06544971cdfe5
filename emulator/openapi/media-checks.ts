import { APP_ID } from '../functions/environment';
import type { FunctionHost } from '../functions/function-host';
import { eventCaller } from '../functions/invocation';
import { MAX_MEDIA_BYTES, MEDIA_CHECK_MS } from '../limits';
import type { PlatformState } from '../state/platform-state';
import type { ObjectStore } from '../storage/object-store';
import { STORAGE_ROOT, type UrlSigner } from '../storage/url-signer';
import { holdsRiskyMark, resultOf } from './risky-mark';

const TICK_MS = 1000;
/** The push says so where the platform could not fetch the file. [C] */
const NOT_FETCHED = -1008;

export interface MediaCheck {
  traceId: string;
  mediaUrl: string;
  mediaType: number;
  openid: string;
  askedAt: number;
  /** What was found, once it was told. */
  answer: string | null;
}

interface MediaCheckServices {
  state: PlatformState;
  store: ObjectStore;
  signer: UrlSigner;
  host: FunctionHost;
  now(): number;
}

/** Files that functions have asked about: looked at later, the verdict brought as an event to whoever declares it. [O] */
export class MediaChecks {
  private ticking: NodeJS.Timeout | undefined;

  constructor(private readonly services: MediaCheckServices) {}

  add(check: Omit<MediaCheck, 'askedAt' | 'answer'>): void {
    this.put({ ...check, askedAt: this.services.now(), answer: null });
  }

  find(traceId: string): MediaCheck | undefined {
    return this.services.state.get<MediaCheck>(['media-check', traceId]);
  }

  list(): MediaCheck[] {
    return this.services.state.list<MediaCheck>(['media-check']).map(({ value }) => value);
  }

  /** Tells everything that waits. */
  async deliverWaiting(minAgeMs = 0): Promise<{ traceId: string; answer: string }[]> {
    const { now } = this.services;
    const waiting = this.list().filter(({ answer, askedAt }) => answer === null && askedAt + minAgeMs <= now());
    const told: { traceId: string; answer: string }[] = [];
    for (const check of waiting) {
      const answer = await this.judge(check);
      await this.deliver(check, answer);
      told.push({ traceId: check.traceId, answer });
    }
    return told;
  }

  /** Answers the functions that were told. */
  async deliver(check: MediaCheck, answer: string): Promise<string[]> {
    const { host, now } = this.services;
    this.put({ ...check, answer });
    const receivers = [...host.functions.values()].filter(({ events }) => events.has('wxa_media_check'));
    const event = JSON.stringify(eventOf(check, answer, now()));
    await Promise.all(receivers.map(({ name }) => host.invoke(name, event, eventCaller)));
    return receivers.map(({ name }) => name);
  }

  start(report: (text: string) => void): void {
    this.ticking = setInterval(() => {
      this.deliverWaiting(MEDIA_CHECK_MS).catch((error: Error) => report(`内容检查的结果没有送到：${error.message}`));
    }, TICK_MS);
    this.ticking.unref();
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  private put(check: MediaCheck): void {
    this.services.state.put(['media-check', check.traceId], check);
  }

  /** Fetches as the platform would: by the address it was given, which may have expired. */
  private async judge({ mediaUrl }: MediaCheck): Promise<string> {
    const { store, signer } = this.services;
    const { pathname, searchParams } = new URL(mediaUrl);
    const path = decodeURIComponent(pathname.slice(STORAGE_ROOT.length));
    const isSigned = signer.check(path, searchParams.get('sign') ?? '', searchParams.get('t') ?? '') === 'valid';
    const stored = pathname.startsWith(STORAGE_ROOT) && isSigned ? store.find(path) : undefined;
    if (!stored || stored.size > MAX_MEDIA_BYTES) return 'failed';
    return (await holdsRiskyMark(store.read(stored, undefined))) ? 'risky' : 'pass';
  }
}

function eventOf(check: MediaCheck, answer: string, instant: number): object {
  const isFetched = answer !== 'failed';
  return {
    ToUserName: 'gh_local',
    FromUserName: check.openid,
    CreateTime: Math.floor(instant / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: check.traceId,
    version: 2,
    detail: [],
    errcode: isFetched ? 0 : NOT_FETCHED,
    errmsg: isFetched ? 'ok' : 'download media failed',
    ...(isFetched ? { result: resultOf(answer) } : {}),
  };
}
