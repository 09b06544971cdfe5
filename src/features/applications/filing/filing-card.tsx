import { type Filing, type FilingStep, markOf, pendingSteps, type StepMark } from '@domain/applications/filing';
import { recordFilingStep } from '@domain/contracts/applications/record-filing-step';
import { formatDate, formatLastMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card, StateDot, Tag } from '@/components';
import { tellFailure } from '@/lib/feedback';
import { invalidate, runAction } from '@/lib/use-action';
import { sourceOf, stepWords } from './filing-words';
import { StepActions } from './step-actions';
import './index.scss';

interface Props {
  applicationId: string;
  filing: Filing;
  now: number;
  /** Where and how the notice wants it: addresses to copy. */
  guide: ReactNode;
  renderFiles(step: FilingStep): ReactNode;
}

const markWords = (step: FilingStep, mark: StepMark): string =>
  mark.state === 'not_applicable'
    ? '本单位不适用'
    : [stepWords[step.asks].marked ?? stepWords[step.asks].done, mark.on ? formatDate(mark.on) : null, mark.note]
        .filter(Boolean)
        .join(' · ');

const dueWords = ({ dueBefore }: FilingStep, now: number): string | null => {
  if (dueBefore === null) return null;
  return now < toMs(dueBefore) ? `${formatLastMoment(dueBefore)} 前` : `${formatLastMoment(dueBefore)} 已经截止`;
};

/** The step in hand: the first that is neither done nor overtaken by a later one. */
function currentStep(filing: Filing): FilingStep | null {
  const isOpen = (step: FilingStep) => markOf(filing, step.id) === null;
  const isOvertaken = (index: number) => filing.steps.slice(index + 1).some((later) => !isOpen(later));
  return filing.steps.find((step, index) => isOpen(step) && (step.isRequired || !isOvertaken(index))) ?? null;
}

/** What is left to do outside the mini-program, one step open at a time. Nobody may believe that it is done when it is not. */
export function FilingCard({ applicationId, filing, now, guide, renderFiles }: Props) {
  const [picked, setPicked] = useState<string | null>(null);
  const pending = pendingSteps(filing);
  const current = picked ?? (pending.length > 0 ? currentStep(filing)?.id : null) ?? null;
  if (filing.steps.length === 0) return null;

  const reopen = async (stepId: string) => {
    try {
      await runAction(recordFilingStep, { id: applicationId, stepId, state: 'open', on: null, note: null, code: null });
      setPicked(stepId);
      await invalidate('applications.');
    } catch (error) {
      tellFailure(error);
    }
  };
  return (
    <>
      <Card
        id="filing"
        title="提交之后的步骤"
        extra={
          <Tag tone={pending.length > 0 ? 'warn' : 'ok'}>
            {pending.length > 0 ? `还差 ${pending.length} 步` : '已办完'}
          </Tag>
        }
      >
        {filing.steps.map((step) => {
          const mark = markOf(filing, step.id);
          const isOpen = current === step.id && mark === null;
          return (
            <View key={step.id} id={`step-${step.id}`} className={`filing__step${isOpen ? ' filing__step--open' : ''}`}>
              <View
                className="filing__head"
                hoverClass={mark ? 'none' : 'is-pressed'}
                onClick={() => !mark && setPicked(isOpen ? '' : step.id)}
              >
                <StateDot state={mark ? 'full' : isOpen ? 'half' : 'empty'} />
                <View className="filing__body">
                  <View className="filing__title">
                    {isOpen ? <Tag tone="brand">现在办</Tag> : null} {step.title}
                  </View>
                  <View className="filing__note">
                    {mark
                      ? markWords(step, mark)
                      : [step.when, step.isRequired ? dueWords(step, now) : '可以不登记', sourceOf(step)]
                          .filter(Boolean)
                          .join(' · ')}
                  </View>
                </View>
                {mark ? (
                  <Button id={`reopen-${step.id}`} kind="quiet" size="small" onClick={() => void reopen(step.id)}>
                    撤销
                  </Button>
                ) : null}
              </View>
              {isOpen ? (
                <StepActions applicationId={applicationId} step={step} now={now} files={renderFiles(step)} />
              ) : null}
            </View>
          );
        })}
      </Card>
      {pending.length > 0 ? guide : null}
    </>
  );
}
