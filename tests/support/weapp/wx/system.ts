import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';

const windowInfo = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 761,
  statusBarHeight: 47,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
  screenTop: 83,
};
const deviceInfo = { brand: 'iPhone', model: 'iPhone 13', system: 'iOS 16.0', platform: 'ios', memorySize: 4096 };
const appBaseInfo = {
  SDKVersion: '3.8.0',
  version: '8.0.54',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  enableDebug: false,
  host: { env: 'WeChat' },
};

export function systemApis(context: WxContext) {
  const { realm, phone, stack } = context;
  const networkListeners = new Set<(change: object) => void>();
  const network = () => ({ networkType: phone.isOnline ? phone.networkType : 'none', isConnected: phone.isOnline });
  const systemInfo = () => realm.clone({ ...windowInfo, ...deviceInfo, ...appBaseInfo });
  const launchOptions = () => realm.clone({ path: stack.pages[0]?.instance.route ?? '', query: {}, scene: 1001 });
  const nothing = () => undefined;

  const apis = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: systemInfo,
    getSystemInfo: asyncApi(realm, 'getSystemInfo', systemInfo),
    getWindowInfo: () => realm.clone(windowInfo),
    getDeviceInfo: () => realm.clone(deviceInfo),
    getAppBaseInfo: () => realm.clone(appBaseInfo),
    getSystemSetting: () => realm.clone({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => realm.clone({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () =>
      realm.clone({ width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }),
    getAccountInfoSync: () =>
      realm.clone({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getNetworkType: asyncApi(realm, 'getNetworkType', network),
    onNetworkStatusChange: (listener: (change: object) => void) => void networkListeners.add(listener),
    offNetworkStatusChange: (listener?: (change: object) => void) =>
      void (listener ? networkListeners.delete(listener) : networkListeners.clear()),
    getSetting: asyncApi(realm, 'getSetting', ({ withSubscriptions }: Options) => ({
      authSetting: {},
      ...(withSubscriptions
        ? { subscriptionsSetting: { mainSwitch: phone.subscriptionsSwitch, itemSettings: {} } }
        : {}),
    })),
    openSetting: asyncApi(realm, 'openSetting', () => {
      phone.settingsOpened.push('mini-program');
      return { authSetting: {} };
    }),
    openAppAuthorizeSetting: asyncApi(realm, 'openAppAuthorizeSetting', () => void phone.settingsOpened.push('system')),
    nextTick: (run: () => void) => realm.later(run),
    onAppShow: nothing,
    offAppShow: nothing,
    onAppHide: nothing,
    offAppHide: nothing,
    onError: nothing,
    onUnhandledRejection: nothing,
    onPageNotFound: nothing,
    onThemeChange: nothing,
    onKeyboardHeightChange: nothing,
    offKeyboardHeightChange: nothing,
    onWindowResize: nothing,
    offWindowResize: nothing,
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    createSelectorQuery: () => selectorQuery(context),
  };
  const announceNetwork = () => {
    for (const listener of networkListeners) realm.later(() => listener(realm.clone(network())));
  };
  return { apis, announceNetwork };
}

/** Answers every question about a node with a plain rectangle: there is no layout here. */
function selectorQuery({ realm }: WxContext) {
  const answers: object[] = [];
  const rectangle = {
    left: 0,
    top: 0,
    right: 390,
    bottom: 44,
    width: 390,
    height: 44,
    scrollTop: 0,
    scrollHeight: 761,
  };
  const record = (callback?: (answer: object) => void) => {
    answers.push(rectangle);
    if (callback) realm.later(() => callback(realm.clone(rectangle)));
    return query;
  };
  const node = {
    boundingClientRect: record,
    scrollOffset: record,
    fields: (_fields: object, callback?: (answer: object) => void) => record(callback),
  };
  const query = {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec: (callback?: (all: object[]) => void) => {
      if (callback) realm.later(() => callback(realm.clone(answers)));
      return query;
    },
  };
  return query;
}
