import type { CategoryEligibility, Verdict } from '@domain/eligibility/verdict';
import { Tag, type Tone } from '@/components';
import { standingWord } from './verdicts';

const tones: Record<Verdict, Tone> = { eligible: 'ok', verify: 'warn', joint: 'brand', ineligible: 'neutral' };

export function VerdictTag({ of }: { of: Pick<CategoryEligibility, 'verdict' | 'standing'> }) {
  return <Tag tone={tones[of.standing]}>{standingWord(of)}</Tag>;
}
