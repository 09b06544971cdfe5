/**
 * What one account's file of subscription templates (config/templates) may say: what we fill in each, and the kinds of keyword
 * that can hold it. Three templates in all, so that one tap earns a credit for each.
 */
import * as z from '../z';

const name = z.string().check(z.regex(/^\S+$/, '照公众平台上的写，不能空着，也没有空格'));

/** The SDK snake_cases what it sends: a key spelled otherwise would arrive as another. */
const keyword = (...kinds: string[]) =>
  z.object({
    key: z
      .string()
      .check(
        z.regex(
          new RegExp(`^(${kinds.join('|')})[1-9]\\d?$`),
          `照模板详情写成 ${kinds.map((kind) => `${kind}1`).join(' 或 ')} 的样子：小写的类型加序号；类型不同的关键词放不下这一栏`,
        ),
      ),
    label: name,
  });

const thing = keyword('thing');
const moment = keyword('time', 'date');

const template = <F extends Record<string, ReturnType<typeof keyword>>>(fields: F) =>
  z.object({
    id: z.string().check(z.regex(/^[\w-]{8,64}$/, '从公众平台复制模板 ID：只有字母、数字、下划线和短横线')),
    title: name,
    fields: z.object(fields),
  });

export const templateConfigSchema = z.object({
  due: template({ subject: thing, dueAt: moment, missing: thing }),
  progress: template({ subject: thing, stage: keyword('phrase', 'thing'), note: thing }),
  activity: template({ subject: thing, startsAt: moment, bring: thing }),
});

export type TemplateConfig = z.infer<typeof templateConfigSchema>;
export type ReminderTemplateName = keyof TemplateConfig;
