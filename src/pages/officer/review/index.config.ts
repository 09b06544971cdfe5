export default definePageConfig({ navigationBarTitleText: '审核验收材料' });
