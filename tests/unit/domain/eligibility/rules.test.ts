/** Rules that no single notice shows: dates, counts, choice of tracks, what is proof and what is not. */
import { checkCategory } from '@domain/eligibility/check-eligibility';
import type { Applicant } from '@domain/eligibility/facts';
import { findQualificationType, proofState } from '@domain/eligibility/qualifications';
import { toMs } from '@domain/time';
import { getCategory } from '../../data/support';
import { claimed, openCall, organization, projectOf, proven, refused } from './support';

const gx2026 = openCall('gx-2026');
const gx2023 = openCall('gx-2023');
const university = organization({ kinds: ['university_association'] });
const ask = (code: string, applicant: Applicant, at = gx2026.now) =>
  checkCategory(gx2026.call, getCategory(gx2026.call, code), applicant, at);
const ruleIds = (answer: { reasons: { ruleId: string }[] }) => answer.reasons.map(({ ruleId }) => ruleId);

test.each(['constructor', '__proto__', 'toString', ''])('%j, a word of JavaScript, is no qualification', (type) => {
  expect(findQualificationType(type)).toBeNull();
});

describe('dates', () => {
  test('after the last moment nobody may apply, and the standing still says for whom it was', () => {
    const answer = ask('2026-2', university, toMs('2026-04-23T00:00:00+08:00'));
    expect(answer).toMatchObject({ verdict: 'ineligible', standing: 'eligible' });
    expect(answer.reasons[0]).toEqual({
      ruleId: 'closed',
      effect: 'refuses',
      text: '申报已截止，最后一天是2026年4月22日',
      source: '三、（一）',
      remedy: '留意下一年度的申报通知',
    });
    expect(ask('2026-2', university, toMs('2026-04-22T23:59:59+08:00')).verdict).toBe('eligible');
  });

  test('before it opens the day is named; a category’s own window counts before the call’s', () => {
    const category = {
      ...getCategory(gx2026.call, '2026-2'),
      window: { ...gx2026.call.window, opensAt: '2026-04-22T09:00:00+08:00' },
    };
    const answer = checkCategory(gx2026.call, category, university, toMs('2026-04-20T00:00:00+08:00'));
    expect(answer.verdict).toBe('ineligible');
    expect(answer.reasons[0]?.text).toBe('4月22日 09:00开始申报');
  });
});

describe('who', () => {
  test('an organization whose kinds nobody has registered is told so', () => {
    expect(ask('2026-2', organization({})).reasons).toContainEqual(
      expect.objectContaining({ ruleId: 'kind', text: expect.stringContaining('本单位登记为未登记单位类别') }),
    );
  });

  test('until its registration is approved everything is still to be verified', () => {
    const answer = ask('2026-2', { ...university, approvedAt: null });
    expect(answer.verdict).toBe('verify');
    expect(answer.reasons).toContainEqual(expect.objectContaining({ ruleId: 'approval', source: '小程序' }));
  });

  test('everything that stands against it is said at once', () => {
    const stranger = organization({
      region: '广东省',
      kinds: ['journal'],
      projects: [projectOf(gx2026.call, 'terminated')],
    });
    expect(ruleIds(ask('2026-7', stranger))).toEqual(['region', 'unfinished_project', 'kind']);
  });

  test('a partner makes up for the wrong kind, not for another region or an unfinished project', () => {
    const journal = organization({ kinds: ['journal'] });
    const joint = ask('2026-2', journal).reasons.find(({ ruleId }) => ruleId === 'joint');
    expect(joint).toMatchObject({
      text: '可与列名单位联合申报，连本单位最多 2 个',
      source: '二、（二）1',
      remedy: expect.stringMatching(/^在申报表里写上联合的单位，须是：自治区（省）级学会、团体会员/),
    });
    for (const facts of [{ region: '广东省' }, { projects: [projectOf(gx2026.call, 'funded')] }]) {
      const answer = ask('2026-2', { ...journal, ...facts });
      expect(answer.verdict).toBe('ineligible');
      expect(ruleIds(answer)).not.toContain('joint');
    }
    const alone = { ...gx2026.call, limits: { ...gx2026.call.limits, jointOrganizations: 1 } };
    expect(checkCategory(alone, getCategory(alone, '2026-2'), journal, gx2026.now).verdict).toBe('ineligible');
  });

  test('what the notice asks without proof is told and hinders nobody (2026-4 三)', () => {
    const answer = ask('2026-4', university);
    expect(answer.verdict).toBe('eligible');
    expect(answer.reasons).toContainEqual(
      expect.objectContaining({ ruleId: 'condition.experience', effect: 'notes', source: '2026-4 三' }),
    );
  });
});

describe('earlier projects', () => {
  const verdictAfter = (...projects: Applicant['projects']) => ask('2026-2', { ...university, projects }).verdict;

  test('finished, of the same year, or of another programme or issuer, they lock nobody out', () => {
    const undone = projectOf(gx2026.call, 'in_progress');
    expect(verdictAfter(projectOf(gx2026.call, 'closed'))).toBe('eligible');
    expect(verdictAfter({ ...undone, year: 2026 })).toBe('eligible');
    expect(verdictAfter({ ...undone, programme: '学会学术项目' })).toBe('eligible');
    expect(verdictAfter({ ...undone, issuerName: '广东省科学技术协会' })).toBe('eligible');
  });

  test.each([
    'contracting',
    'funded',
    'in_progress',
    'acceptance_submitted',
    'acceptance_returned',
    'extended',
    'terminated',
    'registered',
    'carrying_out',
    'results_returned',
  ] as const)('%s is unfinished, however long ago (二、（二）2 历年)', (status) => {
    expect(verdictAfter(projectOf(gx2026.call, 'closed'), projectOf(gx2026.call, status, 3))).toBe('ineligible');
  });
});

describe('an earlier project says how far it is', () => {
  const textAfter = (call: typeof gx2026, code: string, applicant: Applicant): string | undefined =>
    checkCategory(call.call, getCategory(call.call, code), applicant, call.now).reasons.find(
      ({ ruleId }) => ruleId === 'unfinished_project',
    )?.text;

  test.each([
    ['extended', '已延期，验收后才可申报'],
    ['acceptance_submitted', '正在验收，结题后才可申报'],
    ['acceptance_returned', '还没有验收结题'],
    ['carrying_out', '还没有提交活动成果'],
    ['terminated', '已终止，没有完成'],
  ] as const)('%s: %s (GX-2023 and GX-2026 二、（二）2)', (status, words) => {
    for (const [call, code] of [
      [gx2026, '2026-2'],
      [gx2023, '2023-3'],
    ] as const) {
      const text = textAfter(call, code, { ...university, projects: [projectOf(call.call, status)] });
      expect(text).toContain(words);
    }
  });

  test.each(['results_submitted', 'expert_review', 'publicity', 'awarded', 'paid', 'declined', 'closed'] as const)(
    '%s: the work is done, whatever the association decides of it (GX-2026 2026-7 五)',
    (status) => {
      const applicant = { ...university, projects: [projectOf(gx2026.call, status)] };
      expect(textAfter(gx2026, '2026-2', applicant)).toBeUndefined();
    },
  );

  test('Guangdong looks at the year before only, at every status alike (GD 二、（四）)', () => {
    const gd = openCall('gd-2024');
    const [category] = gd.call.categories;
    const of = (status: 'extended' | 'carrying_out' | 'closed', yearsAgo: number) => {
      const society = organization({ region: '广东省', kinds: ['provincial_society'] });
      return textAfter(gd, category?.code ?? '', { ...society, projects: [projectOf(gd.call, status, yearsAgo)] });
    };
    expect(of('extended', 1)).toContain('已延期');
    expect(of('carrying_out', 1)).toContain('还没有提交活动成果');
    expect(of('carrying_out', 2)).toBeUndefined();
    expect(of('closed', 1)).toBeUndefined();
  });
});

describe('tracks', () => {
  const submitted = (categoryCode: string, ...trackCodes: string[]): Applicant => ({
    ...organization({ kinds: ['university_association', 'city_association'] }),
    submitted: [{ categoryCode, trackCodes }],
  });
  const verdicts = (code: string, applicant: Applicant) =>
    checkCategory(gx2023.call, getCategory(gx2023.call, code), applicant, gx2023.now).tracks.map(
      ({ verdict }) => verdict,
    );

  test('one small class only: what was chosen shuts the others (2023-3 （五）注)', () => {
    const applicant = submitted('2023-3', '2023-3-3');
    expect(verdicts('2023-3', applicant)).toEqual(['ineligible', 'ineligible', 'eligible', 'ineligible']);
    const category = checkCategory(gx2023.call, getCategory(gx2023.call, '2023-3'), applicant, gx2023.now);
    expect(category.verdict).toBe('eligible');
    expect(category.tracks[0]?.reasons).toContainEqual({
      ruleId: 'track_choice',
      effect: 'refuses',
      text: '本类项目只能选一种申报类型，本单位已报“八桂科技讲坛学术交流活动”',
      source: '2023-3 （五）注',
      remedy: '要改报这一项，先撤回已提交的一项',
    });
  });

  test('several may be combined (2023-5 （五）注); other categories do not matter', () => {
    expect(verdicts('2023-5', submitted('2023-5', '2023-5-1'))).toEqual(['eligible', 'eligible', 'eligible']);
    expect(verdicts('2023-3', submitted('2023-9', '2023-9-1'))).toEqual(Array(4).fill('eligible'));
  });

  test('a category shows its best track: without a station the activities are to be verified, the planning is open (2023-6 （四）)', () => {
    const category = checkCategory(gx2023.call, getCategory(gx2023.call, '2023-6'), university, gx2023.now);
    expect(category.verdict).toBe('eligible');
    expect(category.tracks.map(({ verdict }) => verdict)).toEqual(['verify', 'eligible']);
    expect(ruleIds(category)).not.toContain('condition.station');
  });
});

describe('proof', () => {
  const grade = { type: 'society_grade', level: '3A', year: null };
  const evaluation = { type: 'society_evaluation', level: 'B', year: 2025 };
  test.each([
    ['a higher level is enough', grade, [proven('society_grade', '4A', 2015)], 'met'],
    ['any year counts where none is asked', grade, [proven('society_grade', '3A')], 'met'],
    ['a lower level is not', grade, [proven('society_grade', '2A', 2024)], 'contrary'],
    ['a lower level nobody has looked at says nothing', grade, [claimed('society_grade', '2A', 2024)], 'missing'],
    ['a claim is to be verified', grade, [claimed('society_grade', '3A')], 'pending'],
    ['a level not stated is to be verified', grade, [proven('society_grade')], 'pending'],
    ['a level off the scale is to be verified', grade, [proven('society_grade', '甲')], 'pending'],
    ['another proof is none', grade, [proven('society_evaluation', 'A', 2025)], 'missing'],
    ['another year is none', evaluation, [proven('society_evaluation', 'A', 2024)], 'missing'],
    ['a year not stated is to be verified', evaluation, [proven('society_evaluation', 'A')], 'pending'],
    ['a refused one stands against', evaluation, [refused('society_evaluation', 'A', 2025)], 'contrary'],
    [
      'a new claim after a refusal is to be verified',
      grade,
      [refused('society_grade', '3A'), claimed('society_grade', '3A')],
      'pending',
    ],
    [
      'one that is enough outweighs the rest',
      grade,
      [refused('society_grade', '4A'), proven('society_grade', '3A')],
      'met',
    ],
    ['nothing', grade, [], 'missing'],
  ] as const)('%s', (_title, required, proofs, state) => {
    expect(proofState(required, proofs)).toBe(state);
  });
});
