import { recordResponse } from '../../../src/ledger/record';
import { outboxTab } from '../../../src/post/outbox-tab';
import { posyanduTab, recipientTab, settingTab } from '../../../src/settings/tabs';
import { graduatesJob, summaryJob, worklistJob } from '../../../src/subjects/children/jobs';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { NOW } from '../../support/context';
import { jobContextOf } from '../../support/job-context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { editUrlOf, sent } from '../../support/responses';

const HOUR = 3_600_000;
/** Five years after the child was born, and more. */
const LATER = Date.UTC(2032, 0, 1);

function kelurahan() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  workbook.put(settingTab, { Nama: 'Hapus data setelah lulus (bulan)', Nilai: 1 });
  const event = sent('a', 0, DESCRIBED);
  recordResponse(jobContextOf(workbook), { ...event, form: 'pengukuran', editUrl: editUrlOf(event.id) });
  return workbook;
}

test('the summary of a week is queued once, where somebody wants it', () => {
  const workbook = kelurahan();
  const context = jobContextOf(workbook);
  expect(summaryJob.run(context, NOW)).toBe(0);
  workbook.put(recipientTab, { Email: 'camat@x.example', Mingguan: 'Ya' });
  expect([summaryJob.run(context, NOW), summaryJob.run(context, NOW)]).toEqual([1, 0]);
  expect(workbook.column(outboxTab, 'Kunci')).toEqual(['mingguan 2026-06-29']);
});

test('children past the time of retention are set to be erased, and counted', () => {
  const workbook = kelurahan();
  const context = jobContextOf(workbook);
  expect(graduatesJob.run(context)).toBe(0);
  const aWeekBefore = LATER - 8 * 86_400_000;
  expect(graduatesJob.run({ ...context, now: () => aWeekBefore, since: aWeekBefore })).toBe(0);
  expect(graduatesJob.run({ ...context, now: () => LATER, since: LATER })).toBe(1);
  expect(workbook.column(childTab, 'Kode Anak')).toEqual([]);
});

test('no erasure is begun long after the execution did', () => {
  const workbook = kelurahan();
  const context = jobContextOf(workbook);
  graduatesJob.run(context);
  expect(graduatesJob.run({ ...context, now: () => LATER, since: LATER - HOUR })).toBe(0);
  expect(workbook.column(childTab, 'Kode Anak')).toHaveLength(1);
});

test('where nobody has chosen anything in the worklist, no choice is followed', () => {
  const workbook = kelurahan();
  const writes = workbook.writes.length;
  expect(worklistJob.run(jobContextOf(workbook))).toBe(0);
  expect(workbook.writes).toHaveLength(writes);
});
