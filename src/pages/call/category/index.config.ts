export default definePageConfig({
  navigationBarTitleText: '项目类型',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
