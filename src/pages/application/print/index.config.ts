export default definePageConfig({ navigationBarTitleText: '打印申报表' });
