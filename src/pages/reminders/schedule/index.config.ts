export default definePageConfig({ navigationBarTitleText: '提醒安排', enablePullDownRefresh: true });
