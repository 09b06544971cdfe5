/** What a stored file is worth after it was looked at: whether it counts, and who may open it. */
import { MAX_SAFETY_CHECK_BYTES } from '../constants';
import { extensionOf, fileFormats } from './formats';
import type { Evidence } from './schema';

/** For the checklist, for the number of files in a slot, and for acceptance. */
export const isCounted = ({ integrity, safety }: Pick<Evidence, 'integrity' | 'safety'>): boolean =>
  integrity !== 'mismatch' && safety !== 'risky';

/** The platform looks at pictures up to a size; everything else waits for the officer's review. */
export function firstSafety({ contentType, bytes }: Pick<Evidence, 'contentType' | 'bytes'>): Evidence['safety'] {
  const extension = extensionOf(contentType);
  const isPicture = extension !== null && fileFormats[extension].family === 'image';
  return isPicture && bytes <= MAX_SAFETY_CHECK_BYTES ? 'pending' : 'staff';
}

/** owner: for the organization it belongs to; helper: somebody it lets work on one activity. */
export type Reader = 'owner' | 'officer' | 'helper';

/** What was found unsafe is opened by those who answer for it, and by nobody else. */
export const mayOpen = ({ safety }: Pick<Evidence, 'safety'>, reader: Reader): boolean =>
  safety !== 'risky' || reader !== 'helper';
