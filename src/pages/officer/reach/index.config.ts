export default definePageConfig({ navigationBarTitleText: '联系与通知', enablePullDownRefresh: true });
