import { formFields } from '@domain/form/answers';
import type { FormDefinition } from '@domain/form/definition';
import { Text, View } from '@tarojs/components';
import { Button, Card } from '@/components';
import type { Draft } from '../draft/draft';
import { useDraftStatus } from '../draft/use-draft';
import { fieldIdOf } from './field-jump';
import './index.scss';

const coreLabels: Record<string, string> = {
  trackCodes: '申报类型',
  requestedYuan: '申请金额',
  budgetLines: '经费预算',
  partners: '联合申报单位',
};

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '（空）';
  if (Array.isArray(value)) return `${value.length} 项`;
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join('，') || '（空）';
  return String(value);
}

/** Both versions of what was changed in two places, and the way out. */
export function ConflictCard({ draft, form }: { draft: Draft; form: FormDefinition }) {
  const status = useDraftStatus(draft);
  if (status.kind !== 'conflict') return null;
  const labels = new Map(formFields(form).map((field) => [field.id, field.label]));
  return (
    <Card title="同一栏在别处也改过" id="conflict">
      <View className="conflict__lead">您在这里填的和云端的不一样，请选择保留哪一份。其他栏目不受影响。</View>
      {status.paths.map((path) => (
        <View key={path} className="conflict__item">
          <Text className="conflict__label">{labels.get(fieldIdOf(path)) ?? coreLabels[fieldIdOf(path)]}</Text>
          <View>本机：{inWords(draft.get(path))}</View>
          <View>云端：{inWords(draft.cloudValue(path))}</View>
        </View>
      ))}
      <View className="conflict__choice">
        <Button id="conflict-mine" onClick={() => draft.resolve('mine')}>
          保留本机填写
        </Button>
        <Button id="conflict-theirs" kind="secondary" onClick={() => draft.resolve('theirs')}>
          改用云端内容
        </Button>
      </View>
    </Card>
  );
}
