/** The steps after the submit, each as the application's page puts it. */
import type { FilingStep } from '@domain/applications/filing';
import { dataOf } from '../../../functions/support/application';
import { VISITOR } from '../../../functions/support/organization';
import { uploadPdf } from '../form-hands';
import { byId, press, type } from '../hands';
import type { Walk } from './walk';

/** With the day on which it was done: today, unless she says another. */
const FILED_ON = /^已(在官网提交|寄出或送达|发出) · \d+月\d+日$/;

const done = ({ page }: Walk, { id }: FilingStep) => press(page, `done-${id}`);

/** The code stands in the footer of the printed sheet. */
async function readCode({ page }: Walk): Promise<string> {
  await press(page, 'open-print');
  const code = (await byId(page, 'print-footer').locator('.print__code').textContent()) ?? '';
  await page.goBack();
  return code;
}

async function scan(walk: Walk, step: FilingStep, code: string): Promise<void> {
  const { page } = walk;
  await uploadPdf(page, `files-${step.id}`);
  // What is on another print is not this version.
  await type(page, 'scan-code', 'AAAAAA');
  await done(walk, step);
  await byId(page, 'step-error')
    .getByText(/核验码与最新提交的版本不一致/)
    .waitFor();
  await type(page, 'scan-code', code);
  await done(walk, step);
}

async function takeStep(walk: Walk, step: FilingStep, code: string): Promise<string> {
  await byId(walk.page, `done-${step.id}`).waitFor();
  switch (step.asks) {
    case 'print': {
      const read = await readCode(walk);
      await done(walk, step);
      return read;
    }
    case 'scan':
      await scan(walk, step, code);
      return code;
    case 'portal':
    case 'email':
    case 'paper':
      await uploadPdf(walk.page, `files-${step.id}`, '凭证.pdf');
      await done(walk, step);
      await byId(walk.page, `step-${step.id}`).getByText(FILED_ON).waitFor();
      return code;
    case 'endorsement':
      await press(walk.page, step.when === null ? `done-${step.id}` : `skip-${step.id}`);
      return code;
    default:
      await done(walk, step);
      return code;
  }
}

/** All of them, in the order in which the page opens them; answers what kinds there were. */
export async function fileElsewhere(walk: Walk, id: string): Promise<string[]> {
  const { filing } = dataOf(await walk.cloud.call(VISITOR, 'applications.get', { id })).application;
  const steps: FilingStep[] = filing.steps;
  let code = '';
  for (const step of steps) {
    code = await takeStep(walk, step, code);
    await byId(walk.page, `reopen-${step.id}`).waitFor();
  }
  await byId(walk.page, 'filing').getByText('已办完').waitFor();
  return steps.map(({ asks }) => asks);
}
