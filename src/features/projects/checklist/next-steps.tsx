import type { ActionOutput } from '@domain/contracts';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';
import { paperState } from '../paper/paper-words';

type Loaded = ActionOutput<'acceptance.get'>;

/** What goes with the files: handing in, the printed list, the paper copies. */
export function NextSteps({ loaded, isContact }: { loaded: Loaded; isContact: boolean }) {
  const { project, copies } = loaded;
  const { id } = project;
  const mayHandIn = isContact && collectingStatuses.has(project.status);
  return (
    <Card title="提交与纸质材料" id="acceptance-steps">
      {mayHandIn ? (
        <Cell
          id="open-submit"
          title="检查并提交"
          note="先列出还差什么，都解决了才能提交"
          onClick={() => void goTo('acceptanceSubmit', { id })}
        />
      ) : null}
      <Cell
        id="open-manifest"
        title="材料目录"
        note="提交后生成，打印出来盖章，随纸质材料一起交"
        onClick={() => void goTo('manifest', { id })}
      />
      <Cell
        id="open-paper"
        title="纸质材料"
        note={paperState(project.paper, copies)}
        onClick={() => void goTo('paper', { id })}
      />
    </Card>
  );
}
