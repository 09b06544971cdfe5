import { reviewable, undecided, verdictOf } from '@domain/acceptance/review';
import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Button, Card, Fold } from '@/components';
import { goTo } from '@/lib/navigate';
import { CloseRound } from './close-round';
import { ReturnRound } from './return-round';
import './index.scss';

/** What ends the round follows from what was said of the items: something came back, or everything passed. */
export function ConcludeCard({
  loaded: { project, checklist },
  now,
}: {
  loaded: ActionOutput<'acceptance.get'>;
  now: number;
}) {
  const waiting = undecided(checklist).length;
  const returned = reviewable(checklist).filter((entry) => verdictOf(entry) === 'returned').length;
  if (waiting > 0) {
    return (
      <Card id="conclude" title="结束这一轮验收">
        <View className="review__note">
          还有 {waiting} 项没有审。逐项审完后，在这里退回，或者通过并结题。
          {returned > 0 ? `目前退回 ${returned} 项。` : ''}
        </View>
      </Card>
    );
  }
  if (returned > 0) {
    return (
      <Card id="conclude" title={`退回 ${returned} 项`}>
        <ReturnRound projectId={project.id} returned={returned} now={now} />
        {project.funding === 'advance' ? (
          <Fold id="partial" title="不再补正，部分通过">
            <CloseRound project={project} isPartOnly />
          </Fold>
        ) : null}
      </Card>
    );
  }
  if (project.funding === 'afterwards') {
    return (
      <Card id="conclude" title="活动成果已全部通过">
        <View className="review__note">后补助项目接着送专家评审、公示，再给予资助。</View>
        <View className="review__action">
          <Button id="to-project" onClick={() => void goTo('officerProject', { id: project.id })}>
            送专家评审
          </Button>
        </View>
      </Card>
    );
  }
  return (
    <Card id="conclude" title="全部通过，可以结题">
      <CloseRound project={project} />
    </Card>
  );
}
