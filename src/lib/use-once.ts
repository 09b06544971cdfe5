import { useState } from 'react';
import { tellFailure } from './feedback';

/** One deed at a time: its button shows that it runs, and a failure is told. */
export function useOnce() {
  const [isBusy, setBusy] = useState(false);
  /** False when it failed. */
  const once = async (deed: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await deed();
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, once };
}
