/** Checks coverage files against their calls. Pure: texts in, problems out; what a rule says of the call stands in its file. */
import type { Call } from '@domain/call/schema';
import type { CallFile, CallProblem } from '../calls/check';
import { parseCall } from '../calls/parse';
import { parseYaml } from '../parse-yaml';
import { carriedAt } from './carried';
import { claimsOf } from './claims';
import { placesOf } from './places';
import { checkNumbering } from './rules/numbering';
import { checkOrphans } from './rules/orphans';
import type { CoverageRule, Covered } from './rules/rule';
import { checkIds, checkSections } from './rules/sections';
import { checkSources } from './rules/sources';
import { type Coverage, coverageSchema } from './schema';

const inCoverage: CoverageRule[] = [checkSections, checkIds, checkNumbering];
const inCall: CoverageRule[] = [checkOrphans, checkSources];

export function cover(call: Call, coverage: Coverage): Covered {
  const places = placesOf(coverage);
  const claims = claimsOf(call);
  return { call, claims, places, carried: carriedAt(places, claims) };
}

/** `data/coverage/gx-2026.yaml` → `gx-2026.yaml` */
const nameOf = ({ path }: CallFile): string => path.replace(/^.*[\\/]/, '');

function checkPair(callFile: CallFile, coverageFile: CallFile): CallProblem[] {
  const { call, locate: locateInCall } = parseCall(callFile.text);
  const { value: coverage, findings, locate } = parseYaml(coverageFile.text, coverageSchema, '缺少这一项');
  const problems = findings.map(({ at, reason }) => ({ path: coverageFile.path, where: locate(at), reason }));
  // A call that cannot be read is reported by the check of the calls.
  if (!call || !coverage) return problems;
  if (coverage.slug !== call.slug) {
    const reason = `通知编号“${coverage.slug}”与 ${callFile.path} 的“${call.slug}”不一致`;
    problems.push({ path: coverageFile.path, where: locate(['slug']), reason });
  }
  const covered = cover(call, coverage);
  const run = (rules: CoverageRule[]) => rules.flatMap((rule) => rule(covered));
  return [
    ...problems,
    ...run(inCoverage).map(({ at, reason }) => ({ path: coverageFile.path, where: locate(at), reason })),
    ...run(inCall).map(({ at, reason }) => ({ path: callFile.path, where: locateInCall(at), reason })),
  ];
}

export function checkCoverage(callFiles: CallFile[], coverageFiles: CallFile[]): CallProblem[] {
  const calls = new Map(callFiles.map((file) => [nameOf(file), file]));
  const coverages = new Map(coverageFiles.map((file) => [nameOf(file), file]));
  return [
    ...coverageFiles
      .filter((file) => !calls.has(nameOf(file)))
      .map(({ path }) => ({ path, where: '整个文件', reason: 'data/calls 里没有同名的通知' })),
    ...callFiles.flatMap((file) => {
      const coverage = coverages.get(nameOf(file));
      if (coverage) return checkPair(file, coverage);
      const reason = `没有 data/coverage/${nameOf(file)}：请逐条写明通知的每一条由谁承载`;
      return [{ path: file.path, where: '整个文件', reason }];
    }),
  ];
}
