import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pathTo } from '@domain/routes';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { jpegTaken } from '../../support/file-bytes';
import { ask } from '../support/ask';
import { functionsBeside } from '../support/functions-beside';
import type { Measure } from '../support/measure';

const CONTACT = 'persona-contact-1';
const PHOTOS = 20;
const BYTES = 5 * 1024 * 1024;
const LOOK_MS = 40;
const PATIENCE_MS = 120_000;

/** No notice asks for so many originals: this makes the project's own item do. */
const originalsWanted = (): string =>
  functionsBeside(
    'want-originals',
    `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const calls = cloud.database().collection('calls');
exports.main = async ({ slug, itemId, maxFiles }) => {
  const { data: call } = await calls.doc(slug).get();
  for (const { acceptance } of call.categories)
    for (const item of acceptance.items) if (item.id === itemId) Object.assign(item, { original: true, maxFiles });
  await calls.doc(slug).update({ data: { categories: call.categories } });
};
`,
  );

async function projectThatWants(emulator: TestEmulator) {
  const [project] = (await ask(emulator, CONTACT, 'projects.list', {})).projects;
  if (!project) throw new Error('the seeds have no project');
  const { checklist } = await ask(emulator, CONTACT, 'acceptance.get', { id: project.id });
  const item = checklist.find((entry) => entry.item.kind === 'photos')?.item;
  if (!item) throw new Error('the project asks for no photographs');
  const wanted = { slug: project.callSlug, itemId: item.id, maxFiles: PHOTOS * 2 };
  const { status, body } = await emulator.raw(null, 'want-originals', wanted);
  if (status !== 200) throw new Error(`the call could not be changed: ${JSON.stringify(body)}`);
  return { id: project.id, itemId: item.id };
}

/** Of this process, without what nobody holds any more. */
function memoryUser(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}

async function measureGrowth(): Promise<number> {
  // Loaded only now: WeChat's compiler is part of it.
  const { launchWeapp } = await import('../../support/weapp');
  const emulator = await startEmulator({ seed: true, functionsDir: originalsWanted() });
  try {
    const query = await projectThatWants(emulator);
    // The photographs are the phone's own storage: held here from before to after, they are no growth.
    const pictures = Array.from({ length: PHOTOS }, (_, index) => ({
      content: jpegTaken({ at: '2026:09:12 09:30:00', mark: index + 1, bytes: BYTES }),
      width: 4032,
      height: 3024,
    }));
    const app = await launchWeapp({ emulatorUrl: emulator.url, openid: CONTACT, path: pathTo('photos', query) });
    app.setNetwork('wifi');
    await app.waitFor('手机剩余空间');
    const memory = memoryUser();
    const before = memory();
    let most = before;
    app.prepareMedia(...pictures);
    await app.tap({ id: 'pick-photo' });
    const sent = () =>
      app.functionCalls.filter(({ event }) => (event as { action?: string }).action === 'files.attach');
    const deadline = performance.now() + PATIENCE_MS;
    while (sent().length < PHOTOS || app.phone.keptPaths().length > 0) {
      if (performance.now() > deadline) throw new Error(`only ${sent().length} were sent:\n${app.page().text()}`);
      most = Math.max(most, memory());
      await wait(LOOK_MS);
    }
    const bytes = sent().length * BYTES;
    if (app.uploads.length !== PHOTOS) throw new Error(`${app.uploads.length} uploads of ${bytes} bytes`);
    await app.close();
    if (pictures.some(({ content }) => content.byteLength !== BYTES)) throw new Error('the photographs were changed');
    return most - before;
  } finally {
    await emulator.stop();
  }
}

export const photoMemory: Measure = {
  id: 'photo-memory',
  needs: ['weapp', 'functions', 'emulator'],
  run: async () => ({ value: await measureGrowth(), unit: 'bytes', detail: `一次选 ${PHOTOS} 张，3 张一批上传` }),
};
