import type { NoticeSection } from '@domain/applications/notice-cells';
import { receiptLine, signatureLabels } from '@domain/applications/printed-text';
import type { ActionOutput } from '@domain/contracts';
import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components';
import { CellList } from './cell-list';
import './index.scss';

type Loaded = ActionOutput<'applications.submission'>;

/** The frozen version as it is printed, with what identifies it in the footer of every sheet. */
export function PrintSheet({ loaded, sections }: { loaded: Loaded; sections: readonly NoticeSection[] }) {
  const { application, category, submission } = loaded;
  const { receipt } = submission;
  const toSign = signatureLabels(category);
  return (
    <View id="print-sheet" className="print">
      <View className="print__body">
        <View className="print__title">{category.form.title}</View>
        <View className="print__sub">{application.callTitle}</View>
        <View className="print__sub">
          {category.name}（{category.code}）· {application.organizationName}
        </View>
        <CellList sections={sections} />
        {toSign.length > 0 ? (
          <Section title="签字盖章">
            <Card>
              {toSign.map((label) => (
                <View key={label} className="print__signature">
                  <View>{label}：</View>
                  <View className="print__sign">签字（盖章）：＿＿＿＿＿＿＿＿　　年　　月　　日</View>
                </View>
              ))}
            </Card>
          </Section>
        ) : null}
      </View>
      <View id="print-footer" className="print__footer">
        <View>{receiptLine(receipt)}</View>
        <View>
          核验码 <Text className="print__code">{receipt.code}</Text>（上传盖章扫描件时填写，确认扫的是这一版）
        </View>
      </View>
    </View>
  );
}
