import { tasksOfActivity } from '@domain/activities/requirements';
import { type CountKey, countKeys } from '@domain/activities/schema';
import { countWords } from '@domain/activities/words';
import type { Task } from '@domain/call/schema';
import { Field, TextInput } from '@/components';

/** People are always counted; the rest where a task asks for it. Countries are named, speakers listed. */
export function keysAsked(tasks: readonly Task[], taskIds: readonly string[], always: readonly CountKey[]): CountKey[] {
  const asked = tasksOfActivity(tasks, { taskIds }).flatMap(({ minimum }) => Object.keys(minimum ?? {}));
  return countKeys.filter((key) => always.includes(key) || (asked.includes(key) && key !== 'countries'));
}

interface Props {
  keys: readonly CountKey[];
  /** Before the words: 预计, 实际. */
  prefix: string;
  value: Partial<Record<CountKey, string>>;
  problems: Record<string, string>;
  onChange(value: Partial<Record<CountKey, string>>): void;
}

export function NumberFields({ keys, prefix, value, problems, onChange }: Props) {
  return (
    <>
      {keys.map((key) => {
        const { label, unit } = countWords[key];
        const error = problems[key];
        return (
          <Field key={key} id={`count-${key}`} label={`${prefix}${label}（${unit}）`} error={error}>
            <TextInput
              id={`count-${key}`}
              type="number"
              value={value[key] ?? ''}
              maxLength={7}
              error={error}
              onInput={(typed) => onChange({ ...value, [key]: typed })}
            />
          </Field>
        );
      })}
    </>
  );
}
