/** One page as WeChat's `Page()` makes it: its own data, setData by paths, what was sent counted. */
import type { Realm } from './realm';

export interface SetDataCount {
  calls: number;
  bytes: number;
  largest: number;
}

export interface PageInstance {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  eh(event: object): unknown;
  setData(values: Record<string, unknown>, done?: () => void): void;
  [member: string]: unknown;
}

export interface LivePage {
  instance: PageInstance;
  /** Which opening this is, counted through the life of the app. */
  opening: number;
  setData: SetDataCount;
  /** Grows with every setData, so that a drawn tree knows when it is old. */
  revision: number;
}

type Container = Record<string, unknown>;

/** `root.cn.[0].cn.[1].v` → its steps. */
const stepsOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];

function assignPath(data: Container, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop() as string;
  let at = data;
  steps.forEach((step, index) => {
    const next = steps[index + 1] ?? last;
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = /^\d+$/.test(next) ? [] : {};
    at = at[step] as Container;
  });
  at[last] = value;
}

export function createPage(
  realm: Realm,
  config: Record<string, unknown>,
  route: string,
  options: Record<string, string>,
  opening: number,
): LivePage {
  const page: LivePage = {
    instance: {} as PageInstance,
    opening,
    setData: { calls: 0, bytes: 0, largest: 0 },
    revision: 0,
  };
  Object.assign(page.instance, config, {
    route,
    __route__: route,
    is: route,
    options: realm.clone(options),
    data: realm.clone((config.data as Container) ?? {}),
    getPageId: () => `pageId:${opening}`,
    selectComponent: () => null,
    setData(values: Container, done?: () => void) {
      const json = JSON.stringify(values);
      const bytes = Buffer.byteLength(json);
      page.setData.calls += 1;
      page.setData.bytes += bytes;
      page.setData.largest = Math.max(page.setData.largest, bytes);
      for (const [path, value] of Object.entries(realm.clone(values))) assignPath(page.instance.data, path, value);
      page.revision += 1;
      if (done) realm.later(() => done.call(page.instance));
    },
  });
  return page;
}
