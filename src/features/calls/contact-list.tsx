import type { Call } from '@domain/call/schema';
import { View } from '@tarojs/components';
import { Button } from '@/components';
import { CopyRow } from './copy-row';
import { callPhone, copyText } from './phone-actions';
import './rows.scss';

type Contact = Call['contacts'][number];

interface Line {
  key: string;
  name: string;
  number: string;
  about: string;
}

const lines = (contacts: readonly { contact: Contact; about?: string }[]): Line[] => {
  const byKey = new Map<string, Line>();
  for (const { contact, about } of contacts) {
    for (const number of contact.phones) {
      const key = `${contact.name}${number}`;
      const said = [byKey.get(key)?.about, about, contact.for].filter(Boolean).join('、');
      byKey.set(key, { key, name: contact.name ?? '咨询电话', number, about: said });
    }
  }
  return [...byKey.values()];
};

/** Whom to ask. One number named for several categories is one row that lists them. */
export function ContactList({ contacts }: { contacts: readonly { contact: Contact; about?: string }[] }) {
  const emails = [...new Set(contacts.flatMap(({ contact }) => contact.email ?? []))];
  return (
    <View>
      {lines(contacts).map((line) => (
        <View key={line.key} className="row">
          <View className="row__body">
            <View className="row__value">{line.name}</View>
            <View className="row__note tabular">{line.number}</View>
            {line.about ? <View className="row__note">{line.about}</View> : null}
          </View>
          <Button kind="quiet" size="small" onClick={() => copyText(line.number)}>
            复制
          </Button>
          <Button
            kind="secondary"
            size="small"
            id={`call-${line.number.replace(/\D/g, '')}`}
            onClick={() => callPhone(line.number)}
          >
            拨打
          </Button>
        </View>
      ))}
      {emails.map((email) => (
        <CopyRow key={email} label="电子邮箱" value={email} />
      ))}
    </View>
  );
}
