import { TEXT_MAX } from '@domain/constants';
import { View } from '@tarojs/components';
import { Button, Field, TextInput } from '@/components';
import { newSpeaker, type SpeakerRow } from './plan-value';
import './index.scss';

const cells = [
  { key: 'name', label: '姓名', maxLength: TEXT_MAX.name },
  { key: 'title', label: '职务职称', maxLength: TEXT_MAX.short },
  { key: 'unit', label: '单位', maxLength: TEXT_MAX.short },
  { key: 'topic', label: '报告主题', maxLength: TEXT_MAX.short },
] as const;

interface Props {
  value: readonly SpeakerRow[];
  error: string | undefined;
  onChange(value: SpeakerRow[]): void;
}

/** Who speaks, and of what: counted as experts, and what a filing of experts asks for. */
export function SpeakerFields({ value, error, onChange }: Props) {
  const change = (id: string, changes: Partial<SpeakerRow>) =>
    onChange(value.map((speaker) => (speaker.id === id ? { ...speaker, ...changes } : speaker)));
  return (
    <Field id="speakers" label="报告专家" required={false} help="每位算一位专家，备案时要用姓名和主题" error={error}>
      {value.map((speaker, index) => (
        <View key={speaker.id} className="activity__speaker">
          {cells.map(({ key, label, maxLength }) => (
            <TextInput
              key={key}
              id={`speaker-${index}-${key}`}
              value={speaker[key]}
              maxLength={maxLength}
              placeholder={label}
              onInput={(typed) => change(speaker.id, { [key]: typed })}
            />
          ))}
          <Button
            id={`speaker-${index}-remove`}
            kind="quiet"
            size="small"
            onClick={() => onChange(value.filter(({ id }) => id !== speaker.id))}
          >
            {`删除${speaker.name.trim() || '这位专家'}`}
          </Button>
        </View>
      ))}
      <Button id="speaker-add" kind="secondary" size="small" onClick={() => onChange([...value, newSpeaker()])}>
        加一位专家
      </Button>
    </Field>
  );
}
