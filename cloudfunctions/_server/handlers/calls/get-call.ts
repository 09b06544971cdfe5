import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { findCall } from '../../repositories/calls';

export const getCall: Handler<'calls.get'> = async (_context, { slug }) => {
  const call = await findCall(slug);
  if (!call) throw new AppError('NOT_FOUND');
  return { call };
};
