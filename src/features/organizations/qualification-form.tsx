import { submitQualification } from '@domain/contracts/qualifications/submit-qualification';
import { findQualificationType, qualificationTypes } from '@domain/eligibility/qualifications';
import { View } from '@tarojs/components';
import { Button, ChoiceList, Field, TextInput } from '@/components';
import { newId } from '@/lib/new-id';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { QualificationProofField } from './qualification-proof';
import { useWrite } from './use-write';
import './index.scss';

/** Under this name the half-filled form waits on the phone. */
export const qualificationDraftOf = (organizationId: string): string => `qualification:${organizationId}`;

const typeOptions = Object.entries(qualificationTypes).map(([value, { word }]) => ({ value, label: word }));

interface Draft {
  key: string;
  type: string;
  level: string | null;
  year: string;
  note: string;
}

/** One more proof, for the officer to verify. */
export function QualificationForm({ organizationId, onDone }: { organizationId: string; onDone(): void }) {
  const { value, change, forget } = useKept<Draft>(qualificationDraftOf(organizationId), {
    ...{ key: newId(), type: '', level: null, year: '', note: '' },
  });
  const { isBusy, problems, write } = useWrite();
  const { type, level, year, note } = value;
  const levels = findQualificationType(type)?.levels ?? [];
  const close = () => {
    forget();
    onDone();
  };
  const submit = async () => {
    const input = { ...value, organizationId, year: year.trim() === '' ? null : Number(year) };
    if (await write(() => runAction(submitQualification, input), '已提交，等待核实')) close();
  };
  return (
    <View>
      <Field id="qualification-type" label="资质" required error={problems.type}>
        <ChoiceList
          id="qualification-type"
          options={typeOptions}
          value={[type]}
          onChange={([picked = '']) => change({ type: picked, level: null })}
        />
      </Field>
      {levels.length > 0 ? (
        <Field id="qualification-level" label="等级" required error={problems.level}>
          <ChoiceList
            id="qualification-level"
            options={levels.map((option) => ({ value: option, label: option }))}
            value={level === null ? [] : [level]}
            onChange={([picked = null]) => change({ level: picked })}
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
          onInput={(typed) => change({ year: typed })}
        />
      </Field>
      <QualificationProofField note={note} error={problems.note} onNote={(typed) => change({ note: typed })} />
      <View className="organization__actions">
        <Button id="submit-qualification" loading={isBusy} onClick={() => void submit()}>
          提交核实
        </Button>
        <Button id="cancel-qualification" kind="quiet" disabled={isBusy} onClick={close}>
          取消
        </Button>
      </View>
    </View>
  );
}
