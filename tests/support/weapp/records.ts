/** What the app did, for journeys to look at. */
export interface FunctionCall {
  /** Where the person was, and which opening of a page that was. */
  route: string;
  opening: number;
  name: string;
  event: unknown;
}

export interface Modal {
  title?: string;
  content?: string;
  confirmText?: string;
}

/** Where a page was scrolled to: a node, if it was there to be scrolled to, or a height. */
export interface Scroll {
  selector?: string;
  isThere?: boolean;
  scrollTop?: number;
}

export interface Records {
  toasts: string[];
  modals: Modal[];
  actionSheets: string[][];
  functionCalls: FunctionCall[];
  uploads: string[];
  /** What was shown in the phone's own viewers. */
  opened: { kind: string; url?: string; bytes?: number }[];
  subscriptionRequests: string[][];
  tabBadges: Map<number, string>;
  titles: string[];
  scrolls: Scroll[];
  loading: string | null;
  /** Answers prepared by the journey, used in order; without one a modal is confirmed and a sheet cancelled. */
  modalAnswers: boolean[];
  sheetAnswers: (string | number)[];
}

export const createRecords = (): Records => ({
  toasts: [],
  modals: [],
  actionSheets: [],
  functionCalls: [],
  uploads: [],
  opened: [],
  subscriptionRequests: [],
  tabBadges: new Map(),
  titles: [],
  scrolls: [],
  loading: null,
  modalAnswers: [],
  sheetAnswers: [],
});
