import { Db } from '@cloudbase/database';
import type { TestDatabase } from './open-test-database';

// biome-ignore lint/suspicious/noExplicitAny: the SDK's own types leave out half of what it offers
export type Sdk = any;

/** The database half of the real SDK over an engine: requests are exactly the strings it would send to the platform. */
export function sdkOver(database: TestDatabase): Sdk {
  (Db as Sdk).reqClass = class {
    send(action: string, params: Record<string, unknown>): Promise<unknown> {
      // As over HTTP: absent values do not travel.
      return database.engine.run(action, JSON.parse(JSON.stringify(params ?? {})), database.meter);
    }
  };
  return new Db({ env: 'test', throwOnCode: true } as Sdk);
}
