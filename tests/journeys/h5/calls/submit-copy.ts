/** Another application with what the first one says, without the pages. */
import { dataOf } from '../../../functions/support/application';
import { send } from '../../../functions/support/files';
import { VISITOR } from '../../../functions/support/organization';
import { PDF } from '../../../support/file-bytes';
import type { Walk } from './walk';

interface Started {
  callSlug: string;
  categoryCode: string;
  organizationId: string;
}

/** Complete but not submitted; answers its id and version. */
export async function copyDraft(
  { cloud }: Walk,
  from: string,
  started: Started,
): Promise<{ id: string; version: number }> {
  const { id } = dataOf(await cloud.call(VISITOR, 'applications.start', started));
  const { core, answers } = dataOf(await cloud.call(VISITOR, 'applications.get', { id: from })).application;
  const { application, category } = dataOf(await cloud.call(VISITOR, 'applications.get', { id }));
  const yuan: number = category.grantYuan.max;
  const lines = [{ ...core.budgetLines[0], yuan }];
  const subject = { kind: 'application', id };
  const sent = {
    subject,
    slot: 'field:officialForm',
    key: `form-${started.categoryCode}`,
    type: 'pdf',
    bytes: PDF,
  } as const;
  const { evidence } = dataOf(await send(cloud, sent, VISITOR));
  const saved = await cloud.call(VISITOR, 'applications.save', {
    id,
    baseVersion: application.version,
    core: { ...core, requestedYuan: yuan, budgetLines: lines },
    answers: { ...answers, officialForm: [evidence.id] },
  });
  return { id, version: dataOf(saved).version };
}

export async function submitCopy(walk: Walk, from: string, started: Started): Promise<void> {
  dataOf(await walk.cloud.call(VISITOR, 'applications.submit', await copyDraft(walk, from, started)));
}
