/**
 * Work in progress for the first contact person, so that 我的事项 has something to show: an application in 公示 and a
 * project whose acceptance is due soon. Documents as the handlers would have written them.
 */
import { createHash } from 'node:crypto';
import { asksForDay, type Filing, type FilingStep, filingSteps } from '@domain/applications/filing';
import { applicationTransitions } from '@domain/applications/lifecycle';
import { transitionMessage } from '@domain/applications/messages';
import { receiptNumber } from '@domain/applications/receipt-number';
import { type Answers, type ApplicationCore, emptyCore } from '@domain/applications/schema';
import { verificationCode } from '@domain/applications/verification-code';
import type { Category } from '@domain/call/schema';
import { publicityMatters } from '@domain/reminders/application-matters';
import { planReminders } from '@domain/reminders/plan-document';
import { pathTo } from '@domain/routes';
import { endOfDate, MS_PER_DAY, toDate, toInstant, toMs } from '@domain/time';
import { withActivityOfToday } from './demo-activity';
import { withProject } from './demo-project';
import type { Actors, SeedDocument, SeedDocuments } from './seed-document';

interface Story {
  categoryCode: string;
  title: string;
  startedDaysAgo: number;
  steps: ('submit' | 'accept' | 'send_to_experts' | 'publicize' | 'award')[];
  awardedYuan: number | null;
}

/** Each step comes a day and a little after the one before, in office hours. */
const STEP_MS = 47 * 60 * 1000;
/** Awarding waits for the end of it. */
const PUBLICITY_DAYS = 5;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (...parts: string[]): string => sha256(JSON.stringify(parts)).slice(0, 24);

function coreOf(category: Category, { contact }: Actors): ApplicationCore {
  const track = category.tracks[0];
  const requestedYuan = track?.grantYuan.max ?? category.grantYuan.max ?? 10_000;
  const half = Math.floor(requestedYuan / 2);
  return {
    ...emptyCore,
    trackCodes: track ? [track.code] : [],
    requestedYuan,
    budgetLines: [
      { id: 'line-1', item: '专家咨询费', yuan: half },
      { id: 'line-2', item: '场地租赁与印刷费', yuan: requestedYuan - half },
    ],
    contactPerson: {
      ...emptyCore.contactPerson,
      name: contact.person.name,
      title: '秘书',
      phone: contact.person.phone ?? '',
    },
  };
}

/** Three hex digits of an id as a number in [0, 1): random enough for a receipt, and the same every time. */
const hexFraction = (id: string, index: number): number =>
  Number.parseInt(id.slice(index * 3, index * 3 + 3), 16) / 0x1000;

const answersOf = ({ organization }: Actors, title: string): Answers => ({
  projectName: title,
  address: organization.address ?? '',
  goals: '演示内容：搭建学术交流平台，服务本地优势产业。',
});

/** Everything was filed on the day of the submit. */
const filed = (steps: FilingStep[], on: string): Filing => ({
  steps,
  marks: steps.map((step) => ({ stepId: step.id, state: 'done', on: asksForDay(step) ? on : null, note: null })),
});

/** One application from its start to wherever the story ends. */
function tell(actors: Actors, story: Story, now: number): SeedDocuments {
  const { call, organization, contact, officer } = actors;
  const category = call.categories.find((candidate) => candidate.code === story.categoryCode) as Category;
  // As applications.start makes it: starting the same category again finds this one.
  const id = idOf(organization.id, call.slug, category.code);
  const projectId = `p${id}`;
  const startedAt = toMs(`${toDate(now - story.startedDaysAgo * MS_PER_DAY)}T09:20:00+08:00`);
  // Version 1 is the draft, 2 its one save; each step makes the next.
  const moments = story.steps.map((step, index) => ({
    step,
    version: index + 3,
    at: toInstant(
      startedAt + (index + 1) * (MS_PER_DAY + STEP_MS) + (step === 'award' ? PUBLICITY_DAYS * MS_PER_DAY : 0),
    ),
  }));
  const submittedAt = moments[0]?.at ?? toInstant(startedAt);
  const updatedAt = moments.at(-1)?.at ?? submittedAt;
  const core = coreOf(category, actors);
  const answers = answersOf(actors, story.title);
  const contentHash = sha256(JSON.stringify({ core, answers }));
  let digit = 0;
  const receipt = {
    number: receiptNumber(toMs(submittedAt), () => hexFraction(id, digit++)),
    submittedAt,
    submissionNo: 1,
    code: verificationCode(contentHash),
  };
  const submission = {
    receipt,
    applicationVersion: 2,
    callVersion: 1,
    submittedBy: contact.openid,
    core,
    answers,
    contentHash,
  };
  const publicized = moments.find(({ step }) => step === 'publicize')?.at;
  const publicity = publicized
    ? {
        startedAt: publicized,
        endsBefore: toInstant(endOfDate(toDate(toMs(publicized))) + PUBLICITY_DAYS * MS_PER_DAY),
      }
    : null;
  const status = story.awardedYuan === null ? 'publicity' : 'awarded';
  const subject = `application:${id}`;
  const common = {
    callSlug: call.slug,
    categoryCode: category.code,
    categoryName: category.name,
    organizationId: organization.id,
    organizationName: organization.name,
    issuerName: call.issuer.name,
    contactOpenid: contact.openid,
    title: story.title,
    updatedAt,
  };
  const documents: SeedDocuments = {
    applications: [
      {
        _id: id,
        ...common,
        callTitle: call.title,
        status,
        version: moments.at(-1)?.version ?? 2,
        closesBefore: call.window.closesBefore,
        core,
        answers,
        prefilled: [],
        saveKeys: [],
        requestedYuan: core.requestedYuan,
        receipt,
        filing: filed(filingSteps(call.submission, category, call.window, null), toDate(toMs(submittedAt))),
        correction: null,
        publicity,
        submittedVersion: 2,
        projectId: story.awardedYuan === null ? null : projectId,
        queueRank: story.awardedYuan === null ? 0 : 1,
        createdAt: toInstant(startedAt),
      },
    ],
    events: [
      {
        _id: `${subject}:1`,
        subject,
        at: toInstant(startedAt),
        actorName: contact.person.name,
        actorRole: 'contact_person',
        text: `开始填写申报表（${category.name}）`,
      },
      ...moments.map(({ step, version, at }) => ({
        _id: `${subject}:${version}`,
        subject,
        at,
        actorName: step === 'submit' ? contact.person.name : officer.name,
        actorRole: step === 'submit' ? 'contact_person' : 'officer',
        ...(step === 'submit'
          ? { text: `${applicationTransitions.submit.event}，回执号 ${receipt.number}`, submission }
          : { text: applicationTransitions[step].event }),
      })),
    ],
    reminder_plans: [
      {
        _id: subject,
        ...planReminders(
          {
            kind: 'application',
            id,
            version: 1,
            title: story.title,
            issuerName: call.issuer.name,
            categoryCode: category.code,
            startedAt: toInstant(startedAt),
            matters: publicityMatters({ status, publicity }),
          },
          [contact.openid],
          now,
        ),
      },
    ],
    inbox: moments.flatMap(({ step, version, at }) => {
      if (step === 'submit') return [];
      const isAward = step === 'award';
      return [
        {
          // As the functions name what they tell.
          _id: idOf('told', `${subject}:${version}`, contact.openid),
          openid: contact.openid,
          at,
          ...transitionMessage(
            step,
            { title: story.title, categoryName: category.name },
            isAward && story.awardedYuan !== null ? { awardedYuan: story.awardedYuan } : {},
          ),
          link: isAward ? pathTo('project', { id: projectId }) : pathTo('application', { id }),
          isRead: step !== moments.at(-1)?.step,
        },
      ];
    }),
  };
  if (story.awardedYuan === null) return documents;
  return withProject(documents, {
    actors,
    category,
    common: { ...common, _id: projectId, applicationId: id, trackCodes: core.trackCodes },
    awardedYuan: story.awardedYuan,
    awardedAt: updatedAt,
    now,
  });
}

export function makeDemoWork(actors: Actors, projectCategory: string, now: number): SeedDocuments[] {
  const year = toDate(now).slice(0, 4);
  const stories: Story[] = [
    {
      categoryCode: '2026-3',
      title: `【演示】${year}年桂科测试技术服务项目`,
      startedDaysAgo: 7,
      steps: ['submit', 'accept', 'send_to_experts', 'publicize'],
      awardedYuan: null,
    },
    {
      categoryCode: projectCategory,
      title: '【演示】全国学会入桂行·测试技术交流活动',
      startedDaysAgo: 14,
      steps: ['submit', 'accept', 'send_to_experts', 'publicize', 'award'],
      awardedYuan: 15_000,
    },
  ];
  const told = stories.map((story) => tell(actors, story, now));
  const quota: SeedDocument = {
    _id: `${actors.call.slug}:${actors.organization.id}`,
    callSlug: actors.call.slug,
    organizationId: actors.organization.id,
    applications: told.flatMap(({ applications }) =>
      (applications ?? []).map((application) => ({
        applicationId: application._id,
        categoryCode: application.categoryCode,
      })),
    ),
  };
  const withActivity = told.map((documents): SeedDocuments => {
    const [project] = documents.projects ?? [];
    return project ? withActivityOfToday(documents, project, now) : documents;
  });
  return [...withActivity, { quotas: [quota] }];
}
