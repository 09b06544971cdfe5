/** What people type about an organization, checked the same wherever it is asked. */
import { organizationKinds } from '../../call/kinds';
import { TEXT_MAX } from '../../constants';
import { wantedBigrams } from '../../people/names';
import { textSchema } from '../../text';
import * as z from '../../z';

/** Chosen by the phone, one per intention: a retry finds what the first try made. */
export const key = z.string().check(z.minLength(8, '请求编号太短'), z.maxLength(64));
export const name = textSchema(TEXT_MAX.title).check(
  z.refine((text) => wantedBigrams(text).length > 0, '请填写单位全称，与登记证书一致'),
);
export const kinds = z.array(z.enum(organizationKinds, '请从所列类别中选择')).check(
  z.minLength(1, '请至少选择一种'),
  z.refine((list) => new Set(list).size === list.length, '同一类别只选一次'),
);
export const formerNames = z.array(textSchema(TEXT_MAX.title)).check(z.maxLength(5, '最多填写 5 个'));
export const address = z.nullable(textSchema(TEXT_MAX.address));
export const reason = textSchema(TEXT_MAX.address);
export const yearMessage = '请填写四位年份，如 2025';
/** A decision that turns something down needs its reason. */
export const reasonWhen =
  (decision: string) =>
  (input: { decision: string; reason?: string | undefined }): boolean =>
    input.decision !== decision || input.reason !== undefined;
