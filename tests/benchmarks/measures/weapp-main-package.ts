import { bareAppBytes } from '../support/bare-app';
import { mainPackageBytes } from '../support/main-package';
import type { Measure } from '../support/measure';

export const weappMainPackage: Measure = {
  id: 'weapp-main-package',
  needs: ['weapp'],
  run: async () => ({ value: mainPackageBytes('dist/weapp'), baseline: bareAppBytes(), unit: 'bytes' }),
};
