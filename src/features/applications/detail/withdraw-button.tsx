import { nextStatus } from '@domain/applications/lifecycle';
import type { Application } from '@domain/applications/schema';
import { withdrawApplication } from '@domain/contracts/applications/withdraw-application';
import { toMs } from '@domain/time';
import { Button } from '@/components';
import { confirm, tell } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';

/** Offered as long as the server would take it. */
export function WithdrawButton({ application, now }: { application: Application; now: number }) {
  const { isBusy, once } = useOnce();
  const { id, status, closesBefore } = application;
  const isLate = closesBefore !== null && now >= toMs(closesBefore);
  if (nextStatus(status, 'withdraw') === null || isLate) return null;
  const withdraw = async () => {
    if (!(await confirm('撤回申报', '撤回后科协不再审查这份申报，名额也让出来；截止前可以修改后再次提交。', '撤回')))
      return;
    await once(async () => {
      await runAction(withdrawApplication, { id });
      tell('已撤回');
    });
    void invalidate('applications.');
  };
  return (
    <Button id="withdraw" kind="quiet" loading={isBusy} onClick={() => void withdraw()}>
      撤回申报
    </Button>
  );
}
