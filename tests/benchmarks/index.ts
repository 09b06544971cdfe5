import { acceptanceQueries, checklistPlanning } from './measures/acceptance';
import { apiLoad } from './measures/api-load';
import { applicationScanGrowth, applicationTimeGrowth } from './measures/application-growth';
import { callsGetSize } from './measures/calls-get-size';
import { callsGetThroughput } from './measures/calls-get-throughput';
import { callsListQueries } from './measures/calls-list-queries';
import { openingQueries, parallelSaves, saveGatewayCalls } from './measures/draft-saving';
import { eligibilityGrowth, eligibilityQueries } from './measures/eligibility';
import { fileCheckingMemory } from './measures/file-checking-memory';
import { firstPage } from './measures/first-page';
import { formTypingBytes, formTypingUpdates } from './measures/form-typing';
import { checklistSetData, checklistTick } from './measures/long-checklist';
import { pageOpeningCalls, pageOpeningSetData } from './measures/page-openings';
import { photoMemory } from './measures/photo-memory';
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
  photoMemory,
  checklistSetData,
  checklistTick,
  callsListQueries,
  openingQueries,
  saveGatewayCalls,
  submitGatewayCalls,
  acceptanceQueries,
  checklistPlanning,
  parallelSaves,
  fileCheckingMemory,
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
