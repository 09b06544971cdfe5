import { routes } from '../domain/routes';

export default defineAppConfig({
  pages: [routes.calls, routes.work, routes.inbox, routes.me],
  subPackages: [],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '科协项目通',
    backgroundColor: '#F4F6F9',
  },
  tabBar: {
    color: '#566273',
    selectedColor: '#1B5FC1',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: routes.calls, text: '申报' },
      { pagePath: routes.work, text: '我的事项' },
      { pagePath: routes.inbox, text: '消息' },
      { pagePath: routes.me, text: '我' },
    ],
  },
});
