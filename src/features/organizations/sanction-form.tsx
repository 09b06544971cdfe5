import { sanctionOrganization } from '@domain/contracts/organizations/sanction-organization';
import { type SanctionKind, sanctionKinds, sanctionKindWords } from '@domain/people/sanctions';
import { toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, ChoiceList, DateInput, Field, TextArea } from '@/components';
import { confirm } from '@/lib/feedback';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { useWrite } from './use-write';
import './index.scss';

/** Under this name the half-filled form waits on the phone. */
export const sanctionDraftOf = (organizationId: string): string => `sanction:${organizationId}`;

const options = sanctionKinds.map((kind) => ({ value: kind, label: sanctionKindWords[kind] }));

interface Draft {
  key: string;
  kind: SanctionKind | '';
  fromOn: string;
  untilOn: string;
  reason: string;
}

/** One more finding; it is told to the organization and bars it from then on. */
export function SanctionForm({ organizationId, onDone }: { organizationId: string; onDone(): void }) {
  const today = toDate(serverNow());
  const { value, change, forget } = useKept<Draft>(sanctionDraftOf(organizationId), {
    ...{ key: newId(), kind: '', fromOn: today, untilOn: '', reason: '' },
  });
  const { isBusy, problems, write } = useWrite();
  const close = () => {
    forget();
    onDone();
  };
  const submit = async () => {
    const { kind, untilOn, ...draft } = value;
    // An empty choice is refused by the contract, which says what to choose.
    const input = {
      ...draft,
      id: organizationId,
      kind: kind as SanctionKind,
      untilOn: untilOn === '' ? null : untilOn,
    };
    const consequence = '单位会收到通知，并按通知的规定影响申报。';
    if (kind !== '' && !(await confirm(`记录“${sanctionKindWords[kind]}”？`, consequence, '记录'))) return;
    if (await write(() => runAction(sanctionOrganization, input), '已记录，并通知单位')) close();
  };
  return (
    <View>
      <Field id="sanction-kind" label="情形" required error={problems.kind}>
        <ChoiceList
          id="sanction-kind"
          options={options}
          value={[value.kind]}
          onChange={([kind]) => change({ kind: kind as SanctionKind })}
        />
      </Field>
      <Field id="sanction-from" label="查实日期" required help="几年不得申报的，从这一年算起" error={problems.fromOn}>
        <DateInput
          id="sanction-from"
          value={value.fromOn}
          end={today}
          error={problems.fromOn}
          onChange={(fromOn) => change({ fromOn })}
        />
      </Field>
      <Field
        id="sanction-until"
        label="不得申报至"
        required={value.kind === 'other'}
        help={value.kind === 'other' ? '科协决定的最后一天' : '科协另有决定的才填；不填按各通知的规定'}
        error={problems.untilOn}
      >
        <DateInput
          id="sanction-until"
          value={value.untilOn}
          start={value.fromOn}
          error={problems.untilOn}
          onChange={(untilOn) => change({ untilOn })}
        />
      </Field>
      <Field id="sanction-reason" label="原因" required help="单位会看到" error={problems.reason}>
        <TextArea
          id="sanction-reason"
          value={value.reason}
          error={problems.reason}
          onInput={(reason) => change({ reason })}
        />
      </Field>
      <View className="organization__actions">
        <Button id="submit-sanction" kind="danger" loading={isBusy} onClick={() => void submit()}>
          记录违规处理
        </Button>
        <Button id="cancel-sanction" kind="quiet" disabled={isBusy} onClick={close}>
          取消
        </Button>
      </View>
    </View>
  );
}
