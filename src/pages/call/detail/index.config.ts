export default definePageConfig({
  navigationBarTitleText: '申报通知',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
