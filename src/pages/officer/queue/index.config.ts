export default definePageConfig({ navigationBarTitleText: '收到的申报', enablePullDownRefresh: true });
