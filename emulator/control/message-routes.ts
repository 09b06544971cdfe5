import type { FastifyInstance } from 'fastify';
import type { MessageBox } from '../openapi/message-box';
import type { MessageTemplates } from '../openapi/message-fields';
import type { PhoneCodes } from '../openapi/phone-number';
import { isOpenid } from '../users/openid';
import type { UserRegistry } from '../users/user-registry';
import { BadRequestError, readText } from './bad-request';

const SHOWN_PUSHES = 50;
const RESULTS = ['accept', 'reject', 'ban', 'filter'];

interface MessageServices {
  box: MessageBox;
  users: UserRegistry;
  phoneCodes: PhoneCodes;
  templates: MessageTemplates | undefined;
}

/** What a user taps and receives on the phone. */
export function messageRoutes({ box, users, phoneCodes, templates }: MessageServices) {
  return async (app: FastifyInstance) => {
    app.post('/_cloud/subscriptions', async ({ body }) => {
      const openid = readText(body, 'openid');
      const templateId = readText(body, 'templateId');
      const result = readText(body, 'result');
      if (!isOpenid(openid)) throw new BadRequestError(`openid 无效：${openid}`);
      if (!RESULTS.includes(result)) throw new BadRequestError(`result 只能是 ${RESULTS.join('、')}`);
      users.see(openid);
      if (result === 'accept') box.addCredit(openid, templateId);
      return { credits: box.countCredits(openid, templateId) };
    });

    app.get<{ Querystring: { openid?: string } }>('/_cloud/messages', async ({ query }) =>
      box.list(readText(query, 'openid')),
    );
    /** For whoever looks at them: everybody's latest, newest first, and what their keys are called. */
    app.get('/_cloud/pushes', async () => ({ templates: templates ?? {}, messages: box.latest(SHOWN_PUSHES) }));

    app.post('/_cloud/phone-codes', async ({ body }) => ({ code: phoneCodes.mint(readText(body, 'phone')) }));
  };
}
