import type { Application, ApplicationSummary } from '@domain/applications/schema';
import type { ApplicationDocument } from '../../repositories/applications';

export const toApplication = ({ _id, ...application }: ApplicationDocument): Application => ({
  id: _id,
  ...application,
});

/** Everything but the form; the contract drops what readers do not see. */
export const toSummary = ({
  _id,
  core: _core,
  answers: _answers,
  ...application
}: ApplicationDocument): ApplicationSummary => ({
  id: _id,
  ...application,
});
