/** What the contact person is told of a file that stopped counting, and what the timeline says of it. One table. */
import { fittingNote, type News, newsOf } from '../reminders/news';
import { pathTo } from '../routes';
import type { Subject } from './schema';

export type Objection = 'mismatch' | 'risky';

interface Words {
  title: string;
  event: string;
  text: string;
  stage: string;
  note(name: string): string;
}

const words: Record<Objection, Words> = {
  mismatch: {
    title: '有一份材料传坏了',
    event: '存储里的内容与手机上的原件不一致，不再计入',
    text: '存储里的内容与您手机上的原件不一致，已不计入材料。请删除后从原件重新上传。',
    stage: '需要重传',
    note: (name) => fittingNote(`“${name}”传坏了，请重传`, '有一份材料传坏了，请重新上传'),
  },
  risky: {
    title: '有一份材料没有通过安全检查',
    event: '未通过微信的内容安全检查，不再计入',
    text: '没有通过微信的内容安全检查，已不计入材料。请换一份；如认为有误，请联系科协工作人员查看。',
    stage: '需要更换',
    note: (name) => fittingNote(`“${name}”未过安全检查，请更换`, '有一份材料未过安全检查，请更换'),
  },
};

export const objectionEvent = (objection: Objection, name: string): string => `“${name}”${words[objection].event}`;

export function objectionMessage(objection: Objection, file: { name: string; of: string }): News {
  const { title, text, stage, note } = words[objection];
  return newsOf(file.of, { title, text: `“${file.of}”的“${file.name}”：${text}`, stage, note: note(file.name) });
}

/** Where she puts it right. */
export function filesPath(subject: Subject): string {
  switch (subject.kind) {
    case 'project':
      return pathTo('checklist', { id: subject.id });
    case 'application':
      return pathTo('application', { id: subject.id });
    case 'qualification':
      return pathTo('organization', { id: subject.organizationId });
  }
}
