import { registerOrganization } from '@domain/contracts/organizations/register-organization';
import type { OrganizationSummary } from '@domain/people/schema';
import { useState } from 'react';
import { Button, Card, NoticeBar, Section } from '@/components';
import { tell } from '@/lib/feedback';
import { replaceWith } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { type Facts, FactsFields, toInput } from './facts-fields';
import { OrganizationOption } from './organization-option';
import { useWrite } from './use-write';

interface Props {
  /** What was searched for. */
  name: string;
  onBack(): void;
}

export function RegisterForm({ name, onBack }: Props) {
  const [facts, setFacts] = useState<Facts>({
    name,
    kinds: [],
    issuer: '',
    region: '',
    address: '',
    formerNames: '',
  });
  const [similar, setSimilar] = useState<OrganizationSummary[]>([]);
  const [key] = useState(newId);
  const { isBusy, problems, write } = useWrite();

  const change = (changes: Partial<Facts>) => {
    setFacts((before) => ({ ...before, ...changes }));
    // Another name may be like other names.
    if (changes.name !== undefined || changes.formerNames !== undefined) setSimilar([]);
  };
  const register = async (confirmDistinct: boolean) => {
    const answer = await write(() => runAction(registerOrganization, { ...toInput(facts), key, confirmDistinct }));
    if (!answer) return;
    if (answer.id === null) return setSimilar(answer.similar);
    tell('已登记，等待科协审核');
    await replaceWith('organization', { id: answer.id });
  };

  return (
    <>
      <Card title="登记新单位">
        <FactsFields facts={facts} problems={problems} onChange={change} />
        {similar.length === 0 ? (
          <Button id="register-organization" loading={isBusy} onClick={() => void register(false)}>
            登记
          </Button>
        ) : null}
      </Card>
      {similar.length > 0 ? (
        <Section id="similar" title="可能是同一家">
          <NoticeBar tone="warn">名称与这些单位相近。如果是同一家，请加入它，不要重复登记。</NoticeBar>
          {similar.map((organization) => (
            <OrganizationOption key={organization.id} organization={organization} />
          ))}
          <Button id="register-distinct" kind="secondary" loading={isBusy} onClick={() => void register(true)}>
            不是同一家，继续登记
          </Button>
        </Section>
      ) : null}
      <Button id="back-to-search" kind="quiet" disabled={isBusy} onClick={onBack}>
        返回查找
      </Button>
    </>
  );
}
