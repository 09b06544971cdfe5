/** The notice's person row (姓名、职务、联系电话), and the same for the core's people. */
import { TEXT_MAX } from '../constants';
import { phoneSchema } from '../text';
import type * as z from '../z';
import { emailSchema, firstMessage, isEmpty, limitedText, wechatSchema } from './cells';

export type PersonPart = 'name' | 'title' | 'phone' | 'wechat' | 'email';
export interface AskedPart {
  key: PersonPart;
  required: boolean;
}

export const personPartWords: Record<PersonPart, string> = {
  name: '姓名',
  title: '职务',
  phone: '联系电话',
  wechat: '微信号',
  email: '电子邮箱',
};

const partSchemas: Record<PersonPart, z.ZodMiniType> = {
  name: limitedText(TEXT_MAX.name),
  title: limitedText(TEXT_MAX.title),
  phone: phoneSchema,
  wechat: wechatSchema,
  email: emailSchema,
};

export const personRow: readonly AskedPart[] = [
  { key: 'name', required: true },
  { key: 'title', required: true },
  { key: 'phone', required: true },
];

/** A complaint per part, in the order asked. */
export function personProblems(
  parts: readonly AskedPart[],
  person: Partial<Record<PersonPart, unknown>>,
): { key: PersonPart; message: string }[] {
  return parts.flatMap(({ key, required }) => {
    const value = person[key];
    if (isEmpty(value)) return required ? [{ key, message: `请填写${personPartWords[key]}` }] : [];
    const message = firstMessage(partSchemas[key], typeof value === 'string' ? value.trim() : value);
    return message === null ? [] : [{ key, message }];
  });
}
