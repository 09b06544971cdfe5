import type { Manifest } from '@domain/acceptance/schema';
import { TEXT_MAX } from '@domain/constants';
import type { ActionOutput } from '@domain/contracts';
import { collectingStatuses, projectStatusWords, returnedStatuses } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, Card, Empty, Field, NoticeBar, Page, TextArea } from '@/components';
import { replaceWith } from '@/lib/navigate';
import { useKept } from '@/lib/use-kept';
import { TaskList } from '../checklist/tasks-fold';
import { openEntry } from '../open-entry';
import { ExpenseFields } from './expense-fields';
import { type ExpenseLine, expensesFrom, lineProblem, linesFrom } from './expenses';
import { ProblemCard } from './problem-card';
import { Receipt } from './receipt';
import { useSubmitAcceptance } from './use-submit-acceptance';
import './index.scss';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  check: ActionOutput<'acceptance.check'>;
  /** What was handed in last; null at the first time. */
  earlier: Manifest | null;
  /** That what is shown may be old. */
  notice: ReactNode;
  /** For reminders, with the tap that hands it in; see features/reminders, which asks. */
  askConsent(): Promise<unknown>;
}

/** Why the button cannot be pressed yet; null when it can. */
function whyNot(solvable: number, needsReason: boolean, reason: string, lines: readonly ExpenseLine[]): string | null {
  if (solvable > 0) return `先解决上面的 ${solvable} 处`;
  if (needsReason && reason.trim() === '') return '请先写明任务没有达到的原因';
  if ([...reason.trim()].length > TEXT_MAX.comment) return `原因最多 ${TEXT_MAX.comment} 个字`;
  const wrong = lines.find(lineProblem);
  return wrong ? `支出明细有一笔没填对：${lineProblem(wrong)}` : null;
}

/** What stands in the way, what must be said, and the button that freezes it all. */
export function SubmitWork({ loaded, check, earlier, notice, askConsent }: Props) {
  const { project, checklist } = loaded;
  const isAfterwards = project.funding === 'afterwards';
  const what = isAfterwards ? '活动成果' : '验收材料';
  const { value, change, forget } = useKept(`acceptance:${project.id}`, {
    reason: earlier?.unmetReason ?? '',
    lines: linesFrom(earlier?.expenses ?? []),
  });
  const { reason, lines } = value;
  const { isBusy, submitted, submit } = useSubmitAcceptance();
  if (submitted) return <Receipt projectId={project.id} what={what} manifest={submitted.manifest} />;
  if (!collectingStatuses.has(project.status)) {
    return (
      <Page>
        <Empty
          title="现在没有要提交的"
          text={`项目${projectStatusWords[project.status]}，材料不能再改。`}
          action={{ label: '看验收进度', onClick: () => void replaceWith('checklist', { id: project.id }) }}
        />
      </Page>
    );
  }

  // Whether the expenses are complete is seen here, before they are sent.
  const problems = check.problems.filter(({ path }) => !isAfterwards || path !== 'expenses');
  const expenses = isAfterwards ? expensesFrom(lines) : [];
  const missingExpenses = isAfterwards && expenses.length === 0 ? '请至少填写一笔支出' : null;
  const needsReason = check.unmet.length > 0;
  const why = whyNot(problems.length, needsReason, reason, isAfterwards ? lines : []) ?? missingExpenses;
  const send = async () => {
    // In the tap itself; and no dialog of ours while WeChat's panel is open.
    await askConsent();
    const isDone = await submit({
      id: project.id,
      version: check.version,
      unmetReason: needsReason ? reason.trim() : null,
      expenses,
      what,
    });
    if (isDone) forget();
  };
  return (
    <Page
      footer={
        <Button id="submit" loading={isBusy} disabled={why !== null} reason={why} onClick={() => void send()}>
          {`${returnedStatuses.has(project.status) ? '再次' : ''}提交${what}`}
        </Button>
      }
    >
      {notice}
      {problems.length > 0 ? (
        <ProblemCard problems={problems} checklist={checklist} onOpen={(entry) => void openEntry(project.id, entry)} />
      ) : (
        <Card id="all-clear" title="材料已齐，可以提交">
          <View className="submit__lead">{project.title}</View>
        </Card>
      )}
      {check.unverified.length > 0 ? (
        <NoticeBar id="unverified" tone="info">
          {`${check.unverified.length} 个大文件还在核验（${check.unverified.map(({ name }) => name).join('、')}），可以先提交。`}
        </NoticeBar>
      ) : null}
      {needsReason ? (
        <Card id="unmet" title={`${check.unmet.length} 项任务没有达到`}>
          <TaskList tasks={check.unmet} />
          <Field
            id="unmet-reason"
            label="没有达到的原因"
            required
            counter={{ used: [...reason].length, max: TEXT_MAX.comment }}
          >
            <TextArea
              id="unmet-reason"
              value={reason}
              onInput={(typed) => change({ reason: typed })}
              placeholder="写明原因和补救措施，科协审核时能看到"
            />
          </Field>
        </Card>
      ) : null}
      {isAfterwards ? <ExpenseFields lines={lines} onChange={(typed) => change({ lines: typed })} /> : null}
    </Page>
  );
}
