import type { Job, JobContext, Slot } from '../../src/installation/job';
import { runSlot } from '../../src/installation/run-jobs';
import { jobContextOf } from '../support/job-context';
import { MemoryWorkbook } from '../support/memory-workbook';

/** Jobs that note that they ran; one with an error for its work fails. */
function jobs(...works: readonly (readonly [name: string, slot: Slot, work: number | Error])[]) {
  const ran: string[] = [];
  const contexts = new Set<JobContext>();
  const list = works.map(
    ([name, slot, work]): Job => ({
      name,
      label: name,
      slot,
      run(context: JobContext) {
        ran.push(name);
        contexts.add(context);
        if (typeof work !== 'number') throw work;
        return work;
      },
    }),
  );
  const context = jobContextOf(new MemoryWorkbook());
  return { ran, contexts, context, run: (slot: Slot) => runSlot(context, list, slot) };
}

describe('a slot of the timetable', () => {
  test('runs its jobs in order with one context, and counts what each has done', () => {
    const { ran, run, contexts, context } = jobs(
      ['a', 'nightly', 3],
      ['b', 'hourly', 5],
      ['c', 'nightly', 7],
    );
    const { done, failed } = run('nightly');
    expect([...done]).toEqual([
      ['a', 3],
      ['c', 7],
    ]);
    expect(failed).toEqual([]);
    expect(ran).toEqual(['a', 'c']);
    expect([...contexts]).toEqual([context]);
  });

  test('without a job does nothing', () => {
    const { ran, run } = jobs(['a', 'nightly', 3]);
    expect([run('hourly').done.size, ran]).toEqual([0, []]);
  });

  test('runs the jobs after one that failed, and names each that failed with its error', () => {
    const { ran, run } = jobs(
      ['a', 'hourly', 1],
      ['b', 'hourly', new Error('kuota')],
      ['c', 'hourly', 2],
      ['d', 'hourly', new Error('lain')],
      ['e', 'hourly', 3],
    );
    const { done, failed } = run('hourly');
    expect(failed).toEqual([
      { job: 'b', error: new Error('kuota') },
      { job: 'd', error: new Error('lain') },
    ]);
    expect([...done.keys()]).toEqual(['a', 'c', 'e']);
    expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
