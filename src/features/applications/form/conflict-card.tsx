import { coreLabels } from '@domain/applications/core-problems';
import type { ApplicationCore } from '@domain/applications/schema';
import { formFields } from '@domain/form/answers';
import type { FormDefinition } from '@domain/form/definition';
import { personPartWords } from '@domain/form/person';
import { Text, View } from '@tarojs/components';
import { Button, Card } from '@/components';
import type { Draft } from '../draft/draft';
import type { OpenConflict } from '../draft/types';
import { useDraftStatus } from '../draft/use-draft';
import { fieldIdOf } from './field-jump';
import './index.scss';

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '（空）';
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join('、') : `${value.length} 行`;
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join('，') || '（空）';
  return String(value);
}

const partWords: Record<string, string> = { ...personPartWords, item: '支出内容', yuan: '金额' };

/** 经费预算 第 2 行 金额 */
function placeOf({ path, at }: OpenConflict, form: FormDefinition, draft: Draft): string {
  const id = fieldIdOf(path);
  const field = path.startsWith('answers.') ? formFields(form).find((one) => one.id === id) : undefined;
  const label = field?.label ?? coreLabels[id as keyof ApplicationCore] ?? id;
  const rows = draft.get(path);
  const rowNo = Array.isArray(rows) ? rows.findIndex((row: { id?: string }) => row.id === at[0]) + 1 : 0;
  const cell = at[at.length - 1];
  const column = field?.columns.find((one) => one.id === cell)?.label ?? (cell ? partWords[cell] : undefined);
  return [label, rowNo > 0 ? `第 ${rowNo} 行` : null, column].filter(Boolean).join(' ');
}

/** Both versions of what was changed in two places, and the way out of each. */
export function ConflictCard({ draft, form }: { draft: Draft; form: FormDefinition }) {
  const status = useDraftStatus(draft);
  if (status.kind !== 'conflict') return null;
  return (
    <Card title="同一处在别的设备上也改过" id="conflict">
      <View className="conflict__lead">
        您在这里填的和云端的不一样，请选择保留哪一份。其他内容已经合在一起，不受影响。
      </View>
      {status.conflicts.map((conflict, index) => (
        <View key={[conflict.path, ...conflict.at].join('/')} className="conflict__item">
          <Text className="conflict__label">{placeOf(conflict, form, draft)}</Text>
          <View className="conflict__text">本机：{inWords(conflict.mine)}</View>
          <View className="conflict__text">云端：{inWords(conflict.theirs)}</View>
          <View className="conflict__choice">
            <Button id={`conflict-mine-${index}`} kind="secondary" onClick={() => draft.resolve(conflict, 'mine')}>
              保留本机的
            </Button>
            <Button id={`conflict-theirs-${index}`} kind="secondary" onClick={() => draft.resolve(conflict, 'theirs')}>
              改用云端的
            </Button>
          </View>
        </View>
      ))}
    </Card>
  );
}
