/**
 * Every collection and its compound indexes, declared once: the emulator and deployment read this list.
 * All are ADMINONLY: no client touches the database. `_id` is always indexed.
 */
interface IndexDeclaration {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}
interface CollectionDeclaration {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration[];
}

export const collections: readonly CollectionDeclaration[] = [
  { name: 'calls', indexes: [{ name: 'by_published', keys: [['publishedOn', -1]] }] },
  { name: 'call_sources', indexes: [] },
  {
    name: 'follows',
    indexes: [
      {
        name: 'by_call',
        keys: [
          ['callSlug', 1],
          ['openid', 1],
        ],
      },
      {
        name: 'by_person',
        keys: [
          ['openid', 1],
          ['followedAt', -1],
        ],
      },
    ],
  },
  { name: 'people', indexes: [{ name: 'by_issuer', keys: [['officerOf', 1]] }] },
  {
    name: 'organizations',
    indexes: [
      {
        name: 'search',
        keys: [
          ['bigrams', 1],
          ['searchKey', 1],
        ],
      },
      {
        name: 'name_candidates',
        keys: [
          ['region', 1],
          ['bigrams', 1],
        ],
      },
      {
        name: 'officer_queue',
        keys: [
          ['issuerName', 1],
          ['waitsForOfficer', 1],
          ['updatedAt', 1],
        ],
      },
    ],
  },
  {
    name: 'members',
    indexes: [
      {
        name: 'by_organization',
        keys: [
          ['organizationId', 1],
          ['state', 1],
        ],
      },
    ],
  },
  { name: 'officer_codes', indexes: [] },
  {
    name: 'applications',
    indexes: [
      {
        name: 'by_organization',
        keys: [
          ['organizationId', 1],
          ['updatedAt', -1],
        ],
      },
      {
        name: 'by_call',
        keys: [
          ['callSlug', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_call_and_organization',
        keys: [
          ['callSlug', 1],
          ['organizationId', 1],
        ],
      },
      {
        name: 'officer_queue',
        keys: [
          ['issuerName', 1],
          ['queueRank', 1],
          ['updatedAt', -1],
        ],
      },
      {
        name: 'scoped_officer_queue',
        keys: [
          ['issuerName', 1],
          ['categoryCode', 1],
          ['queueRank', 1],
          ['updatedAt', -1],
        ],
      },
    ],
  },
  { name: 'quotas', indexes: [] },
  {
    name: 'projects',
    indexes: [
      {
        name: 'by_organization',
        keys: [
          ['organizationId', 1],
          ['createdAt', -1],
        ],
      },
      {
        name: 'officer_queue',
        keys: [
          ['issuerName', 1],
          ['queueRank', 1],
          ['updatedAt', -1],
        ],
      },
      {
        name: 'scoped_officer_queue',
        keys: [
          ['issuerName', 1],
          ['categoryCode', 1],
          ['queueRank', 1],
          ['updatedAt', -1],
        ],
      },
    ],
  },
  { name: 'manifests', indexes: [] },
  {
    name: 'activities',
    indexes: [
      {
        name: 'by_project',
        keys: [
          ['projectId', 1],
          ['startsAt', 1],
        ],
      },
    ],
  },
  { name: 'activity_sites', indexes: [] },
  { name: 'activity_codes', indexes: [] },
  {
    name: 'sign_ins',
    indexes: [
      {
        name: 'by_activity',
        keys: [
          ['activityId', 1],
          ['at', 1],
        ],
      },
      {
        name: 'by_phone',
        keys: [
          ['activityId', 1],
          ['phoneKey', 1],
        ],
        unique: true,
      },
    ],
  },
  {
    name: 'evidence',
    indexes: [
      {
        name: 'in_order',
        keys: [
          ['subject', 1],
          ['rank', 1],
          ['uploadedAt', 1],
        ],
      },
      {
        name: 'in_order_of_slot',
        keys: [
          ['subject', 1],
          ['slot', 1],
          ['rank', 1],
          ['uploadedAt', 1],
        ],
      },
      {
        name: 'same_bytes',
        keys: [
          ['subject', 1],
          ['sha256', 1],
          ['uploadedAt', 1],
        ],
      },
      { name: 'to_check', keys: [['checkAfter', 1]] },
      { name: 'by_trace', keys: [['safetyTraceId', 1]] },
    ],
  },
  {
    name: 'upload_tickets',
    indexes: [
      {
        name: 'abandoned',
        keys: [
          ['isUsed', 1],
          ['expiresAt', 1],
        ],
      },
    ],
  },
  {
    name: 'events',
    indexes: [
      {
        name: 'by_subject',
        keys: [
          ['subject', 1],
          ['at', 1],
        ],
      },
    ],
  },
  {
    name: 'inbox',
    indexes: [
      {
        name: 'by_person',
        keys: [
          ['openid', 1],
          ['at', -1],
        ],
      },
      {
        name: 'unread',
        keys: [
          ['openid', 1],
          ['isRead', 1],
        ],
      },
    ],
  },
  { name: 'outbox', indexes: [{ name: 'due', keys: [['dueAt', 1]] }] },
  {
    name: 'reminder_plans',
    indexes: [
      { name: 'due', keys: [['nextDueAt', 1]] },
      {
        name: 'by_recipient',
        keys: [
          ['recipients', 1],
          ['nextDueAt', 1],
        ],
      },
    ],
  },
  { name: 'subscription_balances', indexes: [] },
  { name: 'subscription_records', indexes: [] },
];
