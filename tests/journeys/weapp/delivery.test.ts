/** On the built mini-program; see describeDelivery. */
import { routes } from '@domain/routes';
import { launchWeapp } from '../../support/weapp';
import { describeDelivery } from '../delivery/describe-delivery';
import { phoneHands } from './support/delivery-hands';

describeDelivery('weapp', async (emulatorUrl, { openid, now }) => {
  const app = await launchWeapp({ emulatorUrl, openid, path: routes.work, phoneTime: now });
  // Originals wait for it (2023-2).
  app.setNetwork('wifi');
  return { hands: phoneHands(app), close: () => app.close() };
});
