import type { Application } from '@domain/applications/schema';
import type { ApplicationDocument } from '../../repositories/applications';

export const toApplication = ({ _id, ...application }: ApplicationDocument): Application => ({
  id: _id,
  ...application,
});
