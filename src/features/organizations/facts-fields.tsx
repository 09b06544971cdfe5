import { type OrganizationKind, organizationKinds } from '@domain/call/schema';
import { organizationKindWords } from '@domain/call/words';
import { TEXT_MAX } from '@domain/constants';
import { ChoiceList, Field, TextInput } from '@/components';
import { NotYet } from '@/lib/loaded';
import { useIssuers } from './use-issuers';

export interface Facts {
  name: string;
  kinds: OrganizationKind[];
  issuer: string;
  region: string;
  address: string;
  /** As typed, one after the other. */
  formerNames: string;
}

/** In the form the contracts want. */
export const toInput = ({ address, formerNames, ...facts }: Facts) => ({
  ...facts,
  address: address.trim() === '' ? null : address,
  formerNames: formerNames.split(/[、，,;；\n]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
});

const kindOptions = organizationKinds.map((kind) => ({ value: kind, label: organizationKindWords[kind] }));

interface Props {
  facts: Facts;
  /** Whether its association may still be chosen. */
  mayMove?: boolean;
  problems: Record<string, string>;
  onChange(changes: Partial<Facts>): void;
}

/** What an organization says of itself. */
export function FactsFields({ facts, mayMove = true, problems, onChange }: Props) {
  return (
    <>
      <Field id="organization-name" label="单位全称" required help="与登记证书一致" error={problems.name}>
        <TextInput
          id="organization-name"
          value={facts.name}
          maxLength={TEXT_MAX.title}
          error={problems.name}
          onInput={(name) => onChange({ name })}
        />
      </Field>
      <Field id="kind" label="单位类别" required help="可选多种，决定能申报哪些项目" error={problems.kinds}>
        <ChoiceList
          id="kind"
          multiple
          options={kindOptions}
          value={facts.kinds}
          onChange={(kinds) => onChange({ kinds: kinds as OrganizationKind[] })}
        />
      </Field>
      {mayMove ? <IssuerField facts={facts} problems={problems} onChange={onChange} /> : null}
      <Field id="organization-address" label="地址" required={false} error={problems.address}>
        <TextInput
          id="organization-address"
          value={facts.address}
          maxLength={TEXT_MAX.address}
          error={problems.address}
          onInput={(address) => onChange({ address })}
        />
      </Field>
      <Field id="former-names" label="曾用名" required={false} help="有几个的，用顿号隔开" error={problems.formerNames}>
        <TextInput
          id="former-names"
          value={facts.formerNames}
          error={problems.formerNames}
          onInput={(formerNames) => onChange({ formerNames })}
        />
      </Field>
    </>
  );
}

function IssuerField({ facts, problems, onChange }: Props) {
  const { issuers, state } = useIssuers();
  return (
    <Field id="issuer" label="受理科协" required help="决定单位所在的地区" error={problems.issuer ?? problems.region}>
      {issuers ? (
        <ChoiceList
          id="issuer"
          options={issuers.map(({ name, region }) => ({ value: name, label: name, note: region }))}
          value={[facts.issuer]}
          onChange={([issuer = '']) =>
            onChange({ issuer, region: issuers.find(({ name }) => name === issuer)?.region ?? '' })
          }
        />
      ) : (
        <NotYet state={state} rows={1} />
      )}
    </Field>
  );
}
