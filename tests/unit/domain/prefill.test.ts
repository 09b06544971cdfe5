import { prefill } from '@domain/applications/prefill';
import { emptyCore } from '@domain/applications/schema';
import { getCategory, readCall } from '../data/support';

const person = { name: '韦晓岚', phone: '13800000001' };
const organization = { address: '南宁市青秀区演示路1号' };
const gx2023 = readCall('gx-2023');
const society = getCategory(gx2023, '2023-1');

it('a first application has the organization’s address and the contact person, marked as filled in for her', () => {
  const made = prefill(society, { organization, person, latest: null });
  expect(made.core.contactPerson).toMatchObject({ name: '韦晓岚', phone: '13800000001' });
  expect(made.answers).toEqual({ address: '南宁市青秀区演示路1号' });
  expect(made.paths).toEqual(['core.contactPerson', 'answers.address']);
});

describe('after an earlier application of the same organization', () => {
  const latest = {
    core: {
      ...emptyCore,
      requestedYuan: 40_000,
      leader: { name: '理事长', title: '教授', phone: '0771-1234567' },
      contactPerson: { name: '韦晓岚', title: '秘书', phone: '1', email: '', wechat: 'wei_xiaolan' },
      partners: ['别的学会'],
    },
    answers: {
      address: '旧地址',
      chairperson: '覃一',
      secretaryGeneralPost: '专职',
      staffCount: 3,
      matchingFunds: 5000,
      filledOn: '2023-01-01',
      keyPlan: '去年的计划',
      workSummary: '去年的总结',
      projectName: '去年的项目',
      accountantPost: '临时',
      legalRepresentativePhone: '不是电话',
    },
  };
  const made = prefill(society, { organization, person, latest });
  it('facts about the organization and its people come along', () => {
    expect(made.answers).toEqual({
      address: '南宁市青秀区演示路1号',
      chairperson: '覃一',
      secretaryGeneralPost: '专职',
      staffCount: 3,
    });
    expect(made.core.leader).toEqual(latest.core.leader);
    expect(made.core.contactPerson).toEqual({
      name: '韦晓岚',
      title: '秘书',
      phone: '13800000001',
      email: '',
      wechat: 'wei_xiaolan',
    });
  });
  it('what that project was, its money and its dates do not; nor what no longer fits its cell', () => {
    expect(made.core).toMatchObject({ requestedYuan: null, budgetLines: [], partners: [] });
    for (const id of ['keyPlan', 'workSummary', 'matchingFunds', 'filledOn', 'accountantPost']) {
      expect(made.answers).not.toHaveProperty(id);
    }
  });
  it('another contact person does not get her predecessor’s post', () => {
    const next = prefill(society, { organization, person: { name: '陈敏', phone: null }, latest });
    expect(next.core.contactPerson).toMatchObject({ name: '陈敏', title: '', phone: '', wechat: '' });
  });
});
