const { availableParallelism } = require('node:os');
const { aliases } = require('./config/aliases.cjs');

/** Four levels, one runner; `npm test -- --selectProjects unit` runs one of them. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc],
    '\\.yaml$': '<rootDir>/tests/support/yaml-transform.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!(mingo|zod|bson)/)'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@domain/(.*)$': '<rootDir>/domain/$1',
    '^@templates$': aliases['@templates'],
  },
  setupFiles: ['<rootDir>/tests/support/utc.ts'],
});

module.exports = {
  projects: [
    project('unit', ['<rootDir>/tests/unit/**/*.test.ts']),
    project('functions', ['<rootDir>/tests/functions/**/*.test.ts']),
    project('journeys', ['<rootDir>/tests/journeys/**/*.test.ts']),
  ],
  // A good part of a test is waiting for the emulator or the browser: three at once even on two cores.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  testTimeout: 60000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  reporters: ['default', '<rootDir>/tests/support/reporters/plain-summary.cjs'],
};
