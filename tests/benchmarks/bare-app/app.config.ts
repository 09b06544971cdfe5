export default defineAppConfig({
  pages: ['pages/first/index', 'pages/second/index'],
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: 'bare' },
  tabBar: {
    list: [
      { pagePath: 'pages/first/index', text: 'first' },
      { pagePath: 'pages/second/index', text: 'second' },
    ],
  },
});
