/** Which of the platform's sources may start what only a deployment starts. */
import { createAdministratorEntry } from '../../../cloudfunctions/_server/entry/create-administrator-entry';
import { readCaller } from '../../../cloudfunctions/_server/platform/cloud';

jest.mock('../../../cloudfunctions/_server/platform/cloud', () => ({ readCaller: jest.fn() }));

const start = createAdministratorEntry(async () => 'done');
const startAs = async (source: string, openid: string | null) => {
  (readCaller as jest.Mock).mockReturnValue({ openid, source });
  const reply = await start();
  return reply.ok ? reply.data : reply.error.code;
};

test.each(['wx_http', 'wx_devtools'])('%s without a user is the administrator', async (source) => {
  expect(await startAs(source, null)).toBe('done');
});

test.each<[source: string, openid: string | null]>([
  ['wx_http', 'o-somebody'],
  ['wx_devtools', 'o-somebody'],
  ['wx_client', 'o-somebody'],
  ['wx_client', null],
  ['wx_trigger', null],
  ['wx_paycallback', null],
  ['wx_crawler', null],
  ['wx_localdebug', null],
  ['wx_unknown', null],
  ['scf', null],
  ['', null],
  ['wx_http,scf', null],
  ['wx_client,scf', null],
])('“%s” with the user %s is turned away', async (source, openid) => {
  expect(await startAs(source, openid)).toBe('FORBIDDEN');
});
