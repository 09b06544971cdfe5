/** The contract (项目合同书) and its money: GX-2023 四（二） at once after signing, GX-2026 四（二） as the association asks. */
import type { FieldProblem } from '../errors';
import { formatYuan } from '../money';
import { toDate } from '../time';
import type { Project } from './schema';

const dateProblem = (label: string, path: string, message: string): FieldProblem => ({ path, label, message });

export function signProblem(signedOn: string, now: number): FieldProblem | null {
  return signedOn > toDate(now) ? dateProblem('签订日期', 'signedOn', '不能晚于今天') : null;
}

type Funded = Pick<Project, 'contract' | 'awardedYuan'>;

/** Money follows the signature, and is at most what was granted; less where it comes in parts. */
export function fundProblem(
  { contract }: Pick<Funded, 'contract'>,
  { fundedOn }: { fundedOn: string },
  now: number,
): FieldProblem | null {
  if (fundedOn > toDate(now)) return dateProblem('拨付日期', 'fundedOn', '不能晚于今天');
  if (contract.signedOn !== null && fundedOn < contract.signedOn) {
    return dateProblem('拨付日期', 'fundedOn', '不能早于合同签订日期');
  }
  return null;
}

/** Why an amount is too much, in words; null when it is not. */
export const aboveGrant = ({ awardedYuan }: Pick<Funded, 'awardedYuan'>, yuan: number): string | null =>
  yuan > awardedYuan ? `拨付金额不能超过资助金额 ${formatYuan(awardedYuan)}，请改小后再试` : null;

/** What can be taken back: what was paid; stored before that was kept, the grant. */
export const recoverableYuan = ({
  status,
  contract,
  awardedYuan,
}: Pick<Project, 'status' | 'contract' | 'awardedYuan'>): number =>
  contract.fundedYuan ?? (status === 'contracting' ? 0 : awardedYuan);
