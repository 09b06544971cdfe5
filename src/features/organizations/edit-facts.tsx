import { updateOrganization } from '@domain/contracts/organizations/update-organization';
import type { Organization } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { Button, Card, NoticeBar } from '@/components';
import { confirm } from '@/lib/feedback';
import { runAction } from '@/lib/use-action';
import { useKept } from '@/lib/use-kept';
import { type Facts, FactsFields, toInput } from './facts-fields';
import { useWrite } from './use-write';
import './index.scss';

/** Under this name the half-made correction waits on the phone. */
export const correctionOf = ({ id }: Pick<Organization, 'id'>): string => `correction:${id}`;

const factsOf = ({ name, kinds, proposed, issuerName, region, address, formerNames }: Organization): Facts => ({
  name: proposed?.name ?? name,
  kinds: proposed?.kinds ?? kinds,
  issuer: issuerName,
  region,
  address: address ?? '',
  formerNames: formerNames.join('、'),
});

/** What she changed, in the form the contract wants; all of it where she sends the same once more after a return. */
function changesOf(organization: Organization, facts: Facts) {
  const [before, after] = [toInput(factsOf(organization)), toInput(facts)];
  // An approved one stays with its association.
  const { issuer, region, ...lasting } = after;
  const all = organization.approvedAt === null ? after : lasting;
  const changed = Object.entries(all).filter(
    ([fact, value]) => JSON.stringify(value) !== JSON.stringify(before[fact as keyof typeof before]),
  );
  return { isChanged: changed.length > 0, input: changed.length > 0 ? Object.fromEntries(changed) : all };
}

/** Correcting what was returned, or changing what was approved. */
export function EditFacts({ organization, onDone }: { organization: Organization; onDone(): void }) {
  /** The version that was read when the typing began: somebody else's change must not be written over unseen. */
  const { value, wasKept, change, forget } = useKept(correctionOf(organization), {
    facts: factsOf(organization),
    version: organization.version,
  });
  const { facts, version } = value;
  const { isBusy, problems, write } = useWrite();
  const isOvertaken = organization.version > version;
  const close = () => {
    forget();
    onDone();
  };
  const { isChanged, input } = changesOf(organization, facts);
  /** The same may be sent again only where it came back. */
  const isReturned = organization.status !== 'approved' || organization.proposed?.state === 'returned';
  const cancel = async () => {
    if (!isChanged || (await confirm('放弃修改？', '填过的内容将无法找回。', '放弃'))) close();
  };
  const save = async () => {
    if (!isChanged && !isReturned) return close();
    const correction = { ...input, id: organization.id, version };
    if (await write(() => runAction(updateOrganization, correction), '已保存')) close();
  };
  return (
    <Card title="修改单位资料">
      {wasKept && !isOvertaken ? <NoticeBar>这是上次改到一半的内容，还没有保存。</NoticeBar> : null}
      {isOvertaken ? (
        <NoticeBar
          id="overtaken"
          tone="warn"
          action={{ label: '以我填的为准', onClick: () => change({ version: organization.version }) }}
        >
          {`您填写期间资料已有改动，现在是“${organization.name}”，${organization.address ?? '没有地址'}。请核对下面的内容再保存。`}
        </NoticeBar>
      ) : null}
      {organization.status === 'approved' ? (
        <NoticeBar>改名称或类别须科协再审核，审核前仍按原来的申报。</NoticeBar>
      ) : null}
      <FactsFields
        facts={facts}
        mayMove={organization.approvedAt === null}
        problems={problems}
        onChange={(changes) => change({ facts: { ...facts, ...changes } })}
      />
      <View className="organization__actions">
        <Button
          id="save-organization"
          loading={isBusy}
          disabled={isOvertaken}
          reason="请先核对上面的改动"
          onClick={() => void save()}
        >
          {organization.status === 'approved' ? '保存' : '保存并提交审核'}
        </Button>
        <Button id="cancel-edit" kind="quiet" disabled={isBusy} onClick={() => void cancel()}>
          取消
        </Button>
      </View>
    </Card>
  );
}
