export default definePageConfig({ navigationBarTitleText: '验收材料' });
