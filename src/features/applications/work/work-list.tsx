import type { ApplicationSummary } from '@domain/applications/schema';
import { type WorkItem, workItems } from '@domain/next-action';
import type { ProjectSummary } from '@domain/projects/summary';
import { View } from '@tarojs/components';
import { BigNumber, Button, Card, Cell, Empty, Section, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { dueOf, type Stage, stageOf } from './work-words';
import './index.scss';

interface Props {
  applications: readonly ApplicationSummary[];
  projects: readonly ProjectSummary[];
  now: number;
}

const kindWords = { application: '申报', project: '项目' } as const;

const open = ({ page, id }: WorkItem): void => void goTo(page, { id });

/** The one thing asked next, as large as it deserves. */
function NextItem({ item, stage, now, onOpen }: { item: WorkItem; stage: Stage | null; now: number; onOpen(): void }) {
  const due = dueOf(item.dueBefore, now);
  return (
    <Card tone="brand" id="next-action">
      <View className="next__category">
        下一步 · {kindWords[item.kind]} · {stage?.word}
      </View>
      <View className="next__title">{item.title}</View>
      <View className="next__detail">
        {item.category} · {item.detail}
      </View>
      {due ? <BigNumber value={due.value} unit={due.unit} note={due.last} /> : null}
      <View className="next__button">
        <Button id="next-action-button" onClick={onOpen}>
          {item.action}
        </Button>
      </View>
    </Card>
  );
}

export function WorkList({ applications, projects, now }: Props) {
  const items = workItems(applications, projects, now);
  const [first] = items;
  if (!first) {
    return (
      <Empty
        title="还没有申报"
        text="从“申报”里选一个正在申报的项目类型，填好申报表后，进度和要办的事都会出现在这里。"
        action={{ label: '去看可申报的项目', onClick: () => void goTo('calls') }}
      />
    );
  }
  const next = first.action === null ? null : first;
  const rest = next ? items.slice(1) : items;
  return (
    <>
      {next ? (
        <NextItem item={next} stage={stageOf(next, applications, projects)} now={now} onOpen={() => open(next)} />
      ) : null}
      {rest.length > 0 ? (
        <Section title={next ? '其他事项' : '暂时没有要您办的事'}>
          <Card>
            {rest.map((item) => {
              const stage = stageOf(item, applications, projects);
              const due = item.action === null ? null : dueOf(item.dueBefore, now);
              return (
                <Cell
                  key={item.id}
                  id={`work-${item.id}`}
                  dot={stage?.dot}
                  title={item.title}
                  note={[kindWords[item.kind], item.category, item.detail, due ? `${due.last}前` : '']
                    .filter(Boolean)
                    .join(' · ')}
                  extra={
                    <View className="work__tags">
                      {due ? (
                        <Tag tone={due.days < 0 ? 'bad' : due.days <= 7 ? 'warn' : 'neutral'}>{due.short}</Tag>
                      ) : null}
                      {stage ? <Tag tone={stage.tone}>{stage.word}</Tag> : null}
                    </View>
                  }
                  onClick={() => open(item)}
                />
              );
            })}
          </Card>
        </Section>
      ) : null}
    </>
  );
}
