import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, Field, Section, TextInput } from '@/components';
import { NotYet } from '@/lib/loaded';
import { OrganizationOption } from './organization-option';
import { RegisterForm } from './register-form';
import { isSearchable, useOrganizationSearch } from './use-organization-search';
import './index.scss';

/** First look whether it is there already; only then register it. */
export function FindOrganization() {
  const [text, setText] = useState('');
  const [isRegistering, setRegistering] = useState(false);
  if (isRegistering) return <RegisterForm name={text.trim()} onBack={() => setRegistering(false)} />;
  return (
    <>
      <Card title="先找一找">
        <Field id="organization-search" label="单位名称" help="输入名称中的两个字以上；曾用名也能找到">
          <TextInput id="organization-search" value={text} maxLength={60} placeholder="如 生态学会" onInput={setText} />
        </Field>
      </Card>
      {isSearchable(text) ? <Results text={text} /> : null}
      <Card title="您的单位还没有登记？">
        <View className="organization__note">登记后您就是它的项目联系人，由科协审核。</View>
        <View className="organization__actions">
          <Button id="start-register" kind="secondary" onClick={() => setRegistering(true)}>
            登记新单位
          </Button>
        </View>
      </Card>
    </>
  );
}

function Results({ text }: { text: string }) {
  const { found, state, more } = useOrganizationSearch(text);
  if (!found) return <NotYet state={state} rows={2} />;
  const { organizations } = found;
  return (
    <Section title={organizations.length > 0 ? '找到的单位' : `没有名称像“${text.trim()}”的单位`}>
      {organizations.map((organization) => (
        <OrganizationOption key={organization.id} organization={organization} />
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
