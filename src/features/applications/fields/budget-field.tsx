import { sumOf } from '@domain/applications/money';
import type { ApplicationCore } from '@domain/applications/schema';
import { formatYuan } from '@domain/money';
import { Text, View } from '@tarojs/components';
import { Button, Field } from '@/components';
import { newRowId } from '@/lib/new-id';
import type { Draft } from '../draft/draft';
import { useDraftSummary } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import { parseYuan } from './core-fields';
import { TypedInput } from './typed-input';
import type { EditorProps } from './types';
import './budget-field.scss';

type Lines = ApplicationCore['budgetLines'];
const PATH = 'core.budgetLines';

/** 合计 against the request, in words beside the colour. */
function Total({ draft }: { draft: Draft }) {
  const sum = useDraftSummary<Lines, number>(draft, PATH, (lines) => sumOf(lines ?? []));
  const requested = useDraftSummary<number | null, number | null>(draft, 'core.requestedYuan', (yuan) => yuan ?? null);
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

const yuanText = (value: unknown): string => (value ? String(value) : '');
const toYuan = (text: string): number => parseYuan(text) ?? 0;

/** @param rules what the notice says the money may be spent on */
export function BudgetField(props: EditorProps & { rules: readonly string[] }) {
  const { draft, rules } = props;
  const { error, onBlur } = useFieldError({ ...props, path: PATH });
  const joinedIds = useDraftSummary<Lines, string>(draft, PATH, (lines) => (lines ?? []).map(({ id }) => id).join(' '));
  const ids = joinedIds === '' ? [] : joinedIds.split(' ');
  const lines = () => (draft.get(PATH) as Lines | undefined) ?? [];
  const help = ['每行一项支出，合计须等于申请金额', ...rules].join('；');
  return (
    <Field id="budgetLines" label="经费预算" required help={help} error={error}>
      {ids.map((id, index) => (
        <View key={id} className="budget-line">
          <View className="budget-line__item">
            <TypedInput
              id={`budget-item-${index}`}
              draft={draft}
              path={PATH}
              at={[id, 'item']}
              placeholder="支出内容"
              error={null}
              onBlur={onBlur}
            />
          </View>
          <View className="budget-line__yuan">
            <TypedInput
              id={`budget-yuan-${index}`}
              draft={draft}
              path={PATH}
              at={[id, 'yuan']}
              type="number"
              placeholder="元"
              error={null}
              toText={yuanText}
              toValue={toYuan}
              onBlur={onBlur}
            />
          </View>
          <Button
            kind="quiet"
            size="small"
            id={`budget-remove-${index}`}
            onClick={() =>
              draft.set(
                PATH,
                lines().filter((line) => line.id !== id),
              )
            }
          >
            删除
          </Button>
        </View>
      ))}
      <Total draft={draft} />
      <Button
        kind="secondary"
        id="budget-add"
        onClick={() => draft.set(PATH, [...lines(), { id: newRowId(), item: '', yuan: 0 }])}
      >
        添加一行预算
      </Button>
    </Field>
  );
}
