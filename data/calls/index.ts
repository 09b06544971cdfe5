/** The published notices, one file each. */
import gx2026 from './gx-2026.yaml';

export const callFiles: { path: string; text: string }[] = [{ path: 'data/calls/gx-2026.yaml', text: gx2026 }];
