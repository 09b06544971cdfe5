import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { recordPaper } from '@domain/contracts/acceptance/record-paper';
import type { InputOf } from '@domain/contracts/define-action';
import { tell } from '@/lib/feedback';
import { amendRead, invalidate, runAction } from '@/lib/use-action';
import { useOnce } from '@/lib/use-once';
import { versionAfter } from '../version-after';

/** Recorded, and shown at once: the reply says where the papers are now. */
export function useRecordPaper(projectId: string) {
  const { isBusy, once } = useOnce();
  const record = (input: InputOf<typeof recordPaper>): Promise<boolean> =>
    once(async () => {
      const { paper, version } = await runAction(recordPaper, input);
      await amendRead(getAcceptance, { id: projectId }, (data) => ({
        ...data,
        project: { ...data.project, paper, version: versionAfter(data.project.version, version) },
      }));
      void invalidate('projects.');
      tell('已登记');
    });
  return { isBusy, record };
}
