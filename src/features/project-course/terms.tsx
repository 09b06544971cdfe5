import type { ActionOutput } from '@domain/contracts';
import { formatYuan } from '@domain/money';
import { formatDate } from '@domain/time';
import { Text, View } from '@tarojs/components';
import { Facts, Fold } from '@/components';
import './index.scss';

type Loaded = ActionOutput<'projects.get'>;

function Rules({ rules }: { rules: readonly { text: string; source: string }[] }) {
  return (
    <>
      {rules.map(({ text, source }) => (
        <View key={text} className="course__rule">
          {text}
          <Text className="course__source"> 依据 {source}</Text>
        </View>
      ))}
    </>
  );
}

/** What the contract is about, as far as the notice and the award say it. */
export function Terms({ loaded: { project, terms } }: { loaded: Loaded }) {
  const { completion, tasks, paperCopies, electronicCopies } = terms;
  const done = completion.dueOn
    ? completion.precision === 'month'
      ? `${formatDate(completion.dueOn, { year: true }).replace(/\d+日$/, '')}底`
      : formatDate(completion.dueOn, { year: true })
    : null;
  return (
    <View className="course__terms">
      <Facts
        items={[
          { label: '资助金额', value: project.awardedYuan > 0 ? formatYuan(project.awardedYuan) : null },
          { label: '完成期限', value: done },
          { label: '纸质材料', value: paperCopies === null ? null : `${paperCopies} 份` },
          { label: '电子材料', value: electronicCopies === null ? null : `${electronicCopies} 份` },
        ]}
      />
      {tasks.length > 0 ? (
        <Fold id="contract-tasks" title="基本任务" extra={`${tasks.length} 项`}>
          <Rules rules={tasks.map(({ title, source }) => ({ text: title, source }))} />
        </Fold>
      ) : null}
      {terms.moneyRules.length + terms.contractRules.length > 0 ? (
        <Fold
          id="contract-rules"
          title="经费与变更的规定"
          extra={`${terms.moneyRules.length + terms.contractRules.length} 条`}
        >
          <Rules rules={[...terms.moneyRules, ...terms.contractRules]} />
        </Fold>
      ) : null}
    </View>
  );
}
