/** 湖南省科协 2022: 四 for who, 二、3 for false material. The guide has no date; the table runs with one set by an officer. */
import { checkEligibility } from '@domain/eligibility/check-eligibility';
import { readCall } from '../../data/support';
import { describeLines, inRegion, type Line, openCall, organization } from './support';

const REGION = '湖南省';
const hunan = inRegion(REGION);
const { call, now } = openCall('hn-2022');

const society = hunan('provincial_society');
const city = hunan('city_association');
const university = hunan('university_association');
const liar = (year: number) =>
  organization({
    region: REGION,
    kinds: ['provincial_society', 'city_association', 'university_association'],
    sanctions: [{ issuerName: call.issuer.name, kind: 'false_material', year, untilOn: null }],
  });

const elsewhere: Line['mayNot'] = {
  'a society of Guangdong': [inRegion('广东省')('provincial_society'), 'ineligible', 'region', /只受理湖南省的单位/],
  'whoever was found out three years ago': [
    liar(2019),
    'ineligible',
    'false_material',
    /2019 年查实.*连续 3 年不得申报/,
  ],
};
const refuses = (who: string, applicant: Line['may'][string], text: RegExp): Line['mayNot'] => ({
  [who]: [applicant, 'ineligible', 'kind', text],
});
const societies: Omit<Line, 'code'> = {
  may: { 'a society': society, 'whoever was found out four years ago': liar(2018) },
  mayNot: {
    ...elsewhere,
    ...refuses('a city', city, /登记为市科协/),
    ...refuses('a university', university, /登记为高校科协/),
  },
};
const societiesAndCities: Omit<Line, 'code'> = {
  may: { 'a society': society, 'a city': city },
  mayNot: { ...elsewhere, ...refuses('a university', university, /登记为高校科协/) },
};

const lines: Line[] = [
  { code: '1', ...societiesAndCities },
  {
    code: '2.1',
    may: { 'a society': society, 'a city': city, 'a university': university },
    mayNot: { ...elsewhere, ...refuses('an enterprise', hunan('enterprise_association'), /登记为企业科协/) },
  },
  { code: '2.2', ...societiesAndCities },
  { code: '2.3', ...societies },
  {
    code: '3.1',
    may: { 'a society': society, 'a university': university },
    mayNot: { ...elsewhere, ...refuses('a city', city, /登记为市科协/) },
  },
  { code: '3.2', ...societies },
  { code: '3.3', ...societies },
  { code: '3.4', ...societiesAndCities },
];

describeLines('hn-2022', lines, 8);

test('until an officer sets the date nobody may apply, but each is told where it stands', () => {
  const categories = checkEligibility(readCall('hn-2022'), society, now);
  expect(new Set(categories.map(({ verdict }) => verdict))).toEqual(new Set(['ineligible']));
  expect(new Set(categories.map(({ standing }) => standing))).toEqual(new Set(['eligible']));
  expect(categories[0]?.reasons).toContainEqual(expect.objectContaining({ ruleId: 'undated', source: '二、4' }));
});
