import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import { functionsBeside } from '../support/functions-beside';
import type { Measure } from '../support/measure';

const FILES = 20;
const FILE_BYTES = 5 * 1024 * 1024;
const CONTACT = 'persona-contact-1';
const NAME = 'measured';

/** Runs the built timer function as it is, and looks at what its own thread holds meanwhile: heap and buffers. */
const MEASURED = `const { main } = require('../evidence/index.js');
const held = () => { const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
exports.main = async (event, context) => {
  const before = held();
  let most = before;
  const look = setInterval(() => { most = Math.max(most, held()); }, 2);
  const reply = await main(event, context);
  clearInterval(look);
  return { reply, growth: Math.max(most, held()) - before };
};
`;

/** Originals of a whole activity, read one after the other by the timer: none of them is ever held. */
export const fileCheckingMemory: Measure = {
  id: 'file-checking-memory',
  needs: ['functions', 'emulator'],
  run: async () => {
    const functionsDir = functionsBeside(NAME, MEASURED);
    const trigger = { name: 'now', type: 'timer', config: '0 0 0 1 1 * 2099' };
    const config = { permissions: { openapi: ['security.mediaCheckAsync'] }, triggers: [trigger] };
    writeFileSync(join(functionsDir, NAME, 'config.json'), JSON.stringify(config));
    const emulator = await startEmulator({ seed: true, functionsDir });
    try {
      await uploadOriginals(emulator);
      const { reply, growth } = await emulator.fireTimer(NAME);
      const { worked, failed } = reply.data ?? {};
      if (worked !== FILES || failed !== 0) throw new Error(`the timer answered ${JSON.stringify(reply)}`);
      await expectVerified(emulator);
      return { value: growth, unit: 'bytes', detail: `${FILES} 张 5 MB 的原图` };
    } finally {
      await emulator.stop();
    }
  },
};

const subjectOf = async (emulator: TestEmulator) => {
  const { projects } = await ask(emulator, CONTACT, 'projects.list', {});
  const [project] = projects;
  if (!project) throw new Error('the seeds have no project');
  return { kind: 'project', id: project.id } as const;
};

async function uploadOriginals(emulator: TestEmulator): Promise<void> {
  const subject = await subjectOf(emulator);
  const { checklist } = await ask(emulator, CONTACT, 'acceptance.get', { id: subject.id });
  const photos = checklist.find(({ item }) => item.kind === 'photos');
  if (!photos) throw new Error('the project asks for no photographs');
  for (let index = 0; index < FILES; index += 1) {
    const bytes = new Uint8Array(FILE_BYTES).fill(index);
    bytes.set([0xff, 0xd8, 0xff, 0xe0]);
    const { ticketId, cloudPath } = await ask(emulator, CONTACT, 'files.prepare', {
      ...{ key: `original-${index}`, subject, slot: `item:${photos.item.id}`, shot: null },
      ...{ name: `${index}.jpg`, contentType: 'image/jpeg', bytes: FILE_BYTES },
    });
    const { fileID } = await emulator.upload(CONTACT, cloudPath, bytes);
    await ask(emulator, CONTACT, 'files.attach', { ticketId, fileId: fileID });
  }
}

async function expectVerified(emulator: TestEmulator): Promise<void> {
  const { evidence } = await ask(emulator, CONTACT, 'files.list', { subject: await subjectOf(emulator) });
  const verified = evidence.filter(({ integrity, sha256 }) => integrity === 'verified' && sha256 !== null);
  if (verified.length !== FILES) throw new Error(`only ${verified.length} files were verified`);
}
