import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';
import { functionsBesidePlanter, plantStrangers } from '../support/plant-strangers';

const STRANGERS = 300;
const CONTACT = 'persona-contact-1';
const OFFICER = 'persona-officer-1';

/** Other people's work must not cost mine anything: documents scanned by every list, before and after it arrives. */
export const scanGrowth: Measure = {
  id: 'scan-growth',
  needs: ['functions', 'emulator'],
  run: async () => {
    const emulator = await startEmulator({ seed: true, functionsDir: functionsBesidePlanter() });
    try {
      const baseline = await scannedByLists(emulator);
      for (const collection of ['applications', 'projects', 'inbox', 'events']) {
        await plantStrangers(emulator, collection, STRANGERS);
      }
      const value = await scannedByLists(emulator);
      return { value, baseline, unit: 'documents', detail: `各加入别人的 ${STRANGERS} 份文档之后` };
    } finally {
      await emulator.stop();
    }
  },
};

async function scannedByLists(emulator: TestEmulator): Promise<number> {
  await emulator.clearMetrics();
  const { applications } = await ask(emulator, CONTACT, 'applications.list', {});
  const { projects } = await ask(emulator, CONTACT, 'projects.list', {});
  for (const { id } of applications) await ask(emulator, CONTACT, 'applications.get', { id });
  for (const { id } of projects) await ask(emulator, CONTACT, 'projects.get', { id });
  await ask(emulator, CONTACT, 'inbox.list', {});
  await ask(emulator, OFFICER, 'applications.queue', { waiting: true }, 'staff');
  return (await emulator.metrics()).reduce((sum, { documentsScanned }) => sum + documentsScanned, 0);
}
