/** A call file to a call, or what is wrong with it. */
import { type Call, callSchema } from '@domain/call/schema';
import { type Parsed, parseYaml } from '../parse-yaml';

export function parseCall(text: string): Omit<Parsed<Call>, 'value'> & { call: Call | null } {
  const { value, ...rest } = parseYaml(text, callSchema, '缺少这一项；通知没写的请填 null');
  return { call: value, ...rest };
}
