/** `npm run docs:api` writes docs/api.md from the contracts; `docs:check` only tells whether it is fresh. */
import path from 'node:path';
import { correctionSchema } from '@domain/applications/correction';
import { filingSchema } from '@domain/applications/filing';
import {
  applicationCoreSchema,
  applicationSchema,
  applicationSummarySchema,
  receiptSchema,
} from '@domain/applications/schema';
import { categorySchema, checklistItemSchema } from '@domain/call/schema';
import { callSummarySchema } from '@domain/call/summary';
import type { ActionContract, CallerRole } from '@domain/contracts/define-action';
import { contracts } from '@domain/contracts/index';
import { reasonSchema } from '@domain/eligibility/verdict';
import { type ErrorCode, errorCodes, errorTexts, retryableCodes } from '@domain/errors';
import { eventSchema } from '@domain/events';
import { evidenceSchema } from '@domain/files/schema';
import { formDefinitionSchema } from '@domain/form/definition';
import {
  joinRequestSchema,
  memberSchema,
  organizationSchema,
  organizationSummarySchema,
  personSchema,
  qualificationRecordSchema,
} from '@domain/people/schema';
import { checklistEntrySchema } from '@domain/projects/checklist';
import { projectSummarySchema } from '@domain/projects/summary';
import { creditSchema, inboxItemSchema } from '@domain/reminders/schema';
import { z } from '@domain/z';
import { writeOrCheck } from './generated-doc';

const roleWords: Record<CallerRole, string> = {
  anyone: '任何人',
  person: '有微信身份的人',
  contact_person: '项目联系人',
  officer: '科协工作人员',
  expert: '评审专家',
  timer: '定时器',
};

/** Shapes that are written out once, at the end. */
const shapes: Record<string, z.ZodMiniType> = {
  CallSummary: callSummarySchema,
  Category: categorySchema,
  EligibilityReason: reasonSchema,
  ChecklistItem: checklistItemSchema,
  ChecklistEntry: checklistEntrySchema,
  Form: formDefinitionSchema,
  Organization: organizationSchema,
  OrganizationSummary: organizationSummarySchema,
  Qualification: qualificationRecordSchema,
  Member: memberSchema,
  JoinRequest: joinRequestSchema,
  Person: personSchema,
  Application: applicationSchema,
  ApplicationSummary: applicationSummarySchema,
  ApplicationCore: applicationCoreSchema,
  Receipt: receiptSchema,
  Filing: filingSchema,
  Correction: correctionSchema,
  Event: eventSchema,
  ProjectSummary: projectSummarySchema,
  Evidence: evidenceSchema,
  Credit: creditSchema,
  InboxItem: inboxItemSchema,
};
const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(shapes)) registry.add(schema, { id });

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  maxLength?: number;
  minLength?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

const typeWords: Record<string, string> = {
  string: '文本',
  number: '数',
  integer: '整数',
  boolean: '是否',
  null: '空',
};

function limits({ minItems, maxItems, maxLength, maximum }: Schema): string {
  const parts = [
    minItems !== undefined && `至少 ${minItems} 项`,
    maxItems !== undefined && `最多 ${maxItems} 项`,
    maxLength !== undefined && `最多 ${maxLength} 个字符`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `最大 ${maximum}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
}

/** A schema as a short type, with nested objects indented. */
function typeText(schema: Schema, indent: string): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((option) => typeText(option, indent)).join(' | ');
  if (schema.type === 'array') return `[${typeText(schema.items ?? {}, indent)}]${limits(schema)}`;
  if (schema.type === 'object') return objectText(schema, indent);
  const types = [schema.type ?? []].flat();
  return types.length > 0 ? `${types.map((type) => typeWords[type] ?? type).join(' | ')}${limits(schema)}` : '任意值';
}

function objectText(schema: Schema, indent: string): string {
  if (!schema.properties) {
    const value = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return `{ [键]: ${typeText(value, indent)} }`;
  }
  const inner = `${indent}  `;
  const required = new Set(schema.required);
  const lines = Object.entries(schema.properties).map(
    ([name, field]) => `${inner}${name}${required.has(name) ? '' : '?'}: ${typeText(field, inner)}`,
  );
  return lines.length > 0 ? `{\n${lines.join('\n')}\n${indent}}` : '{}';
}

function shapeText(schema: z.ZodMiniType, io: 'input' | 'output', isNamed: boolean): string {
  // A shape's own name would be all that is written of it.
  const metadata = isNamed ? registryWithout(schema) : registry;
  const json = z.toJSONSchema(schema, { io, metadata, unrepresentable: 'any' });
  return typeText(json as Schema, '');
}

function registryWithout(schema: z.ZodMiniType) {
  const others = z.registry<{ id: string }>();
  for (const [id, other] of Object.entries(shapes)) if (other !== schema) others.add(other, { id });
  return others;
}

const block = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

const errorLine = (code: ErrorCode): string => `- \`${code}\` ${errorTexts[code]}`;

function actionText(contract: ActionContract): string {
  const callers = contract.callers.map((caller) => roleWords[caller]).join('、');
  const errors = contract.errors.length > 0 ? contract.errors.map(errorLine).join('\n') : '只有通用错误。';
  return `### ${contract.name}

${contract.summary}。

云函数 \`${contract.functionName}\` · ${contract.kind === 'read' ? '读，可合并请求' : '写，单独请求'} · 调用者：${callers}

输入

${block(shapeText(contract.input, 'input', false))}

输出

${block(shapeText(contract.output, 'output', false))}

错误

${errors}
`;
}

const nounOf = (name: string): string => name.split('.')[0] as string;
const nounWords: Record<string, string> = {
  calls: '申报通知',
  me: '我',
  organizations: '申报单位',
  qualifications: '资质',
  members: '单位成员',
  applications: '申报',
  projects: '项目',
  files: '文件',
  reminders: '提醒',
  inbox: '消息',
};

export function apiDoc(): string {
  const nouns = [...new Set(contracts.map((contract) => nounOf(contract.name)))];
  const chapters = nouns.map((noun) => {
    const actions = contracts.filter((contract) => nounOf(contract.name) === noun);
    return `## ${nounWords[noun] ?? noun}\n\n${actions.map(actionText).join('\n')}`;
  });
  const named = Object.entries(shapes).map(
    ([name, schema]) => `### ${name}\n\n${block(shapeText(schema, 'output', true))}\n`,
  );
  return `# 接口

由 \`domain/contracts\` 生成，请勿手改；改动契约后运行 \`npm run docs:api\`。

请求 \`{ action, input, requestId? }\`，或把同一时刻的读合并为 \`{ batch: [请求] }\`（最多 10 个，各有各的结果）。
回复 \`{ ok: true, data, requestId, serverNow }\` 或 \`{ ok: false, error: { code, message, fields?, retryable }, requestId, serverNow }\`。
身份只取自微信，不取自请求内容。时间一律是北京时间；截止时间是“早于此刻”。类型后的 \`?\` 表示可省略。

${chapters.join('\n')}
## 错误

任何接口都可能返回 \`INVALID_INPUT\`、\`UNKNOWN_ACTION\`、\`BATCH_INVALID\`、\`NOT_SIGNED_IN\`、\`FORBIDDEN\`、\`BUSY\`、\`INTERNAL\`。

${errorCodes.map((code) => `${errorLine(code)}${retryableCodes.has(code) ? '（可原样重试）' : ''}`).join('\n')}

## 数据结构

${named.join('\n')}`;
}

// run-ts.mjs bundles this file under its own name; a test only imports it.
if (path.basename(process.argv[1] ?? '') === 'generate-api-doc.cjs') {
  writeOrCheck(
    { file: path.join('docs', 'api.md'), text: apiDoc(), origin: '契约', command: 'npm run docs:api' },
    process.argv.includes('--check'),
  );
}
