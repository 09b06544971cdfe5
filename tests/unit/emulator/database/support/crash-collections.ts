import type { CollectionDeclaration } from '../../../../../emulator/database';

export const crashCollections: readonly CollectionDeclaration[] = [
  {
    name: 'c',
    indexes: [
      { name: 'key', keys: [['key', 1]], unique: true },
      {
        name: 'tags_version',
        keys: [
          ['tags', 1],
          ['version', -1],
        ],
      },
    ],
  },
];
