import { submitQualification } from '@domain/contracts/qualifications/submit-qualification';
import { findQualificationType, qualificationTypes } from '@domain/eligibility/qualifications';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ChoiceList, Field, TextArea, TextInput } from '@/components';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useWrite } from './use-write';
import './index.scss';

const typeOptions = Object.entries(qualificationTypes).map(([value, { word }]) => ({ value, label: word }));

/** One more proof, for the officer to verify. */
export function QualificationForm({ organizationId, onDone }: { organizationId: string; onDone(): void }) {
  const [key] = useState(newId);
  const [type, setType] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const [year, setYear] = useState('');
  const [note, setNote] = useState('');
  const { isBusy, problems, write } = useWrite();
  const levels = findQualificationType(type)?.levels ?? [];
  const submit = async () => {
    const input = { organizationId, key, type, level, year: year.trim() === '' ? null : Number(year), note };
    if (await write(() => runAction(submitQualification, input), '已提交，等待核实')) onDone();
  };
  return (
    <View>
      <Field id="qualification-type" label="资质" required error={problems.type}>
        <ChoiceList
          id="qualification-type"
          options={typeOptions}
          value={[type]}
          onChange={([picked = '']) => {
            setType(picked);
            setLevel(null);
          }}
        />
      </Field>
      {levels.length > 0 ? (
        <Field id="qualification-level" label="等级" required error={problems.level}>
          <ChoiceList
            id="qualification-level"
            options={levels.map((value) => ({ value, label: value }))}
            value={level === null ? [] : [level]}
            onChange={([picked = null]) => setLevel(picked)}
          />
        </Field>
      ) : null}
      <Field id="qualification-year" label="年度" required={false} help="评定的年度" error={problems.year}>
        <TextInput
          id="qualification-year"
          type="number"
          value={year}
          maxLength={4}
          placeholder="如 2025"
          error={problems.year}
          onInput={setYear}
        />
      </Field>
      <Field
        id="qualification-note"
        label="证明"
        required
        help="证书或文件的名称、编号；提交后可以在这一项里上传扫描件"
        error={problems.note}
      >
        <TextArea id="qualification-note" value={note} error={problems.note} onInput={setNote} />
      </Field>
      <View className="organization__actions">
        <Button id="submit-qualification" loading={isBusy} onClick={() => void submit()}>
          提交核实
        </Button>
        <Button id="cancel-qualification" kind="quiet" disabled={isBusy} onClick={onDone}>
          取消
        </Button>
      </View>
    </View>
  );
}
