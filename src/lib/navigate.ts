/** Moving between pages by the names of domain/routes. */
import { pathTo, type RouteName, routes } from '@domain/routes';
import Taro, { useRouter } from '@tarojs/taro';

const tabs: ReadonlySet<string> = new Set([routes.calls, routes.work, routes.inbox, routes.me]);
export const isTab = (path: string): boolean => tabs.has(path);

/** WeChat keeps at most ten pages open. */
const MAX_STACK = 10;

/** Opens a path such as a message's link: `pages/x/index?id=1`, with or without the leading slash. */
export async function openPath(path: string): Promise<void> {
  const clean = path.replace(/^\//, '');
  const url = `/${clean}`;
  if (tabs.has(clean.split('?')[0] ?? '')) await Taro.switchTab({ url: url.split('?')[0] as string });
  else if (Taro.getCurrentPages().length >= MAX_STACK) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

export const goTo = (name: RouteName, query: Record<string, string> = {}): Promise<void> =>
  openPath(pathTo(name, query));

/** Takes the current page's place, so that “back” does not return to it. */
export const replaceWith = async (name: RouteName, query: Record<string, string> = {}): Promise<void> => {
  await Taro.redirectTo({ url: `/${pathTo(name, query)}` });
};

/** Back to where one came from; to 我 where nothing is below, as when the page was opened from a message. */
export const goBack = async (): Promise<void> => {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await goTo('me');
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** The page's query, decoded: WeChat hands it over as it was written. */
export function useRouteQuery(): Record<string, string | undefined> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, value === undefined ? undefined : decode(value)]),
  );
}
