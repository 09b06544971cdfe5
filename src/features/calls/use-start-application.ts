import { startApplication } from '@domain/contracts/applications/start-application';
import { useState } from 'react';
import { tellFailure } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';
import { invalidate, runAction } from '@/lib/use-action';

interface Start {
  callSlug: string;
  categoryCode: string;
  organizationId: string;
}

/** Starts the draft, or finds the one already started, and opens its form. */
export function useStartApplication() {
  const [isStarting, setStarting] = useState(false);
  const start = async (input: Start) => {
    setStarting(true);
    try {
      const { id } = await runAction(startApplication, input);
      void invalidate('applications.');
      await goTo('applicationForm', { id });
    } catch (error) {
      tellFailure(error);
    } finally {
      setStarting(false);
    }
  };
  return { start, isStarting };
}
