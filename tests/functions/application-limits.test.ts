/** Limits that count: whatever order things happen in, and however many at once, no organization gets past them. */
import fc from 'fast-check';
import type { QuotaDocument } from '../../cloudfunctions/_server/repositories/quotas';
import { isHandedIn, nextStatus } from '../../domain/applications/lifecycle';
import type { Envelope, TestEmulator } from '../support/emulator';
import { type Applicant, issuers, newApplicant } from './support/applicant';
import { codeOf, dataOf, staff, startSeeded } from './support/application';
import { fillValid } from './support/valid-application';

const RUNS = Number(process.env.LIMIT_RUNS ?? 6);
const SEED = Number(process.env.LIMIT_SEED ?? 20230409);

const calls = [
  {
    slug: 'xj-2023',
    now: '2023-04-01T10:00:00+08:00',
    issuer: issuers.xinjiang,
    kinds: ['provincial_society', 'party_branch'],
    categories: ['1', '2', '4', '6'],
    limit: 2,
    correctUntil: '2023-04-20',
  },
  {
    slug: 'gd-2024',
    now: '2023-09-10T10:00:00+08:00',
    issuer: issuers.guangdong,
    kinds: ['provincial_society'],
    categories: ['1', '2', '5', '6', '8'],
    limit: 3,
    correctUntil: '2023-09-20',
  },
] as const;
type Call = (typeof calls)[number];

let cloud: TestEmulator;
afterEach(() => cloud.stop());

const deeds = ['start', 'fill', 'submit', 'submit', 'submit', 'withdraw', 'accept', 'return'] as const;
interface Step {
  deed: (typeof deeds)[number];
  which: number;
}
const steps = (categories: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ deed: fc.constantFrom(...deeds), which: fc.nat(categories - 1) }), {
    minLength: 15,
    maxLength: 35,
  });

const start = ({ openid, organizationId }: Applicant, callSlug: string, categoryCode: string) =>
  cloud.call(openid, 'applications.start', { callSlug, categoryCode, organizationId });

const read = async (openid: string, id: string) =>
  dataOf(await cloud.call(openid, 'applications.get', { id })).application;

async function counted(callSlug: string, organizationId: string): Promise<string[]> {
  const quotas = await cloud.send<QuotaDocument[]>('GET', 'collections/quotas?limit=200');
  const quota = quotas.find(({ _id }) => _id === `${callSlug}:${organizationId}`);
  return (quota?.applications ?? []).map(({ applicationId }) => applicationId).sort();
}

/** One organization's applications to a call, and what should come of each deed. */
class Walk {
  private readonly ids = new Map<number, string>();
  private readonly filled = new Set<number>();

  constructor(
    private readonly call: Call,
    private readonly applicant: Applicant,
  ) {}

  private async statuses(): Promise<Map<string, Parameters<typeof isHandedIn>[0]>> {
    const { applications } = dataOf(await cloud.call(this.applicant.openid, 'applications.list'));
    return new Map(applications.map(({ id, status }: { id: string; status: never }) => [id, status]));
  }

  async take({ deed, which }: Step): Promise<void> {
    const { openid } = this.applicant;
    const id = this.ids.get(which);
    if (deed === 'start') return this.begin(which);
    if (id === undefined) return;
    const { status, version } = await read(openid, id);
    if (deed === 'fill') {
      if (!this.filled.has(which) && nextStatus(status, 'submit')) await fillValid(cloud, openid, id);
      if (nextStatus(status, 'submit')) this.filled.add(which);
      return;
    }
    if (deed === 'submit') {
      const before = (await counted(this.call.slug, this.applicant.organizationId)).filter((one) => one !== id).length;
      const reply = await cloud.call(openid, 'applications.submit', { id, version });
      return expect(codeOf(reply)).toBe(this.expected(status, which, before));
    }
    const reply = await this.move(deed, id);
    const isAllowed =
      nextStatus(status, deed) !== null ||
      status === { withdraw: 'withdrawn', accept: 'formal_review', return: 'returned' }[deed];
    expect(codeOf(reply)).toBe(isAllowed ? 'ok' : 'TRANSITION_NOT_ALLOWED');
  }

  /** A second start of the same category is the same draft: that alone keeps 岭南科学论坛 to one. */
  private async begin(which: number): Promise<void> {
    const { id } = dataOf(await start(this.applicant, this.call.slug, this.call.categories[which] as string));
    expect(this.ids.get(which) ?? id).toBe(id);
    this.ids.set(which, id);
  }

  private expected(status: Parameters<typeof isHandedIn>[0], which: number, others: number): string {
    if (nextStatus(status, 'submit') === null) return 'TRANSITION_NOT_ALLOWED';
    if (!this.filled.has(which)) return 'FORM_INCOMPLETE';
    return others >= this.call.limit ? 'QUOTA_REACHED' : 'ok';
  }

  private move(deed: 'withdraw' | 'accept' | 'return', id: string): Promise<Envelope> {
    if (deed === 'withdraw') return cloud.call(this.applicant.openid, 'applications.withdraw', { id });
    const comments = [{ path: null, text: '请核对' }];
    const input = deed === 'return' ? { id, comments, correctUntil: this.call.correctUntil } : { id };
    return staff(cloud, `applications.${deed}`, input, this.call.issuer.officer);
  }

  async check(): Promise<void> {
    const handedIn = [...(await this.statuses())].filter(([, status]) => isHandedIn(status)).map(([id]) => id);
    expect(handedIn.length).toBeLessThanOrEqual(this.call.limit);
    expect(await counted(this.call.slug, this.applicant.organizationId)).toEqual(handedIn.sort());
  }
}

test.each(calls)(
  'no order of starts, submits, withdrawals and returns exceeds the $limit of $slug, and each refusal names its reason',
  async (call) => {
    cloud = await startSeeded(call.now);
    await fc.assert(
      fc.asyncProperty(steps(call.categories.length), async (walk) => {
        const one = new Walk(call, await newApplicant(cloud, call.issuer, call.kinds));
        for (const step of walk) {
          await one.take(step);
          await one.check();
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  240_000,
);

describe('twenty submits at once', () => {
  const CODES = ['1', '2', '4', '5', '6', '7', '8', '9', '10', '11'];

  test('against a limit of three: three pass, however often the rest try again, and the count is of those', async () => {
    cloud = await startSeeded('2023-09-10T10:00:00+08:00');
    const applicant = await newApplicant(cloud, issuers.guangdong);
    const { openid, organizationId } = applicant;
    const drafts: { id: string; version: number }[] = [];
    for (const code of CODES) {
      const { id } = dataOf(await start(applicant, 'gd-2024', code));
      drafts.push({ id, version: await fillValid(cloud, openid, id) });
    }
    const submit = (draft: { id: string; version: number }) => cloud.call(openid, 'applications.submit', draft);
    const replies = await Promise.all([...drafts, ...drafts].map(submit));
    expect(replies).toHaveLength(20);
    const refusals = new Set(replies.map(codeOf).filter((code) => code !== 'ok'));
    expect([...refusals].every((code) => code === 'QUOTA_REACHED' || code === 'BUSY')).toBe(true);

    for (let round = 0; round < 3; round += 1) for (const draft of drafts) await submit(draft);
    const last = await Promise.all(drafts.map(submit));
    const passed = drafts.filter((_, index) => codeOf(last[index] as Envelope) === 'ok').map(({ id }) => id);
    expect(passed).toHaveLength(3);
    expect(await counted('gd-2024', organizationId)).toEqual(passed.sort());
    const receipts = last.filter((reply) => reply.ok).map((reply) => dataOf(reply).receipt);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(3);
    expect(receipts.every(({ submissionNo }) => submissionNo === 1)).toBe(true);
    const [refused] = last.filter((reply) => !reply.ok);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'QUOTA_REACHED', message: expect.stringContaining('上限') },
    });
  }, 120_000);
});
