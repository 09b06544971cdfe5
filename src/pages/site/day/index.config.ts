export default definePageConfig({
  navigationBarTitleText: '现场模式',
  navigationBarBackgroundColor: '#0D141F',
  navigationBarTextStyle: 'white',
  backgroundColor: '#0D141F',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
