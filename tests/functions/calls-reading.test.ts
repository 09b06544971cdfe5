/** The whole model for whoever asks for it; the pages' view without the forms, which come one by one. */
import { type Call, callSchema } from '../../domain/call/schema';
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, startSeeded } from './support/application';

const SLUGS = ['gx-2023', 'gx-2026', 'gd-2024', 'xj-2023', 'hn-2022'];

let cloud: TestEmulator;
beforeAll(async () => {
  cloud = await startSeeded();
});
afterAll(() => cloud.stop());

const bytesOf = (data: unknown): number => Buffer.byteLength(JSON.stringify(data));
const get = async (slug: string, view?: string) => dataOf(await cloud.call(CONTACT, 'calls.get', { slug, view }));

describe.each(SLUGS)('%s', (slug) => {
  test('in full is the whole model, with forms and discrepancies, in at most 200 KB', async () => {
    const data = await get(slug);
    const call = callSchema.parse(data.call);
    for (const { form } of call.categories) expect(form.sections.length).toBeGreaterThan(0);
    expect(bytesOf(data)).toBeLessThanOrEqual(200 * 1024);
    expect(await get(slug, 'full')).toEqual(data);
  });

  test('for its pages is the same without the forms, in at most 80 KB', async () => {
    const full: Call = (await get(slug)).call;
    const reading = await get(slug, 'reading');
    expect(reading.call).toEqual({
      ...full,
      categories: full.categories.map(({ form: _form, ...category }) => category),
    });
    expect(bytesOf(reading)).toBeLessThanOrEqual(80 * 1024);
  });

  test('gives each form by itself', async () => {
    const full: Call = (await get(slug)).call;
    for (const { code, form } of full.categories) {
      expect(dataOf(await cloud.call(CONTACT, 'calls.form', { slug, categoryCode: code })).form).toEqual(form);
    }
  });
});

test('what does not exist is not found, and a view nobody knows is refused', async () => {
  expect(codeOf(await cloud.call(CONTACT, 'calls.get', { slug: 'gx-2099', view: 'reading' }))).toBe('NOT_FOUND');
  expect(codeOf(await cloud.call(CONTACT, 'calls.form', { slug: 'gx-2099', categoryCode: '1' }))).toBe('NOT_FOUND');
  expect(codeOf(await cloud.call(CONTACT, 'calls.form', { slug: 'gx-2026', categoryCode: '9' }))).toBe('NOT_FOUND');
  expect(codeOf(await cloud.call(CONTACT, 'calls.get', { slug: 'gx-2026', view: 'short' }))).toBe('INVALID_INPUT');
});
