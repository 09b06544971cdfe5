import * as z from '../../z';
import { defineAction } from '../define-action';

/** Beside `calls.list` and `calls.get`, which are the same for everybody and kept on the phone. */
export const listFollowedCalls = defineAction({
  name: 'calls.followed',
  functionName: 'api',
  kind: 'read',
  summary: '我关注的通知，最近的在前',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ slugs: z.array(z.string()) }),
  errors: [],
});
