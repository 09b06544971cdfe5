import type { FieldProblem } from '@domain/errors';
import { View } from '@tarojs/components';
import { Card, Cell, NoticeBar } from '@/components';
import { jumpToField } from './field-jump';
import './index.scss';

/** 填写检查: every problem in the form's order, each a jump to its field. */
export function CheckCard({ problems }: { problems: readonly FieldProblem[] | null }) {
  if (problems === null) return null;
  if (problems.length === 0) {
    return (
      <NoticeBar id="check-passed" tone="info">
        检查通过，可以提交
      </NoticeBar>
    );
  }
  return (
    <Card title={`还有 ${problems.length} 处需要补充`} id="check-result">
      <View className="check__lead">点一条跳到该栏，改好后再点“填写检查”</View>
      {problems.map((problem, index) => (
        <Cell
          key={`${problem.path}${problem.message}`}
          id={`problem-${index}`}
          dot="ringed"
          title={problem.label || '填写内容'}
          note={problem.message}
          onClick={() => void jumpToField(problem.path)}
        />
      ))}
    </Card>
  );
}
