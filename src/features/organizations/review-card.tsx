import { reviewOrganization } from '@domain/contracts/organizations/review-organization';
import type { Organization } from '@domain/people/schema';
import { View } from '@tarojs/components';
import { Button, Card } from '@/components';
import { runAction } from '@/lib/use-action';
import { ProposedFacts } from './proposed-facts';
import { ReasonForm } from './reason-form';
import { useWrite } from './use-write';
import './index.scss';

/** The officer's decision about what is shown above it. */
export function ReviewCard({ organization }: { organization: Organization }) {
  const { id, version, proposed } = organization;
  const { isBusy, write } = useWrite();
  return (
    <Card id="review" title={proposed ? '资料变更待审核' : '登记待审核'}>
      <ProposedFacts {...organization} />
      <View className="organization__note">请核对名称与登记证书是否一致、类别是否属实。</View>
      <View className="organization__actions">
        <Button
          id="approve-organization"
          loading={isBusy}
          onClick={() =>
            void write(() => runAction(reviewOrganization, { id, version, decision: 'approve' }), '已通过审核')
          }
        >
          {proposed ? '同意变更' : '审核通过'}
        </Button>
      </View>
      <View className="organization__choices">
        <ReasonForm
          id="return-organization"
          about={`${id}:${version}`}
          label="退回修改"
          help="单位会看到，请写明要改什么"
          done="已退回"
          onSubmit={(reason) => runAction(reviewOrganization, { id, version, decision: 'return', reason })}
        />
      </View>
    </Card>
  );
}
