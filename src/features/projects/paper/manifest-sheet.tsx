import { Text, View } from '@tarojs/components';
import { fenWords, numbered } from '../submit/expenses';
import { copiesOf, filesWords, hashWords, listTitle, type PrintedManifest, submissionWords } from './manifest-words';
import './index.scss';

/** The frozen list as it is printed, stamped, and sent with the paper copies. */
export function ManifestSheet({ project, manifest, copies, checklist }: PrintedManifest) {
  const total = manifest.expenses.reduce((sum, { fen }) => sum + fen, 0);
  const facts = [
    ['项目名称', project.title],
    ['申报单位', project.organizationName],
    ['项目类型', `${project.categoryName}（${project.categoryCode}）`],
    ['提交', submissionWords(manifest)],
  ] as const;
  return (
    <View id="manifest-sheet" className="print manifest">
      <View className="print__body">
        <View className="manifest__title">{listTitle(project)}</View>
        <View className="manifest__facts">
          {facts.map(([label, value]) => (
            <View key={label} className="manifest__fact">
              <Text className="manifest__label">{label}</Text>
              <Text className="manifest__value">{value}</Text>
            </View>
          ))}
        </View>
        <View className="manifest__table">
          <View className="manifest__row manifest__row--head">
            <View className="manifest__no">序号</View>
            <View className="manifest__name">材料</View>
            <View className="manifest__files">电子文件</View>
            <View className="manifest__copies">纸质份数</View>
          </View>
          {manifest.items.map((row, index) => (
            <View key={row.itemId} className="manifest__row">
              <View className="manifest__no">{index + 1}</View>
              <View className="manifest__name">{row.title}</View>
              <View className="manifest__files">{filesWords(row)}</View>
              <View className="manifest__copies">{copiesOf(row, checklist, copies) ?? '—'}</View>
            </View>
          ))}
        </View>
        {manifest.expenses.length > 0 ? (
          <View className="manifest__table">
            <View className="manifest__row manifest__row--head">
              <View className="manifest__name">支出内容</View>
              <View className="manifest__money">金额</View>
            </View>
            {numbered(manifest.expenses).map(({ key, item, fen }) => (
              <View key={key} className="manifest__row">
                <View className="manifest__name">{item}</View>
                <View className="manifest__money">{fenWords(fen)}</View>
              </View>
            ))}
            <View className="manifest__row">
              <View className="manifest__name">合计</View>
              <View className="manifest__money">{fenWords(total)}</View>
            </View>
          </View>
        ) : null}
        {manifest.unmetReason ? <View>任务没有达到的原因：{manifest.unmetReason}</View> : null}
        <View className="manifest__seal">
          <View>项目负责人（签字）：＿＿＿＿＿＿＿＿</View>
          <View>单位（盖章）：＿＿＿＿＿＿＿＿　　年　　月　　日</View>
        </View>
      </View>
      <View id="manifest-footer" className="print__footer manifest__footer">
        <View>
          校验码 <Text className="manifest__hash">{hashWords(manifest.contentHash)}</Text>
          ：科协用它核对纸质材料和系统里提交的是同一份
        </View>
      </View>
    </View>
  );
}
