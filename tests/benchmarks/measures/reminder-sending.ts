import { costOfRun, plantPlans, type RunCost, untoldOf } from '../../unit/cloudfunctions/support/many-plans';
import { startPlatform } from '../../unit/cloudfunctions/support/platform';
import type { Measure, Reading } from '../support/measure';

const PLANS = 10_000;
const FEW = 1000;
const SAMPLES = 20;

let costs: Promise<{ few: RunCost; many: RunCost }> | undefined;
/** All measures read the same runs. */
const runBoth = () => {
  costs ??= run();
  return costs;
};

async function run() {
  // The first run of a process loads and compiles, for time and memory; nobody measures it.
  await costOf(FEW);
  const before = await costOf(FEW);
  const many = await costOf(PLANS);
  const after = await costOf(FEW);
  return { few: { ...before, ms: (before.ms + after.ms) / 2 }, many };
}

/** One run of the timer's code over 10,000 plans, through the real SDK and the strict database. */
async function costOf(due: number): Promise<RunCost> {
  const platform = await startPlatform();
  try {
    await plantPlans(platform, { plans: PLANS, due });
    const cost = await costOfRun(platform, due / SAMPLES);
    if (cost.sends !== due || cost.report.told !== untoldOf(due))
      throw new Error(`${cost.sends} of ${due} messages were sent`);
    return cost;
  } finally {
    await platform.stop();
  }
}

const each = (total: number): number => Math.round((total / FEW) * 100) / 100;

const measure = (id: string, read: (costs: { few: RunCost; many: RunCost }) => Reading): Measure => ({
  id,
  needs: [],
  run: async () => read(await runBoth()),
});

export const reminderSending: readonly Measure[] = [
  measure('reminder-gateway-calls', ({ few }) => ({
    value: each(few.gatewayCalls),
    unit: 'count',
    detail: `${PLANS} 份计划，${FEW} 份到期，都推送`,
  })),
  measure('reminder-documents-scanned', ({ few }) => ({
    value: each(few.documentsSearched),
    unit: 'documents',
    detail: `同上；按编号直接取和写的另计，每条 ${each(few.documentsTouched - few.documentsSearched)} 份`,
  })),
  measure('reminder-memory', ({ few, many }) => ({
    value: many.heapBytes,
    baseline: few.heapBytes,
    unit: 'bytes',
    detail: `一次发 ${PLANS} 条对 ${FEW} 条，发送途中存活的内存`,
  })),
  measure('reminder-time', ({ few, many }) => ({
    value: many.ms / PLANS,
    baseline: few.ms / FEW,
    unit: 'ms',
    detail: `一次发 ${PLANS} 条对 ${FEW} 条，平均每条`,
  })),
];
