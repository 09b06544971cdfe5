/** The parts of the entries that need no cloud. */

import { inputWords } from '../../../cloudfunctions/_server/entry/input-words';
import { parseEnvelope } from '../../../cloudfunctions/_server/entry/parse-envelope';
import { invalidInput, parseInput } from '../../../cloudfunctions/_server/entry/parse-input';
import { canonicalJson } from '../../../cloudfunctions/_server/handlers/applications/canonical-json';
import { isConflict, isDuplicateKey } from '../../../cloudfunctions/_server/platform/platform-errors';
import { pushOutcome } from '../../../cloudfunctions/_server/reminders/push-outcome';
import { contracts } from '../../../domain/contracts';
import { AppError } from '../../../domain/errors';
import { z } from '../../../domain/z';

const problemsOf = (schema: z.ZodMiniType, input: unknown) => {
  try {
    parseInput(schema, input);
  } catch (error) {
    return error as AppError;
  }
  throw new Error('was accepted');
};

describe('input', () => {
  const schema = z.strictObject({ organizationId: z.string(), bytes: z.int() });

  test('left out is the same as empty', () => {
    expect(parseInput(z.strictObject({}), undefined)).toEqual({});
  });

  test('every wrong field is named in Chinese, the first in the message', () => {
    const error = problemsOf(schema, { bytes: '1' });
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toBe('申报单位：不能为空');
    expect(error.fields).toEqual([
      { path: 'organizationId', label: '申报单位', message: '不能为空' },
      { path: 'bytes', label: '文件大小', message: '格式不对' },
    ]);
  });

  test('a field has one complaint, however much is wrong with it', () => {
    const text = z.strictObject({ projectId: z.string().check(z.maxLength(1)) });
    expect(problemsOf(text, { projectId: ['a', 'b'] }).fields).toEqual([
      { path: 'projectId', label: '项目', message: '格式不对' },
    ]);
  });

  test('what has a length that nothing can be compared with is wrong like anything else', () => {
    const unmeasurable = { length: { toString: 1 } };
    for (const check of [z.minLength(1), z.maxLength(9)]) {
      const text = z.strictObject({ projectId: z.string().check(check) });
      expect(problemsOf(text, { projectId: unmeasurable }).code).toBe('INVALID_INPUT');
    }
    expect(() => parseEnvelope({ action: 'calls.list', requestId: unmeasurable })).toThrow(AppError);
  });

  test('every field of every action has a name for the reader', () => {
    type Shaped = { shape?: object; options?: Shaped[]; def?: { options?: Shaped[] } };
    const keysOf = ({ shape, def }: Shaped): string[] =>
      shape ? Object.keys(shape) : (def?.options ?? []).flatMap(keysOf);
    const names = contracts.flatMap((contract) => keysOf(contract.input as unknown as Shaped));
    expect([...new Set(names)].filter((name) => !(name in inputWords))).toEqual([]);
  });

  test('without a named problem the general text stands', () => {
    expect(invalidInput([]).message).toBe('填写的内容有误，请按提示修改');
  });
});

describe('envelope', () => {
  test('one request', () => {
    expect(parseEnvelope({ action: 'me.get', userInfo: {} })).toEqual({
      kind: 'single',
      request: { action: 'me.get' },
    });
  });

  test.each([[null], ['x'], [{ action: 1 }], [{ action: 'a', requestId: '' }]])('%j is no request', (event) => {
    expect(() => parseEnvelope(event)).toThrow(AppError);
  });
});

test('the same content has the same canonical text, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '文' }], a: undefined })).toBe('{"b":[1,{"c":"文","d":null}]}');
  expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
});

describe('what a failed push means', () => {
  test.each([
    [{ errCode: 43101, errMsg: 'user refuse to accept the msg' }, 'refused'],
    [{ errCode: -1, errMsg: 'system error' }, 'retry'],
    [{ errCode: 45009, errMsg: 'reach max api daily quota limit' }, 'retry'],
    [{ errCode: 43108, errMsg: 'concurrent' }, 'retry'],
    [{ errCode: -501001, errMsg: 'connect ECONNREFUSED 127.0.0.1:80' }, 'retry'],
    [{ errCode: -501001, errMsg: 'ESOCKETTIMEDOUT' }, 'unknown'],
    [new Error('socket hang up'), 'unknown'],
    [{ errCode: 47003, errMsg: 'data format error' }, 'failed'],
    [{ errCode: 40003, errMsg: 'invalid openid' }, 'failed'],
    [{ errCode: -604101, errMsg: 'no permission' }, 'failed'],
  ])('%j: %s', (error, outcome) => {
    expect(pushOutcome(error)).toBe(outcome);
  });
});

test('conflicts and duplicate keys are told apart, with and without their code', () => {
  expect(isConflict({ code: 'DATABASE_TRANSACTION_CONFLICT' })).toBe(true);
  expect(isConflict({ errCode: -501001, errMsg: 'document.get:fail -501001. write conflict: changed' })).toBe(true);
  expect(isConflict(new AppError('VERSION_CONFLICT'))).toBe(false);
  expect(isDuplicateKey({ errCode: -501001, errMsg: 'collection.add:fail E11000 duplicate key _id a' })).toBe(true);
});
