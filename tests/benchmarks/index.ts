import { apiLoad } from './measures/api-load';
import { callsGetSize } from './measures/calls-get-size';
import { callsGetThroughput } from './measures/calls-get-throughput';
import { callsListQueries } from './measures/calls-list-queries';
import { eligibilityGrowth, eligibilityQueries } from './measures/eligibility';
import { firstPage } from './measures/first-page';
import { pageOpeningCalls, pageOpeningSetData } from './measures/page-openings';
import { scanGrowth } from './measures/scan-growth';
import { weappMainPackage } from './measures/weapp-main-package';
import { zod } from './measures/zod';
import type { Measure } from './support/measure';

/** In the order of the table. */
export const measures: readonly Measure[] = [
  weappMainPackage,
  apiLoad,
  pageOpeningCalls,
  pageOpeningSetData,
  callsListQueries,
  scanGrowth,
  eligibilityQueries,
  eligibilityGrowth,
  ...callsGetSize,
  ...callsGetThroughput,
  firstPage,
  zod,
];
