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
  globalSetup: '<rootDir>/tests/support/fresh-dist.ts',
  globalTeardown: '<rootDir>/tests/support/remove-worlds.ts',
  // `SEED=123 npx jest ...` repeats a run of the properties, and invents other villages; without it each property has a seed of its
  // own, shown where it fails.
  setupFiles: process.env.SEED ? ['<rootDir>/tests/support/one-seed.ts'] : [],
  // Tests run in a realm of their own, where looking up a global is slow unless it is handed to every module.
  sandboxInjectedGlobals: [
    'Array',
    'Date',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
  ],
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/support/heaviest-first.cjs',
  // Jest leaves one core free, which on two cores doubles the time.
  maxWorkers: '100%',
};
