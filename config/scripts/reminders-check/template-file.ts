/** One account's file of subscription templates: what is wrong with it, in Chinese. Pure: texts in, problems out. */
import { type TemplateConfig, templateConfigSchema } from '@domain/reminders/template-config';
import { type Finding, parseYaml } from '../../../data/parse-yaml';
import type { Problem } from './problem';

export interface TemplateFile {
  path: string;
  /** Null where there is no such file. */
  text: string | null;
}

const MISSING_FIELD = '缺少这一栏；三个模板每栏都要有，照 config/templates/local.json 写';

/** Names that stand for more than one thing; the second of each is reported. */
const repeated = (items: readonly { name: string; at: Finding['at'] }[], reason: (name: string) => string): Finding[] =>
  items
    .filter(({ name }, index) => items.findIndex((other) => other.name === name) < index)
    .map(({ name, at }) => ({ at, reason: reason(name) }));

function findRepeated(config: TemplateConfig): Finding[] {
  const templates = Object.entries(config);
  const ids = templates.map(([template, { id }]) => ({ name: id, at: [template, 'id'] }));
  const keys = templates.flatMap(([template, { fields }]) => {
    const ofOne = Object.entries(fields).map(([field, { key }]) => ({
      name: key,
      at: [template, 'fields', field, 'key'],
    }));
    return repeated(ofOne, (key) => `${key} 在这个模板里写了两次；每栏对应模板里不同的关键词`);
  });
  return [...repeated(ids, (id) => `模板 ID ${id} 写了两次；三个模板各有各的 ID`), ...keys];
}

/** Copied from the example and never filled in: WeChat would refuse every send with 40037. */
const findExampleIds = (config: TemplateConfig, example: TemplateConfig): Finding[] =>
  Object.entries(config)
    .filter(([, { id }]) => Object.values(example).some((one) => one.id === id))
    .map(([template, { id }]) => ({
      at: [template, 'id'],
      reason: `${id} 是本地试用的 ID；换成公众平台“订阅消息 › 我的模板”里的模板 ID`,
    }));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @param example the templates of the local run; null where that is the file to be checked */
export function checkTemplateFile({ path, text }: TemplateFile, example: TemplateConfig | null): Problem[] {
  const whole = (reason: string): Problem[] => [{ path, where: '整个文件', reason }];
  if (text === null) {
    return whole(
      '还没有这个文件。project.config.json 里填了小程序的 appid，就要有它的三个模板：照 config/templates/local.json 写一份，填上公众平台的模板 ID 和关键词，见 docs/deployment.md',
    );
  }
  // Flow YAML is read where JSON is not: a comma at the end, a key without quotes.
  if (!isJson(text)) return whole('不是合格的 JSON，请检查引号、逗号和括号');
  const { value, findings, locate } = parseYaml(text, templateConfigSchema, MISSING_FIELD);
  const more = value === null ? [] : [...findRepeated(value), ...(example ? findExampleIds(value, example) : [])];
  return [...findings, ...more].map(({ at, reason }) => ({ path, where: locate(at), reason }));
}
