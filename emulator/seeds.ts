import { rmSync } from 'node:fs';
import type { DatabaseEngine } from './database';
import type { PlatformState } from './state/platform-state';
import type { UserRegistry } from './users/user-registry';

export interface SeedCollection {
  collection: string;
  documents: readonly object[];
}

export interface SeedSource {
  build(now: number): readonly SeedCollection[] | Promise<readonly SeedCollection[]>;
  personas: readonly { openid: string }[];
}

/** A database that a killed first start left half seeded holds nothing of the user's: it is made anew. */
export function dropHalfSeeded(state: PlatformState, databaseFolder: string): void {
  if (state.get<string>(['seed']) === 'running') rmSync(databaseFolder, { recursive: true, force: true });
}

/** Fills an empty database, once. */
export async function plantSeed(
  engine: DatabaseEngine,
  state: PlatformState,
  users: UserRegistry,
  load: () => Promise<SeedSource>,
  now: number,
): Promise<void> {
  if (state.get<string>(['seed']) === 'done' || !engine.isEmpty()) return;
  state.put(['seed'], 'running');
  const source = await load();
  for (const { collection, documents } of await source.build(now)) {
    await engine.insertMany(collection, documents as readonly Record<string, unknown>[]);
  }
  for (const { openid } of source.personas) users.see(openid);
  state.put(['seed'], 'done');
}
