import type { OrganizationKind } from '@domain/call/schema';
import { organizationKindWords } from '@domain/call/words';
import type { OrganizationStatus } from '@domain/people/schema';
import type { Tone } from '@/components';

export const kindsInWords = (kinds: readonly OrganizationKind[]): string =>
  kinds.map((kind) => organizationKindWords[kind]).join('、');

export const statusTones: Record<OrganizationStatus, Tone> = { pending: 'warn', approved: 'ok', returned: 'bad' };
