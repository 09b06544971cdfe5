/** Counts on a checklist item can be met, only photographs have shots, only films a length. */
import { perCategory } from './finding';

export const checkChecklist = perCategory((category, at) =>
  category.acceptance.items.flatMap((item, i) => {
    const shots = item.shots.reduce((all, { min }) => all + min, 0);
    const least = Math.max(shots, item.minFiles ?? 0);
    const isImpossible = item.maxFiles !== null && least > item.maxFiles;
    const isMisplaced = item.kind !== 'photos' && item.shots.length > 0;
    const isNoFilm = item.kind !== 'video' && item.seconds !== null;
    const isRepeated = new Set(item.shots.map(({ shot }) => shot)).size < item.shots.length;
    const isUnsaid = item.condition !== null && item.when === null;
    const problems = [
      [isImpossible, 'maxFiles', `至少 ${least} 个文件，却最多只收 ${item.maxFiles} 个`],
      [isMisplaced, 'shots', '不是照片，不能有镜头要求'],
      [isRepeated, 'shots', '的镜头要求重复'],
      [isNoFilm, 'seconds', '不是视频，不能有时长要求'],
      [isUnsaid, 'condition', '写了条件由谁确定，却没有写条件（when）'],
    ] as const;
    return problems
      .filter(([bad]) => bad)
      .map(([, key, reason]) => ({
        at: [...at, 'acceptance', 'items', i, key],
        reason: `验收材料“${item.title}”${reason}`,
      }));
  }),
);
