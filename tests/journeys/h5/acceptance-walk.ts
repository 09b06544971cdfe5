/** A project under way with everything handed in but one paper; made as phones make it, without the pages. */
import { type ChecklistEntry, missingEntries } from '../../../domain/projects/checklist';
import { awardProject, CONTACT, dataOf, JPEG } from '../../functions/support/application';
import { send } from '../../functions/support/files';
import { fund } from '../../functions/support/project';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';

export const LEFT = 'acceptance-form';
const FUNDED_ON = '2026-04-21';

export const checklistOf = async (cloud: TestEmulator, id: string, openid = CONTACT): Promise<ChecklistEntry[]> =>
  dataOf(await cloud.call(openid, 'acceptance.get', { id })).checklist;

let count = 0;

/** No two files alike: the same photograph twice would be flagged. */
const numbered = (bytes: Uint8Array): Uint8Array => {
  count += 1;
  return Uint8Array.from([...bytes, count >> 8, count & 255]);
};

export async function fillEntry(cloud: TestEmulator, id: string, { item, need }: ChecklistEntry): Promise<void> {
  const isPhotos = item.kind === 'photos';
  const shots = item.shots.flatMap(({ shot, min }) => Array.from({ length: min }, () => shot));
  for (let n = 0; n < need; n += 1) {
    const sent = {
      subject: { kind: 'project', id },
      slot: `item:${item.id}`,
      key: `${item.id}-${n}`,
      type: isPhotos ? ('jpg' as const) : ('pdf' as const),
      bytes: numbered(isPhotos ? JPEG : PDF),
      name: isPhotos ? `照片${n + 1}.jpg` : `${item.title}.pdf`,
    };
    const shot = shots[n];
    dataOf(shot ? await sendShot(cloud, sent, shot) : await send(cloud, sent));
  }
}

async function sendShot(cloud: TestEmulator, sent: Parameters<typeof send>[1], shot: string) {
  const { subject, slot, key, bytes, name } = sent;
  const wanted = { key, subject, slot, shot, name, contentType: 'image/jpeg', bytes: bytes.length };
  const { ticketId, cloudPath } = dataOf(await cloud.call(CONTACT, 'files.prepare', wanted));
  const { fileID } = await cloud.upload(CONTACT, cloudPath, bytes);
  return cloud.call(CONTACT, 'files.attach', { ticketId, fileId: fileID });
}

/** Awarded, funded, and all papers there except the one of the journey. */
export async function almostReady(cloud: TestEmulator): Promise<string> {
  const id = await awardProject(cloud);
  await fund(cloud, id, FUNDED_ON);
  const missing = missingEntries(await checklistOf(cloud, id)).filter(({ item }) => item.id !== LEFT);
  for (const entry of missing) await fillEntry(cloud, id, entry);
  return id;
}
