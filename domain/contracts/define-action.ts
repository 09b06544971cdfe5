import type { ErrorCode } from '../errors';
import type * as z from '../z';

/** Who may call: the platform's identity decides, never the payload. Row-level rules are the handler's guards. */
export const callerRoles = ['anyone', 'person', 'contact_person', 'officer', 'expert', 'timer'] as const;
export type CallerRole = (typeof callerRoles)[number];

export interface ActionContract<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  name: string;
  /** The cloud function that answers it; split by trigger and trust boundary. */
  functionName: 'api' | 'staff';
  /** Only reads travel in a batch. */
  kind: 'read' | 'write';
  summary: string;
  callers: readonly CallerRole[];
  input: I;
  output: O;
  errors: readonly ErrorCode[];
}

/** Keeps the literal types of a contract, so that clients and handlers infer input and output from it. */
export const defineAction = <const N extends string, I extends z.ZodMiniType, O extends z.ZodMiniType>(
  contract: ActionContract<I, O> & { name: N },
): ActionContract<I, O> & { name: N } => contract;

export type InputOf<C extends ActionContract> = z.infer<C['input']>;
export type OutputOf<C extends ActionContract> = z.infer<C['output']>;
