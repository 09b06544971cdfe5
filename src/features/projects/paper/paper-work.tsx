import type { ActionOutput } from '@domain/contracts';
import { endedStatuses } from '@domain/projects/lifecycle';
import { formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card, Empty, Facts, Page } from '@/components';
import { copiesWords, paperState, wayWords } from './paper-words';
import { ReceivedForm } from './received-form';
import { SentForm } from './sent-form';
import './index.scss';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  /** Null while it is not known. */
  isContact: boolean | null;
  notice: ReactNode;
  now: number;
}

/** Where the stamped copies are: sent by the contact person, received by the officer. */
export function PaperWork({ loaded: { project, copies }, isContact, notice, now }: Props) {
  const { paper } = project;
  const [isEditing, setEditing] = useState(false);
  // Ended means settled; a parcel that arrives later still may be noted by the officer.
  const maySend = isContact === true && !endedStatuses.has(project.status) && !paper?.receivedOn;
  const isForm = maySend && (isEditing || !paper);
  return (
    <Page>
      {notice}
      <Card id="paper-state" title={project.title}>
        <View className="paper__state">{paperState(paper, copies)}</View>
        {paper ? (
          <Facts
            items={[
              { label: '方式', value: wayWords[paper.way] },
              { label: paper.way === 'post' ? '寄出日期' : '送交日期', value: formatDate(paper.on, { year: true }) },
              { label: '单号', value: paper.number },
              { label: '份数', value: `${paper.copies} 份` },
              { label: '通知要求', value: copiesWords(copies) },
              { label: '签收日期', value: paper.receivedOn ? formatDate(paper.receivedOn, { year: true }) : null },
            ]}
          />
        ) : null}
        {maySend && paper && !isEditing ? (
          <Button id="paper-edit" kind="secondary" onClick={() => setEditing(true)}>
            修改登记
          </Button>
        ) : null}
      </Card>
      {isForm ? (
        <SentForm projectId={project.id} paper={paper} copies={copies} now={now} onDone={() => setEditing(false)} />
      ) : null}
      {isContact === false && paper ? <ReceivedForm projectId={project.id} paper={paper} now={now} /> : null}
      {isContact === false && !paper ? (
        <Empty title="单位还没有登记寄送" text="项目联系人登记寄出或送交后，在这里登记签收。" />
      ) : null}
    </Page>
  );
}
