import type { ActionOutput } from '@domain/contracts';
import { lengthRefusal, limitsWords } from '@domain/files/mp4-duration';
import { entryRule, itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import { Card, NoticeBar, Page, Tag } from '@/components';
import { FileList, type FileSource } from '@/features/files';
import { amendAcceptance } from '../amend-acceptance';
import { entryTone, entryWord, needOf } from '../checklist-words';
import { dueWords } from '../due-words';
import { scanPages } from '../scan/scan-pages';
import { ReturnedNotice } from './returned-notice';
import { SaidCards } from './said-cards';
import '../index.scss';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  entry: ChecklistEntry;
  /** Null while it is not known: nothing is offered yet, and nothing is said of it. */
  isContact: boolean | null;
  now: number;
}

/** Why nothing can be changed; null where it can. */
function lockOf({ project }: Props['loaded'], entry: ChecklistEntry, isContact: boolean): string | null {
  if (!isContact) return '由项目联系人上传，您可以查看';
  if (!collectingStatuses.has(project.status)) return '验收材料已经提交，现在只能查看';
  return entry.state === 'passed' ? '科协已通过这一项，不用再改' : null;
}

/** One paper, film or certificate of the checklist: what is asked, by when, and the files. */
export function ItemWork({ loaded, entry, isContact, now }: Props) {
  const { project } = loaded;
  const { item } = entry;
  const lock = isContact === null ? null : lockOf(loaded, entry, isContact);
  const mayChange = isContact === true && lock === null;
  const isExempt = entry.state === 'not_applicable';
  const dueOn = entry.dueOn ?? project.acceptanceDueOn;
  const rule = entryRule(entry);
  const facts = [
    { label: '要求', value: needOf(entry) },
    // Said before anything is chosen: a film of ten minutes takes a quarter of an hour to send.
    ...(item.seconds ? [{ label: '时长', value: `须${limitsWords(item.seconds)}，选好后先核对再上传` }] : []),
    ...(item.when ? [{ label: '适用', value: item.when }] : []),
    ...(dueOn ? [{ label: '提交', value: dueWords(dueOn, entry.isDueCertain, now) }] : []),
    { label: '依据', value: item.source },
  ];
  const scan: FileSource = { id: 'item-scan', word: '逐页拍照，合成一份 PDF', choose: () => scanPages(item.title) };
  return (
    <Page>
      {lock ? <NoticeBar tone="warn">{lock}</NoticeBar> : null}
      <ReturnedNotice entry={entry} />
      <Card title={item.title} extra={<Tag tone={entryTone[entry.state]}>{entryWord(entry)}</Tag>}>
        {facts.map(({ label, value }) => (
          <View key={label} className="asked">
            <View className="asked__label">{label}</View>
            <View className="asked__value">{value}</View>
          </View>
        ))}
      </Card>
      {isExempt ? null : (
        <Card id="item-files" title="文件">
          {entry.state === 'partial' ? <View className="asked__left">{entry.missing}。</View> : null}
          <FileList
            id="item"
            subject={{ kind: 'project', id: project.id }}
            slot={itemSlot(item.id)}
            rule={rule}
            mayChange={mayChange}
            addWord={`上传${item.kind === 'video' ? '视频' : '材料'}`}
            isMain
            emptyWord="没有上传文件"
            sources={rule.families.includes('document') ? [scan] : []}
            // Where the phone does not know the length, the server reads it.
            refuse={({ seconds }) =>
              item.seconds && seconds !== undefined ? lengthRefusal(seconds, item.seconds) : null
            }
            onChanged={(changed) => void amendAcceptance(project.id, changed)}
          />
        </Card>
      )}
      <SaidCards projectId={project.id} entry={entry} mayChange={mayChange} />
    </Page>
  );
}
