import { listApplications } from '@domain/contracts/applications/list-applications';
import { getMe } from '@domain/contracts/me/get-me';
import { listProjects } from '@domain/contracts/projects/list-projects';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button, Card, Empty, Page } from '@/components';
import { WorkList } from '@/features/applications/work/work-list';
import { useInbox } from '@/features/reminders/use-inbox';
import { QueuedUploads } from '@/features/uploads/queued-uploads';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

/** Four reads of one tick: one function call. Officers are told apart by `me`, and their lists fail unseen. */
export default function WorkPage() {
  const me = useAction(getMe, {});
  const applications = useAction(listApplications, {});
  const projects = useAction(listProjects, {});
  useInbox();
  const reload = async () => {
    await Promise.all([me.reload(), applications.reload(), projects.reload()]);
  };
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));

  const person = me.data?.person;
  if (!me.data) return waiting({ error: me.error, reload });
  if (!person || (person.memberships.length === 0 && person.officerOf === null && !person.isExpert)) {
    return (
      <Page>
        <Empty
          title="还没有登记"
          text="登记或加入单位后，您的申报、进度和要办的事都会出现在这里。"
          action={{ label: '登记或加入单位', onClick: () => void goTo('findOrganization') }}
        />
      </Page>
    );
  }
  if (person.officerOf !== null) return officerWork();
  if (person.isExpert && person.memberships.length === 0) {
    return (
      <Page>
        <Empty title="暂无待评审的申报" text="分配给您的申报会出现在这里，并在“消息”里通知您。" />
      </Page>
    );
  }
  const [first] = person.memberships;
  if (first && !person.memberships.some(({ role }) => role === 'contact_person')) {
    const { organizationId } = first;
    return (
      <Page>
        <Empty
          title="这里没有您要办的事"
          text="本单位的申报和项目由项目联系人办理。"
          action={{ label: '看联系人是谁', onClick: () => void goTo('organization', { id: organizationId }) }}
        />
      </Page>
    );
  }
  if (!applications.data || !projects.data) {
    return waiting({ error: applications.error ?? projects.error, reload });
  }
  return (
    <Page>
      <StaleNotice state={{ ...applications, reload }} />
      <QueuedUploads />
      <WorkList
        applications={applications.data.applications}
        projects={projects.data.projects}
        now={applications.serverNow}
      />
    </Page>
  );
}

const waiting = (state: Parameters<typeof NotYet>[0]['state']) => (
  <Page>
    <QueuedUploads />
    <NotYet state={state} />
  </Page>
);

const officerWork = () => (
  <Page>
    <Card title="收到的申报" id="officer-entry">
      <View>受理、送评审、公示、立项，按先后处理。</View>
      <View style={{ marginTop: '12px' }}>
        <Button id="open-queue" onClick={() => void goTo('queue')}>
          处理收到的申报
        </Button>
      </View>
    </Card>
    <Card title="项目与验收">
      <View>拨款、变更延期、验收、结题。</View>
      <View style={{ marginTop: '12px' }}>
        <Button id="open-projects" onClick={() => void goTo('acceptanceQueue')}>
          处理项目和验收
        </Button>
      </View>
    </Card>
    <Card title="单位审核">
      <View>审核单位登记、核实资质、更换项目联系人。</View>
      <View style={{ marginTop: '12px' }}>
        <Button id="open-organizations" kind="secondary" onClick={() => void goTo('organizationQueue')}>
          处理单位事项
        </Button>
      </View>
    </Card>
  </Page>
);
