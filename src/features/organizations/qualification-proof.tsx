/** What proves a qualification: its one place, where it is typed and where it is shown. */
import { TEXT_MAX } from '@domain/constants';
import type { QualificationRecord } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { Field, TextArea } from '@/components';
import './index.scss';

export function QualificationProof({ qualification: { note } }: { qualification: QualificationRecord }) {
  return <View className="organization__note">{`证明：${note}`}</View>;
}

interface Props {
  note: string;
  error: string | undefined;
  onNote(note: string): void;
}

export function QualificationProofField({ note, error, onNote }: Props) {
  return (
    <Field
      id="qualification-note"
      label="证明"
      required
      help="证书或文件的名称、编号；提交后可以在这一项里上传扫描件"
      error={error}
    >
      <TextArea id="qualification-note" value={note} maxLength={TEXT_MAX.short * 5} error={error} onInput={onNote} />
    </Field>
  );
}
