import { recordedCounts } from '@domain/activities/counts';
import { checkActivity } from '@domain/activities/requirements';
import { type CountKey, countKeys } from '@domain/activities/schema';
import { TEXT_MAX } from '@domain/constants';
import { recordActivity } from '@domain/contracts/activities/record-activity';
import { View } from '@tarojs/components';
import { Button, Card, Field, Page, TextArea, TextInput } from '@/components';
import { toAppError } from '@/lib/api-client';
import { goBack } from '@/lib/navigate';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { KeptNotice } from './kept-notice';
import { keysAsked, NumberFields } from './number-fields';
import { countsOfNumbers } from './plan-value';
import { RequirementList } from './requirement-list';
import type { Overview, ShownActivity } from './use-activities';
import { useWrite } from './use-write';
import { whenWords } from './words';
import './index.scss';

interface RecordValue {
  key: string;
  version: number | null;
  summary: string;
  numbers: Partial<Record<CountKey, string>>;
  pressUrl: string;
}

/** Experts and countries are known from the plan; how many came is hers to say, or the sign-in list's. */
function startingValue({ version, record, signedIn }: ShownActivity): RecordValue {
  const counts: Partial<Record<CountKey, number>> = record?.counts ?? (signedIn > 0 ? { participants: signedIn } : {});
  const numbers = countKeys.flatMap((key) => (counts[key] === undefined ? [] : [[key, String(counts[key])]]));
  return {
    key: newId(),
    version,
    summary: record?.summary ?? '',
    numbers: Object.fromEntries(numbers),
    pressUrl: record?.pressUrl ?? '',
  };
}

const toRecord = ({ summary, numbers, pressUrl }: RecordValue) => ({
  summary,
  counts: countsOfNumbers(numbers),
  pressUrl: pressUrl.trim() === '' ? null : pressUrl.trim(),
});

interface Props {
  overview: Overview;
  activity: ShownActivity;
  /** For reminders, with the tap that saves; see features/reminders, which asks. */
  askConsent(): Promise<unknown>;
}

export function RecordForm({ overview, activity, askConsent }: Props) {
  const kept = useKept<RecordValue>(`activity-record:${activity.id}`, startingValue(activity));
  const { value, change, forget } = kept;
  const { isBusy, problems, write } = useWrite();
  const record = toRecord(value);
  const facts = { ...activity, counts: recordedCounts(activity, record) };
  const requirements = checkActivity(overview, overview.project.trackCodes, facts);

  const send = async () => {
    try {
      const version = value.version ?? activity.version;
      return await runAction(recordActivity, { id: activity.id, version, key: value.key, record });
    } catch (error) {
      // See PlanForm.
      if (toAppError(error).code === 'VERSION_CONFLICT') change({ version: null, key: newId() });
      throw error;
    }
  };
  const save = async () => {
    // In the tap itself; and no dialog of ours while WeChat's panel is open.
    await askConsent();
    if (!(await write(send, '已记录'))) return;
    forget();
    await goBack();
  };
  return (
    <Page
      footer={
        <Button id="save-record" loading={isBusy} onClick={() => void save()}>
          保存记录
        </Button>
      }
    >
      <KeptNotice wasKept={kept.wasKept} onForget={forget} />
      <Card title={activity.title}>
        <View className="activity__note">{whenWords(activity)}</View>
        <Field
          id="summary"
          label="活动情况"
          required
          help="谁来了、讲了什么、有什么成果；写总结和新闻稿时用得上"
          error={problems.summary}
          counter={{ used: [...value.summary].length, max: TEXT_MAX.long }}
        >
          <TextArea
            id="summary"
            value={value.summary}
            error={problems.summary}
            onInput={(summary) => change({ summary })}
          />
        </Field>
        <NumberFields
          keys={keysAsked(overview.tasks, activity.taskIds, [
            'participants',
            ...(activity.speakers.length > 0 ? (['experts'] as const) : []),
            ...(activity.countries.length > 0 ? (['countries'] as const) : []),
          ])}
          prefix="实际"
          value={value.numbers}
          problems={problems}
          onChange={(numbers) => change({ numbers })}
        />
        <Field
          id="press-url"
          label="报道链接"
          required={false}
          help="新闻稿或公众号文章的网址"
          error={problems.pressUrl}
        >
          <TextInput
            id="press-url"
            value={value.pressUrl}
            placeholder="https://"
            maxLength={500}
            error={problems.pressUrl}
            onInput={(pressUrl) => change({ pressUrl })}
          />
        </Field>
      </Card>
      {requirements.length > 0 ? (
        <Card id="record-checks" title="对照通知">
          <RequirementList requirements={requirements} />
        </Card>
      ) : null}
    </Page>
  );
}
