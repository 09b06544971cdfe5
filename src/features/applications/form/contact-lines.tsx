import type { ActionOutput } from '@domain/contracts';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components';
import './readable-copy.scss';

type Contact = ActionOutput<'applications.get'>['contacts'][number];

/** Each number once, with whoever answers it. */
const linesOf = (contacts: readonly Contact[]) => [
  ...new Map(
    contacts.flatMap(({ name, phones }) =>
      phones.map((phone) => [phone, { name: name ?? '咨询电话', phone }] as const),
    ),
  ).values(),
];

const SHOWN = 4;

/** Whom to ask. */
export function ContactLines({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <View>
      {linesOf(contacts)
        .slice(0, SHOWN)
        .map(({ name, phone }) => (
          <View key={phone} className="contact-line">
            <Text className="tabular">
              {name} {phone}
            </Text>
            <Button
              kind="secondary"
              size="small"
              id={`ask-${phone.replace(/\D/g, '')}`}
              onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
            >
              拨打
            </Button>
          </View>
        ))}
    </View>
  );
}
