/** The part every application has whatever the notice's form: track, tier, money asked for, people. */
import { requestCap } from '@domain/applications/check-application';
import { askedParts, type CorePerson } from '@domain/applications/core-cells';
import { coreLabels } from '@domain/applications/core-problems';
import { tierOf, tiersOf } from '@domain/applications/money';
import type { Category } from '@domain/call/schema';
import { plainText } from '@domain/form/plain-text';
import { formatGrant, formatYuan } from '@domain/money';
import { ChoiceList, Field } from '@/components';
import { useDraftValue } from '../draft/use-draft';
import { useFieldError } from '../draft/use-field-error';
import { PersonCells } from './person-cells';
import { PrefilledMark } from './prefilled-mark';
import { TypedInput } from './typed-input';
import type { EditorProps } from './types';

interface Props extends EditorProps {
  category: Category;
}

export function TracksField(props: Props) {
  const { category, draft } = props;
  const [codes, setCodes] = useDraftValue<string[]>(draft, 'core.trackCodes');
  const { error } = useFieldError({ ...props, path: 'core.trackCodes' });
  const isMany = category.trackChoice === 'many';
  if (category.tracks.length === 0) return null;
  return (
    <Field
      id="trackCodes"
      label={coreLabels.trackCodes}
      required
      help={isMany ? '可以选择多种' : '选择一种'}
      error={error}
    >
      <ChoiceList
        id="trackCodes"
        options={category.tracks.map((track) => ({
          value: track.code,
          label: track.name,
          note: formatGrant(track.grantYuan),
        }))}
        value={codes ?? []}
        multiple={isMany}
        onChange={setCodes}
      />
    </Field>
  );
}

/** Where a track pays by tier; the last, for all the rest, holds until another is chosen. */
export function TierField(props: Props) {
  const { category, draft } = props;
  const [codes] = useDraftValue<string[]>(draft, 'core.trackCodes');
  const [tier, setTier] = useDraftValue<string | null>(draft, 'core.tier');
  const { error } = useFieldError({ ...props, path: 'core.tier' });
  const tiers = tiersOf(category, codes ?? []);
  if (tiers.length === 0) return null;
  const held = tierOf(tiers, tier ?? null);
  return (
    <Field id="tier" label={coreLabels.tier} required help="一场活动只按一档，金额不累加" error={error}>
      <ChoiceList
        id="tier"
        options={tiers.map(({ when, yuan }) => ({ value: when, label: when, note: formatYuan(yuan) }))}
        value={held ? [held.when] : []}
        onChange={(next) => setTier(next[0] ?? null)}
      />
    </Field>
  );
}

/** Whole yuan from what was typed; null while it is none. */
export const parseYuan = (text: string): number | null =>
  /^\d{1,9}$/.test(plainText(text).trim()) ? Number(plainText(text)) : null;

const yuanText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export function RequestedField(props: Props) {
  const { category, draft } = props;
  const [codes] = useDraftValue<string[]>(draft, 'core.trackCodes');
  const [tier] = useDraftValue<string | null>(draft, 'core.tier');
  const { error, onBlur } = useFieldError({ ...props, path: 'core.requestedYuan' });
  const cap = requestCap(category, codes ?? [], tier ?? null);
  return (
    <Field
      id="requestedYuan"
      label={`${coreLabels.requestedYuan}（元）`}
      required
      help={cap === null ? '通知未列明上限' : `最多 ${formatYuan(cap)}，填整数元`}
      error={error}
    >
      <TypedInput
        id="requestedYuan"
        draft={draft}
        path="core.requestedYuan"
        type="number"
        placeholder="如 15000"
        error={error}
        toText={yuanText}
        toValue={parseYuan}
        onBlur={onBlur}
      />
    </Field>
  );
}

export function CorePersonField(props: Props & { person: CorePerson }) {
  const { category, draft, person, isPrefilled } = props;
  const path = `core.${person}`;
  const { error, onBlur } = useFieldError({ ...props, path });
  return (
    <Field id={person} label={coreLabels[person]} required error={error}>
      <PrefilledMark draft={draft} path={path} isPrefilled={isPrefilled} />
      <PersonCells
        id={person}
        draft={draft}
        path={path}
        parts={askedParts(category, person)}
        error={error}
        onBlur={onBlur}
      />
    </Field>
  );
}
