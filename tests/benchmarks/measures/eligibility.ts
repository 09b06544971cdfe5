import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';
import { functionsBesidePlanter, plantStrangers } from '../support/plant-strangers';

const FEW = 1000;
const MANY = 10_000;
/** Acts for two organizations. */
const CONTACT = 'persona-contact-3';
const SLUG = 'gx-2026';
const COLLECTIONS = ['organizations', 'applications', 'quotas', 'projects'];

interface Cost {
  /** The most that one of the questions takes. */
  queries: number;
  scanned: number;
}

let costs: Promise<{ few: Cost; many: Cost }> | undefined;

/** Both measures read the same run. */
const measureCosts = () => {
  costs ??= run();
  return costs;
};

async function run(): Promise<{ few: Cost; many: Cost }> {
  const emulator = await startEmulator({ seed: true, functionsDir: functionsBesidePlanter() });
  try {
    for (const collection of COLLECTIONS) await plantStrangers(emulator, collection, FEW);
    const few = await costOfAsking(emulator);
    for (const collection of COLLECTIONS) await plantStrangers(emulator, collection, MANY - FEW, FEW);
    return { few, many: await costOfAsking(emulator) };
  } finally {
    await emulator.stop();
  }
}

/** What the pages ask: every category of one call, and the counts of every call. */
async function costOfAsking(emulator: TestEmulator): Promise<Cost> {
  await emulator.clearMetrics();
  const { organizations } = await ask(emulator, CONTACT, 'calls.eligibility', { slug: SLUG });
  if (organizations.length !== 2) throw new Error(`${CONTACT} acts for ${organizations.length} organizations`);
  await ask(emulator, CONTACT, 'calls.verdicts', {});
  const metrics = await emulator.metrics();
  const queriesOf = ({ gatewayCalls }: { gatewayCalls: string[] }) =>
    gatewayCalls.filter((action) => action.startsWith('database.')).length;
  return {
    queries: Math.max(...metrics.map(queriesOf)),
    scanned: metrics.reduce((sum, { documentsScanned }) => sum + documentsScanned, 0),
  };
}

export const eligibilityQueries: Measure = {
  id: 'eligibility-queries',
  needs: ['functions', 'emulator'],
  run: async () => ({ value: (await measureCosts()).many.queries, unit: 'count' }),
};

export const eligibilityGrowth: Measure = {
  id: 'eligibility-growth',
  needs: ['functions', 'emulator'],
  run: async () => {
    const { few, many } = await measureCosts();
    return {
      value: many.scanned,
      baseline: few.scanned,
      unit: 'documents',
      detail: `别人的单位、申报、项目各 ${MANY} 份，对 ${FEW} 份`,
    };
  },
};
