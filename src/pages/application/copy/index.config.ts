export default definePageConfig({ navigationBarTitleText: '逐项复制' });
