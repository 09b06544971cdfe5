import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { Button, Card, Field, TextInput } from '@/components';
import { type ExpenseLine, fenWords, lineProblem, newLine, totalFen } from './expenses';
import './index.scss';

/** As many as the server takes. */
const MAX_LINES = 50;

interface Props {
  lines: readonly ExpenseLine[];
  onChange(lines: ExpenseLine[]): void;
}

export function ExpenseFields({ lines, onChange }: Props) {
  const change = (key: string, next: Partial<ExpenseLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));
  return (
    <Card id="expenses" title="支出明细" extra={`合计 ${fenWords(totalFen(lines))}`}>
      <View className="submit__lead">按实际支出逐笔填写，和决算报告、票据一致。</View>
      {lines.map((line, index) => (
        <View key={line.key} className="submit__expense">
          <View className="submit__expense-item">
            <Field id={`expense-item-${index}`} label={`第 ${index + 1} 笔支出内容`}>
              <TextInput
                id={`expense-item-${index}`}
                value={line.item}
                maxLength={TEXT_MAX.title}
                placeholder="例如：专家差旅费"
                onInput={(item) => change(line.key, { item })}
              />
            </Field>
          </View>
          <View className="submit__expense-yuan">
            <Field id={`expense-yuan-${index}`} label="金额（元）" error={lineProblem(line)}>
              <TextInput
                id={`expense-yuan-${index}`}
                type="digit"
                value={line.yuan}
                placeholder="0.00"
                onInput={(yuan) => change(line.key, { yuan })}
              />
            </Field>
          </View>
          <Button
            id={`expense-remove-${index}`}
            kind="quiet"
            size="small"
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            删除
          </Button>
        </View>
      ))}
      <Button
        id="expense-add"
        kind="secondary"
        disabled={lines.length >= MAX_LINES}
        reason={`最多 ${MAX_LINES} 笔`}
        onClick={() => onChange([...lines, newLine()])}
      >
        加一笔支出
      </Button>
    </Card>
  );
}
