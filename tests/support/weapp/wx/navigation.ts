import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';

export function navigationApis({ realm, stack, records, isDrawn }: WxContext) {
  return {
    navigateTo: asyncApi(realm, 'navigateTo', ({ url }: Options) => stack.navigateTo(url)),
    redirectTo: asyncApi(realm, 'redirectTo', ({ url }: Options) => stack.redirectTo(url)),
    navigateBack: asyncApi(realm, 'navigateBack', ({ delta }: Options) => stack.navigateBack(delta)),
    switchTab: asyncApi(realm, 'switchTab', ({ url }: Options) => stack.switchTab(url)),
    reLaunch: asyncApi(realm, 'reLaunch', ({ url }: Options) => stack.reLaunch(url)),
    setNavigationBarTitle: asyncApi(
      realm,
      'setNavigationBarTitle',
      ({ title }: Options) => void records.titles.push(title),
    ),
    setNavigationBarColor: asyncApi(realm, 'setNavigationBarColor', () => undefined),
    setTabBarBadge: asyncApi(
      realm,
      'setTabBarBadge',
      ({ index, text }: Options) => void records.tabBadges.set(index, text),
    ),
    removeTabBarBadge: asyncApi(
      realm,
      'removeTabBarBadge',
      ({ index }: Options) => void records.tabBadges.delete(index),
    ),
    showTabBarRedDot: asyncApi(
      realm,
      'showTabBarRedDot',
      ({ index }: Options) => void records.tabBadges.set(index, '●'),
    ),
    hideTabBarRedDot: asyncApi(realm, 'hideTabBarRedDot', ({ index }: Options) => void records.tabBadges.delete(index)),
    // To a node that is not there (yet) WeChat does not scroll.
    pageScrollTo: asyncApi(realm, 'pageScrollTo', ({ selector, scrollTop }: Options) => {
      if (selector === undefined) records.scrolls.push({ scrollTop });
      else records.scrolls.push({ selector, isThere: isDrawn(selector.replace(/^#/, '')) });
    }),
    startPullDownRefresh: asyncApi(realm, 'startPullDownRefresh', () => stack.call(stack.current, 'onPullDownRefresh')),
    stopPullDownRefresh: asyncApi(realm, 'stopPullDownRefresh', () => undefined),
    showNavigationBarLoading: asyncApi(realm, 'showNavigationBarLoading', () => undefined),
    hideNavigationBarLoading: asyncApi(realm, 'hideNavigationBarLoading', () => undefined),
    enableAlertBeforeUnload: asyncApi(realm, 'enableAlertBeforeUnload', () => undefined),
    disableAlertBeforeUnload: asyncApi(realm, 'disableAlertBeforeUnload', () => undefined),
  };
}
