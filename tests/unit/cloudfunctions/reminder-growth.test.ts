/** Many plans: what a run costs per message does not depend on how many there are. `npm run soak` takes 100,000. */

import { costOfRun, plantPlans, type RunCost, untoldOf } from './support/many-plans';
import { startPlatform, type TestPlatform } from './support/platform';

const MANY = Number(process.env.REMINDER_PLANS ?? 600);
const FEW = MANY / 10;

async function cost(plans: number): Promise<RunCost> {
  const platform: TestPlatform = await startPlatform();
  try {
    await plantPlans(platform, { plans, due: plans });
    return await costOfRun(platform, Math.max(1, Math.floor(plans / 20)));
  } finally {
    await platform.stop();
  }
}

test('ten times as many due: the same cost for each, and every one told and pushed', async () => {
  const few = await cost(FEW);
  const many = await cost(MANY);
  expect(many.report).toMatchObject({
    claimed: MANY,
    told: untoldOf(MANY),
    deliveries: { pushed: MANY },
    failed: 0,
    left: 0,
  });
  expect(many.sends).toBe(MANY);
  expect(many.gatewayCalls / MANY).toBeLessThanOrEqual(4);
  expect(many.gatewayCalls / MANY).toBeLessThanOrEqual((few.gatewayCalls / FEW) * 1.05);
  expect(many.documentsSearched / MANY).toBeLessThanOrEqual(1.2);
  expect(many.documentsTouched / MANY).toBeLessThanOrEqual((few.documentsTouched / FEW) * 1.05);
});

test('plans that are not due cost nothing', async () => {
  const platform = await startPlatform();
  try {
    await plantPlans(platform, { plans: MANY, due: FEW });
    const { report, documentsSearched } = await costOfRun(platform, FEW);
    expect(report.told).toBe(untoldOf(FEW));
    expect(documentsSearched / FEW).toBeLessThanOrEqual(1.2);
  } finally {
    await platform.stop();
  }
});
