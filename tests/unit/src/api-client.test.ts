import { MAX_REQUEST_BYTES } from '@domain/constants';
import { listApplications } from '@domain/contracts/applications/list-applications';
import { queueApplications } from '@domain/contracts/applications/queue-applications';
import { saveApplication } from '@domain/contracts/applications/save-application';
import { prepareFile } from '@domain/contracts/files/prepare-file';
import { markInboxRead } from '@domain/contracts/inbox/mark-inbox-read';
import { getMe } from '@domain/contracts/me/get-me';
import { listProjects } from '@domain/contracts/projects/list-projects';
import { PlatformError } from '@/lib/platform/types';

interface SentRequest {
  action: string;
  input?: unknown;
  requestId: string;
}
type Sent = Partial<SentRequest> & { batch?: SentRequest[] };

const callFunction = jest.fn<Promise<unknown>, [string, Sent]>();
// By its own path: the platform file exists only as cloud.weapp.ts and cloud.h5.ts, which Taro chooses between.
jest.mock(
  '../../../src/lib/platform/cloud',
  () => ({ callFunction: (...args: [string, Sent]) => callFunction(...args) }),
  {
    virtual: true,
  },
);

const stored = new Map<string, unknown>();
jest.mock('@/lib/storage', () => ({
  readStored: (key: string) => stored.get(key) ?? null,
  writeStored: (key: string, value: unknown) => stored.set(key, value) && true,
}));

import { callAction } from '@/lib/api-client';
import { serverNow } from '@/lib/server-clock';

const NOW = '2026-04-21T10:00:00.000+08:00';
const success = (data: unknown) => ({ ok: true, data, requestId: 'r', serverNow: NOW });
const failure = (code: string, more: object = {}) => ({
  ok: false,
  error: { code, message: '服务器的话', retryable: false, ...more },
  requestId: 'r',
  serverNow: NOW,
});
const answers: Record<string, unknown> = {
  'me.get': { person: null, organizations: [] },
  'projects.list': { projects: [] },
  'applications.list': { applications: [] },
  'applications.queue': { applications: [], next: null },
  'inbox.markRead': { unread: 0 },
};
const answer = (request: Partial<SentRequest>) => success(answers[request.action ?? '']);

beforeEach(() => {
  callFunction.mockReset();
  callFunction.mockImplementation(async (_name, event) =>
    event.batch ? success(event.batch.map(answer)) : answer(event),
  );
});

describe('reads of one page', () => {
  test('travel as one call of the function', async () => {
    const results = await Promise.all([
      callAction(getMe, {}),
      callAction(listProjects, {}),
      callAction(listApplications, {}),
    ]);
    expect(results).toEqual([answers['me.get'], answers['projects.list'], answers['applications.list']]);
    expect(callFunction).toHaveBeenCalledTimes(1);
    expect(callFunction.mock.calls[0]?.[1].batch?.map(({ action }) => action)).toEqual([
      'me.get',
      'projects.list',
      'applications.list',
    ]);
  });

  test('a single read goes plain', async () => {
    await callAction(getMe, {});
    expect(callFunction).toHaveBeenCalledWith('api', { action: 'me.get', input: {}, requestId: expect.any(String) });
  });

  test('different functions are called separately', async () => {
    await Promise.all([callAction(getMe, {}), callAction(queueApplications, { waiting: true })]);
    expect(callFunction.mock.calls.map(([name]) => name).sort()).toEqual(['api', 'staff']);
  });

  test('eleven reads make two calls, because ten is the limit of a batch', async () => {
    await Promise.all(Array.from({ length: 11 }, () => callAction(getMe, {})));
    expect(callFunction.mock.calls.map(([, event]) => event.batch?.length ?? 1)).toEqual([10, 1]);
  });

  test('one failing read leaves the others their results', async () => {
    callFunction.mockImplementation(async (_name, event) =>
      success(
        (event.batch ?? []).map((request) => (request.action === 'me.get' ? answer(request) : failure('FORBIDDEN'))),
      ),
    );
    const [me, projects] = await Promise.allSettled([callAction(getMe, {}), callAction(listProjects, {})]);
    expect(me).toMatchObject({ status: 'fulfilled' });
    expect(projects).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } });
  });

  test('a batch refused as a whole fails every read with its code', async () => {
    callFunction.mockResolvedValue(failure('BUSY'));
    const results = await Promise.allSettled([callAction(getMe, {}), callAction(listProjects, {})]);
    expect(results).toMatchObject([{ reason: { code: 'BUSY' } }, { reason: { code: 'BUSY' } }]);
  });
});

describe('writes', () => {
  test('are never batched', async () => {
    await Promise.all([callAction(markInboxRead, { ids: ['a'] }), callAction(markInboxRead, { ids: ['b'] })]);
    expect(callFunction).toHaveBeenCalledTimes(2);
    expect(callFunction.mock.calls.every(([, event]) => event.batch === undefined)).toBe(true);
  });

  const save = (text: string) => callAction(saveApplication, { id: 'a', baseVersion: 1, answers: { text } });

  test('a body too large in UTF-8 is refused before it is sent, though it has fewer characters', async () => {
    const text = '字'.repeat(MAX_REQUEST_BYTES / 2);
    expect(text.length).toBeLessThan(MAX_REQUEST_BYTES);
    await expect(save(text)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(callFunction).not.toHaveBeenCalled();
  });

  test('a body just below the limit is sent', async () => {
    callFunction.mockResolvedValue(success({ version: 2 }));
    await expect(save('a'.repeat(MAX_REQUEST_BYTES - 1024))).resolves.toEqual({ version: 2 });
  });

  test('an input against the contract is refused with the field', async () => {
    const input = {
      key: 'k',
      subject: { kind: 'project' as const, id: 'p' },
      slot: 'item:i',
      shot: null,
      name: '照片.gif',
      contentType: 'image/gif' as 'image/png',
      bytes: 1,
    };
    await expect(callAction(prepareFile, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'contentType', message: expect.stringContaining('只收JPG 图片、PNG 图片') }],
    });
    expect(callFunction).not.toHaveBeenCalled();
  });
});

describe('failures', () => {
  test('a server error keeps its code, message and fields', async () => {
    const fields = [{ path: 'core.trackCodes', label: '申报类型', message: '请选择申报类型' }];
    callFunction.mockResolvedValue(failure('FORM_INCOMPLETE', { fields }));
    await expect(callAction(getMe, {})).rejects.toMatchObject({
      code: 'FORM_INCOMPLETE',
      message: '服务器的话',
      fields,
    });
  });

  test('a dead network is NETWORK and may be tried again', async () => {
    callFunction.mockRejectedValue(new Error('request:fail'));
    await expect(callAction(getMe, {})).rejects.toMatchObject({ code: 'NETWORK', isRetryable: true });
  });

  test('a function that crashed is INTERNAL, not a dead network', async () => {
    callFunction.mockRejectedValue(new PlatformError(-504002, 'crashed'));
    await expect(callAction(getMe, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  test.each([
    ['nothing', undefined],
    ['an unknown code', failure('NEW_CODE')],
  ])('a reply with %s is INTERNAL', async (_what, reply) => {
    callFunction.mockResolvedValue(reply);
    await expect(callAction(getMe, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

test('countdowns follow the server’s clock, whatever the phone’s says', async () => {
  await callAction(getMe, {});
  expect(Math.abs(serverNow() - Date.parse(NOW))).toBeLessThan(1000);
});
