import type { NoticeSection } from '@domain/applications/notice-cells';
import type { Category } from '@domain/call/schema';
import type { ActionOutput } from '@domain/contracts';
import { formFields } from '@domain/form/answers';
import { formatMoment } from '@domain/time';
import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components';
import { CellList } from './cell-list';
import './index.scss';

type Loaded = ActionOutput<'applications.submission'>;

const signatures = (category: Category): string[] =>
  formFields(category.form).flatMap(({ type, label }) => (type === 'signature' ? [label] : []));

/** The frozen version as it is printed, with what identifies it in the footer of every sheet. */
export function PrintSheet({ loaded, sections }: { loaded: Loaded; sections: readonly NoticeSection[] }) {
  const { application, category, submission } = loaded;
  const { receipt } = submission;
  const toSign = signatures(category);
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
        <View>
          小程序回执 {receipt.number} · 第 {receipt.submissionNo} 次提交 · {formatMoment(receipt.submittedAt)}
        </View>
        <View>
          核验码 <Text className="print__code">{receipt.code}</Text>（上传盖章扫描件时填写，确认扫的是这一版）
        </View>
      </View>
    </View>
  );
}
