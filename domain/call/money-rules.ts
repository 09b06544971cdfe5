import type { Call, Category } from './schema';

type Requirement = Call['requirements'][number];

/** The call's rules on money for everyone and for this category, by the ids data/calls gives them. */
export const moneyRules = (
  { requirements }: Pick<Call, 'requirements'>,
  { code }: Pick<Category, 'code'>,
): Pick<Requirement, 'text' | 'source'>[] =>
  requirements
    .filter(({ id }) => id === 'money' || id === 'money-use' || id === `money-${code}`)
    .map(({ text, source }) => ({ text: text.replace(`${code}：`, ''), source }));

/** What the notice says of the contract, of checks on the way and of changes (GX 四、（二）（三）); empty where it says nothing. */
export const contractRules = ({ requirements }: Pick<Call, 'requirements'>): Pick<Requirement, 'text' | 'source'>[] =>
  requirements
    .filter(({ id }) => id === 'contract' || id === 'change-request' || id === 'spot-check')
    .map(({ text, source }) => ({ text, source }));
