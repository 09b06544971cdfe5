/** 粤科协学〔2023〕14号: 抬头 for who, 二、（二）（四） for how many and who is locked out. */
import { describeLines, inRegion, type Line, openCall, organization, projectOf } from './support';

const REGION = '广东省';
const guangdong = inRegion(REGION);
const { call } = openCall('gd-2024');

const society = guangdong('provincial_society');
const groupMember = guangdong('group_member');
const city = guangdong('city_association');
const submitted = (...codes: string[]) =>
  organization({
    region: REGION,
    kinds: ['provincial_society'],
    submitted: codes.map((categoryCode) => ({ categoryCode, trackCodes: [] })),
  });

const elsewhere: Line['mayNot'] = {
  'a society of Guangxi': [
    inRegion('广西壮族自治区')('provincial_society'),
    'ineligible',
    'region',
    /只受理广东省的单位/,
  ],
  'a society that has not finished last year’s project': [
    organization({
      region: REGION,
      kinds: ['provincial_society'],
      projects: [projectOf(call, 'acceptance_submitted')],
    }),
    'ineligible',
    'unfinished_project',
    /2023 年度项目“往年项目”正在验收，结题后才可申报/,
  ],
  'a society that has submitted three': [
    submitted('5', '7', '8'),
    'ineligible',
    'per_organization',
    /最多申报 3 项，本单位已提交 3 项/,
  ],
  'a city': [city, 'ineligible', 'kind', /面向.*本单位登记为市科协/],
};
const both = {
  'a society': society,
  'a group member': groupMember,
  'a society that left a project of two years ago undone': organization({
    region: REGION,
    kinds: ['provincial_society'],
    projects: [projectOf(call, 'in_progress', 2)],
  }),
  'a society with two elsewhere': submitted('x', 'y'),
};

const lines: Line[] = [
  {
    code: '1',
    may: both,
    mayNot: {
      ...elsewhere,
      'a society that has submitted this one': [
        submitted('1'),
        'ineligible',
        'per_category',
        /本类项目每个单位最多申报 1 项/,
      ],
    },
  },
  ...['2', '3', '4', '5', '7', '8', '9', '10', '11'].map((code): Line => ({ code, may: both, mayNot: elsewhere })),
  ...['4-4', '4-5'].map(
    (code): Line => ({
      code,
      may: { 'a society': society },
      mayNot: {
        ...elsewhere,
        'a group member': [groupMember, 'ineligible', 'kind', /本申报类型面向自治区（省）级学会，本单位登记为团体会员/],
      },
    }),
  ),
  {
    code: '6',
    may: { 'a society': society },
    mayNot: { ...elsewhere, 'a group member': [groupMember, 'ineligible', 'kind', /登记为团体会员/] },
  },
];

describeLines('gd-2024', lines, 11);
