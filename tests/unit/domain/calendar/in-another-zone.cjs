/** The same count in a process of another time zone: a zone cannot be changed once a process has used it. */
const { resolve } = require('node:path');
const { buildSync } = require('esbuild');

const { outputFiles } = buildSync({
  entryPoints: [resolve(__dirname, '../../../../domain/calendar/working-days.ts')],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  write: false,
});
const loaded = { exports: {} };
new Function('module', 'exports', 'require', outputFiles[0].text)(loaded, loaded.exports, require);
const { isWorkingDay, addWorkingDays, addTerm } = loaded.exports;
const days = Array.from({ length: 400 }, (_, i) => {
  const date = new Date(Date.UTC(2025, 11, 1 + i)).toISOString().slice(0, 10);
  return [isWorkingDay(date), addWorkingDays(date, 10).date, addTerm(date, 1, 'month').date].join();
});
process.stdout.write(JSON.stringify(days));
