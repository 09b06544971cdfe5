import { callName } from '@domain/call/name';
import type { CallSummary } from '@domain/call/summary';
import { ChoiceList, Field } from '@/components';
import type { Draft } from './draft';
import { stageGroups } from './stage-groups';

const kinds = [
  { value: 'applications', label: '申报的联系人' },
  { value: 'projects', label: '立项项目的联系人' },
];
const onlyUnreached = { value: 'unreached', label: '联系不上的', note: '微信没推送到、消息也没读' };
const onlyMissing = { value: 'missing', label: '验收材料还没齐的', note: null };

interface Props {
  calls: readonly CallSummary[];
  draft: Draft;
  change(changes: Partial<Draft>): void;
}

/** Whom the message goes to. */
export function FilterFields({ calls, draft, change }: Props) {
  const call = calls.find(({ slug }) => slug === draft.callSlug);
  const { of, stages, categoryCodes, only } = draft;
  const categories = (call?.categories ?? []).map(({ code, name }) => ({ value: code, label: name, note: code }));
  return (
    <>
      <Field id="message-call" label="哪份通知">
        <ChoiceList
          id="message-call"
          options={calls.map((one) => ({
            value: one.slug,
            label: `${callName(one)}${one.isDemo ? '（演示）' : ''}`,
          }))}
          value={[draft.callSlug]}
          onChange={([callSlug = draft.callSlug]) => change({ callSlug, categoryCodes: [] })}
        />
      </Field>
      <Field id="message-of" label="发给谁">
        <ChoiceList
          id="message-of"
          options={kinds}
          value={[of]}
          onChange={([next]) =>
            change({
              of: next === 'projects' ? 'projects' : 'applications',
              stages: next === 'projects' ? ['running'] : ['draft'],
              only: [],
            })
          }
        />
      </Field>
      <Field id="message-stages" label="到了哪一步" help="可以选几个">
        <ChoiceList
          id="message-stages"
          multiple
          options={stageGroups[of].map(({ id, label }) => ({ value: id, label }))}
          value={stages}
          onChange={(next) => change({ stages: next })}
        />
      </Field>
      <Field id="message-only" label="只发给其中的" help="不选就是全部">
        <ChoiceList
          id="message-only"
          multiple
          options={of === 'projects' ? [onlyMissing, onlyUnreached] : [onlyUnreached]}
          value={only}
          onChange={(next) => change({ only: next })}
        />
      </Field>
      <Field id="message-categories" label="项目类型" help="一个都不选就是全部">
        <ChoiceList
          id="message-categories"
          multiple
          options={categories}
          value={categoryCodes}
          onChange={(next) => change({ categoryCodes: next })}
        />
      </Field>
    </>
  );
}
