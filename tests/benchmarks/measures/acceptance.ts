import { deriveChecklist } from '../../../domain/acceptance/derive-checklist';
import { planReminders } from '../../../domain/reminders/plan-document';
import { CONTACT } from '../../functions/support/application';
import { ask } from '../support/ask';
import {
  bigActivities,
  bigCounts,
  bigItems,
  FILES,
  ITEMS,
  PROJECT,
  startWithBigChecklist,
} from '../support/big-checklist';
import type { Measure } from '../support/measure';
import { median } from '../support/median';

const DETAIL = `清单 ${ITEMS} 项、文件 ${FILES} 个`;

export const acceptanceQueries: Measure = {
  id: 'acceptance-opening-queries',
  needs: ['functions', 'emulator'],
  run: async () => {
    const world = await startWithBigChecklist();
    try {
      await world.cloud.clearMetrics();
      const { checklist, evidence } = await ask(world.cloud, CONTACT, 'acceptance.get', { id: PROJECT });
      if (checklist.length !== ITEMS || evidence.length !== FILES) throw new Error('the checklist is not as planted');
      const [metric] = await world.cloud.metrics();
      if (!metric) throw new Error('no invocation was recorded');
      const queries = metric.gatewayCalls.filter((action) => action.startsWith('database.'));
      return { value: queries.length, unit: 'count', detail: `${DETAIL}：${queries.join('，')}` };
    } finally {
      await world.stop();
    }
  },
};

const RUNS = 200;
const WARM_UP = 50;
const NOW = Date.parse('2026-10-20T10:00:00+08:00');

/** The checklist and the reminders of one project, as every change of it makes them anew. */
function planOnce(): number {
  const rules = {
    completion: { dueOn: '2026-11-30', precision: 'day' as const },
    acceptance: {
      dueOn: null,
      workingDaysAfterActivity: 10,
      paperCopies: 4,
      electronicCopies: 1,
      items: bigItems,
    },
  };
  const before = performance.now();
  deriveChecklist(rules, {
    trackCodes: [],
    status: 'in_progress',
    extendedTo: null,
    correctUntil: null,
    activities: bigActivities,
    evidence: bigCounts,
    marks: [],
    verdicts: [],
    itemChangedAt: {},
  });
  planReminders(
    {
      kind: 'project',
      id: PROJECT,
      version: 1,
      title: '学术报告会',
      issuerName: '广西科协',
      categoryCode: '2026-1',
      startedAt: '2026-06-01T10:00:00+08:00',
      matters: [{ key: 'acceptance', kind: 'acceptance', at: '2026-12-01T00:00:00+08:00', missing: [] }],
    },
    [CONTACT],
    NOW,
  );
  return performance.now() - before;
}

export const checklistPlanning: Measure = {
  id: 'checklist-planning',
  needs: [],
  run: async () => {
    for (let run = 0; run < WARM_UP; run += 1) planOnce();
    const times = Array.from({ length: RUNS }, planOnce);
    return { value: median(times), unit: 'ms', detail: DETAIL };
  },
};
