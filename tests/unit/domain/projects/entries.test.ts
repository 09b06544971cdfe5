/** The page of a project and its checklist must send her to the same item. */
import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import { projectAsk } from '@domain/projects/ask';
import { missingEntries } from '@domain/projects/checklist';
import { askedEntries, nextEntry } from '@domain/projects/entries';
import { facts, files, item, paper, rules, verdict } from '../acceptance/support';

const status = 'acceptance_returned' as const;
const items = [paper(), paper({ id: 'accounts', title: '经费决算报告' }), item()];
const returned = facts({ status, verdicts: [verdict({ itemId: 'accounts' })] });

test.each([
  ['photographs come before the papers that stand above them', facts(), '活动照片'],
  ['what came back comes before all else', returned, '经费决算报告'],
])('%s, on the checklist and on the page of the project', (_, known, title) => {
  const checklist = deriveChecklist(rules(items), known);
  expect(nextEntry(checklist)?.item.title).toBe(title);
  const contract = { signedOn: '2026-06-01', fundedOn: null, fundedYuan: null };
  const asking = { status, funding: 'advance', contract, missing: missingEntries(checklist) } as const;
  expect(projectAsk(asking).action).toBe(`去补：${title}`);
});

test('as many are asked for as are there or missing, also when what need not be handed in came back', () => {
  const optional = { ...paper({ id: 'press', title: '新闻报道' }), required: false };
  const known = facts({ status, evidence: files(1), verdicts: [verdict({ itemId: 'press' })] });
  const checklist = deriveChecklist(rules([paper(), optional]), known);
  expect(missingEntries(checklist).map(({ item: { id } }) => id)).toEqual(['press']);
  expect(askedEntries(checklist).map(({ item: { id } }) => id)).toEqual(['report', 'press']);
});

test('what need not be handed in is never next', () => {
  expect(nextEntry(deriveChecklist(rules([paper({ required: false })]), facts()))).toBeNull();
});
