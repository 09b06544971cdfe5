import { callName } from '@domain/call/name';
import type { ReadingCall, ReadingCategory } from '@domain/call/reading';
import type { Category } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { formatYuan } from '@domain/money';
import type { Organization } from '@domain/people/schema';
import { formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { BigNumber, Card, Facts, NoticeBar, Tag } from '@/components';
import { AcceptanceList } from './acceptance-list';
import { ApplicantCard } from './applicant-card';
import { formatQuota } from './call-facts';
import { ContactList } from './contact-list';
import { Countdown } from './countdown';
import { DiscrepancyList, discrepanciesOf } from './discrepancy-list';
import { FormPreview } from './form-preview';
import { StatusTag } from './status-tag';
import { completionWords, TaskList } from './task-list';
import { TrackList } from './track-list';
import { VerdictCards } from './verdict-card';
import type { OrganizationAnswer } from './verdicts';
import './detail.scss';

interface Props {
  call: ReadingCall;
  category: ReadingCategory;
  organization: Organization | null;
  answers: readonly OrganizationAnswer[];
  now: number;
  /** What one may do with it besides applying. */
  actions: ReactNode;
}

const WAN = 10_000;
const wan = (yuan: number): string => String(Number((yuan / WAN).toFixed(2)));

/** What one project of this category can get: `4` 万元 每项最多. */
function Grant({ category }: { category: Pick<Category, 'grantYuan'> }) {
  const { min, max } = category.grantYuan;
  const top = max ?? min;
  if (top === null) return <BigNumber value="—" unit="金额" note="通知未列明" />;
  const value = min !== null && max !== null && min !== max ? `${wan(min)}–${wan(max)}` : wan(top);
  const note = min === max ? '每项定额' : min === null ? '每项最多' : max === null ? '每项起' : '每项';
  return <BigNumber value={value} unit="万元" note={note} />;
}

/** One category: the money and the deadline first, then who, what, when, with which papers. */
export function CategoryView({ call, category, organization, answers, now, actions }: Props) {
  const window = category.window ?? call.window;
  const yuan = category.fundingTotalYuan;
  const { dueOn } = category.acceptance;
  return (
    <View className="detail">
      <View className="detail__main">
        <Card>
          <View className="detail__top">
            <View className="detail__reference">{callName(call)}</View>
            {category.open ? <StatusTag status={callStatus(window, now)} /> : <Tag tone="warn">暂缓申报</Tag>}
          </View>
          <View className="detail__title">
            {category.code} {category.name}
          </View>
          <View className="detail__numbers">
            <Countdown window={window} now={now} />
            <Grant category={category} />
          </View>
          <View className="detail__facts">
            <Facts
              items={[
                { label: '立项数量', value: formatQuota(category.quota) },
                { label: '资助总额', value: yuan === null ? null : formatYuan(yuan) },
                { label: '完成时限', value: completionWords(category.completion) },
                { label: '验收材料', value: dueOn ? `${formatDate(dueOn)}前` : null },
              ]}
            />
          </View>
          {actions}
        </Card>
        {category.funding === 'afterwards' ? (
          <NoticeBar tone="warn">先做后补：活动做完、成果评审择优后才给经费，不保证得到资助。</NoticeBar>
        ) : null}
        <VerdictCards category={category} answers={answers} />
        <TrackList category={category} />
        <TaskList category={category} />
        <AcceptanceList category={category} />
      </View>
      <View className="detail__side">
        <ApplicantCard call={call} category={category} organization={organization} />
        <Card title="咨询电话">
          <ContactList
            contacts={(category.contacts.length > 0 ? category.contacts : call.contacts).map((contact) => ({
              contact,
            }))}
          />
        </Card>
        <FormPreview slug={call.slug} categoryCode={category.code} />
        <DiscrepancyList discrepancies={discrepanciesOf(call, category.code)} />
      </View>
    </View>
  );
}
