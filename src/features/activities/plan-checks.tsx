import { filingsNeeded } from '@domain/activities/filings-needed';
import { checkActivity, type Requirement, unmetOf } from '@domain/activities/requirements';
import { namedTitle } from '@domain/activities/words';
import { Card, Cell, Tag } from '@/components';
import { factsOf, isDated, namesIn, type PlanValue } from './plan-value';
import { RequirementList } from './requirement-list';
import type { Overview } from './use-activities';

/** What only a day can tell. */
const NEEDS_DAY = /^completion$|:(date|days|halfDays)$/;

export function requirementsOfValue(overview: Overview, value: PlanValue): Requirement[] {
  const all = checkActivity(overview, overview.project.trackCodes, factsOf(value));
  return isDated(value) ? all : all.filter(({ id }) => !NEEDS_DAY.test(id));
}

interface Props {
  overview: Overview;
  value: PlanValue;
  onChange(changes: Partial<PlanValue>): void;
}

const isUnmetName = ({ id, taskId, isMet }: Requirement): boolean => !isMet && id === `${taskId}:name`;

/** Right under the name: what it lacks, and the one tap that writes it. */
export function NameChecks({ overview, value, onChange }: Props) {
  const lacking = requirementsOfValue(overview, value).filter(isUnmetName);
  const fixOf = ({ taskId }: Requirement) => {
    const name = overview.tasks.find((task) => task.id === taskId)?.requiredTitle;
    return name ? { label: `写入“${name}”`, onClick: () => onChange({ title: namedTitle(value.title, name) }) } : null;
  };
  return <RequirementList requirements={lacking} fixOf={fixOf} />;
}

/** The notice's own measure, while she types. It warns and stops nothing. */
export function PlanChecks({ overview, value }: Omit<Props, 'onChange'>) {
  const requirements = requirementsOfValue(overview, value);
  const filings = filingsNeeded(overview.filings, {
    title: value.title,
    countries: namesIn(value.countries),
    expected: {},
  });
  if (requirements.length === 0 && filings.length === 0) return null;
  const unmet = unmetOf(requirements).length;
  return (
    <Card
      id="plan-checks"
      title="对照通知"
      extra={<Tag tone={unmet > 0 ? 'warn' : 'ok'}>{unmet > 0 ? `${unmet} 项未达到` : '都达到了'}</Tag>}
    >
      <RequirementList requirements={requirements.filter((one) => !isUnmetName(one))} />
      {filings.map(({ id, title, source }) => (
        <Cell key={id} dot="empty" title={title} note={`举办前要办，保存后给出建议日期。依据 ${source}`} />
      ))}
    </Card>
  );
}
