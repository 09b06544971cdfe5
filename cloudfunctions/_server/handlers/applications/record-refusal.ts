import { AppError, type ErrorCode } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context } from '../../context';
import { applicationSubject, recordAttempt } from '../../repositories/events';
import type { PersonDocument } from '../../repositories/people';

/** What a contact person may have to prove later: that she tried, when, and what stood against it. */
const kept: ReadonlySet<ErrorCode> = new Set([
  'CALL_CLOSED',
  'CORRECTION_CLOSED',
  'CALL_NOT_OPEN',
  'FORM_INCOMPLETE',
  'QUOTA_REACHED',
  'NOT_ELIGIBLE',
]);
const MAX_LABELS = 8;

function inWords({ code, message, fields }: AppError): string {
  if (code !== 'FORM_INCOMPLETE' || !fields) return message;
  const labels = [...new Set(fields.map(({ label }) => label))];
  const more = labels.length > MAX_LABELS ? '等' : '';
  return `还有 ${fields.length} 处需要补充（${labels.slice(0, MAX_LABELS).join('、')}${more}）`;
}

/** One record for each version and reason, however often the button is pressed. */
export async function recordRefusal(
  context: Context,
  person: PersonDocument,
  { id, version }: { id: string; version: number },
  error: unknown,
): Promise<void> {
  if (!(error instanceof AppError) || !kept.has(error.code)) return;
  await recordAttempt(`refused:${version}:${error.code}`, {
    subject: applicationSubject(id),
    at: toInstant(context.now),
    actorName: person.name,
    actorRole: 'contact_person',
    text: `提交未成功：${inWords(error)}`,
  });
}
