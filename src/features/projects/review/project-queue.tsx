import { queueAcceptance } from '@domain/contracts/acceptance/queue-acceptance';
import { OfficerQueue, type QueueInput, type QueuePage } from '@/lib/officer-queue';
import { useAction } from '@/lib/use-action';
import { ProjectCard } from './project-card';

function useProjects(input: QueueInput): QueuePage {
  const state = useAction(queueAcceptance, input);
  const cards = (state.data?.projects ?? []).map((project, index) => (
    <ProjectCard
      key={project.id}
      project={project}
      now={state.serverNow}
      isNext={input.waiting && input.before === undefined && index === 0}
    />
  ));
  return { state, cards };
}

const empty = {
  waiting: { title: '没有待处理的项目', text: '待拨款、待审批、待验收的项目会出现在这里。' },
  others: { title: '还没有别的项目', text: '实施中和已结题的项目会出现在这里。' },
};

export const ProjectQueue = () => <OfficerQueue othersWord="其余项目" empty={empty} usePage={useProjects} />;
