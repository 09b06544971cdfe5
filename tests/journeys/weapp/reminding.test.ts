/** On the built mini-program; see describeReminding. */
import { routes } from '@domain/routes';
import { launchWeapp, type WeappApp } from '../../support/weapp';
import { describeReminding } from '../reminding/describe-reminding';
import { phoneHands } from './support/delivery-hands';

function pathOf(app: WeappApp): string {
  const { route, options } = app.page();
  const pairs = Object.entries(options).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? `${route}?${pairs.join('&')}` : route;
}

describeReminding(async (emulatorUrl, { openid, now }) => {
  const app = await launchWeapp({ emulatorUrl, openid, path: routes.work, phoneTime: now });
  const hands = phoneHands(app);
  const reader = {
    ...hands,
    async answerPanel(id: string, isAllowed: boolean) {
      app.phone.subscribeAnswer = isAllowed ? 'accept' : 'reject';
      await app.tap({ id });
    },
    tapPush: ({ page }: { page: string }) => hands.open(page),
    path: () => pathOf(app),
  };
  return { reader, close: () => app.close() };
});
