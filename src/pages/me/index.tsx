import { getMe } from '@domain/contracts/me/get-me';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { Card, Cell, Page } from '@/components';
import { LargeTextCard } from '@/features/people/large-text-card';
import { MeCard } from '@/features/people/me-card';
import { PersonaSwitch } from '@/features/people/persona-switch';
import { ReminderLine } from '@/features/reminders/reminder-line';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function MePage() {
  const me = useAction(getMe, {});
  const reminders = useAction(getReminderStatus, {});
  return (
    <Page>
      <StaleNotice state={me} />
      {me.data ? <MeCard {...me.data} /> : <NotYet state={me} rows={2} />}
      {me.data?.person?.officerOf ? (
        <Card>
          <Cell id="open-queue" title="收到的申报" note="受理、评审、公示、立项" onClick={() => void goTo('queue')} />
          <Cell
            id="open-projects"
            title="项目与验收"
            note="拨款、变更延期、验收、结题"
            onClick={() => void goTo('acceptanceQueue')}
          />
          <Cell
            id="open-organizations"
            title="单位审核"
            note="审核登记、核实资质、更换联系人"
            onClick={() => void goTo('organizationQueue')}
          />
        </Card>
      ) : null}
      <ReminderLine status={reminders.data} />
      <LargeTextCard />
      <PersonaSwitch />
      <Card title="关于科协项目通">
        看申报通知、填申报表、查进度、现场拍照、交验收材料，每个期限提前提醒。日期和要求以科协发布的通知原文为准。
      </Card>
    </Page>
  );
}
