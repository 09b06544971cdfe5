export default definePageConfig({ navigationBarTitleText: '协助活动现场' });
