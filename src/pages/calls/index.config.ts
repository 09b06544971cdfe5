export default definePageConfig({ navigationBarTitleText: '申报', enablePullDownRefresh: true });
