// The last line of .ci/run, from what Jest itself counted.
const { readFileSync } = require('node:fs');

function counted(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

const {
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests = 0,
  numRuntimeErrorTestSuites,
} = counted(process.argv[2]);
// A suite that could not be run at all has no tests to count.
const failed = numFailedTests + numRuntimeErrorTestSuites;
const skipped = numPendingTests + numTodoTests;
console.log(`tests: ${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || numPassedTests === 0 ? 1 : 0;
