import type { ActionOutput } from '@domain/contracts';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { returnedEntries } from '@domain/projects/entries';
import { returnedStatuses } from '@domain/projects/lifecycle';
import { View } from '@tarojs/components';
import { Card, Cell, Fold } from '@/components';
import { exemptReason } from '../checklist-words';
import { dueOf } from '../due-words';
import { EntryRow } from './entry-row';
import { NextSteps } from './next-steps';
import { ChecklistSummary } from './summary';
import { TasksFold } from './tasks-fold';
import '../index.scss';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  isContact: boolean;
  now: number;
  onOpen(entry: ChecklistEntry): void;
}

/** What needs nothing, and why; what she said herself can be taken back. */
function ExemptFold({ entries, onOpen }: { entries: readonly ChecklistEntry[]; onOpen: Props['onOpen'] }) {
  if (entries.length === 0) return null;
  return (
    <Fold id="exempt" title="不适用" extra={`${entries.length} 项`}>
      {entries.map((entry) => (
        <Cell
          key={entry.item.id}
          id={`item-${entry.item.id}`}
          title={entry.item.title}
          note={exemptReason(entry)}
          {...(entry.mark ? { onClick: () => onOpen(entry) } : {})}
        />
      ))}
    </Fold>
  );
}

/** Items stay where the notice puts them: a row that jumps when it is done is hard to find again. */
export function ChecklistView({ loaded, isContact, now, onOpen }: Props) {
  const { project, checklist, tasks } = loaded;
  const exempt = checklist.filter(({ state }) => state === 'not_applicable');
  const rest = checklist.filter(({ state }) => state !== 'not_applicable');
  const rows = (entries: readonly ChecklistEntry[]) =>
    entries.map((entry) => (
      <EntryRow key={entry.item.id} entry={entry} projectDueOn={dueOf(project)} now={now} onOpen={onOpen} />
    ));
  // After a return only what came back is hers to do; what she has corrected stays in sight.
  const cameBack = (entry: ChecklistEntry) => entry.verdict?.verdict === 'returned' || entry.state === 'returned';
  const isReturned = returnedStatuses.has(project.status) && rest.some(cameBack);
  const others = rest.filter((entry) => !cameBack(entry));
  return (
    <>
      <ChecklistSummary loaded={loaded} now={now} />
      {isReturned ? (
        <>
          <Card title="退回的材料" id="returned-items" extra={`${returnedEntries(rest).length} 项待补正`}>
            {rows(rest.filter(cameBack))}
          </Card>
          <Fold id="other-items" title="其余材料" extra={`${others.length} 项`}>
            <View>{rows(others)}</View>
          </Fold>
        </>
      ) : (
        <Card id="items">{rows(rest)}</Card>
      )}
      <ExemptFold entries={exempt} onOpen={onOpen} />
      <TasksFold tasks={tasks} />
      <NextSteps loaded={loaded} isContact={isContact} />
    </>
  );
}
