import { updateOrganization } from '@domain/contracts/organizations/update-organization';
import type { Organization } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Card, NoticeBar } from '@/components';
import { runAction } from '@/lib/use-action';
import { type Facts, FactsFields, toInput } from './facts-fields';
import { useWrite } from './use-write';
import './index.scss';

const factsOf = ({ name, kinds, proposed, issuerName, region, address, formerNames }: Organization): Facts => ({
  name: proposed?.name ?? name,
  kinds: proposed?.kinds ?? kinds,
  issuer: issuerName,
  region,
  address: address ?? '',
  formerNames: formerNames.join('、'),
});

/** Correcting what was returned, or changing what was approved. */
export function EditFacts({ organization, onDone }: { organization: Organization; onDone(): void }) {
  const [facts, setFacts] = useState(() => factsOf(organization));
  /** The one that was read when the typing began: somebody else's change must not be written over. */
  const [version] = useState(organization.version);
  const { isBusy, problems, write } = useWrite();
  const save = async () => {
    const input = { ...toInput(facts), id: organization.id, version };
    if (await write(() => runAction(updateOrganization, input), '已保存')) onDone();
  };
  return (
    <Card title="修改单位资料">
      {organization.status === 'approved' ? (
        <NoticeBar>改名称或类别须科协再审核，审核前仍按原来的申报。</NoticeBar>
      ) : null}
      <FactsFields
        facts={facts}
        problems={problems}
        onChange={(changes) => setFacts((before) => ({ ...before, ...changes }))}
      />
      <View className="organization__actions">
        <Button id="save-organization" loading={isBusy} onClick={() => void save()}>
          {organization.status === 'approved' ? '保存' : '保存并提交审核'}
        </Button>
        <Button id="cancel-edit" kind="quiet" disabled={isBusy} onClick={onDone}>
          取消
        </Button>
      </View>
    </Card>
  );
}
