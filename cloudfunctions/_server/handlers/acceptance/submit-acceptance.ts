import { createHash } from 'node:crypto';
import { checklistProblems } from '@domain/acceptance/check-acceptance';
import { manifestItems, manifestWords, unverifiedFiles } from '@domain/acceptance/manifest';
import type { Manifest } from '@domain/acceptance/schema';
import type { ActionInput, ActionOutput } from '@domain/contracts';
import { AppError, type FieldProblem } from '@domain/errors';
import { collectingStatuses, nextProjectStatus, type ProjectStatus, projectEvent } from '@domain/projects/lifecycle';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { runTransaction, type Transaction } from '../../platform/documents';
import { getProjectRules, type ProjectRules } from '../../repositories/calls';
import { projectSubject } from '../../repositories/events';
import { listAllEvidence } from '../../repositories/evidence';
import { type EvidenceListing, toEvidence } from '../../repositories/evidence-document';
import { findManifestIn, putManifestIn } from '../../repositories/manifests';
import type { PersonDocument } from '../../repositories/people';
import { findProject, findProjectIn, type ProjectDocument } from '../../repositories/projects';
import { canonicalJson } from '../applications/canonical-json';
import { getPerson, ofContactPerson } from '../guards';
import { checklistOf } from '../projects/present-project';
import { recordChangeIn } from '../projects/record-change';
import { progressOf } from './get-acceptance';
import { submitRefusal } from './submit-refusal';

type Input = ActionInput<'acceptance.submit'>;

function requireStage(project: ProjectDocument): ProjectStatus {
  const status = nextProjectStatus(project, 'submit');
  if (!status) throw new AppError('TRANSITION_NOT_ALLOWED', { message: submitRefusal(project.status) });
  return status;
}

/** The tasks that were not reached want a reason, and money that comes afterwards wants to know what was spent. */
function inputProblems(
  { unmetReason, expenses }: Input,
  { funding }: ProjectDocument,
  tasks: Manifest['tasks'],
): FieldProblem[] {
  const unmet = unmetReason === null ? tasks.filter(({ state }) => state === 'unmet') : [];
  const isSilent = funding === 'afterwards' && expenses.length === 0;
  return [
    ...unmet.map(({ title, missing }) => ({
      path: 'unmetReason',
      label: '未完成的任务',
      message: `${title}：${missing}。如确实未能完成，请写明原因后再提交`,
    })),
    ...(isSilent ? [{ path: 'expenses', label: '支出明细', message: '请逐行填写实际支出和金额' }] : []),
  ];
}

/** What a submission is made of, read before its transaction; the versions say whether it is still so. */
interface Material {
  readVersion: number;
  rules: ProjectRules;
  files: EvidenceListing[];
}

function freeze(
  context: Context,
  person: PersonDocument,
  input: Input,
  project: ProjectDocument,
  { rules, files }: Material,
): { manifest: Manifest; text: string } {
  const checklist = checklistOf(rules, project);
  const tasks = progressOf(rules, project);
  const problems = [...checklistProblems(checklist), ...inputProblems(input, project, tasks)];
  if (problems.length > 0) throw new AppError('FORM_INCOMPLETE', { fields: problems });
  const evidence = files.map((file) => toEvidence(file, null));
  const content = {
    items: manifestItems(checklist, evidence),
    tasks,
    unmetReason: tasks.some(({ state }) => state === 'unmet') ? input.unmetReason : null,
    expenses: project.funding === 'afterwards' ? input.expenses : [],
  };
  const submissionNo = project.submissionNo + 1;
  const pending = unverifiedFiles(checklist, evidence).length;
  return {
    manifest: {
      submissionNo,
      at: toInstant(context.now),
      byName: person.name,
      ...content,
      contentHash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    },
    text: [
      submissionNo > 1 ? `第 ${submissionNo} 次提交` : projectEvent(project.funding, 'submit'),
      manifestWords(content.items),
      ...(pending > 0 ? [`其中 ${pending} 个文件未核验`] : []),
    ].join('，'),
  };
}

/** The list of an earlier request for the same version, whose reply was lost; once it came back, that request is old. */
async function findRepeated(transaction: Transaction, project: ProjectDocument, version: number) {
  if (project.submissionNo === 0 || collectingStatuses.has(project.status)) return null;
  const latest = await findManifestIn(transaction, project._id, project.submissionNo);
  return latest?.projectVersion === version ? latest.manifest : null;
}

function submitOnce(
  context: Context,
  person: PersonDocument,
  input: Input,
  material: Material,
): Promise<ActionOutput<'acceptance.submit'>> {
  const { id, version } = input;
  return runTransaction(async (transaction) => {
    const project = ofContactPerson(person, await findProjectIn(transaction, id));
    const repeated = await findRepeated(transaction, project, version);
    if (repeated) return { manifest: repeated, status: project.status, version: project.version };
    const status = requireStage(project);
    // The list of files was read before: it is the project's only while both are of one version.
    if (project.version !== version || material.readVersion !== version) throw new AppError('VERSION_CONFLICT');
    const { manifest, text } = freeze(context, person, input, project, material);
    const { submissionNo } = manifest;
    const changes = { status, submissionNo, correctUntil: null };
    const actor = { person, role: 'contact_person', now: context.now } as const;
    const after = await recordChangeIn(transaction, project, material.rules, actor, { changes, text });
    await putManifestIn(transaction, { projectId: id, projectVersion: version, submittedBy: person._id, manifest });
    return { manifest, status: after.status, version: after.version };
  });
}

export const submitAcceptance: Handler<'acceptance.submit'> = async (context, input) => {
  const person = await getPerson(context);
  const project = ofContactPerson(person, await findProject(input.id));
  const [rules, files] = await Promise.all([
    getProjectRules(project.callSlug, project.categoryCode),
    listAllEvidence(projectSubject(input.id)),
  ]);
  return submitOnce(context, person, input, { readVersion: project.version, rules, files });
};
