import type { ActionOutput } from '@domain/contracts';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { Card, Cell } from '@/components';

type Problem = ActionOutput<'acceptance.check'>['problems'][number];

interface Props {
  problems: readonly Problem[];
  checklist: readonly ChecklistEntry[];
  onOpen(entry: ChecklistEntry): void;
}

/** Each with the way to where it is solved. */
export function ProblemCard({ problems, checklist, onOpen }: Props) {
  return (
    <Card id="problems" title={`还有 ${problems.length} 处要解决`}>
      {problems.map(({ path, label, message }) => {
        const entry = checklist.find(({ item }) => path === `item.${item.id}`);
        return (
          <Cell
            key={`${path}:${message}`}
            id={`problem-${path}`}
            dot="ringed"
            title={label || message}
            note={label ? message : null}
            {...(entry ? { onClick: () => onOpen(entry) } : {})}
          />
        );
      })}
    </Card>
  );
}
