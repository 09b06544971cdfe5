import { GatewayError } from '../../gateway-error';
import { invalidParam } from '../errors';
import type { Action } from './context';

export const addCollection: Action = async (context, params) => {
  const name = params.collectionName;
  if (typeof name !== 'string' || !/^[A-Za-z_][\w-]{0,31}$/.test(name))
    throw invalidParam('collectionName is not a valid name');
  await context.store.write(({ createCollection }) => {
    if (context.store.findCollection(name))
      throw new GatewayError('DATABASE_COLLECTION_ALREADY_EXIST', `Db or Table already exist: ${name}`);
    createCollection(name);
  });
  return {};
};
