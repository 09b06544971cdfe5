import type { ChangeRequest } from '@domain/projects/schema';
import { formatDate } from '@domain/time';
import type { Tone } from '@/components';

export const changeStateWords: Record<ChangeRequest['state'], string> = {
  asked: '待答复',
  granted: '已同意',
  refused: '未同意',
};
export const changeTones: Record<ChangeRequest['state'], Tone> = { asked: 'brand', granted: 'ok', refused: 'bad' };

export const changeTitle = ({ kind, newDate }: ChangeRequest): string =>
  kind === 'extension' && newDate ? `延期到 ${formatDate(newDate, { year: true })}` : '变更';
