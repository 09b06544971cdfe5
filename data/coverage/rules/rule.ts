/** Rules of coverage are pure: a notice's sections and its call in, findings out, in the coverage file or in the call's. */
import type { Call } from '@domain/call/schema';
import type { Finding } from '../../parse-yaml';
import type { Carried } from '../carried';
import type { Claim } from '../claims';
import type { Place } from '../places';

export type Covered = { call: Call; claims: Claim[]; places: Place[]; carried: Carried[] };
export type CoverageRule = (covered: Covered) => Finding[];
