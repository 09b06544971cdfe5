import type { ActionOutput } from '@domain/contracts';
import { itemRule, itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { daysUntil, formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, NoticeBar, Page, Tag } from '@/components';
import { FileList } from '@/features/files';
import { amendProject } from './amend-project';
import { entryTone, entryWord, needOf } from './checklist-words';
import './index.scss';

interface Props {
  loaded: ActionOutput<'projects.get'>;
  entry: ChecklistEntry;
  now: number;
}

function dueWords(dueOn: string, now: number): string {
  const days = daysUntil(dueOn, now);
  const left = days < 0 ? `已过 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;
  return `${formatDate(dueOn, { year: true })}前（${left}）`;
}

/** One paper, film or certificate of the checklist: what is asked, by when, and the files. */
export function ItemWork({ loaded, entry, now }: Props) {
  const { project } = loaded;
  const { item } = entry;
  const mayChange = collectingStatuses.has(project.status);
  const dueOn = item.dueOn ?? project.acceptanceDueOn;
  const facts = [
    { label: '要求', value: needOf(entry) },
    ...(item.when ? [{ label: '适用', value: item.when }] : []),
    ...(dueOn ? [{ label: '提交', value: dueWords(dueOn, now) }] : []),
    { label: '依据', value: item.source },
  ];
  return (
    <Page>
      {mayChange ? null : <NoticeBar tone="warn">验收材料已经提交，现在只能查看</NoticeBar>}
      <Card title={item.title} extra={<Tag tone={entryTone[entry.state]}>{entryWord(entry)}</Tag>}>
        {facts.map(({ label, value }) => (
          <View key={label} className="asked">
            <View className="asked__label">{label}</View>
            <View className="asked__value">{value}</View>
          </View>
        ))}
      </Card>
      <Card id="item-files" title="文件">
        {entry.state === 'partial' ? <View className="asked__left">{entry.missing}。</View> : null}
        <FileList
          id="item"
          subject={{ kind: 'project', id: project.id }}
          slot={itemSlot(item.id)}
          rule={itemRule(item)}
          mayChange={mayChange}
          addWord={`上传${item.kind === 'video' ? '视频' : '材料'}`}
          isMain
          emptyWord="没有上传文件"
          onEntry={(changed) => void amendProject(project.id, changed)}
        />
      </Card>
    </Page>
  );
}
