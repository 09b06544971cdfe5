const { mkdirSync, writeFileSync } = require('node:fs');

/** Closes a run with `N passed, N failed`, on screen and in dist/test-summary.txt. */
module.exports = class PlainSummary {
  onRunComplete(_contexts, results) {
    const line = `${results.numPassedTests} passed, ${results.numFailedTests} failed`;
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/test-summary.txt', `${line}\n`);
    process.stdout.write(`${line}\n`);
  }
};
