import { wholeRebuild } from '../support/system/whole-rebuild';

describe('a rebuild of all rows of 250 children with 12 visits each', () => {
  const { rows, executions, reads, writes, modelledMs, elapsedMs } = wholeRebuild(250, 12);

  test('is done in one execution, without waiting for the quota of requests', () => {
    expect(executions).toBe(1);
    expect(rows).toBeGreaterThan(250 * 13);
    expect(elapsedMs).toBeLessThan(1.01 * modelledMs);
  });

  // Each tab costs a read and a write, and what is worked out in one of them a read. At 500 rows a write there would be twice as many writes, and at full size three waits.
  test('needs few reads and writes', () => {
    expect(reads).toBeLessThanOrEqual(19);
    expect(writes).toBeLessThanOrEqual(18);
  });
});
