import * as z from '../z';
import { callSchema, categorySchema } from './schema';

/** What the list shows of a call: enough to search, filter and count, no forms. */
export const callSummarySchema = z.extend(
  z.pick(callSchema, {
    slug: true,
    issuer: true,
    documentNumber: true,
    title: true,
    programme: true,
    year: true,
    publishedOn: true,
    window: true,
  }),
  {
    /** True for the clearly labelled 演示 call, whose dates move with today. */
    isDemo: z.boolean(),
    categories: z.array(
      z.pick(categorySchema, {
        code: true,
        name: true,
        quota: true,
        applicants: true,
        fundingTotalYuan: true,
        open: true,
      }),
    ),
  },
);
export type CallSummary = z.infer<typeof callSummarySchema>;
