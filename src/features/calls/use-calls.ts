import { getCall } from '@domain/contracts/calls/get-call';
import { listCalls } from '@domain/contracts/calls/list-calls';
import { useAction } from '@/lib/use-action';

export const useCalls = () => useAction(listCalls, {});

export const useCall = (slug: string | undefined) => useAction(getCall, slug ? { slug } : null);
