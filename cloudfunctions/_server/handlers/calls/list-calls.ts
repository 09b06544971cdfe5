import type { Handler } from '../../context';
import { listCallSummaries } from '../../repositories/calls';

export const listCalls: Handler<'calls.list'> = async () => ({ calls: await listCallSummaries() });
