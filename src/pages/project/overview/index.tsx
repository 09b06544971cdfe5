import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { CONTRACT_SLOT, contractRule } from '@domain/files/slots';
import Taro from '@tarojs/taro';
import { Card, Page } from '@/components';
import { ContactList } from '@/features/calls/contact-list';
import { FileList } from '@/features/files';
import { ActivitiesCard } from '@/features/project-course/activities-card';
import { AskedCard } from '@/features/project-course/asked-card';
import { ChangesCard } from '@/features/project-course/changes-card';
import { ContractCard } from '@/features/project-course/contract-card';
import { CourseTimeline } from '@/features/project-course/course-timeline';
import { DatesCard } from '@/features/project-course/dates-card';
import { MaterialsCard } from '@/features/project-course/materials-card';
import { useCourse } from '@/features/project-course/use-course';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { QueuedUploads } from '@/features/uploads/queued-uploads';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ProjectPage() {
  const { id } = useRouteQuery();
  const { state, events } = useCourse(id);
  const reminders = useAction(getReminderStatus, {});
  const { data, serverNow: now } = state;
  if (!data) {
    return (
      <Page>
        <NotYet state={state} rows={6} />
      </Page>
    );
  }
  const { project } = data;
  const toContract = () => void Taro.pageScrollTo({ selector: '#contract', duration: 0 }).catch(() => undefined);
  const toChecklist = () => void goTo('checklist', { id: project.id });
  const contract =
    project.funding === 'advance' ? (
      <ContractCard
        loaded={data}
        now={now}
        maySign
        files={
          <FileList
            id="contract-files"
            subject={{ kind: 'project', id: project.id }}
            slot={CONTRACT_SLOT}
            rule={contractRule}
            mayChange={project.status === 'contracting'}
            addWord="上传签字盖章的合同"
            emptyWord="合同扫描件不在小程序里"
            isMain={project.contract.signedOn === null}
          />
        }
      />
    ) : null;
  const isSigning = project.status === 'contracting';
  return (
    <Page>
      <StaleNotice state={state} />
      <QueuedUploads />
      <AskedCard
        project={project}
        capYuan={data.terms.capYuan}
        now={now}
        onAct={project.ask.page === 'project' ? toContract : toChecklist}
      />
      {isSigning ? contract : null}
      <MaterialsCard project={project} label="查看清单" onOpen={toChecklist} />
      <ActivitiesCard projectId={project.id} activities={data.activities} now={now} label="安排和记录活动" />
      <DatesCard project={project} dates={data.dates} now={now} />
      <ChangesCard project={project} now={now} />
      {isSigning ? null : contract}
      {data.contacts.length > 0 ? (
        <Card id="contacts" title="有问题找谁">
          <ContactList contacts={data.contacts.map((contact) => ({ contact }))} />
        </Card>
      ) : null}
      <ReminderCard status={reminders.data} about="到期前 30、14、7、3、1 天和当天，用微信提醒您还缺什么。" />
      <CourseTimeline events={events} />
    </Page>
  );
}
