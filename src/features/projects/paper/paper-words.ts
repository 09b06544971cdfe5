/** The paper copies (纸质材料) in words. */
import type { Copies } from '@domain/acceptance/schema';
import type { Paper } from '@domain/projects/schema';
import { formatDate } from '@domain/time';

export const wayWords: Record<Paper['way'], string> = { post: '邮寄', hand: '当面送交' };

/** `纸质 4 份、电子 1 份`; empty where the notice states none. */
export const copiesWords = ({ paper, electronic }: Copies): string =>
  [paper === null ? '' : `纸质 ${paper} 份`, electronic === null ? '' : `电子 ${electronic} 份`]
    .filter(Boolean)
    .join('、');

/** Where they are, in one sentence. */
export function paperState(paper: Paper | null, copies: Copies): string {
  if (!paper) {
    const wanted = copiesWords(copies);
    return wanted ? `通知要求${wanted}，还没有登记寄送` : '寄出或送到后在这里登记';
  }
  const { way, on, number, copies: count, receivedOn } = paper;
  if (receivedOn) return `科协${formatDate(receivedOn)}收到 ${count} 份`;
  return `${formatDate(on)}${way === 'post' ? '寄出' : '送交'} ${count} 份${number ? `，单号 ${number}` : ''}，等科协签收`;
}
