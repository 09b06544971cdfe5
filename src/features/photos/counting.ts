/** How many there are of each shot, with those that still wait on the phone. Pure. */
import type { Shot } from '@domain/call/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import type { QueuedFile } from './queue/record';

export interface ShotCount {
  shot: Shot;
  min: number;
  /** Handed in and waiting together. */
  have: number;
  waiting: number;
}

/** Of one place, and not yet known to the server; what the server has refused does not count. */
export const waitingIn = (files: readonly QueuedFile[], projectId: string, slot: string): QueuedFile[] =>
  files.filter(
    (file) =>
      file.subject.kind === 'project' && file.subject.id === projectId && file.slot === slot && file.step !== 'settled',
  );

const counts = ({ refusal, evidenceId }: QueuedFile): boolean => refusal === null && evidenceId === null;

export const shotCounts = (entry: ChecklistEntry, waiting: readonly QueuedFile[]): ShotCount[] =>
  entry.shots.map(({ shot, have, min }) => {
    const mine = waiting.filter((file) => file.shot === shot && counts(file)).length;
    return { shot, min, have: have + mine, waiting: mine };
  });

/** The shot to take next: the first one still short. */
export const shortShot = (all: readonly ShotCount[]): Shot | null =>
  all.find(({ have, min }) => have < min)?.shot ?? null;

interface Wish {
  /** Chosen on the page. */
  picked: Shot | null;
  /** What she came for, and whether it was short then. */
  asked: Shot | null;
  wasShort: boolean;
}

/** What she chose, else what she came for until there is enough of it, else the next that is short. */
export function shotToTake(all: readonly ShotCount[], { picked, asked, wasShort }: Wish): Shot | null {
  const came = all.find(({ shot }) => shot === asked);
  const isDone = came !== undefined && wasShort && came.have >= came.min;
  return picked ?? (came && !isDone ? came.shot : null) ?? shortShot(all) ?? all[0]?.shot ?? null;
}

/** `全景还差 1 张` of all shots; with what waits counted in. */
export const leftOver = (all: readonly ShotCount[]): number =>
  all.reduce((sum, { have, min }) => sum + Math.max(0, min - have), 0);
