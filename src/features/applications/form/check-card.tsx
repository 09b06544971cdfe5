import type { FieldProblem } from '@domain/errors';
import { View } from '@tarojs/components';
import { Card, Cell, NoticeBar } from '@/components';
import { isInForm, jumpToField } from './field-jump';
import type { CheckResult, ServerPart } from './use-submit';
import './index.scss';

const serverWords: Record<ServerPart, string | null> = {
  asking: '正在核对申报时间、资格和数量…',
  asked: null,
  unknown: '没有连上网，申报时间、资格和数量还没有核对，联网后再点一次“填写检查”',
};

function Problem({ problem, index }: { problem: FieldProblem; index: number }) {
  const look = {
    id: `problem-${index}`,
    dot: 'ringed' as const,
    title: problem.label || '填写内容',
    note: problem.message,
  };
  return isInForm(problem) ? <Cell {...look} onClick={() => void jumpToField(problem.path)} /> : <Cell {...look} />;
}

/** 填写检查: every problem in the form's order, each a jump to its field. */
export function CheckCard({ result }: { result: CheckResult | null }) {
  if (result === null) return null;
  const { problems, server } = result;
  if (problems.length === 0) {
    const isSure = server === 'asked';
    return (
      <NoticeBar id={isSure ? 'check-passed' : 'check-form-passed'} tone={server === 'unknown' ? 'warn' : 'info'}>
        {isSure ? '检查通过，可以提交' : `申报表填写完整。${serverWords[server]}`}
      </NoticeBar>
    );
  }
  return (
    <Card title={`还有 ${problems.length} 处需要补充`} id="check-result">
      <View className="check__lead">点一条跳到该栏，改好后再点“填写检查”</View>
      {problems.map((problem, index) => (
        <Problem key={`${problem.path}${problem.message}`} problem={problem} index={index} />
      ))}
      {serverWords[server] ? <View className="check__lead">{serverWords[server]}</View> : null}
    </Card>
  );
}
