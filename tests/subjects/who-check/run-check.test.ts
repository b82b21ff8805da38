import type { JobContext } from '../../../src/installation/job';
import { areFiguresWithheld } from '../../../src/overview/withheld';
import { settleWhoCheck } from '../../../src/subjects/who-check/run-check';
import { text } from '../../../src/workbook/cells';
import { memoryFacts } from '../../support/memory-facts';

const now = () => Date.parse('2026-11-30T09:00:00+07:00');
const FAILED = { examples: 61, values: 388, matched: 386, worst: 0.13 };

test('a difference withholds the figures until a later check fits, and Beranda says what to do', () => {
  const memory = memoryFacts();
  const shown: boolean[] = [];
  const showColumns: JobContext['showColumns'] = (columns, areShown) => {
    expect(columns.map(({ tab }) => tab.title)).toEqual(['Data Anak', 'Pengukuran', 'Perlu Tindakan']);
    shown.push(areShown);
  };
  const failed = settleWhoCheck({ memory, now, showColumns }, 'WIB', FAILED);
  expect(failed.fits).toBe(false);
  expect(areFiguresWithheld(memory)).toBe(true);
  expect(failed.lines.whoCheck).toMatchObject({
    count: text('GAGAL'),
    remark: expect.stringMatching(
      /^386 dari 388 z-score cocok \(61 contoh WHO\), selisih terbesar 0,13 SD, 30 November 2026\. Jangan memakai/,
    ),
  });
  for (const rate of ['stunting', 'wasting', 'underweight'])
    expect(failed.lines[rate]).toMatchObject({ count: text('DITAHAN') });
  expect(failed.lines.severe).toBeUndefined();

  const fits = settleWhoCheck({ memory, now, showColumns }, 'WIB');
  expect(fits.fits).toBe(true);
  expect(areFiguresWithheld(memory)).toBe(false);
  expect(Object.keys(fits.lines)).toEqual(['whoCheck']);
  settleWhoCheck({ memory, now, showColumns }, 'WIB');
  expect(shown).toEqual([false, true]);
});

test('a score that is missing is told in words, not as a number', () => {
  const showColumns = () => undefined;
  const { said } = settleWhoCheck({ memory: memoryFacts(), now, showColumns }, 'WIB', {
    ...FAILED,
    worst: Number.POSITIVE_INFINITY,
  });
  expect(said).toContain('ada nilai yang hilang');
});
