import { tabsOf } from '../../src/installation/tabs';
import { fromDayNumber } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { journalTab } from '../../src/ledger/journal-tab';
import { rebuild } from '../../src/ledger/rebuild';
import { recordResponse } from '../../src/ledger/record';
import { journalCopyTab } from '../../src/ledger/second-copy';
import { outboxTab } from '../../src/post/outbox-tab';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { ROOMS } from '../../src/subjects/rooms';
import type { WorkbookPort } from '../../src/workbook/ports';
import { SheetsWorld } from '../google/sheets/sheets-world';
import { contextOf } from '../support/context';
import { FORM_LINKS } from '../support/form-links';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { incoming, type Sent, sent } from '../support/responses';

const contextIn = (workbook: WorkbookPort) => contextOf(workbook, { links: FORM_LINKS });

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  const context = contextIn(workbook);
  return { workbook, context, record: (event: Sent) => recordResponse(context, incoming(event)) };
}

const visitOf = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
  ...answers,
});

/** A day so many days before 12 June 2026: a visit of its own. */
const dayBefore = (days: number): string => fromDayNumber(Date.UTC(2026, 5, 12) / 86_400_000 - days);

describe('a response', () => {
  test('costs two reads and one write when its child is known, one read when it is new', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, DESCRIBED));
    expect([workbook.reads.length, workbook.writes.length]).toEqual([1, 1]);
    record(sent('b', 1, visitOf(responseCodeOf('a'), { tanggal_ukur: '2026-06-11' })));
    expect([workbook.reads.length, workbook.writes.length]).toEqual([3, 2]);
  });

  test('that is known already writes nothing', () => {
    const { workbook, record } = newRegister();
    expect(record(sent('a', 0, DESCRIBED))).toBe('recorded');
    expect(record(sent('a', 0, DESCRIBED))).toBe('known');
    expect(workbook.writes).toHaveLength(1);
  });

  test.each<{ title: string; answers: Answers }>([
    { title: 'no answers', answers: {} },
    { title: 'blank answers', answers: { nama: '  ', berat: '' } },
  ])('with $title is not looked at', ({ answers }) => {
    const { workbook, record } = newRegister();
    expect(record(sent('a', 0, answers))).toBe('blank');
    expect(workbook.reads).toEqual([]);
  });

  test('that cannot be read is kept with its answers and listed for correction', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, { ...DESCRIBED, berat: 'delapan', tanggal_lahir: '31-02-2025' }));
    expect(workbook.column(journalTab, 'berat')).toEqual(['delapan']);
    expect(workbook.column(repairTab, 'Sudah Dihitung')).toEqual(['Belum']);
    expect(String(workbook.column(repairTab, 'Masalah')[0]).split('\n')).toHaveLength(2);
    expect(workbook.column(childTab, 'Kode Anak')).toEqual([]);
  });

  test('that cannot be read is shown with the child that it names by code, and follows its name', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, DESCRIBED));
    record(sent('b', 1, visitOf(responseCodeOf('a'), { berat: 'delapan' })));
    expect(workbook.column(repairTab, 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    expect(workbook.column(repairTab, 'Kode Anak')).toEqual([responseCodeOf('a')]);
    record(sent('a', 2, { ...DESCRIBED, nama: 'Ahmad Fawzan' }));
    expect(workbook.column(repairTab, 'Nama Anak')).toEqual(['Ahmad Fawzan']);
  });

  test('whose answers are corrected leaves the list by itself', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, { ...DESCRIBED, berat: 'delapan' }));
    record(sent('a', 1, DESCRIBED));
    expect(workbook.column(repairTab, 'Kunci')).toEqual([]);
    expect(workbook.column(childTab, 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    expect(workbook.column(journalTab, 'berat')).toEqual(['8,5', 'delapan']);
  });
});

describe('a refusal', () => {
  const refused: Answers = { ...DESCRIBED, persetujuan: 'Tidak', nik: '3304060704250001' };

  test('leaves nothing of the child in any tab', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, refused));
    const written = JSON.stringify(
      [childTab, visitTab, repairTab, journalTab].map(({ title }) => workbook.rows(title)),
    );
    expect(
      ['Fauzan', 'Siti', '3304060704250001', '2025-04-07', '8,5'].filter((answer) =>
        written.includes(answer),
      ),
    ).toEqual([]);
    expect(workbook.column(journalTab, 'persetujuan')).toEqual(['Tidak']);
  });

  test('sent again is known', () => {
    const { record } = newRegister();
    expect([record(sent('a', 0, refused)), record(sent('a', 0, refused))]).toEqual(['recorded', 'known']);
  });

  test('after consent takes the whole child out of the tabs that show it', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, DESCRIBED));
    record(sent('b', 1, DESCRIBED));
    record(sent('b', 2, { ...DESCRIBED, persetujuan: 'Tidak' }));
    expect(workbook.rows(childTab.title)).toEqual([]);
    expect(workbook.rows(visitTab.title)).toEqual([]);
    expect(workbook.column(repairTab, 'Jenis')).toEqual(['Persetujuan ditarik']);
    expect(workbook.column(repairTab, 'Kode Anak')).toEqual([responseCodeOf('a')]);
  });
});

describe('consent that is withdrawn', () => {
  const AGREED = sent('a', 0, { ...DESCRIBED, persetujuan: 'Ya' });
  const REFUSED = sent('a', 5, { ...DESCRIBED, persetujuan: 'Tidak' });
  const AGREED_AGAIN = sent('a', 9, { ...DESCRIBED, persetujuan: 'Ya', catatan: 'setuju lagi' });
  const workbookAfter = (...events: readonly Sent[]): MemoryWorkbook => {
    const { workbook, record } = newRegister();
    events.forEach(record);
    return workbook;
  };
  const everything = (workbook: MemoryWorkbook, ...but: readonly string[]): string =>
    JSON.stringify(
      tabsOf(ROOMS)
        .filter(({ kind, title }) => kind !== 'log' && !but.includes(title))
        .map(({ title }) => [title, workbook.rows(title)]),
    );

  test.each([
    { title: 'in order', events: [AGREED, REFUSED] },
    { title: 'the first one late', events: [REFUSED, AGREED] },
    { title: 'each twice', events: [AGREED, REFUSED, AGREED, REFUSED] },
  ])('leaves the name in no tab but the hidden journal and its second copy: $title', ({ events }) => {
    expect(DESCRIBED.nama?.length).toBeGreaterThan(2);
    const workbook = workbookAfter(...events);
    const outside = everything(workbook, journalTab.title, journalCopyTab.title);
    expect(outside).not.toContain(DESCRIBED.nama);
    expect(outside).not.toContain(DESCRIBED.nama_ibu);
    expect(workbook.column(journalTab, 'nama')).toEqual([null, DESCRIBED.nama]);
    expect(workbook.rows(journalTab.title)).toHaveLength(2);
    expect(everything(workbook)).toBe(everything(workbookAfter(AGREED, REFUSED)));
  });

  test('stays withdrawn whatever the response is edited to, until an officer decides', () => {
    const inOrder = workbookAfter(AGREED, REFUSED, AGREED_AGAIN);
    expect(everything(inOrder, journalTab.title, journalCopyTab.title)).not.toContain(DESCRIBED.nama);
    expect(everything(workbookAfter(AGREED_AGAIN, AGREED, REFUSED))).toBe(everything(inOrder));
  });
});

describe('mail', () => {
  const severe: Answers = { ...DESCRIBED, oedema: 'Ya' };
  const queued = (workbook: MemoryWorkbook) => workbook.column(outboxTab, 'Jenis');

  test.each<{ title: string; answers: Answers; kinds: readonly string[] }>([
    { title: 'an ordinary visit', answers: DESCRIBED, kinds: [] },
    { title: 'a sign of gizi buruk', answers: severe, kinds: ['mendesak'] },
    { title: 'a slip', answers: { ...DESCRIBED, berat: 'x' }, kinds: ['perbaikan'] },
  ])('is queued for $title: $kinds', ({ answers, kinds }) => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, answers));
    expect(queued(workbook)).toEqual(kinds);
  });

  test('is queued once, however often the response comes', () => {
    const { workbook, record } = newRegister();
    for (let i = 0; i < 3; i++) record(sent('a', 0, severe));
    expect(queued(workbook)).toEqual(['mendesak']);
  });

  test('is queued for an older revision than is known: what it reported was not looked at', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 1, DESCRIBED));
    record(sent('a', 0, severe));
    expect(queued(workbook)).toEqual(['mendesak', 'ralat', 'perbaikan']);
  });
});

describe('responses too many for the cells of a row', () => {
  const LONG = 'x'.repeat(2000);

  test('are read from the journal, with the same tabs at the end', () => {
    const { workbook, context, record } = newRegister();
    record(sent('a', 0, DESCRIBED));
    for (let i = 1; i <= 75; i++)
      record(sent(`r${i}`, i, visitOf(responseCodeOf('a'), { catatan: LONG, tanggal_ukur: dayBefore(i) })));
    expect(workbook.column(childTab, 'Arsip')).toEqual(['!']);
    record(sent('r80', 80, visitOf(responseCodeOf('r3'), { berat: '9', tanggal_ukur: dayBefore(80) })));
    record(sent('r5', 90, visitOf(responseCodeOf('a'), { tanggal_ukur: dayBefore(90) })));
    expect(workbook.column(childTab, 'Jumlah Ukur')).toEqual([77]);
    expect(rebuild(context)).toBe(0);
  });

  test('are found as well when somebody typed over them', () => {
    const { workbook, record } = newRegister();
    record(sent('a', 0, DESCRIBED));
    const archive = childTab.columns.findIndex(({ header }) => header === 'Arsip');
    workbook.damage(childTab.title, (rows) =>
      rows.map((cells) => cells.map((cell, i) => (i === archive ? { kind: 'text', text: 'ups' } : cell))),
    );
    record(sent('b', 1, visitOf(responseCodeOf('a'), { tanggal_ukur: '2026-06-11' })));
    expect(workbook.column(childTab, 'Jumlah Ukur')).toEqual([2]);
  });
});

test('recording and rebuilding make the same cells in the emulated Sheets', () => {
  const sheets = new SheetsWorld();
  const byHand = ['Mawar', 'Melati 2', '', '', ''].map((name) => ({
    values: [{ userEnteredValue: { stringValue: name } }],
  }));
  const start = { sheetId: sheets.sheetId('Posyandu'), rowIndex: 1, columnIndex: 0 };
  sheets.byHand({ updateCells: { start, rows: byHand, fields: 'userEnteredValue' } });
  const hostile = { nama: '=HYPERLINK("http://x.example")', alamat: '<b>"\n👶', nama_ayah: "'0012" };
  const events = [
    sent('b', 2, visitOf(responseCodeOf('a'), { oedema: 'Ya', posyandu: 'Melati 2' })),
    sent('a', 0, { ...DESCRIBED, ...hostile, nik: '3304060704250001' }),
    sent('c', 1, { ...DESCRIBED, berat: '=1+1' }),
    sent('d', 3, { ...DESCRIBED, persetujuan: 'Tidak' }),
    sent('a', 4, { ...DESCRIBED, ...hostile, nik: '3304060704250001', berat: '9,1' }),
  ];
  for (const event of events) recordResponse(contextIn(sheets.workbook()), incoming(event));
  const shown = () => [childTab, visitTab, repairTab].map(({ title }) => sheets.sheet(title).rows);
  const before = shown();
  expect(rebuild(contextIn(sheets.workbook()))).toBe(0);
  expect(shown()).toEqual(before);
  expect(sheets.cell('Data Anak', 0, 'Nama Anak')?.value).toBe(hostile.nama);
  expect(sheets.cell('Data Anak', 0, 'NIK')?.value).toBe('Ada');
  expect(sheets.cell('Data Anak', 0, 'Formulir')?.link).toContain('entry.22');
});
