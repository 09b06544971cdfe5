/** Files of an application: what its form's upload cells hold, and what proves the steps the notice asks for. */

import { takesFiles } from '@domain/applications/filing';
import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { isEditable, isHandedIn } from '@domain/applications/lifecycle';
import type { Call, Category } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import { AppError } from '@domain/errors';
import { filesIn } from '@domain/files/attached';
import { fieldRule, idInSlot, stepRule } from '@domain/files/slots';
import { formFields } from '@domain/form/answers';
import { requireInTime } from '../../handlers/applications/require-open';
import { ofContactPerson, ofOfficer } from '../../handlers/guards';
import {
  type ApplicationDocument,
  findApplication,
  findApplicationIn,
  putAttachedFilesIn,
} from '../../repositories/applications';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { organizationIdsOf } from '../../repositories/people';
import { type OpenSubject, plainReading, plainSubject, type SubjectRules } from './subject-files';

interface Rules {
  call: Call;
  category: Category;
}

/** Steps belong to a submission, and go on until it is decided. */
const stepStatuses: ReadonlySet<ApplicationStatus> = new Set([
  'submitted',
  'formal_review',
  'expert_review',
  'publicity',
]);

function openApplication(application: ApplicationDocument, { call, category }: Rules): OpenSubject {
  const files = application.attachedFiles ?? [];
  const { status } = application;

  const fieldTitle = (fieldId: string, now: number): string | null => {
    const field = formFields(category.form).find(({ id, type }) => type === 'files' && id === fieldId);
    if (!field) return null;
    if (!isEditable(status)) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '申报表已经提交，附件不能再改；科协退回后可以再改' });
    }
    requireInTime(application, windowOf(call, category), now);
    return field.label;
  };
  const stepTitle = (stepId: string | null): string | null => {
    const step = application.filing?.steps.find((candidate) => candidate.id === stepId && takesFiles(candidate));
    if (!step) return null;
    if (!stepStatuses.has(status)) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '申报已经过了这一步，材料不能再改；如有问题请联系科协' });
    }
    // 上传了“盖章扫描件”, as the record puts it.
    return step.title.replace(/^上传/, '');
  };

  return {
    ...plainSubject,
    requireSlot({ slot, shot, activityId }, now) {
      const fieldId = idInSlot('field', slot);
      const title = fieldId === null ? stepTitle(idInSlot('step', slot)) : fieldTitle(fieldId, now);
      if (title === null || shot !== null || activityId !== null) {
        throw new AppError('FILE_REJECTED', { message: '申报表里没有这个上传位置，请刷新后再试' });
      }
      return { ...(fieldId === null ? stepRule : fieldRule), title, fileCount: filesIn(files, slot).length };
    },
    async changeIn(transaction, { id, slot, deed }) {
      if (deed === 'amended') return openApplication(application, { call, category });
      const others = files.filter((file) => file.id !== id);
      const attachedFiles = deed === 'added' ? [...others, { id, slot }] : others;
      await putAttachedFilesIn(transaction, application._id, attachedFiles);
      return openApplication({ ...application, attachedFiles }, { call, category });
    },
  };
}

export const applicationFiles: SubjectRules<'application'> = (person, { id }) => {
  let rules: Promise<Rules> | undefined;
  const openAs = async (found: ApplicationDocument | null): Promise<OpenSubject> => {
    const application = ofContactPerson(person, found);
    rules ??= getStoredCall(application.callSlug).then((call) => ({
      call,
      category: categoryOf(call, application.categoryCode),
    }));
    return openApplication(application, await rules);
  };
  return {
    async requireReader() {
      const application = await findApplication(id);
      if (application && organizationIdsOf(person).includes(application.organizationId)) return plainReading('owner');
      ofOfficer(person, application && isHandedIn(application.status) ? application : null);
      return plainReading('officer');
    },
    open: async () => openAs(await findApplication(id)),
    openIn: async (transaction) => openAs(await findApplicationIn(transaction, id)),
  };
};
