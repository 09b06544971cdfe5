import { callFiles, readCall } from '../../../../data/calls/read-call';
import { type Call, callSchema } from '../../../../domain/call/schema';

/** A published notice, as the data has it. */
export function readCallBySlug(slug: string): Call {
  const file = callFiles.find(({ path }) => path.endsWith(`${slug}.yaml`));
  if (!file) throw new Error(`no notice ${slug}`);
  return callSchema.parse(readCall(file));
}
