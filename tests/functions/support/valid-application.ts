/** Whatever a call's category asks, answered so that nothing is missing: made from its form, no category by name. */
import { requestCap, withoutCoreFields } from '../../../domain/applications/check-application';
import { askedParts, type CorePerson } from '../../../domain/applications/core-cells';
import type { Category } from '../../../domain/call/schema';
import { formFields } from '../../../domain/form/answers';
import type { FormColumn, FormField } from '../../../domain/form/definition';
import type { PersonPart } from '../../../domain/form/person';
import type { TestEmulator } from '../../support/emulator';
import { PDF } from '../../support/file-bytes';
import { dataOf } from './application';
import { send } from './files';

/** Where the notice names no sum. */
const SOME_YUAN = 10_000;

const person: Record<PersonPart, string> = {
  name: '陈敏仪',
  title: '秘书长',
  phone: '13800000003',
  email: 'chen@example.com',
  wechat: 'chen_minyi',
};

function cellOf({ type, label }: FormColumn, day: string): unknown {
  switch (type) {
    case 'number':
    case 'money':
      return 3;
    case 'date':
      return day;
    case 'phone':
    case 'email':
      return person[type];
    case 'text':
      return `演示${label}`;
  }
}

/** @param day for every date */
function answerOf(field: FormField, day: string): unknown {
  const { type, label, options, columns, maxLength } = field;
  switch (type) {
    case 'text':
    case 'longText':
      return [...`演示${label}`].slice(0, maxLength ?? undefined).join('');
    case 'choice':
      return options[0];
    case 'choices':
      return options.slice(0, 1);
    case 'table':
      return [{ id: 'row-1', cells: Object.fromEntries(columns.map((column) => [column.id, cellOf(column, day)])) }];
    case 'person':
      return { name: person.name, title: person.title, phone: person.phone };
    case 'wechat':
      return person.wechat;
    case 'files':
    case 'signature':
      return undefined;
    default:
      return cellOf({ id: field.id, label, type }, day);
  }
}

const peopleOf = (category: Category, who: CorePerson) =>
  Object.fromEntries(askedParts(category, who).map(({ key }) => [key, person[key]]));

export const fileFieldsOf = (category: Category): string[] =>
  formFields(category.form).flatMap(({ id, type }) => (type === 'files' ? [id] : []));

/** Core and answers; files apart, as they have to be uploaded. */
export function validContent(category: Category, day: string) {
  const trackCodes = category.tracks.slice(0, 1).map(({ code }) => code);
  const requestedYuan = requestCap(category, trackCodes) ?? SOME_YUAN;
  const core = {
    trackCodes,
    requestedYuan,
    budgetLines: [{ id: 'line-1', item: '场地租赁费', yuan: requestedYuan }],
    leader: { title: '', ...peopleOf(category, 'leader') },
    contactPerson: { title: '', email: '', wechat: '', ...peopleOf(category, 'contactPerson') },
  };
  const answers = Object.fromEntries(
    formFields(withoutCoreFields(category)).flatMap((field) => {
      const answer = answerOf(field, day);
      return answer === undefined ? [] : [[field.id, answer]];
    }),
  );
  return { core, answers };
}

/** Uploads what the form wants as a file and saves all the rest; answers the version that can be submitted. */
export async function fillValid(cloud: TestEmulator, openid: string, id: string): Promise<number> {
  const { application, category } = dataOf(await cloud.call(openid, 'applications.get', { id }));
  const { core, answers } = validContent(category, application.createdAt.slice(0, 10));
  const subject = { kind: 'application', id };
  for (const field of fileFieldsOf(category)) {
    const sent = { subject, slot: `field:${field}`, key: `${id}-${field}`, type: 'pdf', bytes: PDF } as const;
    answers[field] = [dataOf(await send(cloud, sent, openid)).evidence.id];
  }
  const patch = { id, baseVersion: application.version, core, answers };
  return dataOf(await cloud.call(openid, 'applications.save', patch)).version;
}
