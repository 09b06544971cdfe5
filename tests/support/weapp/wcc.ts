/** WeChat's own template compiler (wcc): turns the built wxml into the function that draws a page from its data. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { runWcc } from '../../../config/scripts/gates/wechat-compiler.mjs';

export interface RawNode {
  tag: string;
  attr?: Record<string, unknown>;
  children?: (RawNode | string)[];
}
type Template = (data: unknown) => RawNode;
export type Templates = (wxmlPath: string) => Template;

const compiled = new Map<string, Templates>();

const listFiles = (root: string, extension: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort();

/** Compiled once per build and test file. */
export function compileTemplates(dist: string): Templates {
  const key = `${dist}@${fs.statSync(path.join(dist, 'base.wxml')).mtimeMs}`;
  const known = compiled.get(key);
  if (known) return known;
  const run = runWcc(dist, listFiles(dist, '.wxml'), listFiles(dist, '.wxs'));
  if (run.status !== 0) throw new Error(`微信模板编译（wcc）失败：${run.stderr || run.error}`);
  const context = vm.createContext({ console, window: {} });
  const gwx: Templates = vm.runInContext(`${run.stdout};$gwx`, context, { filename: 'wxml.js' });
  const parse: typeof JSON.parse = vm.runInContext('JSON.parse', context);
  // Data crosses from the logic layer to the view as JSON; wxs functions take no object of another realm.
  const templates: Templates = (wxmlPath) => (data) => gwx(wxmlPath)(parse(JSON.stringify(data)));
  compiled.set(key, templates);
  return templates;
}
