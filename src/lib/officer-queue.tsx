/** What lies with an association: what waits for its officers, and the rest; each page by page. */
import { type ReactNode, useState } from 'react';
import { Button, Empty, Tabs } from '@/components';
import { NotYet, StaleNotice } from './loaded';
import type { ActionState } from './use-action';

export interface QueueInput {
  waiting: boolean;
  /** Where the page before ended. */
  before?: string;
}
export interface QueuePage {
  state: ActionState<{ next: string | null }>;
  /** One a row. */
  cards: ReactNode[];
}

interface ListProps {
  waiting: boolean;
  before?: string;
  empty: { title: string; text: string };
  /** Reads one page; the same hook at every time. */
  usePage(input: QueueInput): QueuePage;
}

/** One page of the queue; the next is a component of its own, so that each is read once. */
function QueueList({ waiting, before, empty, usePage }: ListProps) {
  const { state, cards } = usePage(before === undefined ? { waiting } : { waiting, before });
  const [isMore, setMore] = useState(false);
  if (!state.data) return <NotYet state={state} />;
  const { next } = state.data;
  if (cards.length === 0 && before === undefined) return <Empty {...empty} />;
  return (
    <>
      <StaleNotice state={state} />
      {cards}
      {next && isMore ? <QueueList waiting={waiting} before={next} empty={empty} usePage={usePage} /> : null}
      {next && !isMore ? (
        <Button id={`more-${waiting ? 'waiting' : 'others'}`} kind="secondary" onClick={() => setMore(true)}>
          再看更早的
        </Button>
      ) : null}
    </>
  );
}

type Tab = 'waiting' | 'others';
interface Props extends Pick<ListProps, 'usePage'> {
  /** How the tab of the rest is called. */
  othersWord: string;
  empty: Record<Tab, ListProps['empty']>;
}

export function OfficerQueue({ othersWord, empty, usePage }: Props) {
  const [tab, setTab] = useState<Tab>('waiting');
  return (
    <>
      <Tabs
        items={[
          { key: 'waiting', label: '待处理' },
          { key: 'others', label: othersWord },
        ]}
        value={tab}
        onChange={setTab}
      />
      <QueueList key={tab} waiting={tab === 'waiting'} empty={empty[tab]} usePage={usePage} />
    </>
  );
}
