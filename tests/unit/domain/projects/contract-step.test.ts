import { contractRules, moneyRules } from '@domain/call/money-rules';
import { aboveGrant, fundProblem, recoverableYuan, signProblem } from '@domain/projects/contract-step';
import { toMs } from '@domain/time';
import { getCategory, readCall } from '../../data/support';

const NOW = toMs('2023-06-20T10:00:00+08:00');
const contract = (signedOn: string | null, fundedYuan: number | null = null) => ({
  signedOn,
  fundedOn: null,
  fundedYuan,
});

it('is signed today at the latest', () => {
  expect(signProblem('2023-06-20', NOW)).toBeNull();
  expect(signProblem('2023-06-21', NOW)).toMatchObject({ path: 'signedOn', message: '不能晚于今天' });
});

it('the money comes after the signature (GX-2023 四（二）), and never beyond the grant', () => {
  const signed = { contract: contract('2023-06-10') };
  expect(fundProblem(signed, { fundedOn: '2023-06-10' }, NOW)).toBeNull();
  expect(fundProblem(signed, { fundedOn: '2023-06-09' }, NOW)?.message).toBe('不能早于合同签订日期');
  expect(fundProblem(signed, { fundedOn: '2023-06-21' }, NOW)?.message).toBe('不能晚于今天');
  expect(aboveGrant({ awardedYuan: 40_000 }, 40_000)).toBeNull();
  expect(aboveGrant({ awardedYuan: 40_000 }, 40_001)).toContain('4万元');
});

it('what was paid can be taken back (GX-2023 四（三）), and nothing else', () => {
  expect(recoverableYuan({ status: 'contracting', contract: contract(null), awardedYuan: 40_000 })).toBe(0);
  expect(recoverableYuan({ status: 'funded', contract: contract('2023-06-10', 30_000), awardedYuan: 40_000 })).toBe(
    30_000,
  );
  expect(recoverableYuan({ status: 'in_progress', contract: contract(null), awardedYuan: 40_000 })).toBe(40_000);
});

describe('the terms are drawn from the notice', () => {
  const texts = (rules: { text: string; source: string }[]) => rules.map(({ text, source }) => `${text}（${source}）`);
  it('GX-2023: paid at once, checked on the way; 2023-2 only for the party', () => {
    const call = readCall('gx-2023');
    expect(texts(contractRules(call))).toEqual([
      '签项目合同书后，经费一次拨付（四、（二））',
      '原则上不改内容；无法开展或要变更的，提前向学会部（联络部）申请（四、（三））',
      '实施期不定期抽查；不按要求做或效果差的，追回拨款（四、（三））',
    ]);
    expect(texts(moneyRules(call, getCategory(call, '2023-2')))).toEqual([
      '经费不得用于资产购买、对外投资、捐款赞助（四、（二））',
      '经费只用于党建；不发内部劳务费，差旅不超过 50%（2023-2 （五））',
    ]);
  });
  it('a notice that says nothing of contracts has no such terms (HN)', () => {
    const call = readCall('hn-2022');
    expect(contractRules(call)).toEqual([]);
    expect(moneyRules(call, getCategory(call, '1'))).toEqual([]);
  });
});
