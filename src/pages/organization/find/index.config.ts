export default definePageConfig({ navigationBarTitleText: '登记或加入单位' });
