import type { ApplicationCore } from '@domain/applications/schema';
import type { FieldProblem } from '@domain/errors';
import { formatYuan } from '@domain/money';
import { Text, View } from '@tarojs/components';
import { Button, Field, TextInput } from '@/components';
import { newRowId } from '@/lib/new-id';
import type { Draft } from '../draft/draft';
import { useDraftValue, useOpenProblem } from '../draft/use-draft';
import { parseYuan } from './core-fields';
import './budget-field.scss';

type Lines = ApplicationCore['budgetLines'];

/** 合计 against the request, in words beside the colour. */
function Total({ sum, requested }: { sum: number; requested: number | null }) {
  const gap = requested === null ? null : requested - sum;
  const words =
    gap === null
      ? '请先填写申请金额'
      : gap === 0
        ? '与申请金额一致'
        : gap > 0
          ? `比申请金额少 ${formatYuan(gap)}`
          : `比申请金额多 ${formatYuan(-gap)}`;
  return (
    <View className="budget-total" id="budget-total">
      <Text className="budget-total__sum">合计 {formatYuan(sum)}</Text>
      <Text className={`budget-total__gap${gap === 0 ? ' budget-total__gap--ok' : ''}`}>{words}</Text>
    </View>
  );
}

export function BudgetField({ draft, problem }: { draft: Draft; problem: FieldProblem | null }) {
  const [value, setLines] = useDraftValue<Lines>(draft, 'core.budgetLines');
  const [requested] = useDraftValue<number | null>(draft, 'core.requestedYuan');
  const found = useOpenProblem(problem, value);
  const lines = value ?? [];
  const change = (id: string, next: Partial<Lines[number]>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...next } : line)));
  return (
    <Field id="budgetLines" label="经费预算" required help="每行一项支出，合计须等于申请金额" error={found}>
      {lines.map((line, index) => (
        <View key={line.id} className="budget-line">
          <View className="budget-line__item">
            <TextInput
              id={`budget-item-${index}`}
              value={line.item}
              placeholder="支出内容，如 专家讲课费"
              onInput={(item) => change(line.id, { item })}
            />
          </View>
          <View className="budget-line__yuan">
            <TextInput
              id={`budget-yuan-${index}`}
              type="number"
              value={line.yuan === 0 ? '' : String(line.yuan)}
              placeholder="元"
              onInput={(text) => change(line.id, { yuan: parseYuan(text) ?? 0 })}
            />
          </View>
          <Button
            kind="quiet"
            size="small"
            id={`budget-remove-${index}`}
            onClick={() => setLines(lines.filter((other) => other.id !== line.id))}
          >
            删除
          </Button>
        </View>
      ))}
      <Total sum={lines.reduce((total, line) => total + line.yuan, 0)} requested={requested ?? null} />
      <Button
        kind="secondary"
        id="budget-add"
        onClick={() => setLines([...lines, { id: newRowId(), item: '', yuan: 0 }])}
      >
        添加一行预算
      </Button>
    </Field>
  );
}
