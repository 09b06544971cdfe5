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

/** `by('openid', '-at')`: a person's, the newest first. */
const by = (...fields: string[]): IndexDeclaration['keys'] =>
  fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]));

/** An officer's queue, of the whole issuer and of the categories that she is bound to. */
const officerQueues: readonly IndexDeclaration[] = [
  { name: 'officer_queue', keys: by('issuerName', 'queueRank', '-updatedAt') },
  { name: 'scoped_officer_queue', keys: by('issuerName', 'categoryCode', 'queueRank', '-updatedAt') },
];

export const collections: readonly CollectionDeclaration[] = [
  { name: 'calls', indexes: [{ name: 'by_published', keys: by('-publishedOn') }] },
  { name: 'call_sources', indexes: [] },
  {
    name: 'follows',
    indexes: [
      { name: 'by_call', keys: by('callSlug', 'openid') },
      { name: 'by_person', keys: by('openid', '-followedAt') },
    ],
  },
  { name: 'people', indexes: [{ name: 'by_issuer', keys: by('officerOf') }] },
  {
    name: 'organizations',
    indexes: [
      { name: 'search', keys: by('bigrams', 'searchKey') },
      { name: 'name_candidates', keys: by('region', 'bigrams') },
      { name: 'officer_queue', keys: by('issuerName', 'waitsForOfficer', 'updatedAt') },
    ],
  },
  { name: 'members', indexes: [{ name: 'by_organization', keys: by('organizationId', 'state') }] },
  { name: 'officer_codes', indexes: [] },
  {
    name: 'applications',
    indexes: [
      { name: 'by_organization', keys: by('organizationId', '-updatedAt') },
      { name: 'by_organization_and_id', keys: by('organizationId', '_id') },
      { name: 'by_call', keys: by('callSlug', '_id') },
      { name: 'by_call_and_organization', keys: by('callSlug', 'organizationId') },
      { name: 'by_call_and_contact', keys: by('callSlug', 'contactOpenid') },
      ...officerQueues,
    ],
  },
  { name: 'quotas', indexes: [] },
  {
    name: 'projects',
    indexes: [
      { name: 'by_call_and_contact', keys: by('callSlug', 'contactOpenid') },
      { name: 'by_organization', keys: by('organizationId', '-createdAt') },
      { name: 'by_organization_and_id', keys: by('organizationId', '_id') },
      ...officerQueues,
    ],
  },
  { name: 'manifests', indexes: [] },
  { name: 'activities', indexes: [{ name: 'by_project', keys: by('projectId', 'startsAt') }] },
  { name: 'activity_sites', indexes: [] },
  { name: 'activity_codes', indexes: [] },
  {
    name: 'sign_ins',
    indexes: [
      { name: 'by_activity', keys: by('activityId', 'at') },
      { name: 'by_phone', keys: by('activityId', 'phoneKey'), unique: true },
    ],
  },
  {
    name: 'evidence',
    indexes: [
      { name: 'in_order', keys: by('subject', 'rank', 'uploadedAt') },
      { name: 'in_order_of_slot', keys: by('subject', 'slot', 'rank', 'uploadedAt') },
      { name: 'same_bytes', keys: by('subject', 'sha256', 'uploadedAt') },
      { name: 'to_check', keys: by('checkAfter') },
      { name: 'by_trace', keys: by('safetyTraceId') },
    ],
  },
  { name: 'upload_tickets', indexes: [{ name: 'abandoned', keys: by('isUsed', 'expiresAt') }] },
  { name: 'events', indexes: [{ name: 'by_subject', keys: by('subject', 'at') }] },
  {
    name: 'inbox',
    indexes: [
      { name: 'by_person', keys: by('openid', '-at') },
      { name: 'unread', keys: by('openid', 'isRead') },
      { name: 'by_broadcast', keys: by('broadcastId', 'isRead') },
    ],
  },
  { name: 'outbox', indexes: [{ name: 'due', keys: by('dueAt') }] },
  {
    name: 'reminder_plans',
    indexes: [
      { name: 'due', keys: by('nextDueAt') },
      { name: 'by_recipient', keys: by('recipients', 'nextDueAt') },
      { name: 'unreached', keys: by('issuerName', 'unreachedKey') },
      { name: 'scoped_unreached', keys: by('issuerName', 'categoryCode', 'unreachedKey') },
      { name: 'by_unreached_message', keys: by('unreached.messageId') },
      { name: 'by_unreached_person', keys: by('unreached.openid', 'unreachedKey') },
      { name: 'by_broadcast', keys: by('broadcastId', 'pushedAt') },
    ],
  },
  {
    name: 'broadcasts',
    indexes: [
      { name: 'by_issuer', keys: by('issuerName', '-at') },
      { name: 'by_officer', keys: by('by', '-at') },
    ],
  },
  { name: 'broadcast_days', indexes: [] },
  { name: 'subscription_balances', indexes: [] },
  { name: 'subscription_records', indexes: [] },
];
