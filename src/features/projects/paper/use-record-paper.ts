import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { recordPaper } from '@domain/contracts/acceptance/record-paper';
import type { InputOf } from '@domain/contracts/define-action';
import { useState } from 'react';
import { tell, tellFailure } from '@/lib/feedback';
import { amendRead, invalidate, runAction } from '@/lib/use-action';
import { versionAfter } from '../version-after';

/** Recorded, and shown at once: the reply says where the papers are now. */
export function useRecordPaper(projectId: string) {
  const [isBusy, setBusy] = useState(false);
  const record = async (input: InputOf<typeof recordPaper>): Promise<boolean> => {
    setBusy(true);
    try {
      const { paper, version } = await runAction(recordPaper, input);
      await amendRead(getAcceptance, { id: projectId }, (data) => ({
        ...data,
        project: { ...data.project, paper, version: versionAfter(data.project.version, version) },
      }));
      void invalidate('projects.');
      tell('已登记');
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, record };
}
