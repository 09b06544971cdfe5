/** 桂科协学发〔2026〕12号, 各项目“一、项目申报单位” and 二、（二）1, 2. */
import {
  claimed,
  describeLines,
  inRegion,
  type Line,
  openCall,
  organization,
  projectOf,
  proven,
  refused,
} from './support';

const guangxi = inRegion('广西壮族自治区');
const { call } = openCall('gx-2026');

const society3A = guangxi('provincial_society', proven('society_grade', '3A', 2019));
const society = guangxi('provincial_society');
const groupMember = guangxi('group_member');
const city = guangxi('city_association');
const university = guangxi('university_association');
const park = guangxi('park_association');
const enterprise = guangxi('enterprise_association');
const station = guangxi('doctoral_station', proven('doctoral_station_approved'));
const journal = guangxi('journal', proven('journal_sponsored'));

const elsewhere: Line['mayNot'] = {
  'a society of Guangdong': [
    inRegion('广东省')('provincial_society', proven('society_grade', '5A', 2024)),
    'ineligible',
    'region',
    /只受理广西壮族自治区的单位，本单位所在地为广东省/,
  ],
  'a university with a project of 2025 undone': [
    organization({ kinds: ['university_association'], projects: [projectOf(call, 'in_progress')] }),
    'ineligible',
    'unfinished_project',
    /2025 年度项目“往年项目”还没有验收结题/,
  ],
};
const joins = (who: string, applicant: Line['may'][string], text: RegExp): Line['mayNot'] => ({
  [who]: [applicant, 'joint', 'kind', text],
});
const fourKinds = {
  'a society': society,
  'a city': city,
  'a park': park,
  'an enterprise': enterprise,
  'a university': university,
};

const lines: Line[] = [
  {
    code: '2026-1',
    may: {
      'a society once of 3A': society3A,
      'a society of 5A': guangxi('provincial_society', proven('society_grade', '5A', 2024)),
      'a society graded B in 2025': guangxi('provincial_society', proven('society_evaluation', 'B', 2025)),
      'a society refused a grade, but graded A in 2025': guangxi(
        'provincial_society',
        refused('society_grade', '3A', 2024),
        proven('society_evaluation', 'A', 2025),
      ),
      'a university, of which no grade is asked': university,
      'a group member': groupMember,
      'a city': city,
      'a park': park,
      'an enterprise': enterprise,
      'a society without a grade that is a group member too': organization({
        kinds: ['provincial_society', 'group_member'],
      }),
    },
    mayNot: {
      ...elsewhere,
      'a society that shows nothing': [society, 'verify', 'condition.society-level-grade', /未登记：学会须为 3A 级/],
      'a society whose 3A nobody has looked at': [
        guangxi('provincial_society', claimed('society_grade', '3A', 2024)),
        'verify',
        'condition.society-level-grade',
        /待核实：学会须为 3A 级/,
      ],
      'a society graded A in another year': [
        guangxi('provincial_society', proven('society_evaluation', 'A', 2024)),
        'verify',
        'condition.society-level-evaluation',
        /未登记：学会 2025 年度/,
      ],
      'a society of 2A graded C': [
        guangxi('provincial_society', proven('society_grade', '2A', 2024), proven('society_evaluation', 'C', 2025)),
        'joint',
        'condition.society-level-evaluation',
        /不符合：学会 2025 年度/,
      ],
      ...joins('a doctoral station', station, /面向自治区（省）级学会、团体会员.*登记为博士创新站建站单位/),
    },
  },
  {
    code: '2026-2',
    may: { ...fourKinds, 'a doctoral station': station, 'a group member': groupMember },
    mayNot: { ...elsewhere, ...joins('a journal', journal, /登记为科技期刊/) },
  },
  {
    code: '2026-3',
    may: fourKinds,
    mayNot: { ...elsewhere, ...joins('a group member', groupMember, /登记为团体会员/) },
  },
  {
    code: '2026-4',
    may: fourKinds,
    mayNot: { ...elsewhere, ...joins('a doctoral station', station, /登记为博士创新站建站单位/) },
  },
  {
    code: '2026-5',
    may: { 'a society, which needs no sponsor': society, 'a journal of the association': journal },
    mayNot: {
      ...elsewhere,
      'a journal whose sponsor is not known': [
        guangxi('journal'),
        'verify',
        'condition.journal-sponsored',
        /未登记：科技期刊须由自治区科协主管主办/,
      ],
      'a journal of somebody else': [
        guangxi('journal', refused('journal_sponsored')),
        'joint',
        'condition.journal-sponsored',
        /不符合：科技期刊/,
      ],
      ...joins('a city', city, /面向自治区（省）级学会、科技期刊，本单位登记为市科协/),
    },
  },
  {
    code: '2026-6',
    may: { 'an approved station': station },
    mayNot: {
      ...elsewhere,
      'a station whose approval is not verified': [
        guangxi('doctoral_station', claimed('doctoral_station_approved', null, 2025)),
        'verify',
        'condition.station-approved',
        /待核实：博士创新站须已获批试点建设/,
      ],
      ...joins('an enterprise without a station', enterprise, /面向博士创新站建站单位，本单位登记为企业科协/),
    },
  },
  {
    code: '2026-7',
    may: fourKinds,
    mayNot: { ...elsewhere, ...joins('a doctoral station', station, /登记为博士创新站建站单位/) },
  },
];

describeLines('gx-2026', lines, 7);
