import type { UnreachedPerson } from '@domain/contracts/reminders/list-unreached';
import { unreachedWords } from '@domain/reminders/unreached-reasons';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Card, Cell, Tag } from '@/components';
import { openPath } from '@/lib/navigate';
import type { PersonToCall } from './by-person';
import './index.scss';

/** Turning the phone's own question down is no failure worth a message. */
const callPhone = (phoneNumber: string): Promise<unknown> => Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);

function Thing({ thing }: { thing: UnreachedPerson }) {
  const { id, subject, title, text, why, since, link } = thing;
  return (
    <Cell
      id={`unreached-${id}`}
      title={subject ?? title}
      note={
        <>
          <View className="reach__message">
            {subject ? `${title}。` : ''}
            {text}
          </View>
          <View className="reach__since">
            <Tag tone={why === 'failed' ? 'bad' : 'warn'}>{unreachedWords[why]}</Tag>
            <View>{formatMoment(since)} 起未读</View>
          </View>
          {link === null ? <View>还没有提交，内容提交后才能查看</View> : null}
        </>
      }
      {...(link === null ? {} : { onClick: () => void openPath(link) })}
    />
  );
}

interface Props {
  person: PersonToCall;
  /** Of many buttons one leads. */
  isFirst: boolean;
}

/** Whom to ring up, and about what. */
export function PersonCard({ person, isFirst }: Props) {
  const { personId, personName, organizationName, phone, things } = person;
  return (
    <Card id={`person-${personId}`} title={personName ?? '（未留姓名）'} extra={`${things.length} 件事`}>
      {organizationName ? <View className="reach__organization">{organizationName}</View> : null}
      <View className="reach__things">
        {things.map((thing) => (
          <Thing key={thing.id} thing={thing} />
        ))}
      </View>
      <Button
        id={`call-${personId}`}
        kind={isFirst ? 'primary' : 'secondary'}
        disabled={phone === null}
        reason="没有留电话，请从单位资料里找别的联系方式"
        onClick={() => phone !== null && void callPhone(phone)}
      >
        {phone === null ? '打电话' : `打电话 ${phone}`}
      </Button>
    </Card>
  );
}
