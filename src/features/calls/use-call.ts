import { getCall } from '@domain/contracts/calls/get-call';
import { useAction } from '@/lib/use-action';

/** Without the forms; see FormPreview. */
export const useCall = (slug: string | undefined) => useAction(getCall, slug ? { slug, view: 'reading' } : null);
