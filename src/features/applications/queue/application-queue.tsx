import { queueApplications } from '@domain/contracts/applications/queue-applications';
import { OfficerQueue, type QueueInput, type QueuePage } from '@/lib/officer-queue';
import { useAction } from '@/lib/use-action';
import { QueueCard } from './queue-card';

function useApplications(input: QueueInput): QueuePage {
  const state = useAction(queueApplications, input);
  const cards = (state.data?.applications ?? []).map((application) => (
    <QueueCard key={application.id} application={application} now={state.serverNow} />
  ));
  return { state, cards };
}

const empty = {
  waiting: { title: '没有待处理的申报', text: '申报单位提交后会出现在这里，截止前请每天看一次。' },
  others: { title: '还没有退回或办结的申报', text: '退回修改、立项和不予立项的申报会出现在这里。' },
};

export const ApplicationQueue = () => (
  <OfficerQueue othersWord="已退回、已办结" empty={empty} usePage={useApplications} />
);
