import { TEXT_MAX } from '../../constants';
import { findQualificationType } from '../../eligibility/qualifications';
import { qualificationRecordSchema } from '../../people/schema';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { key, yearMessage } from '../organizations/fields';

export const submitQualification = defineAction({
  name: 'qualifications.submit',
  functionName: 'api',
  kind: 'write',
  summary: '提交一项资质和证明说明，等待科协核实；同一个 key 只提交一次',
  callers: ['contact_person'],
  input: z
    .strictObject({
      organizationId: idSchema,
      key,
      type: z.string().check(z.refine((type) => findQualificationType(type) !== null, '请从所列资质中选择')),
      level: z.nullable(textSchema(TEXT_MAX.name)),
      year: z.nullable(z.int(yearMessage).check(z.minimum(1950, yearMessage), z.maximum(2100, yearMessage))),
      note: textSchema(TEXT_MAX.short * 5),
    })
    .check(
      z.refine(
        ({ type, level }) => {
          const levels = findQualificationType(type)?.levels ?? [];
          return levels.length === 0 ? level === null : level !== null && levels.includes(level);
        },
        { path: ['level'], error: '请从这项资质的等级中选择；没有等级的资质不用填' },
      ),
    ),
  output: z.object({ qualification: qualificationRecordSchema }),
  errors: ['NOT_FOUND', 'QUALIFICATION_EXISTS', 'QUALIFICATION_LIMIT_REACHED'],
});
