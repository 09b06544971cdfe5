import { getCall } from '@domain/contracts/calls/get-call';
import { Page } from '@/components';
import { CallDatesForm } from '@/features/calls/dates/call-dates-form';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import './index.scss';

export default function CallDatesPage() {
  const { slug } = useRouteQuery();
  const call = useAction(getCall, slug ? { slug } : null);
  return (
    <Page>
      <StaleNotice state={call} />
      {call.data ? <CallDatesForm call={call.data.call} now={call.serverNow} /> : <NotYet state={call} />}
    </Page>
  );
}
