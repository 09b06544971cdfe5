/** The sections of an application as they are filled in: the core's two, then the notice's. */
import type { Category } from '../call/schema';
import type { AskedSection } from '../form/progress';
import { withoutCoreFields } from './core-cells';

export const coreSections = {
  money: { id: 'money', title: '申报类型与经费' },
  people: { id: 'corePeople', title: '负责人、联系人与联合单位' },
} as const;

export function askedSections(category: Category): AskedSection[] {
  const tracks = category.tracks.length > 0 ? ['core.trackCodes'] : [];
  return [
    { ...coreSections.money, paths: [...tracks, 'core.requestedYuan', 'core.budgetLines'] },
    { ...coreSections.people, paths: ['core.leader', 'core.contactPerson'] },
    ...withoutCoreFields(category)
      .sections.map(({ id, title, fields }) => ({
        id,
        title,
        fields: fields.filter(({ type }) => type !== 'signature'),
      }))
      // Signed on paper: nothing to fill in here.
      .filter(({ fields }) => fields.length > 0)
      .map(({ id, title, fields }) => ({
        id,
        title,
        paths: fields.filter(({ required }) => required).map((field) => `answers.${field.id}`),
      })),
  ];
}
