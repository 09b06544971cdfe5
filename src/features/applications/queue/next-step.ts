import type { ApplicationSummary } from '@domain/applications/schema';
import { formatLastMoment, toMs } from '@domain/time';

/** What an officer does next with an application, as the button says it; null when nothing waits for her. */
export function nextStepWords(
  { status, publicity }: Pick<ApplicationSummary, 'status' | 'publicity'>,
  now: number,
): string | null {
  switch (status) {
    case 'submitted':
      return '查看并受理';
    case 'formal_review':
      return '形式审查';
    case 'expert_review':
      return '看评审结果，开始公示';
    case 'publicity':
      return publicity && now < toMs(publicity.endsBefore)
        ? `公示到 ${formatLastMoment(publicity.endsBefore)}`
        : '公示已满，予以立项';
    default:
      return null;
  }
}
