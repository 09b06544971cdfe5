import { QUEUE_PAGE } from '@domain/constants';
import type { ActionName } from '@domain/contracts';
import { MS_PER_MINUTE, toInstant } from '@domain/time';
import { OFFICER } from '../../functions/support/application';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure, Reading } from '../support/measure';
import { alternate } from '../support/median';
import { functionsBesidePlanter, plantStrangers } from '../support/plant-strangers';

const FEW = 1000;
const MANY = 10_000;
const CONTACT = 'persona-contact-1';
const TURNS = 9;
const CALLS_EACH = 10;

type Growth = Record<'scanned' | 'time', { action: ActionName; value: number; baseline: number }[]>;
let growth: Promise<Growth> | undefined;

/** Both measures read the same run. */
const measureGrowth = () => {
  growth ??= run();
  return growth;
};

/** Side by side, so that a busy moment of the machine meets both. */
async function run(): Promise<Growth> {
  const functionsDir = functionsBesidePlanter();
  const few = await startEmulator({ seed: true, functionsDir });
  const many = await startEmulator({ seed: true, functionsDir });
  try {
    await plant(few, FEW);
    await plant(many, MANY);
    const scanned: Growth['scanned'] = [];
    const time: Growth['time'] = [];
    for (const { action, call } of await questionsOf(few)) {
      scanned.push({ action, value: await scannedBy(many, call), baseline: await scannedBy(few, call) });
      const pair = await alternate(
        TURNS,
        () => timeOf(many, call),
        () => timeOf(few, call),
      );
      time.push({ action, ...pair });
    }
    return { scanned, time };
  } finally {
    await few.stop();
    await many.stop();
  }
}

/** Other organizations' applications, all of them waiting for the same officer, each with what was recorded of it. */
async function plant(emulator: TestEmulator, count: number): Promise<void> {
  const { issuerName } = await ownApplication(emulator);
  const waits = (index: number) => ({
    issuerName,
    status: 'submitted',
    queueRank: 0,
    updatedAt: toInstant(Date.UTC(2026, 0, 1) + index * MS_PER_MINUTE),
  });
  await plantStrangers(emulator, 'applications', count, 0, waits);
  await plantStrangers(emulator, 'events', count);
}

interface OwnApplication {
  _id: string;
  issuerName: string;
}

async function ownApplication(emulator: TestEmulator): Promise<OwnApplication> {
  const { applications } = await ask(emulator, CONTACT, 'applications.list', {});
  const handedIn = applications.find(({ receipt }) => receipt !== null);
  const documents = await emulator.send<OwnApplication[]>('GET', 'collections/applications?limit=200');
  const found = documents.find(({ _id }) => _id === handedIn?.id);
  if (!found) throw new Error('the seeds have no application that was handed in');
  return found;
}

interface Question {
  action: ActionName;
  call(emulator: TestEmulator): Promise<unknown>;
}

async function questionsOf(emulator: TestEmulator): Promise<Question[]> {
  const { _id: id } = await ownApplication(emulator);
  return [
    { action: 'applications.list', call: (cloud) => ask(cloud, CONTACT, 'applications.list', {}) },
    { action: 'applications.get', call: (cloud) => ask(cloud, CONTACT, 'applications.get', { id }) },
    {
      action: 'applications.queue',
      call: async (cloud) => {
        const { applications } = await ask(cloud, OFFICER, 'applications.queue', { waiting: true }, 'staff');
        if (applications.length !== QUEUE_PAGE)
          throw new Error(`the first page has ${applications.length} applications`);
      },
    },
    { action: 'applications.submission', call: (cloud) => ask(cloud, CONTACT, 'applications.submission', { id }) },
  ];
}

async function scannedBy(emulator: TestEmulator, call: Question['call']): Promise<number> {
  await emulator.clearMetrics();
  await call(emulator);
  return (await emulator.metrics()).reduce((sum, { documentsScanned }) => sum + documentsScanned, 0);
}

async function timeOf(emulator: TestEmulator, call: Question['call']): Promise<number> {
  const began = performance.now();
  for (let no = 0; no < CALLS_EACH; no += 1) await call(emulator);
  return (performance.now() - began) / CALLS_EACH;
}

const worstOf = (rows: Growth['time'], unit: Reading['unit']): Reading => {
  const ratio = ({ value, baseline }: Growth['time'][number]) => value / baseline;
  const [worst] = [...rows].sort((a, b) => ratio(b) - ratio(a));
  if (!worst) throw new Error('nothing was measured');
  const each = rows.map((row) => `${row.action} ${ratio(row).toFixed(2)}`).join('，');
  return { value: worst.value, baseline: worst.baseline, unit, detail: `${MANY} 份申报对 ${FEW} 份：${each}` };
};

export const applicationScanGrowth: Measure = {
  id: 'application-scan-growth',
  needs: ['functions', 'emulator'],
  run: async () => worstOf((await measureGrowth()).scanned, 'documents'),
};

export const applicationTimeGrowth: Measure = {
  id: 'application-time-growth',
  needs: ['functions', 'emulator'],
  run: async () => worstOf((await measureGrowth()).time, 'ms'),
};
