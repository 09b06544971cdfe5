import { listCalls } from '@domain/contracts/calls/list-calls';
import { getMe } from '@domain/contracts/me/get-me';
import { useState } from 'react';
import { Empty } from '@/components';
import { NotYet } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { MessageForm } from './message-form';
import { SentList } from './sent-list';

/** The officer's own calls, and of their categories those that she looks after. */
export function MessageTab() {
  const me = useAction(getMe, {});
  const list = useAction(listCalls, {});
  const [round, setRound] = useState(0);
  if (!me.data || !list.data) return <NotYet state={me.data ? list : me} />;
  const { officerOf = null, officerCategories = null } = me.data.person ?? {};
  const calls = list.data.calls
    .filter(({ issuer }) => issuer.name === officerOf)
    .map((call) => ({
      ...call,
      categories: call.categories.filter(({ code }) => officerCategories === null || officerCategories.includes(code)),
    }))
    .filter(({ categories }) => categories.length > 0);
  return (
    <>
      {calls.length === 0 ? (
        <Empty title="还没有可以群发的通知" text="本单位发布申报通知后，可以在这里给申报和项目的联系人群发消息。" />
      ) : (
        // A message that was sent makes room for the next.
        <MessageForm key={round} calls={calls} onSent={() => setRound(round + 1)} />
      )}
      <SentList />
    </>
  );
}
