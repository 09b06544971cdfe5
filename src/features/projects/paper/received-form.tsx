import type { Paper } from '@domain/projects/schema';
import { toDate } from '@domain/time';
import { useState } from 'react';
import { Button, Card, DateInput, Field } from '@/components';
import { useRecordPaper } from './use-record-paper';

/** The officer's side: they arrived. */
export function ReceivedForm({ projectId, paper, now }: { projectId: string; paper: Paper; now: number }) {
  const [on, setOn] = useState(paper.receivedOn ?? toDate(now));
  const { isBusy, record } = useRecordPaper(projectId);
  return (
    <Card id="received-form" title={paper.receivedOn ? '修改签收日期' : '登记签收'}>
      <Field id="received-on" label="收到日期" required>
        <DateInput id="received-on" value={on} start={paper.on} end={toDate(now)} onChange={setOn} />
      </Field>
      <Button id="received-send" loading={isBusy} onClick={() => void record({ deed: 'received', id: projectId, on })}>
        登记签收
      </Button>
    </Card>
  );
}
