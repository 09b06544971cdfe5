import type { ReadingCall } from '@domain/call/reading';
import { callStatus } from '@domain/call/status';
import { organizationKindWords } from '@domain/call/words';
import { formatYuan } from '@domain/money';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card, Facts, Fold, Section, Tag } from '@/components';
import { CallDates } from './call-dates';
import { issuerName, totalQuota, totalYuan } from './call-facts';
import { CategoryCard } from './category-card';
import { ContactList } from './contact-list';
import { Countdown } from './countdown';
import { DiscrepancyList } from './discrepancy-list';
import { OriginalNotice } from './original-notice';
import { PointList, sourceWords } from './point-list';
import { StatusTag } from './status-tag';
import { SubmissionGuide } from './submission-guide';
import { bestAnswer, type OrganizationAnswer } from './verdicts';
import './detail.scss';

interface Props {
  call: ReadingCall;
  answers: readonly OrganizationAnswer[];
  now: number;
  /** What one may do with it besides applying. */
  actions: ReactNode;
  onCategory: (code: string) => void;
}

const contactsOf = (call: ReadingCall) => [
  ...call.contacts.map((contact) => ({ contact })),
  ...call.categories.flatMap((category) => category.contacts.map((contact) => ({ contact, about: category.code }))),
];

/** A whole notice: the deadline first, then what one may apply for, then how. */
export function CallView({ call, answers, now, actions, onCategory }: Props) {
  const quota = totalQuota(call.categories);
  const yuan = totalYuan(call.categories);
  const { perOrganization, jointOrganizations, lockoutYears } = call.limits;
  return (
    <View className="detail">
      <View className="detail__main">
        <Card>
          <View className="detail__top">
            <View className="detail__reference">
              <Text>{issuerName(call)}</Text>
              {call.documentNumber ? <Text>{call.documentNumber}</Text> : null}
            </View>
            {call.isDemo ? <Tag tone="brand">演示</Tag> : null}
            <StatusTag status={callStatus(call.window, now)} />
          </View>
          <View className="detail__title">{call.title}</View>
          <Countdown window={call.window} now={now} />
          <View className="detail__facts">
            <Facts
              items={[
                { label: '资助总额', value: yuan === null ? null : formatYuan(yuan) },
                { label: '立项总数', value: quota === null ? null : `不超过${quota}项` },
                { label: '每家单位', value: perOrganization === null ? null : `限报${perOrganization}项` },
                { label: '联合申报', value: jointOrganizations === null ? null : `最多${jointOrganizations}家` },
                { label: '弄虚作假', value: lockoutYears === null ? null : `${lockoutYears}年内不得申报` },
              ]}
            />
          </View>
          {actions}
        </Card>
        <Section id="categories" title="项目类型" extra={`${call.categories.length}类`}>
          {call.categories.map((category) => (
            <CategoryCard
              key={category.code}
              category={category}
              told={bestAnswer(answers, category.code)}
              onClick={() => onCategory(category.code)}
            />
          ))}
        </Section>
        <SubmissionGuide submission={call.submission} />
      </View>
      <View className="detail__side">
        <Card title="时间">
          <CallDates call={call} now={now} />
        </Card>
        <Card title="咨询电话">
          <ContactList contacts={contactsOf(call)} />
        </Card>
        <Card title="谁能报">
          <View>{call.applicants.map((kind) => organizationKindWords[kind]).join('、')}</View>
        </Card>
        <Fold id="requirements" title="申报要求" extra={`${call.requirements.length}条`}>
          <PointList points={call.requirements.map((one) => ({ ...one, note: sourceWords(one.source) }))} />
        </Fold>
        <DiscrepancyList discrepancies={call.discrepancies} />
        <OriginalNotice call={call} />
      </View>
    </View>
  );
}
