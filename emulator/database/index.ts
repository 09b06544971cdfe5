/** The database of the local WeChat cloud: answers the SDK's `database.*` actions over an LMDB store. */
export { type DatabaseEngine, type DatabaseOptions, openDatabase } from './open-database';
export type { Meter } from './planner/execute';
export type { CollectionDeclaration, IndexDeclaration } from './store/catalog';
export { DataFolderError } from './store/data-folder-error';
export { verify } from './verify';
