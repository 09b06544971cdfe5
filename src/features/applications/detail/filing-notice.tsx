import type { Call } from '@domain/call/schema';
import { channelWords } from '@domain/call/words';
import { NoticeBar } from '@/components';

/** Nobody may believe that a filing elsewhere is done because the mini-program has a receipt. */
export function FilingNotice({ channel }: Pick<Call['submission'], 'channel'>) {
  if (channel === 'here') return null;
  return (
    <NoticeBar id="filing-notice" tone="warn">
      {`还没有完成：这份回执不代替正式申报。通知要求${channelWords[channel]}，请按下面的步骤在截止前办完。`}
    </NoticeBar>
  );
}
