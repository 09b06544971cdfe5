import { runAfterDeployment } from '../../../../emulator/functions/after-deployment';
import type { FunctionHost } from '../../../../emulator/functions/function-host';

/** A host whose functions give these answers, one run after the other; the last one again and again. */
function hostOf(answers: Record<string, (object | null)[]>) {
  const runs: string[] = [];
  const invoke = async (name: string, _event: string, caller: { kind: string; openid: unknown; source: string }) => {
    runs.push(`${name} ${caller.kind} ${caller.openid} ${caller.source}`);
    const list = answers[name] ?? [];
    const answer = list.length > 1 ? list.shift() : list[0];
    if (answer === null || answer === undefined) throw new Error('crashed');
    return { requestId: 'r', resultJson: JSON.stringify(answer) };
  };
  return { runs, host: { invoke } as unknown as FunctionHost };
}

test('each is run as the administrator, in order, until it is finished', async () => {
  const { host, runs } = hostOf({
    first: [{ data: { lines: ['一半'], isFinished: false } }, { data: { lines: ['全部'], isFinished: true } }],
    second: [{}],
  });
  expect(await runAfterDeployment(host, ['first', 'second'])).toEqual(['一半', '全部']);
  expect(runs).toEqual([
    'first administrator undefined wx_http',
    'first administrator undefined wx_http',
    'second administrator undefined wx_http',
  ]);
});

test('one that crashes, refuses or never ends is named, and the next has its turn', async () => {
  const { host } = hostOf({
    crashes: [null],
    refuses: [{ error: { message: '不行' } }],
    endless: [{ data: { isFinished: false } }],
    fine: [{ data: { lines: ['好'] } }],
  });
  expect(await runAfterDeployment(host, ['crashes', 'refuses', 'endless', 'fine'])).toEqual([
    '云函数 crashes 运行失败：crashed',
    '云函数 refuses 运行失败：不行',
    '云函数 endless 运行失败：20 次仍未完成',
    '好',
  ]);
});
