import { withoutCoreFields } from '@domain/applications/check-application';
import { coreSections } from '@domain/applications/sections';
import type { ActionOutput } from '@domain/contracts';
import type { FieldProblem } from '@domain/errors';
import { View } from '@tarojs/components';
import { memo, useMemo } from 'react';
import { Card, Section } from '@/components';
import type { Draft } from '../draft/draft';
import { BudgetField } from '../fields/budget-field';
import { CorePersonField, RequestedField, TierField, TracksField } from '../fields/core-fields';
import { FieldEditor } from '../fields/field-editor';
import { PartnersField } from '../fields/partners-field';
import { byField, fieldIdOf } from './field-jump';
import type { FormCheck } from './use-check';
import './index.scss';

interface Props {
  loaded: ActionOutput<'applications.get'>;
  draft: Draft;
  check: FormCheck;
  problems: readonly FieldProblem[] | undefined;
}

/** An officer's comment stands at its field until that is changed. */
const commentsOf = ({ status, correction }: Props['loaded']['application']): FieldProblem[] =>
  status !== 'returned' || !correction
    ? []
    : correction.comments.flatMap(({ path, label, text }) =>
        path === null ? [] : [{ path, label, message: `修改意见：${text}` }],
      );

/** Every editor of the form; drawn again only when a check brings new problems. */
export const FormSections = memo(function FormSections({ loaded, draft, check, problems }: Props) {
  const { application, category, limits, moneyRules } = loaded;
  const form = useMemo(() => withoutCoreFields(category), [category]);
  const found = useMemo(() => byField(problems ?? []), [problems]);
  const comments = useMemo(() => byField(commentsOf(application)), [application]);
  const prefilled = useMemo(() => new Set(application.prefilled), [application.prefilled]);
  const editor = (path: string) => ({
    draft,
    check: check.at,
    problem: found[fieldIdOf(path)] ?? comments[fieldIdOf(path)] ?? null,
    isPrefilled: prefilled.has(path),
  });
  return (
    <View className="form-body">
      <Section id={`section-${coreSections.money.id}`} title={coreSections.money.title}>
        <Card>
          <TracksField category={category} {...editor('core.trackCodes')} />
          <TierField category={category} {...editor('core.tier')} />
          <RequestedField category={category} {...editor('core.requestedYuan')} />
          <BudgetField rules={moneyRules} {...editor('core.budgetLines')} />
        </Card>
      </Section>
      <Section id={`section-${coreSections.people.id}`} title={coreSections.people.title}>
        <Card>
          <CorePersonField person="leader" category={category} {...editor('core.leader')} />
          <CorePersonField person="contactPerson" category={category} {...editor('core.contactPerson')} />
          <PartnersField limits={limits} ownName={application.organizationName} {...editor('core.partners')} />
        </Card>
      </Section>
      {form.sections.map((section) => (
        <Section key={section.id} id={`section-${section.id}`} title={section.title}>
          <Card>
            {section.fields.map((field) => (
              <FieldEditor key={field.id} field={field} {...editor(`answers.${field.id}`)} />
            ))}
          </Card>
        </Section>
      ))}
    </View>
  );
});
