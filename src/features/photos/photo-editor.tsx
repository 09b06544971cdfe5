import type { ActivityMark } from '@domain/activities/schema';
import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, ChoiceList, Field, TextInput } from '@/components';
import { ActivityChoice } from './activity-choice';
import type { Details } from './queue/record';
import './index.scss';

interface Props {
  id: string;
  details: Details;
  /** What the notice asks for; empty: it makes no difference. */
  shots: readonly Shot[];
  activities: readonly ActivityMark[];
  isBusy: boolean;
  onSave(change: Partial<Details>): void;
  /** Moving and removing, where it can be done. */
  children?: ReactNode;
}

/** What is said of one photograph: its words, its shot, its activity. */
export function PhotoEditor({ id, details, shots, activities, isBusy, onSave, children }: Props) {
  const [caption, setCaption] = useState(details.caption ?? '');
  const [shot, setShot] = useState(details.shot);
  const [activityId, setActivityId] = useState(details.activityId);
  const save = () => {
    const said = caption.trim() || null;
    onSave({
      ...(said === details.caption ? {} : { caption: said }),
      ...(shot === details.shot ? {} : { shot }),
      ...(activityId === details.activityId ? {} : { activityId }),
    });
  };
  return (
    <View className="photo-editor" id={`${id}-editor`}>
      <Field label="图片说明" id={`${id}-caption-field`}>
        <TextInput
          id={`${id}-caption`}
          value={caption}
          onInput={setCaption}
          maxLength={TEXT_MAX.title}
          placeholder="如：某某教授作主旨报告"
        />
      </Field>
      {shots.length > 0 ? (
        <ChoiceList
          id={`${id}-shot`}
          options={shots.map((value) => ({ value, label: shotWords[value] }))}
          value={shot ? [shot] : []}
          onChange={([picked]) => setShot((picked as Shot | undefined) ?? null)}
        />
      ) : null}
      <ActivityChoice id={`${id}-activity`} activities={activities} value={activityId} onChange={setActivityId} />
      <Button id={`${id}-save`} kind="secondary" loading={isBusy} onClick={save}>
        保存说明
      </Button>
      {children ? <View className="photo-editor__buttons">{children}</View> : null}
    </View>
  );
}
