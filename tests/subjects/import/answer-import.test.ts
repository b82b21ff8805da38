import { journalTab } from '../../../src/ledger/journal-tab';
import { posyanduTab } from '../../../src/settings/tabs';
import { answerImport } from '../../../src/subjects/import/answer-import';
import { historyTab } from '../../../src/workbook/history-tab';
import { contextOf, NOW } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';

const WHO = 'bidan@krandegan.example';

function kelurahan() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  return { workbook, context: contextOf(workbook) };
}

test('without a request the page gets the time and the posyandu', () => {
  expect(answerImport(kelurahan().context, WHO)).toMatchObject({
    now: NOW,
    zone: 'WIB',
    posyandu: [{ name: 'Mawar' }],
  });
});

test('rows are recorded as responses of who imports them, and their ids give those that wait', () => {
  const { workbook, context } = kelurahan();
  const rows = [DESCRIBED, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Rini', berat: 'delapan' }];
  const answer = answerImport(context, WHO, { at: NOW, rows });
  const imported = Array.isArray(answer) ? answer : [];
  expect(imported.map(([, added]) => added)).toEqual([true, true]);
  expect(workbook.column(journalTab, 'Email')).toEqual([WHO, WHO]);
  const waiting = answerImport(context, WHO, { ids: imported.map(([id]) => id), counts: [2, 0, 0] });
  expect(waiting).toEqual([[1, expect.stringContaining('Berat badan')]]);
  expect(workbook.column(historyTab, 'Apa')).toEqual([
    'Impor: 2 baris baru, 0 sudah ada, 0 tidak dikirim; 1 menunggu',
  ]);
});

test('what is no request is refused', () => {
  expect(() => answerImport(kelurahan().context, WHO, { rows: [DESCRIBED] })).toThrow(TypeError);
});
