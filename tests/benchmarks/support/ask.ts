import type { ActionInput, ActionName, ActionOutput } from '@domain/contracts';
import type { TestEmulator } from '../../support/emulator';

/** One action that has to succeed. */
export async function ask<N extends ActionName>(
  emulator: TestEmulator,
  openid: string,
  action: N,
  input: ActionInput<N>,
  fn: 'api' | 'staff' = 'api',
): Promise<ActionOutput<N>> {
  const reply = await emulator.call<ActionOutput<N>>(openid, action, input, { fn });
  if (!reply.ok) throw new Error(`${action} answered ${reply.error.code}: ${reply.error.message}`);
  return reply.data;
}
