/** The seven checklists that are walked on the pages, with the numbers as the notices print them. */

export interface Way {
  callSlug: 'gx-2023' | 'gx-2026';
  categoryCode: string;
  trackCodes: string[];
  funding: 'advance' | 'afterwards';
  /** Required items of this track. */
  required: number;
  /** Until the day the notice states, or counts from the activity. */
  daysLeft: number;
  /** The activity it is all about: its day, and the tasks it fulfils. */
  activity: { title: string; on: string; taskIds: string[] } | null;
  /** The condition that does not hold, in the notice's words; its items are said not to apply. */
  exempt: string | null;
  /** The item that comes back. */
  returned: string;
}

const advance = { trackCodes: [], funding: 'advance', activity: null, exempt: null } as const;
const y2023 = { ...advance, callSlug: 'gx-2023', trackCodes: [], daysLeft: 25 } as const;
const y2026 = { ...advance, callSlug: 'gx-2026', daysLeft: 41 } as const;
const forum = '八桂科技讲坛：绿色制造前沿';

/** 15 November 2023: acceptance on 10 December; ten working days after the 8th end on the 22nd. */
export const ways2023: Way[] = [
  {
    ...y2023,
    trackCodes: [],
    categoryCode: '2023-1',
    required: 16,
    exempt: '经费用于办会的',
    returned: 'grassroots-press',
  },
  { ...y2023, trackCodes: [], categoryCode: '2023-2', required: 12, returned: 'activity-photos' },
  {
    ...y2023,
    categoryCode: '2023-3',
    trackCodes: ['2023-3-3'],
    required: 9,
    daysLeft: 7,
    activity: { title: forum, on: '2023-11-08', taskIds: [] },
    returned: 'meeting-sign-in',
  },
  { ...y2023, trackCodes: [], categoryCode: '2023-10', required: 7, returned: 'video' },
];

/** 20 October 2026: acceptance on 30 November, the results of 2026-7 on 10 November. */
export const ways2026: Way[] = [
  {
    ...y2026,
    categoryCode: '2026-1',
    trackCodes: ['2026-1-1'],
    required: 8,
    activity: { title: forum, on: '2026-10-12', taskIds: ['forum'] },
    returned: 'acceptance-form',
  },
  {
    ...y2026,
    categoryCode: '2026-4',
    trackCodes: ['2026-4-3'],
    required: 9,
    activity: { title: '专家助企赋能（桂林园区）', on: '2026-10-12', taskIds: ['new-park-enterprise-service'] },
    returned: 'park-association-filing',
  },
  {
    ...y2026,
    categoryCode: '2026-7',
    trackCodes: [],
    funding: 'afterwards',
    required: 8,
    daysLeft: 21,
    activity: { title: '海智计划人才交流会', on: '2026-10-12', taskIds: ['exchange-event'] },
    returned: 'spending-report',
  },
];
