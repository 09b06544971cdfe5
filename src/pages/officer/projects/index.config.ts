export default definePageConfig({ navigationBarTitleText: '项目与验收', enablePullDownRefresh: true });
