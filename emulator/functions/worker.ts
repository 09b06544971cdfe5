/** Entry of a function instance: prepares the thread, loads the bundle, then runs one invocation at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FailureMessage, InstanceData, InstanceMessage, RunMessage } from './messages';
import { installClock } from './worker-clock';
import { captureConsole } from './worker-console';

type Main = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('worker.js is started by the function host');
const { functionName, entry, clock, maxResultBytes } = workerData as InstanceData;
const send = (message: InstanceMessage) => port.postMessage(message);

captureConsole((level, text) => send({ type: 'log', level, text }));
installClock(clock);

let main: Main;
let loadError: unknown;
try {
  main = (require(entry) as { main: Main }).main;
  if (typeof main !== 'function') throw new Error(`${entry} does not export main`);
} catch (error) {
  // The platform, too, reports a bundle that throws on load to whoever calls it.
  loadError = error;
}

let current: Record<string, string> = {};

port.on('message', async (run: RunMessage) => {
  switchEnvironment(run.environment);
  if (loadError) {
    fail(run, loadError, 'LOAD_FAIL');
    return;
  }
  try {
    const result = await main(JSON.parse(run.eventJson), contextOf(run));
    const resultJson = JSON.stringify(result) ?? 'null';
    const bytes = Buffer.byteLength(resultJson);
    if (bytes > maxResultBytes) {
      fail(run, new Error(`function result is ${bytes} bytes, the limit is ${maxResultBytes}`), 'RESULT_TOO_LARGE');
    } else {
      send({ type: 'result', requestId: run.requestId, resultJson });
    }
  } catch (error) {
    fail(run, error, 'EXECUTE_FAIL');
  }
});

send({ type: 'loaded' });

/** Nothing of the previous caller may remain: the SDK reads identity and token from process.env whenever it needs them. */
function switchEnvironment(next: Record<string, string>): void {
  for (const key of Object.keys(current)) delete process.env[key];
  Object.assign(process.env, next);
  current = next;
}

function contextOf(run: RunMessage): object {
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: run.requestId,
    function_name: functionName,
    function_version: '$LATEST',
    namespace: process.env.SCF_NAMESPACE,
    time_limit_in_ms: run.timeLimitMs,
    memory_limit_in_mb: run.memoryMb,
  };
}

function fail(run: RunMessage, error: unknown, failure: FailureMessage['failure']): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  send({ type: 'failure', requestId: run.requestId, failure, message, stack });
}
