import { setTimeout as wait } from 'node:timers/promises';
import { PUSH_MS } from '../limits';
import type { UserRegistry } from '../users/user-registry';
import type { MessageBox } from './message-box';
import { findDataFault, type MessageTemplates } from './message-fields';
import { type OpenApi, ok, refuse } from './open-api';
import { isRiskyText } from './risky-mark';

export interface SubscribeMessageServices {
  box: MessageBox;
  users: UserRegistry;
  /** Undefined where templates are not listed: then any id and any keys will do. */
  templates: MessageTemplates | undefined;
  /** Paths of the built mini-program; undefined where it is not built. */
  listPages(): ReadonlySet<string> | undefined;
}

/** `subscribeMessage.send` with the refusals a product has to live with. [O] */
export function subscribeMessageSend({ box, users, templates, listPages }: SubscribeMessageServices): OpenApi {
  const sending = new Set<string>();

  return async (args) => {
    const openid = args.touser;
    const templateId = args.template_id;
    const page = args.page ?? null;
    if (typeof openid !== 'string' || !users.isKnown(openid)) return refuse(40003, 'invalid openid');
    if (typeof templateId !== 'string' || templateId === '' || (templates && !templates[templateId])) {
      return refuse(40037, 'invalid template_id');
    }
    const labels = templates?.[templateId]?.labels;
    const fault = findDataFault(args.data, labels && Object.keys(labels));
    if (fault) return refuse(47003, fault);
    const data = args.data as Record<string, { value: string }>;
    if (Object.values(data).some(({ value }) => isRiskyText(String(value))))
      return refuse(45168, 'hit sensitive words');
    if (page !== null && !isPage(String(page), listPages())) return refuse(41030, 'invalid page');
    if (sending.has(openid)) return refuse(43108, 'concurrent sends to one user are not allowed');
    sending.add(openid);
    try {
      await wait(PUSH_MS);
      const delivered = box.deliver({
        openid,
        templateId,
        page: page === null ? null : String(page),
        data,
        miniprogramState: String(args.miniprogram_state ?? 'formal'),
      });
      return delivered ? ok() : refuse(43101, 'user refuse to accept the msg');
    } finally {
      sending.delete(openid);
    }
  };
}

function isPage(page: string, pages: ReadonlySet<string> | undefined): boolean {
  const [path = ''] = page.replace(/^\//, '').split('?');
  return pages?.has(path) ?? true;
}
