import { nextStatus } from '@domain/applications/lifecycle';
import type { Application } from '@domain/applications/schema';
import { withdrawApplication } from '@domain/contracts/applications/withdraw-application';
import { toMs } from '@domain/time';
import { useState } from 'react';
import { Button } from '@/components';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';

/** Offered as long as the server would take it. */
export function WithdrawButton({ application, now }: { application: Application; now: number }) {
  const [isBusy, setBusy] = useState(false);
  const { id, status, closesBefore } = application;
  const isLate = closesBefore !== null && now >= toMs(closesBefore);
  if (nextStatus(status, 'withdraw') === null || isLate) return null;
  const withdraw = async () => {
    if (!(await confirm('撤回申报', '撤回后科协不再审查这份申报，名额也让出来；截止前可以修改后再次提交。', '撤回')))
      return;
    setBusy(true);
    try {
      await runAction(withdrawApplication, { id });
      tell('已撤回');
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(false);
      void invalidate('applications.');
    }
  };
  return (
    <Button id="withdraw" kind="quiet" loading={isBusy} onClick={() => void withdraw()}>
      撤回申报
    </Button>
  );
}
