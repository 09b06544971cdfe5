import { useAction } from '@/lib/use-action';

export const useCalls = () => useAction('calls.list', {});

export const useCall = (slug: string | undefined) => useAction('calls.get', slug ? { slug } : null);
