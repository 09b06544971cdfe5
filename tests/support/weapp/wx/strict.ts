/** An object of the platform that answers only for what the test bench has: anything else fails the test. */
import fs from 'node:fs';
import path from 'node:path';
import type { Problems } from '../problems';

/** Asked for by webpack's runtime, by Taro while it copies the APIs, and by the language itself. */
const PROBES = new Set([
  'webpackJsonp',
  'hasOwnProperty',
  'constructor',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  '$$typeof',
  'prototype',
  'isPrototypeOf',
  'default',
]);

export function strictObject<T extends object>(name: string, api: T, problems: Problems): T {
  return new Proxy(api, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || PROBES.has(key)) return Reflect.get(target, key, receiver);
      const text = `用了测试台没有的接口 ${name}.${key}，请在 tests/support/weapp/wx 里补上`;
      problems.add(text);
      throw new Error(text);
    },
    set(target, key, value) {
      if (key !== 'webpackJsonp') problems.add(`改写了 ${name}.${String(key)}`);
      return Reflect.set(target, key, value);
    },
  });
}

let names: string[] | undefined;

/** Every API name that Taro's typings know: Taro copies the keys it finds, so the missing ones must be there to fail. */
export function knownApiNames(): string[] {
  if (names) return names;
  const folder = path.join(path.dirname(require.resolve('@tarojs/taro/package.json')), 'types/api');
  const sources = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts') && !/^(alipay|qq|swan|framework|taro\.\w+)\b/.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const statics = sources.flatMap((source) => source.split(/interface TaroStatic \{/).slice(1));
  names = [
    ...new Set(
      statics.flatMap((body) => [...body.matchAll(/^ {4}(\w+)(?:<[^>]*>)?\(/gm)].map(([, name]) => name as string)),
    ),
  ];
  return names;
}
