import type { ActionOutput } from '@domain/contracts';
import { signProject } from '@domain/contracts/projects/sign-project';
import { formatYuan } from '@domain/money';
import { formatDate, toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Card, DateInput, Field, Tag } from '@/components';
import { Terms } from './terms';
import { useDeed } from './use-deed';
import './index.scss';

type Loaded = ActionOutput<'projects.get'>;

const day = (date: string) => formatDate(date, { year: true });

/** Step by step what has happened to the contract; null: not yet. */
function lines({ contract }: Loaded['project']): string[] {
  const { signedOn, fundedOn, fundedYuan } = contract;
  return [
    signedOn ? `${day(signedOn)}签订` : '',
    fundedOn && fundedYuan !== null ? `${day(fundedOn)}拨付 ${formatYuan(fundedYuan)}` : '',
    signedOn && !fundedOn ? '等待科协拨付经费' : '',
  ].filter(Boolean);
}

export function stateOf({ contract: { signedOn, fundedOn } }: Loaded['project']): string {
  if (fundedOn) return '已拨付';
  return signedOn ? '已签订' : '待签订';
}

function SignForm({ project, now }: { project: Loaded['project']; now: number }) {
  const { signedOn } = project.contract;
  const [day, setDay] = useState(signedOn ?? '');
  const { isBusy, problems, run } = useDeed();
  const isSame = day === signedOn;
  return (
    <>
      <Field
        id="signed-on"
        label="签订日期"
        help={signedOn ? '拨付之前可以更正' : null}
        error={problems.signedOn ?? null}
      >
        <DateInput id="signed-on" value={day} end={toDate(now)} onChange={setDay} error={problems.signedOn ?? null} />
      </Field>
      <Button
        id="sign"
        kind={signedOn ? 'secondary' : 'primary'}
        loading={isBusy}
        disabled={day === '' || isSame}
        reason={isSame && signedOn ? '日期没有变' : '先上传合同，再选签订日期'}
        onClick={() => void run({ label: '登记签订日期' }, signProject, { id: project.id, signedOn: day })}
      >
        {signedOn ? '更正签订日期' : '登记已签合同'}
      </Button>
    </>
  );
}

interface Props {
  loaded: Loaded;
  now: number;
  /** The signed copy: uploaded, or to be looked at. */
  files: ReactNode;
  /** Signed here; the officer only reads. */
  maySign: boolean;
}

/** 项目合同书: the terms, the stamped copy, the day, then the money. */
export function ContractCard({ loaded, now, files, maySign }: Props) {
  const { project } = loaded;
  const isOpen = project.status === 'contracting';
  return (
    <Card
      id="contract"
      title="项目合同书"
      extra={<Tag tone={project.contract.fundedOn ? 'ok' : 'brand'}>{stateOf(project)}</Tag>}
    >
      {maySign && isOpen && project.contract.signedOn === null ? (
        <View className="course__line">
          合同文本以科协发出的为准，要点如下。签字盖章后把全部页面扫描或拍照上传，再登记签订日期，科协据此拨款。
        </View>
      ) : null}
      {lines(project).map((line) => (
        <View key={line} className="course__detail">
          {line}
        </View>
      ))}
      <Terms loaded={loaded} />
      <View className="course__files">{files}</View>
      {maySign && isOpen ? <SignForm key={project.contract.signedOn} project={project} now={now} /> : null}
    </Card>
  );
}
