/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.m?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Packages published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(postal-mime|@tmcw/togeojson|@xmldom/xmldom|leven)/)'],
  // `SEED=123 npx jest ...` repeats a run of the properties; without it each has a seed of its own, shown where it fails.
  setupFiles: process.env.SEED ? ['<rootDir>/tests/support/one-seed.ts'] : [],
  testTimeout: 120_000,
  // Jest leaves one core free, which on two cores doubles the time.
  maxWorkers: '100%',
};
