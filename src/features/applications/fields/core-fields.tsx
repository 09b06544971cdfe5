/** The part every application has whatever the notice's form: track, money asked for, budget lines. */
import { requestCap } from '@domain/applications/check-application';
import type { ApplicationCore } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import type { FieldProblem } from '@domain/errors';
import { formatGrant, formatYuan } from '@domain/money';
import { ChoiceList, Field, TextInput } from '@/components';
import type { Draft } from '../draft/draft';
import { useBlurCheck, useDraftValue, useOpenProblem } from '../draft/use-draft';

interface Props {
  category: Category;
  draft: Draft;
  problem: FieldProblem | null;
}

export function TracksField({ category, draft, problem }: Props) {
  const [codes, setCodes] = useDraftValue<string[]>(draft, 'core.trackCodes');
  const found = useOpenProblem(problem, codes);
  const isMany = category.trackChoice === 'many';
  if (category.tracks.length === 0) return null;
  return (
    <Field id="trackCodes" label="申报类型" required help={isMany ? '可以选择多种' : '选择一种'} error={found}>
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

/** Whole yuan from what was typed; null while it is none. */
export const parseYuan = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

export function RequestedField({ category, draft, problem }: Props) {
  const [codes] = useDraftValue<string[]>(draft, 'core.trackCodes');
  const [yuan, setYuan] = useDraftValue<ApplicationCore['requestedYuan']>(draft, 'core.requestedYuan');
  const cap = requestCap(category, codes ?? []);
  const { error, onBlur, clear } = useBlurCheck(() =>
    yuan != null && cap !== null && yuan > cap ? `不能超过 ${formatYuan(cap)}，请改小` : null,
  );
  const found = useOpenProblem(problem, yuan);
  const shown = error ?? found;
  return (
    <Field
      id="requestedYuan"
      label="申请金额（元）"
      required
      help={cap === null ? '通知未列明上限' : `最多 ${formatYuan(cap)}，填整数元`}
      error={shown}
    >
      <TextInput
        id="requestedYuan"
        type="number"
        value={yuan == null ? '' : String(yuan)}
        placeholder="如 15000"
        error={shown}
        onBlur={onBlur}
        onInput={(text) => {
          if (error) clear();
          setYuan(parseYuan(text));
        }}
      />
    </Field>
  );
}
