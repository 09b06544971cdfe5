import type { ReadingCall } from '@domain/call/reading';
import { formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Card } from '@/components';
import { CopyRow } from './copy-row';
import './rows.scss';

/** What to look the notice up by. */
export function OriginalNotice({ call }: { call: ReadingCall }) {
  return (
    <Card title="通知原文">
      <CopyRow label="标题" value={call.title} />
      {call.documentNumber ? <CopyRow label="文号" value={call.documentNumber} /> : null}
      {call.sourceUrl ? <CopyRow label="网址" value={call.sourceUrl} /> : null}
      <View className="row">
        <View className="row__body">
          <View className="row__note">发布</View>
          <View className="row__value">
            {[call.issuer.name, call.issuer.department].filter(Boolean).join(' ')}
            {call.publishedOn ? `，${formatDate(call.publishedOn, { year: true })}` : ''}
          </View>
        </View>
      </View>
      {call.attachments.map((attachment) => (
        <View key={`${attachment.no}${attachment.title}`} className="row">
          <View className="row__body">
            <View className="row__note">{attachment.no}</View>
            <View className="row__value">{attachment.title}</View>
          </View>
        </View>
      ))}
    </Card>
  );
}
