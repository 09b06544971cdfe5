/** The published calls as the product has them; a file that is no call stops whoever reads it. */
import type { Call } from '@domain/call/schema';
import { parseCall } from './parse';

export { callFiles } from './index';

export function readCall({ path, text }: { path: string; text: string }): Call {
  const { call, findings } = parseCall(text);
  if (!call) throw new Error(`${path}: ${findings.map((finding) => finding.reason).join('；')}`);
  return call;
}
