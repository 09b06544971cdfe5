import type { ActionOutput } from '@domain/contracts';
import { askRefusal } from '@domain/projects/changes';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { ChangeForm } from './change-form';
import { ChangeList } from './change-list';
import './index.scss';

/** 变更与延期: what was asked so far, and asking. */
export function ChangesCard({ project, now }: { project: ActionOutput<'projects.get'>['project']; now: number }) {
  const [isAsking, setAsking] = useState(false);
  const refusal = askRefusal(project);
  const { changes } = project;
  if (refusal !== null && changes.length === 0) return null;
  return (
    <Card id="changes" title="变更与延期">
      {changes.length === 0 ? (
        <View className="course__line">原则上不改申报内容；确需变更或不能按期完成的，提前在这里向科协申请。</View>
      ) : (
        <ChangeList changes={changes} />
      )}
      {isAsking && refusal === null ? (
        <ChangeForm projectId={project.id} dueOn={project.acceptanceDueOn} now={now} onClose={() => setAsking(false)} />
      ) : (
        <View className="course__button">
          <Button
            id="ask-change"
            kind="secondary"
            disabled={refusal !== null}
            reason={refusal}
            onClick={() => setAsking(true)}
          >
            申请变更或延期
          </Button>
        </View>
      )}
    </Card>
  );
}
