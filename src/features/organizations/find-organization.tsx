import type { Person } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, Section, TextInput } from '@/components';
import { NotYet } from '@/lib/loaded';
import { forgetKept, peekKept } from '@/lib/use-kept';
import type { Facts } from './facts-fields';
import { OrganizationOption, type Reader } from './organization-option';
import { REGISTRATION, RegisterForm } from './register-form';
import { UnfinishedRegistration } from './unfinished-registration';
import { isSearchable, useOrganizationSearch } from './use-organization-search';
import './index.scss';

/** First look whether it is there already; only then register it. */
export function FindOrganization({ person }: { person: Person }) {
  const [text, setText] = useState('');
  const [isRegistering, setRegistering] = useState(false);
  const [unfinished, setUnfinished] = useState(() => peekKept<{ facts: Facts }>(REGISTRATION)?.facts ?? null);
  const reader: Reader = {
    mine: person.memberships.map(({ organizationId }) => organizationId),
    officerOf: person.officerOf,
  };
  const back = () => {
    setUnfinished(peekKept<{ facts: Facts }>(REGISTRATION)?.facts ?? null);
    setRegistering(false);
  };
  const discard = () => {
    forgetKept(REGISTRATION);
    setUnfinished(null);
  };
  if (isRegistering) return <RegisterForm name={text.trim()} reader={reader} onBack={back} />;
  return (
    <>
      {unfinished ? (
        <UnfinishedRegistration facts={unfinished} onContinue={() => setRegistering(true)} onDiscard={discard} />
      ) : null}
      <Card title={person.officerOf === null ? '先找一找' : '查找单位'}>
        <Field id="organization-search" label="单位名称" help="输入名称中的两个字以上；曾用名也能找到">
          <TextInput id="organization-search" value={text} maxLength={60} placeholder="如 生态学会" onInput={setText} />
        </Field>
      </Card>
      {isSearchable(text) ? <Results text={text} reader={reader} /> : null}
      {unfinished || person.officerOf !== null ? null : (
        <Card title="您的单位还没有登记？">
          <View className="organization__note">登记后您就是它的项目联系人，由科协审核。</View>
          <View className="organization__actions">
            <Button id="start-register" kind="secondary" onClick={() => setRegistering(true)}>
              登记新单位
            </Button>
          </View>
        </Card>
      )}
    </>
  );
}

function Results({ text, reader }: { text: string; reader: Reader }) {
  const { found, state, more } = useOrganizationSearch(text);
  if (!found) return <NotYet state={state} rows={2} />;
  const { organizations } = found;
  return (
    <Section title={organizations.length > 0 ? '找到的单位' : `没有名称像“${text.trim()}”的单位`}>
      {organizations.map((organization) => (
        <OrganizationOption key={organization.id} organization={organization} reader={reader} />
      ))}
      {state.error ? <NotYet state={state} /> : null}
      {more ? (
        <Button id="more-organizations" kind="quiet" onClick={more}>
          再看一些
        </Button>
      ) : null}
    </Section>
  );
}
