import { type RouteName, routes } from '../domain/routes';

const subPackage = (root: string, ...names: RouteName[]) => ({
  root,
  pages: names.map((name) => routes[name].slice(root.length + 1)),
});

const tab = (name: RouteName, text: string) => ({
  pagePath: routes[name],
  text,
  iconPath: `assets/tabbar/${name}.png`,
  selectedIconPath: `assets/tabbar/${name}-selected.png`,
});

export default defineAppConfig({
  pages: [routes.calls, routes.work, routes.inbox, routes.me],
  subPackages: [
    subPackage('pages/call', 'call', 'category'),
    subPackage('pages/application', 'application', 'applicationForm', 'applicationCopy', 'applicationPrint'),
    subPackage('pages/activity', 'activities', 'activityPlan', 'activityRecord', 'activity'),
    subPackage(
      'pages/project',
      ...(['project', 'checklist', 'photos', 'checklistItem', 'uploads'] as const),
      ...(['acceptanceSubmit', 'manifest', 'paper'] as const),
    ),
    // By itself: what makes a PDF is half a megabyte, and few items are scanned.
    subPackage('pages/scan', 'scan'),
    subPackage('pages/site', 'site', 'signIn', 'signInList', 'join'),
    subPackage(
      'pages/officer',
      ...(['queue', 'officerApplication', 'officerProject', 'acceptanceQueue', 'acceptanceReview'] as const),
      ...(['callDates', 'organizationQueue', 'officerCode', 'reach'] as const),
    ),
    subPackage('pages/organization', 'profile', 'findOrganization', 'organization'),
    subPackage('pages/reminders', 'reminders'),
  ],
  // What a tab leads to is fetched while the tab is being read.
  preloadRule: {
    [routes.calls]: { network: 'all', packages: ['pages/call'] },
    [routes.work]: { network: 'all', packages: ['pages/application', 'pages/project'] },
    [routes.inbox]: { network: 'all', packages: ['pages/reminders'] },
    [routes.me]: { network: 'all', packages: ['pages/organization', 'pages/officer'] },
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  window: {
    // WeChat's default anyway; only when it is written does Taro draw the bar with its back button on h5.
    navigationStyle: 'default',
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
    list: [tab('calls', '申报'), tab('work', '我的事项'), tab('inbox', '消息'), tab('me', '我')],
  },
});
