/** What she does with reminders on either build, besides what Hands can. */
import type { Hands } from '../delivery/hands';

export interface Reader extends Hands {
  /** Presses what opens WeChat's panel, and answers it. */
  answerPanel(id: string, isAllowed: boolean): Promise<void>;
  /** On the phone that shows its page, in a browser the link below its words in the console of the local cloud. */
  tapPush(push: { words: string; page: string }): Promise<void>;
  /** Of the page in front, as `pathTo` writes it. */
  path(): string;
}
export type OpenReader = (
  url: string,
  person: { openid: string; now: string },
) => Promise<{ reader: Reader; close(): Promise<void> }>;
