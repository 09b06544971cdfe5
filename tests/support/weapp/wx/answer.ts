/** The calling convention of WeChat's asynchronous APIs: callbacks if any was given, else a promise; never at once. */
import type { Realm } from '../realm';
import { WxFailure } from './failure';

export interface Callbacks {
  success?(result: object): void;
  fail?(result: object): void;
  complete?(result: object): void;
}

// biome-ignore lint/suspicious/noExplicitAny: options differ by API and come from app code
export type Options = Callbacks & Record<string, any>;

export type AsyncApi = (options?: Options) => Promise<object> | undefined;

export function asyncApi(realm: Realm, name: string, run: (options: Options) => unknown): AsyncApi {
  return (options = {}) => {
    const { success, fail, complete } = options;
    const work = settle(name, () => run(options));
    if (!success && !fail && !complete) {
      return work.then(({ isOk, result }) => {
        const value = realm.clone(result);
        if (isOk) return value;
        // The cloud SDK rejects with an Error, everything else with a plain object.
        throw name.startsWith('cloud.')
          ? Object.assign(new Error((result as { errMsg: string }).errMsg), value)
          : value;
      });
    }
    void work.then(({ isOk, result }) =>
      realm.later(() => {
        const value = carry(realm, result);
        if (isOk) success?.(value);
        else fail?.(value);
        complete?.(value);
      }),
    );
    return undefined;
  };
}

/** Binary results are already of the realm, and Stats have methods; everything else crosses as JSON. */
const carry = (realm: Realm, result: object): object =>
  'stats' in result ||
  Object.values(result).some((value) => typeof value === 'object' && value !== null && 'byteLength' in value)
    ? result
    : realm.clone(result);

/** The call itself happens in the same tick, as on the phone; only its answer is late. */
function settle(name: string, run: () => unknown) {
  const ok = (result: unknown) => ({
    isOk: true,
    result: { errMsg: `${name}:ok`, ...(result as object | undefined) } as object,
  });
  const failed = (error: unknown) => {
    if (!(error instanceof WxFailure)) throw error;
    const { errMsg, errCode } = error;
    return { isOk: false, result: { errMsg, ...(errCode === undefined ? {} : { errCode }) } as object };
  };
  try {
    const result = run();
    return result instanceof Promise ? result.then(ok, failed) : Promise.resolve(ok(result));
  } catch (error) {
    return Promise.resolve(failed(error));
  }
}
