import { formFields } from '../form/answers';
import type { FormDefinition } from '../form/definition';
import { coreLabels } from './core-problems';
import type { ApplicationCore } from './schema';

/** What a reader calls the field of a path (`answers.goals`, `core.requestedYuan`); null when there is none. */
export function fieldLabel(form: FormDefinition, path: string): string | null {
  const [kind, name] = path.split('.');
  if (kind === 'core') return coreLabels[name as keyof ApplicationCore] ?? null;
  if (kind !== 'answers') return null;
  return formFields(form).find(({ id }) => id === name)?.label ?? null;
}
