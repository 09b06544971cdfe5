import { listUnreached } from '@domain/contracts/reminders/list-unreached';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Empty } from '@/components';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { byPerson } from './by-person';
import { PersonCard } from './person-card';
import './index.scss';

/** One page of those who could not be reached; the next is a component of its own, so that each is read once. */
export function UnreachedSection({ after }: { after?: string }) {
  const list = useAction(listUnreached, after === undefined ? {} : { after });
  const [isMore, setMore] = useState(false);
  if (!list.data) return <NotYet state={list} />;
  const { people, next } = list.data;
  const isFirst = after === undefined;
  if (isFirst && people.length === 0 && next === null) {
    return <Empty title="都联系上了" text="微信没推送到、消息也一直没读的联系人会出现在这里，附电话。" />;
  }
  return (
    <>
      <StaleNotice state={list} />
      {isFirst ? (
        <View className="reach__intro">微信没有推送到，消息也还没读，等得最久的在前。打个电话最快。</View>
      ) : null}
      {byPerson(people).map((person, index) => (
        <PersonCard key={person.personId} person={person} isFirst={isFirst && index === 0} />
      ))}
      {next && isMore ? <UnreachedSection after={next} /> : null}
      {next && !isMore ? (
        <Button id="more-unreached" kind="secondary" onClick={() => setMore(true)}>
          再看后面的
        </Button>
      ) : null}
    </>
  );
}
