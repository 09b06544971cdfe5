import { setTimeout as wait } from 'node:timers/promises';
import { PUSH_MS } from '../limits';
import type { UserRegistry } from '../users/user-registry';
import type { MessageBox } from './message-box';
import { findDataFault } from './message-fields';
import { type OpenApi, ok, refuse } from './open-api';

export interface SubscribeMessageServices {
  box: MessageBox;
  users: UserRegistry;
  /** Undefined where templates are not listed: then any id and any keys will do. */
  templates: Readonly<Record<string, readonly string[]>> | undefined;
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
    const fault = findDataFault(args.data, templates?.[templateId]);
    if (fault) return refuse(47003, fault);
    if (page !== null && !isPage(String(page), listPages())) return refuse(41030, 'invalid page');
    if (sending.has(openid)) return refuse(43108, 'concurrent sends to one user are not allowed');
    sending.add(openid);
    try {
      await wait(PUSH_MS);
      const delivered = box.deliver({
        openid,
        templateId,
        page: page === null ? null : String(page),
        data: args.data as Record<string, { value: string }>,
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
