import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { Card, ChoiceList, DateInput, Field, TextArea, TextInput } from '@/components';
import { keysAsked, NumberFields } from './number-fields';
import { NameChecks } from './plan-checks';
import type { PlanValue } from './plan-value';
import { SpeakerFields } from './speaker-fields';
import { TimeInput } from './time-input';
import type { Overview } from './use-activities';
import './index.scss';

interface Props {
  overview: Overview;
  value: PlanValue;
  problems: Record<string, string>;
  onChange(changes: Partial<PlanValue>): void;
}

/** Which tasks it fulfils comes first: they say what it must be called and how large it must be. */
export function TaskFields({ overview, value, problems, onChange }: Props) {
  const tasks = overview.tasks.filter(({ eachActivity }) => !eachActivity);
  if (tasks.length === 0) return null;
  return (
    <Field id="tasks" label="这场活动完成哪些任务" help="可以选几项，也可以都不选" error={problems.taskIds}>
      <ChoiceList
        id="task"
        multiple
        value={value.taskIds}
        onChange={(taskIds) => onChange({ taskIds })}
        options={tasks.map(({ id, title, requiredTitle }) => ({
          value: id,
          label: title,
          note: requiredTitle ? `名称须冠“${requiredTitle}”` : null,
        }))}
      />
    </Field>
  );
}

function WhenFields({ value, problems, onChange }: Props) {
  return (
    <>
      <Field id="start-on" label="日期" required error={problems.startsAt}>
        <DateInput
          id="start-on"
          value={value.startOn}
          error={problems.startsAt}
          onChange={(startOn) => onChange({ startOn })}
        />
      </Field>
      <View className="activity__times">
        <Field id="start-time" label="开始">
          <TimeInput id="start-time" value={value.startTime} onChange={(startTime) => onChange({ startTime })} />
        </Field>
        <Field id="end-time" label="结束" error={problems.endsAt}>
          <TimeInput
            id="end-time"
            value={value.endTime}
            error={problems.endsAt}
            onChange={(endTime) => onChange({ endTime })}
          />
        </Field>
      </View>
      <Field id="end-on" label="结束日期" required={false} help="当天结束的不用填">
        <DateInput id="end-on" value={value.endOn} start={value.startOn} onChange={(endOn) => onChange({ endOn })} />
      </Field>
    </>
  );
}

export function PlanFields(props: Props) {
  const { overview, value, problems, onChange } = props;
  const asksCountries = overview.filings.some(({ countries }) => countries !== null);
  return (
    <>
      <Card>
        <TaskFields {...props} />
        <Field
          id="activity-title"
          label="活动名称"
          required
          error={problems.title}
          counter={{ used: [...value.title].length, max: TEXT_MAX.title }}
        >
          <TextInput
            id="activity-title"
            value={value.title}
            error={problems.title}
            onInput={(title) => onChange({ title })}
          />
          <NameChecks overview={overview} value={value} onChange={onChange} />
        </Field>
        <WhenFields {...props} />
        <Field id="place" label="地点" required error={problems.place}>
          <TextInput
            id="place"
            value={value.place}
            maxLength={TEXT_MAX.address}
            error={problems.place}
            onInput={(place) => onChange({ place })}
          />
        </Field>
      </Card>
      <Card>
        <NumberFields
          keys={keysAsked(overview.tasks, value.taskIds, ['participants'])}
          prefix="预计"
          value={value.numbers}
          problems={problems}
          onChange={(numbers) => onChange({ numbers })}
        />
        <SpeakerFields
          value={value.speakers}
          error={problems.speakers}
          onChange={(speakers) => onChange({ speakers })}
        />
        {asksCountries ? (
          <Field
            id="countries"
            label="参加的国家和地区"
            required={false}
            help="有境外人员参加才填，用顿号隔开；中国和港澳台不计"
            error={problems.countries}
          >
            <TextArea
              id="countries"
              value={value.countries}
              placeholder="越南、泰国、老挝"
              error={problems.countries}
              onInput={(countries) => onChange({ countries })}
            />
          </Field>
        ) : null}
      </Card>
    </>
  );
}
