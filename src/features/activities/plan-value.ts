/** The plan form's value, as it is typed and kept on the phone, and the plan it stands for. */

import { plannedCounts } from '@domain/activities/counts';
import type { ActivityFacts } from '@domain/activities/requirements';
import { type ActivityPlan, type CountKey, countKeys } from '@domain/activities/schema';
import { namedTitle } from '@domain/activities/words';
import { beijing, endOfDate, toDate, toInstant, toMs } from '@domain/time';
import { newId, newRowId } from '@/lib/new-id';
import type { Overview, ShownActivity } from './use-activities';

export interface SpeakerRow {
  id: string;
  name: string;
  title: string;
  unit: string;
  topic: string;
}

export interface PlanValue {
  /** Of this intention: what was sent before the mini-program died is found again, not planned twice. */
  key: string;
  /** The activity as it was when she began to change it; null for a new one, or once she was told it had changed. */
  version: number | null;
  title: string;
  startOn: string;
  startTime: string;
  /** Empty: on the same day. */
  endOn: string;
  endTime: string;
  place: string;
  taskIds: string[];
  /** As typed. */
  numbers: Partial<Record<CountKey, string>>;
  speakers: SpeakerRow[];
  /** As typed, one after the other. */
  countries: string;
}

export const newSpeaker = (): SpeakerRow => ({ id: newRowId(), name: '', title: '', unit: '', topic: '' });

const emptyValue = (): PlanValue => ({
  key: newId(),
  version: null,
  title: '',
  startOn: '',
  startTime: '09:00',
  endOn: '',
  endTime: '12:00',
  place: '',
  taskIds: [],
  numbers: {},
  speakers: [],
  countries: '',
});

/** A new one: for the task it was proposed for, or the only one there is. */
export function newPlan({ tasks }: Overview, taskId: string | undefined): PlanValue {
  const choices = tasks.filter(({ eachActivity }) => !eachActivity);
  const chosen = choices.find(({ id }) => id === taskId) ?? (choices.length === 1 ? choices[0] : undefined);
  if (!chosen) return emptyValue();
  return { ...emptyValue(), taskIds: [chosen.id], title: namedTitle('', chosen.requiredTitle ?? '') };
}

export function planOf(activity: ShownActivity): PlanValue {
  const startOn = toDate(toMs(activity.startsAt));
  const endOn = toDate(toMs(activity.endsAt));
  const numbers = countKeys.flatMap((key) => {
    const n = activity.expected[key];
    return n === undefined ? [] : [[key, String(n)]];
  });
  return {
    ...emptyValue(),
    version: activity.version,
    title: activity.title,
    startOn,
    startTime: beijing(activity.startsAt).format('HH:mm'),
    endOn: endOn === startOn ? '' : endOn,
    endTime: beijing(activity.endsAt).format('HH:mm'),
    place: activity.place,
    taskIds: activity.taskIds,
    numbers: Object.fromEntries(numbers),
    speakers: activity.speakers.map((speaker) => ({ id: newRowId(), ...speaker })),
    countries: activity.countries.join('、'),
  };
}

export const namesIn = (text: string): string[] =>
  text.split(/[、，,;；\s]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

/** What was typed as numbers; what is no whole number is the server's to refuse, so it must not be dropped here. */
export function countsOfNumbers(numbers: Partial<Record<CountKey, string>>): Partial<Record<CountKey, number>> {
  const typed = countKeys.flatMap((key) => {
    const text = numbers[key]?.trim() ?? '';
    return text === '' ? [] : [[key, Number(text)]];
  });
  return Object.fromEntries(typed);
}

const instantOf = (date: string, time: string): string => `${date}T${time}:00+08:00`;

/** In the form the contract wants. */
export function toPlan(value: PlanValue): ActivityPlan {
  return {
    title: value.title,
    startsAt: instantOf(value.startOn, value.startTime),
    endsAt: instantOf(value.endOn || value.startOn, value.endTime),
    place: value.place,
    taskIds: value.taskIds,
    expected: countsOfNumbers(value.numbers),
    speakers: value.speakers
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, title, unit, topic }) => ({ name, title, unit, topic })),
    countries: namesIn(value.countries),
  };
}

/** Until a day is chosen only what does not depend on it can be checked. */
export const isDated = (value: PlanValue): boolean =>
  value.startOn !== '' &&
  toMs(instantOf(value.startOn, value.startTime)) < toMs(instantOf(value.endOn || value.startOn, value.endTime));

export function factsOf(value: PlanValue): ActivityFacts {
  const plan = toPlan(value);
  const counts = plannedCounts(plan);
  if (isDated(value)) return { ...plan, counts };
  const day = toDate(0);
  return { ...plan, startsAt: instantOf(day, '00:00'), endsAt: toInstant(endOfDate(day)), counts };
}
