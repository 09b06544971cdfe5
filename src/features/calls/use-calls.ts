import { getCall } from '@domain/contracts/calls/get-call';
import { listCallVerdicts } from '@domain/contracts/calls/list-call-verdicts';
import { listCalls } from '@domain/contracts/calls/list-calls';
import { useAction } from '@/lib/use-action';

export const useCalls = () => useAction(listCalls, {});

/** Travels with the list; who has no organization sees the list all the same. */
export const useCallVerdicts = () => useAction(listCallVerdicts, {});

export const useCall = (slug: string | undefined) => useAction(getCall, slug ? { slug } : null);
