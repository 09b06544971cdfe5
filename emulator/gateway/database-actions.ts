import type { DatabaseEngine } from '../database';
import type { GatewayAction } from './gateway';

/** Every `database.*` action goes to the engine, which names those it does not know; the run's meter counts along. */
export function databaseActions(engine: DatabaseEngine): Record<string, GatewayAction> {
  return {
    'database.': ({ params, invocation }) => {
      const meter = invocation ?? { documentsScanned: 0, documentsReturned: 0 };
      return engine.run(String(params.action), params, meter);
    },
  };
}
