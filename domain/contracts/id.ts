import * as z from '../z';

/** A document's id as a client may send it. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(64));
