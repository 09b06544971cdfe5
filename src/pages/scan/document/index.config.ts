export default definePageConfig({ navigationBarTitleText: '逐页扫描' });
