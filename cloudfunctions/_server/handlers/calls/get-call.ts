import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { findCall, findReadingCall } from '../../repositories/calls';

export const getCall: Handler<'calls.get'> = async (_context, { slug, view }) => {
  const call = view === 'reading' ? await findReadingCall(slug) : await findCall(slug);
  if (!call) throw new AppError('NOT_FOUND');
  return { call };
};
