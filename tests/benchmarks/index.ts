import { apiLoad } from './measures/api-load';
import { applicationScanGrowth, applicationTimeGrowth } from './measures/application-growth';
import { callsGetSize } from './measures/calls-get-size';
import { callsGetThroughput } from './measures/calls-get-throughput';
import { callsListQueries } from './measures/calls-list-queries';
import { openingQueries, parallelSaves, saveGatewayCalls } from './measures/draft-saving';
import { eligibilityGrowth, eligibilityQueries } from './measures/eligibility';
import { firstPage } from './measures/first-page';
import { formTypingBytes, formTypingUpdates } from './measures/form-typing';
import { pageOpeningCalls, pageOpeningSetData } from './measures/page-openings';
import { reminderSending } from './measures/reminder-sending';
import { scanGrowth } from './measures/scan-growth';
import { submitGatewayCalls } from './measures/submitting';
import { weappMainPackage } from './measures/weapp-main-package';
import { zod } from './measures/zod';
import type { Measure } from './support/measure';

/** In the order of the table. */
export const measures: readonly Measure[] = [
  weappMainPackage,
  apiLoad,
  pageOpeningCalls,
  pageOpeningSetData,
  formTypingBytes,
  formTypingUpdates,
  callsListQueries,
  openingQueries,
  saveGatewayCalls,
  submitGatewayCalls,
  parallelSaves,
  scanGrowth,
  applicationScanGrowth,
  applicationTimeGrowth,
  eligibilityQueries,
  eligibilityGrowth,
  ...reminderSending,
  ...callsGetSize,
  ...callsGetThroughput,
  firstPage,
  zod,
];
