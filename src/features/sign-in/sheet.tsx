import { type SignInSheet, sheetColumns, sheetHead, sheetRow } from '@domain/activities/sign-in-sheet';
import { View } from '@tarojs/components';
import { Card, Empty } from '@/components';

function Row({ cells, isHead = false }: { cells: readonly string[]; isHead?: boolean }) {
  return (
    <View className={`sheet__row${isHead ? ' sheet__row--head' : ''}`}>
      {cells.map((cell, index) => (
        <View key={sheetColumns[index]} className={`sheet__cell sheet__cell--${index} tabular`}>
          {cell}
        </View>
      ))}
    </View>
  );
}

/** The 签到表, on the screen as on paper. */
export function Sheet({ sheet }: { sheet: SignInSheet }) {
  return (
    <View id="sheet" className="print">
      <View className="print__body">
        <View className="sheet__title">活动签到表</View>
        <Card>
          {sheetHead(sheet).map(({ label, value }) => (
            <View key={label} className="sheet__fact">
              {label}：{value}
            </View>
          ))}
        </Card>
        {sheet.signIns.length === 0 ? (
          <Empty title="还没有人签到" text="在现场模式里打开“签到码”，请参加的人用微信扫一扫。" />
        ) : (
          <View className="sheet__table">
            <Row cells={sheetColumns} isHead />
            {sheet.signIns.map((signIn, index) => (
              <Row key={signIn.id} cells={sheetRow(signIn, index)} />
            ))}
          </View>
        )}
      </View>
    </View>
  );
}
