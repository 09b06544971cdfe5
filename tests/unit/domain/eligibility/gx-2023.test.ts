/** 桂科协学发〔2023〕16号, 各项目“（一）项目申报单位” and 二、（二）2. No partner makes up for a kind that is not listed. */
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
const { call } = openCall('gx-2023');

const society = guangxi('provincial_society');
const groupMember = guangxi('group_member');
const union = guangxi('society_union');
const city = guangxi('city_association');
const county = guangxi('county_association');
const university = guangxi('university_association');
const enterprise = guangxi('enterprise_association');
const park = guangxi('park_association');
const branch = guangxi('party_branch');
const pilotCity = guangxi('pilot_city_association');

const elsewhere: Line['mayNot'] = {
  'an organization of Xinjiang': [
    organization({ region: '新疆维吾尔自治区', kinds: ['provincial_society', 'party_branch', 'city_association'] }),
    'ineligible',
    'region',
    /所在地为新疆维吾尔自治区/,
  ],
  'a society with a delayed project of 2022': [
    organization({ kinds: ['provincial_society'], projects: [projectOf(call, 'extended')] }),
    'ineligible',
    'unfinished_project',
    /2022 年度项目“往年项目”已延期，验收后才可申报/,
  ],
};
const refuses = (who: string, applicant: Line['may'][string], text: RegExp): Line['mayNot'] => ({
  [who]: [applicant, 'ineligible', 'kind', text],
});

const lines: Line[] = [
  {
    code: '2023-1',
    may: {
      'a first-class society': guangxi('provincial_society', proven('first_class_society')),
      'a society graded A in 2022': guangxi('provincial_society', proven('society_evaluation', 'A', 2022)),
      'a society refused first class, but graded A': guangxi(
        'provincial_society',
        refused('first_class_society'),
        proven('society_evaluation', 'A', 2022),
      ),
    },
    mayNot: {
      ...elsewhere,
      'a society that shows nothing': [
        society,
        'verify',
        'condition.first-class-society',
        /未登记：.*一流学会创建单位/,
      ],
      'a society graded B in 2022 and refused first class': [
        guangxi('provincial_society', refused('first_class_society'), proven('society_evaluation', 'B', 2022)),
        'ineligible',
        'condition.society-evaluation',
        /不符合：2022 年度/,
      ],
      'a society whose A of 2022 is not verified': [
        guangxi('provincial_society', claimed('society_evaluation', 'A', 2022)),
        'verify',
        'condition.society-evaluation',
        /待核实：2022 年度/,
      ],
      ...refuses('a university', university, /面向自治区（省）级学会，本单位登记为高校科协/),
    },
  },
  {
    code: '2023-2',
    may: { 'a party branch': branch },
    mayNot: { ...elsewhere, ...refuses('the society itself', society, /面向学会党组织/) },
  },
  {
    code: '2023-3',
    may: {
      'a society': society,
      'a group member': groupMember,
      'a union': union,
      'a regional journal': guangxi('journal', proven('regional_journal')),
      'an enterprise': enterprise,
      'a park': park,
      'a university': university,
      'a city': city,
    },
    mayNot: {
      ...elsewhere,
      'a journal of unknown rank': [guangxi('journal'), 'verify', 'condition.regional-journal', /科技期刊须为自治区级/],
      ...refuses('a county', county, /登记为县（市、区）科协/),
    },
  },
  {
    code: '2023-4',
    may: {
      'a society': society,
      'a group member': groupMember,
      'a union': union,
      'a university': university,
      'a city': city,
    },
    mayNot: { ...elsewhere, ...refuses('a journal', guangxi('journal'), /登记为科技期刊/) },
  },
  {
    code: '2023-5',
    may: {
      'a city': city,
      'a county': county,
      'an enterprise': enterprise,
      'a park': park,
      'another whom the officers accept': guangxi('other', proven('related_organization')),
    },
    mayNot: {
      ...elsewhere,
      'another of whom nobody has asked': [guangxi('other'), 'verify', 'condition.related-organization', /相关单位/],
      ...refuses('a society', society, /登记为自治区（省）级学会/),
    },
  },
  {
    code: '2023-6',
    may: {
      'a society with a station': guangxi('provincial_society', proven('haizhi_station')),
      'a city with a station': guangxi('city_association', proven('haizhi_station')),
    },
    mayNot: { ...elsewhere, ...refuses('a union', union, /登记为学会联合体/) },
  },
  {
    code: '2023-6-1',
    may: { 'a university with a station': guangxi('university_association', proven('haizhi_station')) },
    mayNot: {
      ...elsewhere,
      'a university without a station': [university, 'verify', 'condition.station', /须建有（或按管理办法组建）/],
    },
  },
  {
    code: '2023-6-2',
    may: { 'a university without a station': university, 'an enterprise': enterprise, 'a park': park },
    mayNot: { ...elsewhere, ...refuses('a group member', groupMember, /登记为团体会员/) },
  },
  {
    code: '2023-7',
    may: { 'a society': society, 'a group member': groupMember, 'a union': union, 'a park': park, 'a city': city },
    mayNot: { ...elsewhere, ...refuses('a party branch', branch, /登记为学会党组织/) },
  },
  {
    code: '2023-8',
    may: {
      'a society with a journal': guangxi('provincial_society', proven('society_journal')),
      'a journal of the association': guangxi('journal', proven('journal_sponsored')),
    },
    mayNot: {
      ...elsewhere,
      'a society that may have no journal': [society, 'verify', 'condition.society-journal', /学会须办有科技期刊/],
      'a journal of somebody else': [
        guangxi('journal', refused('journal_sponsored')),
        'ineligible',
        'condition.journal-sponsored',
        /不符合：科技期刊须由自治区科协主管主办/,
      ],
      ...refuses('a university', university, /面向自治区（省）级学会、科技期刊/),
    },
  },
  {
    code: '2023-9',
    may: { 'a society': society, 'an enterprise': enterprise, 'a pilot city': pilotCity },
    mayNot: {
      ...elsewhere,
      ...refuses('a city that is no pilot', city, /登记为市科协/),
      ...refuses('a park', park, /登记为园区科协/),
    },
  },
  {
    code: '2023-10',
    may: { 'a society': society },
    mayNot: { ...elsewhere, ...refuses('a group member', groupMember, /面向自治区（省）级学会/) },
  },
];

describeLines('gx-2023', lines, 10);
