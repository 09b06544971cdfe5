/** What this phone remembers of its asking; see domain/reminders/asking. */
import { type AskingMemory, emptyMemory } from '@domain/reminders/asking';
import { personaKey } from '@/lib/platform/persona';
import { readStored, writeStored } from '@/lib/storage';

const keyOf = (): string => `reminder-asking:${personaKey()}`;

export const readMemory = (): AskingMemory => ({ ...emptyMemory, ...readStored<Partial<AskingMemory>>(keyOf()) });

/** A phone too full to remember asks again: a nuisance, no fault. */
export function remember(changes: Partial<AskingMemory>): void {
  writeStored(keyOf(), { ...readMemory(), ...changes });
}
