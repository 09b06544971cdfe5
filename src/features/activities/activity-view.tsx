import { unmetOf } from '@domain/activities/requirements';
import { countKeys } from '@domain/activities/schema';
import { countWords } from '@domain/activities/words';
import { activityEntries } from '@domain/calendar/activity-entries';
import { Text, View } from '@tarojs/components';
import { Button, Card, Cell, Facts, NoticeBar, Tag } from '@/components';
import { CalendarButton } from '@/lib/calendar-button';
import { goTo } from '@/lib/navigate';
import { CancelForm } from './cancel-form';
import { FilingRow } from './filing-row';
import { RequirementList } from './requirement-list';
import type { Overview, ShownActivity } from './use-activities';
import { countsOf, dayWords, requirementsOf, stateTag, UNCERTAIN, whenWords } from './words';
import './index.scss';

interface Props {
  overview: Overview;
  activity: ShownActivity;
  /** False for an officer, who reads. */
  mayChange: boolean;
  now: number;
}

function Head({ overview, activity, now }: Props) {
  const { tone, word } = stateTag(activity, now);
  const counts = countsOf(activity);
  const figures = countKeys.map((key) => ({
    label: `${activity.record ? '' : '预计'}${countWords[key].label}`,
    value: counts[key] === undefined ? null : `${counts[key]} ${countWords[key].unit}`,
  }));
  const calendar = activityEntries(activity, now);
  const tasks = overview.tasks.filter(({ id }) => activity.taskIds.includes(id));
  return (
    <Card id="activity-head" title={activity.title} extra={<Tag tone={tone}>{word}</Tag>}>
      <View>{whenWords(activity)}</View>
      <View className="activity__note">{activity.place}</View>
      <View className="activity__figures">
        <Facts items={figures} />
      </View>
      {tasks.map(({ id, title }) => (
        <View key={id} className="activity__note">{`完成任务：${title}`}</View>
      ))}
      <CalendarButton entries={calendar} label={calendar.length > 1 ? '活动和备案日期加入日历' : '加入日历'} />
      {activity.cancelledReason ? <NoticeBar>{`取消原因：${activity.cancelledReason}`}</NoticeBar> : null}
    </Card>
  );
}

/** Dates that follow from its own. */
function DatesNotice({ activity: { status, following }, now }: Props) {
  const { materialsDueOn, latestSafeOn, isLate } = following;
  const isSure = (materialsDueOn?.isCertain ?? true) && (latestSafeOn?.isCertain ?? true);
  const texts = [
    materialsDueOn ? `办完后 ${dayWords(materialsDueOn.date, now)}前交材料。` : '',
    isLate && latestSafeOn && status === 'planned'
      ? `比建议的最晚日期（${dayWords(latestSafeOn.date, now)}）晚，整理验收材料会很紧，能提前就提前，或先申请延期。`
      : '',
    isSure ? '' : UNCERTAIN,
  ].join('');
  if (texts === '' || status === 'cancelled') return null;
  return (
    <NoticeBar id="following-dates" tone={isLate ? 'warn' : 'info'}>
      {texts}
    </NoticeBar>
  );
}

function RecordCard({ activity: { record } }: Props) {
  if (!record) return null;
  return (
    <Card id="activity-record" title="活动记录">
      <Text className="activity__summary">{record.summary}</Text>
      {record.pressUrl ? <View className="activity__note">{`报道：${record.pressUrl}`}</View> : null}
    </Card>
  );
}

/** What the day itself needs: who came, for whoever reads; photographs and the screen of the day, for her who holds it. */
function DayCard({ overview: { project, photoItems }, activity, mayChange }: Props) {
  const { id, status, signedIn } = activity;
  return (
    <Card id="activity-day" title="现场">
      {mayChange && status === 'planned' ? (
        <Cell
          id="open-site"
          title="现场模式"
          note="会标字样、要拍的镜头、签到码、协助人员，没信号也能看"
          onClick={() => void goTo('site', { id })}
        />
      ) : null}
      {(mayChange ? photoItems : []).map((item) => (
        <Cell
          key={item.id}
          id={`photos-${item.id}`}
          title={`拍${item.title}`}
          note="照片记在这场活动名下"
          onClick={() => void goTo('photos', { id: project.id, itemId: item.id, activityId: id })}
        />
      ))}
      <Cell
        id="open-sign-ins"
        title="签到名单"
        note={signedIn > 0 ? `已签到 ${signedIn} 人` : '还没有人签到'}
        onClick={() => void goTo('signInList', { id })}
      />
    </Card>
  );
}

function MoreActions({ overview, activity }: Props) {
  const query = { id: overview.project.id, activityId: activity.id };
  return (
    <Card>
      <View className="activity__actions">
        <Button id="change-activity" kind="secondary" onClick={() => void goTo('activityPlan', query)}>
          修改安排或改期
        </Button>
        {activity.status === 'held' ? (
          <Button id="correct-record" kind="secondary" onClick={() => void goTo('activityRecord', query)}>
            更正记录
          </Button>
        ) : (
          <CancelForm activity={activity} />
        )}
      </View>
    </Card>
  );
}

export function ActivityView(props: Props) {
  const { overview, activity, mayChange, now } = props;
  const requirements = requirementsOf(overview, activity);
  const unmet = unmetOf(requirements).length;
  const isAlive = activity.status !== 'cancelled';
  return (
    <>
      <Head {...props} />
      <DatesNotice {...props} />
      {isAlive && activity.filings.length > 0 ? (
        <Card id="activity-filings" title="举办前要办">
          {activity.filings.map((filing) => (
            <FilingRow key={filing.id} activity={activity} filing={filing} mayChange={mayChange} now={now} />
          ))}
        </Card>
      ) : null}
      {isAlive && requirements.length > 0 ? (
        <Card
          id="activity-checks"
          title="对照通知"
          extra={<Tag tone={unmet > 0 ? 'warn' : 'ok'}>{unmet > 0 ? `${unmet} 项未达到` : '都达到了'}</Tag>}
        >
          <RequirementList requirements={requirements} />
        </Card>
      ) : null}
      <RecordCard {...props} />
      {isAlive ? <DayCard {...props} /> : null}
      {isAlive && mayChange ? <MoreActions {...props} /> : null}
    </>
  );
}
