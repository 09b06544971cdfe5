/** 新疆科协 2023: 抬头 and 一 for who, 二、3 two per organization; 一、（三） is deferred, and in the table as if opened. */
import { checkCategory } from '@domain/eligibility/check-eligibility';
import { getCategory, readCall } from '../../data/support';
import { describeLines, inRegion, type Line, openCall, organization, proven, refused } from './support';

const REGION = '新疆维吾尔自治区';
const xinjiang = inRegion(REGION);

const society = xinjiang('provincial_society');
const university = xinjiang('university_association');
const branch = xinjiang('party_branch');
const elsewhere: Line['mayNot'] = {
  'a society of Hunan': [
    inRegion('湖南省')('provincial_society'),
    'ineligible',
    'region',
    /只受理新疆维吾尔自治区的单位/,
  ],
  'whoever has submitted two': [
    organization({
      region: REGION,
      kinds: ['provincial_society', 'university_association', 'party_branch'],
      submitted: [{ categoryCode: '1' }, { categoryCode: '6' }],
    }),
    'ineligible',
    'per_organization',
    /最多申报 2 项，本单位已提交 2 项/,
  ],
};
const refuses = (who: string, applicant: Line['may'][string], text: RegExp): Line['mayNot'] => ({
  [who]: [applicant, 'ineligible', 'kind', text],
});
const both = { 'a society': society, 'a university': university };
const othersRefused = { ...elsewhere, ...refuses('a city', xinjiang('city_association'), /登记为市科协/) };

const lines: Line[] = [
  ...['1', '2', '3', '6'].map((code): Line => ({ code, may: both, mayNot: othersRefused })),
  {
    code: '4',
    may: { 'a party branch': branch },
    mayNot: { ...elsewhere, ...refuses('the society', society, /面向学会党组织/) },
  },
  {
    code: '5',
    may: { 'a society with a journal': xinjiang('provincial_society', proven('society_journal')) },
    mayNot: {
      ...elsewhere,
      'a society that may have none': [society, 'verify', 'condition.society-journal', /未登记：/],
      'a society that has none': [
        xinjiang('provincial_society', refused('society_journal')),
        'ineligible',
        'condition.society-journal',
        /不符合：/,
      ],
      ...refuses('a university', university, /登记为高校科协/),
    },
  },
];

describeLines('xj-2023', lines, 6);

test('项目三 is put off to a notice of its own: nobody may apply, but each is told where it stands (一、（三）)', () => {
  const call = readCall('xj-2023');
  const { verdict, standing, reasons } = checkCategory(call, getCategory(call, '3'), society, openCall('xj-2023').now);
  expect([verdict, standing]).toEqual(['ineligible', 'eligible']);
  expect(reasons[0]).toMatchObject({
    ruleId: 'deferred',
    text: expect.stringContaining('另行通知'),
    source: '一、（三）',
  });
});
