/** What a handler knows of the world: the caller, the time, ids and randomness come in as arguments. */
import type { ActionInput, ActionName, ActionOutput } from '@domain/contracts';
import type { PersonDocument } from './repositories/people';

export interface Context {
  now: number;
  requestId: string;
  openid: string | null;
  source: string;
  newId(): string;
  /** In [0, 1). */
  random(): number;
  /** The caller's own document, read at most once per invocation; null for strangers. */
  findPerson(): Promise<PersonDocument | null>;
}

export type Handler<N extends ActionName> = (context: Context, input: ActionInput<N>) => Promise<ActionOutput<N>>;
export type Handlers = { [N in ActionName]?: Handler<N> };
