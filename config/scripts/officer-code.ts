/**
 * `npm run officer-code -- --issuer 广西壮族自治区科学技术协会 [--categories 2026-1,2026-2]`
 * makes a one-time code for an officer of an association. The code is printed once and kept nowhere; only its hash goes
 * into the database, as the document printed below it.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OFFICER_CODE_DAYS } from '@domain/constants';
import { makeOfficerCode, parseOfficerCode } from '@domain/people/officer-code';
import { MS_PER_DAY, toInstant } from '@domain/time';
import { officerCodeIdOf } from '../../cloudfunctions/_server/ids';
import type { OfficerCodeDocument } from '../../cloudfunctions/_server/repositories/officer-codes';

export function officerCode(
  { issuerName, categories }: Pick<OfficerCodeDocument, 'issuerName' | 'categories'>,
  bytes: Uint8Array,
  now: number,
): { code: string; document: OfficerCodeDocument } {
  const code = makeOfficerCode(bytes);
  const expiresAt = toInstant(now + OFFICER_CODE_DAYS * MS_PER_DAY);
  const _id = officerCodeIdOf(parseOfficerCode(code) as string);
  return { code, document: { _id, issuerName, categories, expiresAt, usedBy: null, usedAt: null } };
}

function main(): void {
  const { values } = parseArgs({ options: { issuer: { type: 'string' }, categories: { type: 'string' } } });
  const issuerName = values.issuer?.trim();
  if (!issuerName) {
    console.error(
      '请写明科协全称，与申报通知的发布单位一致：npm run officer-code -- --issuer 广西壮族自治区科学技术协会',
    );
    process.exitCode = 1;
    return;
  }
  const categories = values.categories?.split(',').map((code) => code.trim()) ?? null;
  const { code, document } = officerCode({ issuerName, categories }, randomBytes(16), Date.now());
  console.log(`开通码（只显示这一次，请当面或电话告知本人）：${code}

本人在小程序“我”里填写姓名后输入开通码，即成为${issuerName}的工作人员${categories ? `，负责 ${categories.join('、')}` : ''}。
${OFFICER_CODE_DAYS} 天内有效，只能用一次。

在云开发控制台把下面这份文档加入 officer_codes 集合：

${JSON.stringify(document, null, 2)}`);
}

// run-ts.mjs bundles this file under its own name; a test only imports it.
if (path.basename(process.argv[1] ?? '') === 'officer-code.cjs') main();
