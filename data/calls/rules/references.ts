/** What points to something points to something that exists. */
import { organizationKindWords } from '@domain/call/words';
import { type Finding, type Path, perCategory } from './finding';

const phonePattern = /^(0\d{2,3}-\d{7,8}|1\d{10})$/;
/** Titles are compared literally, so quotation marks would never match. */
const quotePattern = /[“”"'《》\s]/;

export const checkReferences = perCategory((category, at, call) => {
  const known = new Set(category.tracks.map((track) => track.code));
  const unknownTracks = (trackCodes: string[], path: Path, title: string): Finding[] =>
    trackCodes
      .filter((code) => !known.has(code))
      .map((code) => ({ at: [...path, 'trackCodes'], reason: `“${title}”引用的申报类型 ${code} 不存在` }));

  return [
    ...category.tracks.flatMap((track, i) =>
      track.code.startsWith(`${category.code}-`)
        ? []
        : [{ at: [...at, 'tracks', i, 'code'], reason: `申报类型编号“${track.code}”应以“${category.code}-”开头` }],
    ),
    ...category.tracks.flatMap((track, i) =>
      track.applicants
        .filter((kind) => !category.applicants.includes(kind))
        .map((kind) => ({
          at: [...at, 'tracks', i, 'applicants'],
          reason: `申报类型 ${track.code} 的${organizationKindWords[kind]}不在本类的申报单位里`,
        })),
    ),
    ...category.applicants.flatMap((kind, i) =>
      call.applicants.includes(kind)
        ? []
        : [
            {
              at: [...at, 'applicants', i],
              reason: `${category.code} 的${organizationKindWords[kind]}不在通知的申报单位里`,
            },
          ],
    ),
    ...category.tasks.flatMap((task, i) => {
      const path = [...at, 'tasks', i];
      const name = task.requiredTitle;
      const isBadName = name !== null && (name === '' || quotePattern.test(name));
      return [
        ...unknownTracks(task.trackCodes, path, task.title),
        ...(isBadName
          ? [{ at: [...path, 'requiredTitle'], reason: `任务“${task.title}”的冠名不能为空或带引号、空格` }]
          : []),
        ...task.cumulative
          .filter((key) => task.minimum?.[key] === undefined)
          .map((key) => ({ at: [...path, 'cumulative'], reason: `任务“${task.title}”没有“${key}”这一项最低要求` })),
      ];
    }),
    ...category.filings.flatMap((filing, i) => unknownTracks(filing.trackCodes, [...at, 'filings', i], filing.title)),
    ...category.acceptance.items.flatMap((item, i) => {
      const path = [...at, 'acceptance', 'items', i];
      const isUnexplained = item.trackCodes.length > 0 && !item.when;
      return [
        ...unknownTracks(item.trackCodes, path, item.title),
        ...(isUnexplained
          ? [{ at: [...path, 'when'], reason: `验收材料“${item.title}”限定了申报类型，须用文字写明条件` }]
          : []),
      ];
    }),
    ...category.contacts.flatMap((contact, i) => {
      const path = [...at, 'contacts', i];
      if (contact.phones.length === 0 && !contact.email)
        return [{ at: path, reason: `${category.code} 的联系人没有电话也没有邮箱` }];
      return contact.phones
        .filter((phone) => !phonePattern.test(phone))
        .map((phone) => ({ at: [...path, 'phones'], reason: `电话“${phone}”应写成 0771-2630981 或手机号` }));
    }),
  ];
});
