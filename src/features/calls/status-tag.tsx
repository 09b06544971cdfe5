import type { CallStatus } from '@domain/call/status';
import { callStatusWords } from '@domain/call/words';
import { Tag, type Tone } from '@/components';

const tones: Record<CallStatus, Tone> = {
  open: 'ok',
  closing_soon: 'warn',
  upcoming: 'brand',
  undated: 'neutral',
  closed: 'neutral',
};

export function StatusTag({ status }: { status: CallStatus }) {
  return <Tag tone={tones[status]}>{callStatusWords[status]}</Tag>;
}
