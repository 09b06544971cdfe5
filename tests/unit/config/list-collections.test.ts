import { collections } from '../../../cloudfunctions/_server/collections';
import { collectionLines } from '../../../config/scripts/list-collections';

test('every collection is listed once, each index below it with its fields in order', () => {
  const lines = collectionLines();
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual(collections.map(({ name }) => name));
  expect(lines.filter((line) => line.startsWith(' '))).toHaveLength(
    collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
  );
  const ofApplications = lines.slice(lines.indexOf('applications'));
  expect(ofApplications).toContain('  索引 officer_queue（非唯一）：issuerName 升序，queueRank 升序，updatedAt 降序');
});
