/** `npm start`: builds what is out of date, then serves the whole product on the embedded emulator. */
import { createRequire } from 'node:module';
import { buildStale } from './build.mjs';

try {
  buildStale(['functions', 'emulator', 'h5']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Same process: a second one would only add its start-up time.
createRequire(import.meta.url)('../../dist/emulator/main.js');
