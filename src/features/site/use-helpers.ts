import type { Helper } from '@domain/activities/helpers';
import { getSite } from '@domain/contracts/activities/get-site';
import { inviteHelper } from '@domain/contracts/activities/invite-helper';
import { removeHelper } from '@domain/contracts/activities/remove-helper';
import { useState } from 'react';
import { confirm, tell } from '@/lib/feedback';
import { amendRead, runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';

export interface Invitation {
  code: string;
  until: string;
}

/** Inviting and removing; one at a time. */
export function useHelpers(activityId: string) {
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const { isBusy, once } = useOnce();
  const invite = () => once(async () => setInvitation(await runAction(inviteHelper, { id: activityId })));
  const remove = async ({ id, name }: Helper) => {
    const consequence = '她将不能再打开现场模式和上传照片；已经上传的照片保留，原来的邀请卡片作废。';
    if (!(await confirm(`移除${name}？`, consequence, '移除'))) return;
    await once(async () => {
      const { helpers } = await runAction(removeHelper, { id: activityId, helperId: id });
      setInvitation(null);
      await amendRead(getSite, { id: activityId }, (site) => ({ ...site, helpers }));
      tell('已移除');
    });
  };
  return { invitation, isBusy, invite, remove };
}
