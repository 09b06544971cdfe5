import { listCallVerdicts } from '@domain/contracts/calls/list-call-verdicts';
import { listCalls } from '@domain/contracts/calls/list-calls';
import { listFollowedCalls } from '@domain/contracts/calls/list-followed-calls';
import { useAction } from '@/lib/use-action';

export const useCalls = () => useAction(listCalls, {});

/** Travels with the list; who has no organization sees the list all the same. */
export const useCallVerdicts = () => useAction(listCallVerdicts, {});

/** Travels with the list or the call. */
export const useFollowedCalls = () => useAction(listFollowedCalls, {});
