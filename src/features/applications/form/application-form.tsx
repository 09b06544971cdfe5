import { withoutCoreFields } from '@domain/applications/check-application';
import type { ActionOutput } from '@domain/contracts';
import { formatLastMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Button, Card, NoticeBar, Page, Section } from '@/components';
import { goTo } from '@/lib/navigate';
import { useDraft } from '../draft/use-draft';
import { BudgetField } from '../fields/budget-field';
import { RequestedField, TracksField } from '../fields/core-fields';
import { FieldEditor } from '../fields/field-editor';
import { CheckCard } from './check-card';
import { ConflictCard } from './conflict-card';
import { byField } from './field-jump';
import { SaveState } from './save-state';
import { useSubmit } from './use-submit';
import './index.scss';

type Loaded = ActionOutput<'applications.get'>;

const isSubmitted = ({ status }: Loaded['application']): boolean => status !== 'draft' && status !== 'returned';

/** Why this form takes no submission now; null when it does. */
function closedReason(application: Loaded['application'], now: number): string | null {
  const { status, closesBefore } = application;
  if (isSubmitted(application)) return '已经提交，不能再改';
  if (status === 'draft' && closesBefore !== null && now >= toMs(closesBefore)) return '已过截止时间';
  return null;
}

export function ApplicationForm({ loaded, now }: { loaded: Loaded; now: number }) {
  const { application, category } = loaded;
  const draft = useDraft(loaded);
  const form = useMemo(() => withoutCoreFields(category), [category]);
  const { problems, isSubmitting, check, submit } = useSubmit(loaded, draft);
  const found = useMemo(() => byField(problems ?? []), [problems]);
  const reason = closedReason(application, now);

  draft.isFrozen = reason !== null;
  const openProgress = () => void goTo('application', { id: application.id });

  const footer = isSubmitted(application) ? (
    <Button id="open-progress" onClick={openProgress}>
      看进度
    </Button>
  ) : (
    <View className="form-footer">
      <SaveState draft={draft} />
      <View className="form-footer__actions">
        <Button id="check-application" kind="secondary" onClick={() => void check()}>
          填写检查
        </Button>
        <Button
          id="submit-application"
          disabled={reason !== null}
          reason={reason}
          loading={isSubmitting}
          onClick={() => void submit()}
        >
          提交申报
        </Button>
      </View>
    </View>
  );

  return (
    <Page footer={footer}>
      <Card title={`${category.name}（${category.code}）`}>
        <View className="form-facts">{application.callTitle}</View>
        <View className="form-facts">{application.organizationName}</View>
        {application.closesBefore ? (
          <View className="form-facts form-facts--due">{formatLastMoment(application.closesBefore)} 截止</View>
        ) : null}
      </Card>
      {reason === null ? null : <NoticeBar tone="warn">{`${reason}，下面是已填的内容`}</NoticeBar>}
      <ConflictCard draft={draft} form={form} />
      <CheckCard problems={problems} />
      <View className={`form-body${reason === null ? '' : ' form-body--off'}`}>
        <Section title="申报类型与经费">
          <Card>
            <TracksField category={category} draft={draft} problem={found.trackCodes ?? null} />
            <RequestedField category={category} draft={draft} problem={found.requestedYuan ?? null} />
            <BudgetField draft={draft} problem={found.budgetLines ?? null} />
          </Card>
        </Section>
        {form.sections.map((section) => (
          <Section key={section.id} id={`section-${section.id}`} title={section.title}>
            <Card>
              {section.fields.map((field) => (
                <FieldEditor key={field.id} field={field} draft={draft} problem={found[field.id] ?? null} />
              ))}
            </Card>
          </Section>
        ))}
      </View>
    </Page>
  );
}
