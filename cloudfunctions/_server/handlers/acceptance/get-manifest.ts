import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { getAcceptanceRules } from '../../repositories/calls';
import { findManifest } from '../../repositories/manifests';
import { findProject } from '../../repositories/projects';
import { getPerson, ofContactPersonOrOfficer } from '../guards';
import { checklistOf, copiesOf, toProjectSummary } from '../projects/present-project';

export const getManifest: Handler<'acceptance.manifest'> = async (context, { id, submissionNo }) => {
  const project = ofContactPersonOrOfficer(await getPerson(context), await findProject(id));
  const [found, rules] = await Promise.all([
    findManifest(id, submissionNo ?? project.submissionNo),
    getAcceptanceRules(project.callSlug, project.categoryCode),
  ]);
  if (!found) throw new AppError('NOT_FOUND');
  return {
    project: toProjectSummary(project, rules, checklistOf(rules, project)),
    manifest: found.manifest,
    copies: copiesOf(rules),
  };
};
