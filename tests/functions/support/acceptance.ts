/** A project of any category of the published notices, and its checklist filled as a phone does it, made from the data. */
import { undecided } from '../../../domain/acceptance/review';
import type { ActivityMark } from '../../../domain/activities/schema';
import { type ChecklistEntry, missingEntries } from '../../../domain/projects/checklist';
import { functionsBeside } from '../../benchmarks/support/functions-beside';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { film, PDF } from '../../support/file-bytes';
import { CONTACT, dataOf, JPEG, OFFICER, ORGANIZATION, staff, uploadFile } from './application';
import { wantedOf } from './files';

/** Puts documents where the way through application, award and contract would have put them. */
const PLANTER = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = ({ collection, documents }) =>
  Promise.all(documents.map((data) => db.collection(collection).add({ data })));
`;

export class AcceptanceWorld {
  private constructor(
    readonly cloud: TestEmulator,
    private readonly planter: string,
  ) {}

  /** @param name of the test, so that suites side by side do not share a folder */
  static async start(name: string, now: string): Promise<AcceptanceWorld> {
    const planter = `plant-${name}`;
    const functionsDir = functionsBeside(planter, PLANTER);
    return new AcceptanceWorld(await startEmulator({ seed: true, now, functionsDir }), planter);
  }

  async plant(collection: string, documents: readonly ({ _id: string } & Record<string, unknown>)[]): Promise<void> {
    const { status, body } = await this.cloud.raw(null, this.planter, { collection, documents });
    if (status !== 200) throw new Error(`planting failed: ${JSON.stringify(body)}`);
  }

  /** A project of the university that is under way. */
  async project(
    id: string,
    callSlug: string,
    { categoryCode, ...over }: { categoryCode: string } & Record<string, unknown>,
  ): Promise<ProjectHand> {
    const at = '2026-06-01T10:00:00.000+08:00';
    await this.plant('projects', [
      {
        _id: id,
        applicationId: `application-${id}`,
        callSlug,
        categoryCode,
        categoryName: '演示类别',
        organizationId: ORGANIZATION,
        organizationName: '广西演示大学科协',
        issuerName: '广西壮族自治区科学技术协会',
        contactOpenid: CONTACT,
        title: `演示项目 ${categoryCode}`,
        trackCodes: [],
        awardedYuan: 15_000,
        status: 'in_progress',
        version: 7,
        createdAt: at,
        updatedAt: at,
        queueRank: 1,
        ...over,
      },
    ]);
    return new ProjectHand(this.cloud, id);
  }

  stop(): Promise<void> {
    return this.cloud.stop();
  }
}

export const heldActivity = (over: Partial<ActivityMark> = {}): ActivityMark => ({
  id: 'forum',
  status: 'held',
  title: '八桂科技讲坛绿色制造报告会',
  startsAt: '2026-09-10T09:00:00+08:00',
  endsAt: '2026-09-10T17:00:00+08:00',
  taskIds: [],
  counts: { participants: 80 },
  ...over,
});

interface Read {
  project: Record<string, never> & {
    version: number;
    status: string;
    missing: { itemId: string; title: string }[];
    acceptanceDueOn: string | null;
    correctUntil: string | null;
    outcome: { result: string; recoveredYuan: number | null } | null;
  };
  checklist: ChecklistEntry[];
  evidence: { id: string; slot: string; shot: string | null; name: string }[];
  tasks: { taskId: string; state: string }[];
}

/** What its contact person and its officer do with one project. */
export class ProjectHand {
  private sent = 0;
  constructor(
    private readonly cloud: TestEmulator,
    readonly id: string,
  ) {}

  own = (action: string, input: object = {}, openid = CONTACT) =>
    this.cloud.call(openid, `acceptance.${action}`, { id: this.id, ...input });
  officers = (action: string, input: object = {}, openid = OFFICER) =>
    staff(this.cloud, `acceptance.${action}`, { id: this.id, ...input }, openid);

  read = async (): Promise<Read> => dataOf(await this.own('get'));
  check = async (): Promise<{ unmet: object[] }> => dataOf(await this.own('check'));
  /** How many files an item has. */
  count = async (itemId: string): Promise<number> =>
    (await this.read()).evidence.filter(({ slot }) => slot === `item:${itemId}`).length;
  async entry(itemId: string): Promise<ChecklistEntry> {
    const found = (await this.read()).checklist.find(({ item }) => item.id === itemId);
    if (!found) throw new Error(`no item ${itemId}`);
    return found;
  }

  /** A file of the sort the item wants. */
  async send(entry: ChecklistEntry, shot: string | null = null) {
    this.sent += 1;
    const n = this.sent;
    const { id, kind } = entry.item;
    const [type, bytes] =
      kind === 'photos'
        ? (['jpg', Uint8Array.from([...JPEG, n >> 8, n & 255])] as const)
        : kind === 'video'
          ? (['mp4', film({ seconds: 90 })] as const)
          : (['pdf', Uint8Array.from([...PDF, n >> 8, n & 255])] as const);
    const file = { subject: { kind: 'project', id: this.id }, slot: `item:${id}`, key: `${this.id}-${n}`, type, bytes };
    const uploaded = await uploadFile(this.cloud, { ...wantedOf(file), shot }, bytes);
    return dataOf(await this.cloud.call(CONTACT, 'files.attach', uploaded));
  }

  remove = (evidenceId: string) =>
    this.cloud.call(CONTACT, 'files.remove', { subject: { kind: 'project', id: this.id }, evidenceId });

  mark = (itemId: string, over: object) =>
    this.own('mark', { itemId, applies: true, reason: null, note: null, ...over });

  /** Brings one item to 已齐: what does not apply is said, shots first, then as many files as are asked. */
  async fill(entry: ChecklistEntry, exempt: boolean): Promise<void> {
    if (exempt && entry.mayExempt) {
      dataOf(await this.mark(entry.item.id, { applies: false, reason: '经费没有用于这一项' }));
      return;
    }
    for (const { shot, have, min } of entry.shots) {
      for (let n = have; n < min; n += 1) await this.send(entry, shot);
    }
    const byShots = entry.shots.reduce((sum, { min }) => sum + min, 0);
    for (let n = Math.max(entry.have, byShots); n < entry.need; n += 1) await this.send(entry);
  }

  /** Until nothing is missing any more. */
  async fillAll({ exempt }: { exempt: boolean }): Promise<void> {
    for (const entry of missingEntries((await this.read()).checklist)) await this.fill(entry, exempt);
  }

  async submit(over: object = {}) {
    const { project } = await this.read();
    const input = { version: project.version, unmetReason: '合并到年底举办，已与科协商定', expenses: [], ...over };
    return this.own('submit', input);
  }

  review = (itemIds: readonly string[], verdict: 'passed' | 'returned' | null, comment: string | null = null) =>
    this.officers('review', { verdicts: itemIds.map((itemId) => ({ itemId, verdict, comment })) });

  /** Everything that is not judged yet, what was said not to apply included. */
  async passRest() {
    const waiting = undecided((await this.read()).checklist);
    return this.review(
      waiting.map(({ item }) => item.id),
      'passed',
    );
  }

  giveBack = (correctUntil: string, over: object = {}) =>
    this.officers('conclude', { decision: 'return', isRectification: false, correctUntil, comment: null, ...over });
  close = (over: object = {}) =>
    this.officers('conclude', { decision: 'close', result: 'passed', comment: null, recoveredYuan: null, ...over });

  timeline = async (): Promise<string[]> => {
    const { timeline } = dataOf(await this.cloud.call(CONTACT, 'projects.timeline', { id: this.id }));
    return timeline.map(({ text }: { text: string }) => text);
  };
}
