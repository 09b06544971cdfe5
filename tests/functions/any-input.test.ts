/**
 * Input that keeps a contract, for every contract and role: ids that exist, somebody else's mostly, and ids that do not.
 * Whatever comes back is the action's own answer, and a refusal leaves nothing behind.
 * BAD_INPUT_RUNS and BAD_INPUT_SEED as in bad-input.test.ts.
 */
import fc from 'fast-check';
import { MAX_REQUEST_BYTES } from '../../domain/constants';
import { contracts } from '../../domain/contracts';
import { saveApplication } from '../../domain/contracts/applications/save-application';
import { submitApplication } from '../../domain/contracts/applications/submit-application';
import type { ActionContract, CallerRole } from '../../domain/contracts/define-action';
import { formFields } from '../../domain/form/answers';
import { reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import {
  awardProject,
  CONTACT,
  codeOf,
  dataOf,
  OFFICER,
  startDraft,
  startSeeded,
  uploadPhoto,
} from './support/application';
import { expectRefusal } from './support/bad-input/expect-refusal';
import { nearValidInput } from './support/bad-input/near-valid';
import { knownTexts } from './support/known-texts';
import { askToJoin, becomePerson, grade, registerSociety } from './support/organization';
import { fingerprint, onlyReads, readWorld } from './support/world';

const RUNS = Math.ceil(Number(process.env.BAD_INPUT_RUNS ?? 40) / 4);
/** Of those who are turned away whatever they send, and where there is nothing to send. */
const RUNS_AT_THE_DOOR = 2;
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20260415);
const roles: [CallerRole, string][] = [
  ['person', 'persona-visitor'],
  ['contact_person', CONTACT],
  ['officer', OFFICER],
  ['expert', 'persona-expert-1'],
];

let cloud: TestEmulator;
let textsFor: ReturnType<typeof knownTexts>;
let stored: Record<string, string>;
let draftId: string;

/** Something of every kind: a draft, a project, a ticket, a society that waits, a proof of it, somebody who asks to join. */
async function fill(): Promise<void> {
  const projectId = await awardProject(cloud);
  await uploadPhoto(cloud, projectId, 'photo-1');
  await startDraft(cloud, { callSlug: 'gx-2026', categoryCode: '2026-2' });
  // Before anything is tried: an organization may end up with a sanction against it.
  draftId = await startDraft(cloud, { callSlug: 'gx-2026', categoryCode: '2026-3' });
  const organizationId = await registerSociety(cloud, CONTACT);
  dataOf(await cloud.call(CONTACT, 'qualifications.submit', { ...grade, organizationId }));
  await becomePerson(cloud, 'persona-visitor', '陆小满');
  await askToJoin(cloud, 'persona-visitor', organizationId);
  const results = [{ templateId: reminderTemplates.due.id, result: 'accept' }];
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'subscribe-1', results }));
}

beforeAll(async () => {
  cloud = await startSeeded();
  await fill();
  textsFor = knownTexts(await readWorld(cloud));
  stored = await fingerprint(cloud);
});
afterAll(() => cloud.stop());

const isSendable = (input: unknown): boolean => Buffer.byteLength(JSON.stringify(input)) < MAX_REQUEST_BYTES;

const validInputs = (contract: ActionContract): fc.Arbitrary<unknown> =>
  nearValidInput(contract, textsFor(contract.name))
    // As it travels: what JSON cannot carry is gone.
    .map((input) => JSON.parse(JSON.stringify(input)) as unknown)
    .filter((input) => isSendable(input) && contract.input.safeParse(input).success)
    // The drafts are of this call, and must stay in time whatever dates an officer sets.
    .filter((input) => contract.name !== 'calls.setWindow' || (input as { slug: string }).slug !== 'gx-2026');

const isEmpty = ({ input }: ActionContract): boolean => {
  const { shape } = input as unknown as { shape?: object };
  return shape !== undefined && Object.keys(shape).length === 0;
};

/** A run that only reads leaves no trace; after any other, everything is compared with what was stored before. */
async function changedBy(run: string): Promise<string[]> {
  const metric = (await cloud.metrics()).find(({ requestId }) => requestId === run);
  if (metric && onlyReads(metric.gatewayCalls)) return [];
  const before = stored;
  stored = await fingerprint(cloud);
  return Object.keys(stored).filter((name) => stored[name] !== before[name]);
}

/** A submit that was refused stays on the timeline, so that nobody can say that she never tried. */
const keptOf = (contract: ActionContract): string[] => (contract.name === submitApplication.name ? ['events'] : []);

describe.each(contracts.map((contract) => [contract.name, contract as ActionContract] as const))(
  '%s',
  (_, contract) => {
    test.each(roles)(
      'as %s answers as its contract says, and a refusal leaves nothing behind',
      async (role, openid) => {
        const isLetIn = [role, 'anyone', 'person'].some((caller) => contract.callers.includes(caller as CallerRole));
        await cloud.clearMetrics();
        await fc.assert(
          fc.asyncProperty(validInputs(contract), async (input) => {
            const event = { action: contract.name, input };
            const { requestId, body: reply } = await cloud.raw(openid, contract.functionName, event);
            const changed = await changedBy(requestId);
            if (codeOf(reply) === 'ok') return contract.kind === 'read' ? expect(changed).toEqual([]) : undefined;
            expectRefusal(reply, [...contract.errors, 'INVALID_INPUT', 'FORBIDDEN']);
            expect(keptOf(contract)).toEqual(expect.arrayContaining(changed));
          }),
          { numRuns: isLetIn && !isEmpty(contract) ? RUNS : RUNS_AT_THE_DOOR, seed: SEED },
        );
      },
    );
  },
);

describe('a draft', () => {
  test('keeps or refuses whatever is written into it, and still opens and is checked', async () => {
    const id = draftId;
    const opened = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
    const cells = formFields(opened.category.form).map((field) => field.id);
    const texts = textsFor('applications.save');
    const save = nearValidInput(saveApplication, (name) => (name === 'answers.*' ? cells : texts(name)));
    await fc.assert(
      fc.asyncProperty(save.filter(isSendable), async (input) => {
        const { application } = dataOf(await cloud.call(CONTACT, 'applications.get', { id }));
        const { core, answers } = input as { core?: object; answers?: object };
        const change = { id, baseVersion: application.version, core, answers };
        const saved = await cloud.call(CONTACT, 'applications.save', change);
        if (!saved.ok) expectRefusal(saved, ['INVALID_INPUT']);
        const { version } = dataOf(await cloud.call(CONTACT, 'applications.get', { id })).application;
        expect(version).toBe(application.version + (saved.ok ? 1 : 0));
        const submitted = await cloud.call(CONTACT, 'applications.submit', { id, version });
        expectRefusal(submitted, ['FORM_INCOMPLETE']);
      }),
      { numRuns: RUNS * 5, seed: SEED },
    );
  });
});
