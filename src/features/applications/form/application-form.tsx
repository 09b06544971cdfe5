import type { ActionOutput } from '@domain/contracts';
import type { AppError } from '@domain/errors';
import { formatLastMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Button, Card, Page } from '@/components';
import { goTo } from '@/lib/navigate';
import { useDraft, useDraftStatus } from '../draft/use-draft';
import { CheckCard } from './check-card';
import { CommentsCard } from './comments-card';
import { ConflictCard } from './conflict-card';
import { jumpToField } from './field-jump';
import { FormSections } from './form-sections';
import { ReadableCopy } from './readable-copy';
import { SaveState } from './save-state';
import { SectionNav } from './section-nav';
import { dueOf, isSubmitted, standstill } from './standstill';
import { useCheck } from './use-check';
import { useSubmit } from './use-submit';
import './index.scss';

type Loaded = ActionOutput<'applications.get'>;

function Head({ loaded: { application, category } }: { loaded: Loaded }) {
  const due = dueOf(application);
  return (
    <Card title={`${category.name}（${category.code}）`}>
      <View className="form-facts">{application.callTitle}</View>
      <View className="form-facts">{application.organizationName}</View>
      {due ? <View className="form-facts form-facts--due">{formatLastMoment(due)} 截止</View> : null}
    </Card>
  );
}

interface Props {
  loaded: Loaded;
  /** Of the latest read: the account may have lost the organization while the phone still holds the form. */
  error: AppError | undefined;
  /** Where to go at once: the path of a field that an officer commented on. */
  at: string | undefined;
  now: number;
  /** For reminders, when it is handed in; see features/reminders, which asks. */
  askConsent(): Promise<unknown>;
}

export function ApplicationForm({ loaded, error, at, now, askConsent }: Props) {
  const { application, category } = loaded;
  const draft = useDraft(loaded);
  const status = useDraftStatus(draft);
  const check = useCheck(loaded, draft);
  const { result, isSubmitting, check: checkNow, submit } = useSubmit(loaded, { draft, check, askConsent });
  const stop = standstill(application, { status, error, now });
  draft.isFrozen = stop !== null;
  useEffect(() => {
    if (at) void jumpToField(at);
  }, [at]);

  if (stop) {
    const openProgress = () => void goTo('application', { id: application.id });
    const footer = isSubmitted(application) ? (
      <Button id="open-progress" onClick={openProgress}>
        看进度
      </Button>
    ) : null;
    return (
      <Page footer={footer}>
        <Head loaded={loaded} />
        <ReadableCopy loaded={loaded} draft={draft} {...stop} />
      </Page>
    );
  }

  const footer = (
    <View className="form-footer">
      <SaveState draft={draft} />
      <View className="form-footer__actions">
        <Button id="check-application" kind="secondary" onClick={checkNow}>
          填写检查
        </Button>
        <Button id="submit-application" loading={isSubmitting} onClick={submit}>
          提交申报
        </Button>
      </View>
    </View>
  );
  return (
    <Page wide footer={footer}>
      <View className="form-layout">
        <View className="form-layout__side">
          <Head loaded={loaded} />
          <SectionNav category={category} draft={draft} check={check} />
        </View>
        <View className="form-layout__main">
          <ConflictCard draft={draft} form={category.form} />
          <CommentsCard application={application} />
          <CheckCard result={result} />
          <FormSections loaded={loaded} draft={draft} check={check} problems={result?.problems} />
        </View>
      </View>
    </Page>
  );
}
