import type { Gestures } from '../gestures';
import type { PageStack } from '../page-stack';
import type { Phone } from '../phone';
import type { Problems } from '../problems';
import type { Realm } from '../realm';
import type { Records } from '../records';

/** What the fakes of the platform's APIs need to know. */
export interface WxContext {
  emulatorUrl: string;
  openid: string;
  phone: Phone;
  realm: Realm;
  stack: PageStack;
  gestures: Gestures;
  records: Records;
  problems: Problems;
  /** Whether the page in front holds the node of this id as drawn by now. */
  isDrawn(id: string): boolean;
  /** Ends with the app: requests under way die with it. */
  signal: AbortSignal;
}
