/** Inputs as a contract's own schema describes them; what only a refinement knows may still be wrong. */
import fc from 'fast-check';
import type { ActionContract } from '../../../../domain/contracts/define-action';
import { MS_PER_DAY, MS_PER_HOUR, toDate, toInstant, toMs } from '../../../../domain/time';
import { z } from '../../../../domain/z';
import { DURING_CALL } from '../application';
import { weirdNames, weirdText, weirdValue } from './weird';

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
const INSTANT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T';
const TODAY = toMs(DURING_CALL);

/** What is worth writing into a part of this name: ids that exist, for one. */
export type TextsFor = (name: string) => readonly string[];

const plainText = fc.constantFrom(
  '广西红树林生态学会',
  '证书编号 4521',
  '王小明',
  '2026-1',
  'gx-2026',
  'nobodys-key-1',
);

function textOf({ pattern, minLength = 0, maxLength = 5000 }: Schema, known: readonly string[]): fc.Arbitrary<string> {
  // Of the days that a pattern allows, few are in the calendar.
  if (pattern === DATE_PATTERN)
    return fc.integer({ min: -400, max: 400 }).map((days) => toDate(TODAY + days * MS_PER_DAY));
  if (pattern?.startsWith(INSTANT_PATTERN))
    return fc.integer({ min: -9_600, max: 9_600 }).map((hours) => toInstant(TODAY + hours * MS_PER_HOUR));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  const strangeOrPlain = fc.oneof(plainText, weirdText).filter(fits);
  const fitting = known.filter(fits);
  return fitting.length === 0
    ? strangeOrPlain
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: strangeOrPlain });
}

function numberOf({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = minimum ?? (exclusiveMinimum === undefined ? Number.MIN_SAFE_INTEGER : exclusiveMinimum + 1);
  const max = maximum ?? Number.MAX_SAFE_INTEGER;
  // Mostly versions and sums of money as they occur.
  const usual = fc.integer({ min: Math.max(min, 0), max: Math.max(Math.min(max, 20_000), min, 0) });
  return fc.oneof(fc.constantFrom(1, 2, 3), usual, fc.integer({ min, max })).filter((n) => n >= min && n <= max);
}

function recordOf(value: fc.Arbitrary<unknown>, names: readonly string[]): fc.Arbitrary<unknown> {
  const name = fc.oneof(
    { weight: names.length > 0 ? 9 : 0, arbitrary: fc.constantFrom('goals', ...names) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...weirdNames) },
  );
  return fc.array(fc.tuple(name, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

function objectOf(schema: Schema, name: string, textsFor: TextsFor): fc.Arbitrary<unknown> {
  if (!schema.properties) {
    const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return recordOf(partOf(inner, name, textsFor), textsFor(`${name}.*`));
  }
  const parts = Object.entries(schema.properties).map(([key, part]) => [key, partOf(part, key, textsFor)]);
  return fc.record(Object.fromEntries(parts), {
    requiredKeys: (schema.required ?? []) as never[],
    noNullPrototype: true,
  });
}

function partOf(schema: Schema, name: string, textsFor: TextsFor): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => partOf(option, name, textsFor)));
  switch (schema.type) {
    case 'string':
      return textOf(schema, textsFor(name));
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { minItems = 0, maxItems = 4 } = schema;
      const items = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) };
      return fc.array(partOf(schema.items ?? {}, name, textsFor), items);
    }
    case 'object':
      return objectOf(schema, name, textsFor);
    default:
      return weirdValue;
  }
}

export const nearValidInput = (contract: ActionContract, textsFor: TextsFor = () => []): fc.Arbitrary<unknown> =>
  partOf(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as Schema, 'input', textsFor);
