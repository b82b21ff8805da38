import { responseCodeOf } from '../../../../src/kernel/code';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { repairTab } from '../../../../src/subjects/children/tabs/repair-tab';
import { rawOf } from '../../../../src/workbook/cells';
import { renderRow } from '../../../../src/workbook/tab';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const A = responseCodeOf('a');
const REGISTERED = sent('a', 0, DESCRIBED);
const visit = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: 'delapan',
  ...answers,
});

/** Rows by header, as the tab shows them. */
const shown = (...events: readonly Sent[]) =>
  fold(recordsOf(events), REGISTER_SETTINGS).repairs.map((repair) => {
    const { cells } = renderRow(repairTab, { repair, zone: 'WIB' });
    return Object.fromEntries(
      repairTab.columns.map(({ header }, i) => [header, rawOf(cells[i] ?? { kind: 'empty' })]),
    );
  });

describe('the child of a submission that could not be taken in', () => {
  test.each<{ by: string; anak: string }>([
    { by: 'its code', anak: A },
    { by: 'its code in lower case', anak: A.toLowerCase() },
    { by: 'its place in the list', anak: `Ahmad Fauzan · Ibu Siti [${A}]` },
  ])('named by $by is shown with its name and code', ({ anak }) => {
    expect(shown(REGISTERED, sent('b', 1, visit(anak)))).toMatchObject([
      { 'Nama Anak': 'Ahmad Fauzan', 'Kode Anak': A, 'Sudah Dihitung': 'Belum' },
    ]);
  });

  test('named by the code of another of its visits is shown with the code that it has', () => {
    const second = sent('b', 1, visit(A, { berat: '8,6' }));
    expect(shown(REGISTERED, second, sent('c', 2, visit(responseCodeOf('b'))))).toMatchObject([
      { 'Nama Anak': 'Ahmad Fauzan', 'Kode Anak': A },
    ]);
  });

  test('that nobody has registered is shown with the code that was given, and no name', () => {
    expect(shown(sent('b', 1, visit(A)))).toMatchObject([{ 'Nama Anak': null, 'Kode Anak': A }]);
  });

  test('that is new is shown with the name that was typed, and no code', () => {
    expect(shown(sent('a', 0, { ...DESCRIBED, berat: 'delapan' }))).toMatchObject([
      { 'Nama Anak': 'Ahmad Fauzan', 'Kode Anak': null },
    ]);
  });

  test('that an earlier revision has registered is shown with its code', () => {
    const edit = sent('a', 1, { ...DESCRIBED, berat: 'delapan' });
    expect(shown(REGISTERED, edit)).toMatchObject([
      { 'Nama Anak': 'Ahmad Fauzan', 'Kode Anak': A, 'Sudah Dihitung': 'Ya' },
    ]);
  });
});

test('a refusal is no slip to mend', () => {
  expect(shown(sent('a', 0, { ...DESCRIBED, persetujuan: 'Tidak' }))).toEqual([]);
});

test('every problem is named, and each remedy once', () => {
  const slips = { berat: 'delapan', tinggi: 'tinggi', tanggal_ukur: '31-02-2026' };
  const [row] = shown(sent('a', 0, { ...DESCRIBED, ...slips }));
  expect(String(row?.Masalah).split('\n')).toHaveLength(3);
  const remedies = String(row?.['Yang Perlu Dilakukan']).split('\n');
  expect(new Set(remedies).size).toBe(remedies.length);
});

describe('the column in which officers decide', () => {
  const namesake = { ...DESCRIBED, nik: '3304060704250001' };
  const asked = [
    sent('a', 0, namesake),
    sent('b', 1, { ...namesake, nama: 'Zulaikha', tanggal_ukur: '2026-06-11' }),
  ];

  test('offers its choices, and is left as people fill it in', () => {
    const column = repairTab.columns.find(({ header }) => header === 'Keputusan');
    expect(column).toMatchObject({
      input: true,
      choices: [
        'Betul, ini benar',
        'Anak yang sama',
        'Anak lain',
        'Tarik kiriman',
        'Terima kiriman',
        'Tolak kiriman',
        'Tolak semua dari pengirim ini',
        'Tolak semua dari pengirim tak dikenal',
        'Terima dan kenali pengirim',
        'Bahaya sudah diperiksa',
        'Hapus data ini',
        'Orang yang sama',
        'Orang lain',
        'Ini bayinya',
        'Bukan bayinya',
      ],
    });
  });

  test('has the children beside it that may be meant', () => {
    expect(shown(...asked)).toMatchObject([
      { 'Mungkin Sama Dengan': `Ahmad Fauzan (${A}, lahir 7 April 2025)`, Keputusan: null },
    ]);
  });
});
