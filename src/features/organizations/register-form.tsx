import { registerOrganization } from '@domain/contracts/organizations/register-organization';
import type { OrganizationSummary } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, NoticeBar, Section } from '@/components';
import { tell } from '@/lib/feedback';
import { replaceWith } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { type Facts, FactsFields, toInput } from './facts-fields';
import { OrganizationOption, type Reader } from './organization-option';
import { useWrite } from './use-write';
import './index.scss';

/** Under this name the half-filled form waits on the phone. */
export const REGISTRATION = 'registration';

interface Props {
  /** What was searched for. */
  name: string;
  reader: Reader;
  onBack(): void;
}

export function RegisterForm({ name, reader, onBack }: Props) {
  const facts: Facts = { name, kinds: [], issuer: '', region: '', address: '', formerNames: '' };
  /** The key is kept with it: what was sent before the mini-program died is found again, not registered twice. */
  const { value, wasKept, change, forget } = useKept(REGISTRATION, { facts, key: newId() });
  const [similar, setSimilar] = useState<OrganizationSummary[]>([]);
  const { isBusy, problems, write } = useWrite();

  const changeFacts = (changes: Partial<Facts>) => {
    change({ facts: { ...value.facts, ...changes } });
    // Another name may be like other names.
    if (changes.name !== undefined || changes.formerNames !== undefined) setSimilar([]);
  };
  const register = async (confirmDistinct: boolean) => {
    const input = { ...toInput(value.facts), key: value.key, confirmDistinct };
    const answer = await write(() => runAction(registerOrganization, input));
    if (!answer) return;
    if (answer.id === null) return setSimilar(answer.similar);
    forget();
    tell('已登记，等待科协审核');
    await replaceWith('organization', { id: answer.id });
  };

  return (
    <>
      <Card title="登记新单位">
        {wasKept ? <NoticeBar>这是上次填到一半的内容，接着填就行。</NoticeBar> : null}
        <FactsFields facts={value.facts} problems={problems} onChange={changeFacts} />
        {similar.length === 0 ? (
          <View className="organization__actions">
            <Button id="register-organization" loading={isBusy} onClick={() => void register(false)}>
              登记
            </Button>
          </View>
        ) : null}
      </Card>
      {similar.length > 0 ? (
        <Section id="similar" title="可能是同一家">
          <NoticeBar tone="warn">名称与这些单位相近。如果是同一家，请加入它，不要重复登记。</NoticeBar>
          {similar.map((organization) => (
            <OrganizationOption key={organization.id} organization={organization} reader={reader} />
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
