/** Whatever becomes of applications, projects and activities of the real notices: what is planned of them, and what is said. */
import config from '@templates';
import fc from 'fast-check';
import { checkPush } from '../../../config/scripts/reminders-check/check-push';
import type { Matter } from '../../../domain/reminders/matter';
import { type PlanItem, planReminders } from '../../../domain/reminders/plan-document';
import { type MatterRule, matterRules, momentOf } from '../../../domain/reminders/rules';
import { reminderMessage } from '../../../domain/reminders/text';
import { MS_PER_DAY, MS_PER_MINUTE, toMs } from '../../../domain/time';
import { nightProblem } from '../domain/reminders/support';
import type { Given, Life } from './support/subjects/given';
import { activityLives, followLives } from './support/subjects/some-activities';
import { applicationLives } from './support/subjects/some-applications';
import { projectLives } from './support/subjects/some-projects';

const RUNS = 80;

/** Some time of its life: from half a year before it came into being to two years after. */
const nowOf = ({ startedAt }: Given, minute: number): number => toMs(startedAt) + minute * MS_PER_MINUTE;
const someMinute = fc.integer({ min: -180 * 1440, max: 720 * 1440 });

function planAt(given: Given, now: number): PlanItem[] {
  const { kind, startedAt } = given;
  const scope = { issuerName: '广西科协', categoryCode: '2026-1' };
  const subject = { kind, id: 'x1', version: 1, startedAt, ...scope, ...given.subjectAt(now) };
  return planReminders(subject, ['someone'], now).items;
}

const isPaper = ({ kind }: Pick<Matter, 'kind'>): boolean => kind === 'item';
const keysOf = (matters: readonly Matter[]): string[] => matters.map(({ key }) => key);

/** Neither a hole in a sentence nor a number that makes no sense. */
const BROKEN = /undefined|null|NaN|\{|\}|-\d|。。|：。/;

function checkMessage(item: PlanItem, matter: Matter, { given, now }: { given: Given; now: number }): void {
  const { rule, moment } = momentOf(item.ruleId);
  const { title: subjectTitle, link, officerLink } = given.subjectAt(now);
  const { title, text, data } = reminderMessage({ ruleId: item.ruleId, subjectTitle, matter, now });
  const page = moment.to === 'officers' ? officerLink : (matter.next ?? matter.link ?? link);
  const push = { rule: item.ruleId, template: rule.template, data, title: subjectTitle, page };
  expect(checkPush(push, config)).toEqual([]);
  expect(title).not.toMatch(BROKEN);
  expect(text.replace(subjectTitle, '')).not.toMatch(BROKEN);
  expect(matter.missing.filter((word) => !given.isMissing(word))).toEqual([]);
  const isNamed = Object.values(data).some(({ value }) => value.startsWith(`${rule.open.push}：`));
  if (isNamed) expect(matter.missing).not.toEqual([]);
}

const kinds: [string, fc.Arbitrary<Life>][] = [
  ['applications', applicationLives],
  ['projects', projectLives],
  ['activities', activityLives],
  ['followed calls', followLives],
];

test('what is generated asks for everything that the table knows', () => {
  const lives = kinds.flatMap(([, life]) => fc.sample(life, { numRuns: RUNS, seed: 1 }));
  const planned = lives.flatMap(({ before }) => planAt(before, toMs(before.startedAt)).map(({ ruleId }) => ruleId));
  const { news: _news, ...rules } = matterRules;
  const known = Object.values<MatterRule>(rules).flatMap(({ moments }) => moments.map(({ id }) => id));
  expect([...new Set(planned)].sort()).toEqual(known.sort());
});

describe.each(kinds)('%s', (_name, lives) => {
  const always = (check: (life: Life, now: number) => void) =>
    fc.assert(
      fc.property(lives, someMinute, (life, minute) => check(life, nowOf(life.before, minute))),
      { numRuns: RUNS },
    );

  test('what is asked is what is open, each once; nothing of what is done, withdrawn, closed or cancelled', () => {
    always(({ before }, now) => {
      const { matters } = before.subjectAt(now);
      expect(new Set(keysOf(matters)).size).toBe(matters.length);
      expect(keysOf(matters.filter((matter) => !isPaper(matter))).sort()).toEqual(before.askedAt(now).sort());
      for (const paper of matters.filter(isPaper)) {
        expect([before.isCollecting, paper.missing.length > 0]).toEqual([true, true]);
      }
      if (matters.length === 0) expect(planAt(before, now)).toEqual([]);
    });
  });

  test('every date is one that it has, and nothing is planned for the night that can wait for the morning', () => {
    always(({ before }, now) => {
      const { matters } = before.subjectAt(now);
      for (const { at } of matters) expect(before.dates).toContain(toMs(at));
      for (const item of planAt(before, now)) {
        expect(toMs(item.dueAt)).toBeGreaterThanOrEqual(Math.max(now, toMs(before.startedAt)));
        expect(nightProblem(item, matters)).toBeNull();
      }
    });
  });

  test('said at its moment, it fits the template and names only what is missing then, whatever has happened since', () => {
    always(({ before, later }, now) => {
      for (const item of planAt(before, now)) {
        for (const given of [before, later]) {
          const late = toMs(item.dueAt) + (now % 3) * MS_PER_DAY;
          for (const moment of [toMs(item.dueAt), late]) {
            const matter = given.subjectAt(moment).matters.find(({ key }) => key === item.matter);
            if (matter) checkMessage(item, matter, { given, now: moment });
          }
        }
      }
    });
  });

  test('its lists in another order make the same plan', () => {
    const sorted = (items: readonly PlanItem[]) =>
      items.map(({ ruleId, matter, dueAt, link }) => `${dueAt} ${ruleId} ${matter} ${link}`).sort();
    always(({ before, reordered }, now) => {
      expect(sorted(planAt(reordered, now))).toEqual(sorted(planAt(before, now)));
      const missing = (given: Given) =>
        given
          .subjectAt(now)
          .matters.map(({ key, missing: words, next }) => [key, words, next])
          .sort();
      expect(missing(reordered)).toEqual(missing(before));
    });
  });
});
