/** Where the money comes afterwards: experts, publicity, the grant, the money, and only then the end. */
import { MS_PER_DAY } from '@domain/time';
import { decideProject } from '../../../../../cloudfunctions/_server/handlers/projects/decide-project';
import { dateOf, endOf } from './calendar';
import type { ProjectLife } from './project-life';
import { OFFICER } from './world';

const DAY = MS_PER_DAY;
type Decision = Parameters<typeof decideProject>[1];
type Step = (now: number) => Promise<void>;

export async function payAfterwards(project: ProjectLife, now: number): Promise<void> {
  const { world, id, facts } = project;
  const decide = async (at: number, decision: Decision) => {
    await decideProject(world.context(OFFICER, at), decision);
    project.tell(at);
    project.news(at);
  };
  const close: Step = async (at) => {
    await decideProject(world.context(OFFICER, at), { id, decision: 'close' });
    project.over(at);
  };
  const pay: Step = async (at) => {
    await decide(at, { id, decision: 'pay', paidOn: dateOf(at) });
    world.plan(at + DAY, close);
  };
  const award: Step = async (at) => {
    facts.publicityEnds = null;
    await decide(at, { id, decision: 'award', awardedYuan: 1000 });
    world.plan(at + 2 * DAY, pay);
  };
  const publicize: Step = async (at) => {
    const ends = endOf(dateOf(at)) + 5 * DAY;
    facts.publicityEnds = ends;
    await decide(at, { id, decision: 'publicize', days: 5 });
    world.plan(ends + world.random.next() * 3 * DAY, award);
  };
  await decide(now, { id, decision: 'send_to_experts' });
  world.plan(now + 3 * DAY, publicize);
}
