import type { ActionOutput } from '@domain/contracts';
import { checkAcceptance } from '@domain/contracts/acceptance/check-acceptance';
import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getManifest } from '@domain/contracts/acceptance/get-manifest';
import { returnedStatuses } from '@domain/projects/lifecycle';
import { useEffect } from 'react';
import { Page } from '@/components';
import { SubmitWork } from '@/features/projects/submit/submit-work';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { invalidate, useAction } from '@/lib/use-action';

const isReturned = (loaded: ActionOutput<'acceptance.get'> | undefined): boolean =>
  loaded !== undefined && returnedStatuses.has(loaded.project.status);

export default function SubmitPage() {
  const { id } = useRouteQuery();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const check = useAction(checkAcceptance, id ? { id } : null);
  const ask = useAskAtMoment();
  // What was said at the submission before need not be typed again; at the first one there is none.
  const earlier = useAction(getManifest, id ? { id } : null);
  // That there is none may have been read before the first submission; what came back was handed in.
  const isBefore = earlier.error?.code === 'NOT_FOUND' && isReturned(acceptance.data);
  // What is checked and what is shown must be of one version; one of them may still be of an earlier visit.
  const isOld = acceptance.data && check.data && acceptance.data.project.version !== check.data.version;
  useEffect(() => {
    if (isOld) void invalidate('acceptance.get', 'acceptance.check');
  }, [isOld]);
  if (!acceptance.data || !check.data || isOld || !(earlier.data || (earlier.error && !isBefore))) {
    return (
      <Page>
        <NotYet state={acceptance.error ? acceptance : check} rows={4} />
      </Page>
    );
  }
  return (
    <SubmitWork
      loaded={acceptance.data}
      check={check.data}
      earlier={earlier.data?.manifest ?? null}
      notice={<StaleNotice state={check} />}
      askConsent={() => ask(`submit:${id}`)}
    />
  );
}
