/**
 * Input that breaks a contract, for every contract of the registry: generated from its own schema, spoiled somewhere.
 * BAD_INPUT_RUNS and BAD_INPUT_SEED search further than a run in CI does, see `npm run soak`.
 */
import fc from 'fast-check';
import { safeParse } from '../../cloudfunctions/_server/entry/safe-parse';
import { contracts } from '../../domain/contracts';
import type { ActionContract } from '../../domain/contracts/define-action';
import type { TestEmulator } from '../support/emulator';
import { CONTACT, OFFICER, startSeeded } from './support/application';
import { expectRefusal } from './support/bad-input/expect-refusal';
import { nearValidInput } from './support/bad-input/near-valid';
import { spoil, spoilings } from './support/bad-input/spoil';
import { fingerprint } from './support/world';

const RUNS = Number(process.env.BAD_INPUT_RUNS ?? 40);
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20260415);
const PLATFORM_LIMIT = 100 * 1024;

let cloud: TestEmulator;
let stored: Record<string, string>;
beforeAll(async () => {
  cloud = await startSeeded();
  stored = await fingerprint(cloud);
});
afterAll(() => cloud.stop());

/** Somebody who is let in, so that the input is looked at. */
const callerOf = ({ callers }: ActionContract): string =>
  callers.includes('officer') && !callers.includes('contact_person')
    ? OFFICER
    : callers.includes('expert')
      ? 'persona-expert-1'
      : CONTACT;

/** As they travel: what JSON cannot carry is gone. */
function badEvents(contract: ActionContract): fc.Arbitrary<string> {
  return fc
    .tuple(nearValidInput(contract), spoilings)
    .map(([input, changes]) => JSON.stringify({ action: contract.name, input: spoil(input, changes) }))
    .filter((text) => !safeParse(contract.input, JSON.parse(text).input ?? {}).success);
}

describe.each(contracts.map((contract) => [contract.name, contract as ActionContract] as const))(
  '%s',
  (_, contract) => {
    test('tells what is wrong with bad input in Chinese, and writes nothing', async () => {
      await cloud.clearMetrics();
      await fc.assert(
        fc.asyncProperty(badEvents(contract), async (event) => {
          const { status, requestId, body } = await cloud.raw(callerOf(contract), contract.functionName, event);
          const metric = (await cloud.metrics()).find((run) => run.requestId === requestId);
          expect(metric === undefined).toBe(status === 413);
          // At most it reads who is calling.
          expect(metric?.gatewayCalls.filter((call) => call !== 'database.getDocument') ?? []).toEqual([]);
          expect(metric?.gatewayCalls.length ?? 0).toBeLessThanOrEqual(1);
          if (Buffer.byteLength(event) > PLATFORM_LIMIT) expect(status).toBe(413);
          else expectRefusal(body, ['INVALID_INPUT']);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      const before = stored;
      stored = await fingerprint(cloud);
      expect(stored).toEqual(before);
    });
  },
);
