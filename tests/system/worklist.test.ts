import { faultAt } from '../../local/google/core/faults';
import { createSpreadsheetApp, typeIntoCell } from '../../local/google/spreadsheet';
import type { LookUp } from '../../src/subjects/children/decisions/case-view';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { BUDI, FAUZAN } from '../support/system/fauzan';
import { HOUR, type Kelurahan as Installed, Kelurahan } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

/** Odd, and counted: a girl's NIK under a boy. */
const ODD: Answers = { ...FAUZAN, nik: '3304064701250001' };

const STOPPED: Answers = { ...FAUZAN, tanggal_ukur: 'kemarin' };

function sent(...submissions: readonly Answers[]): Installed {
  const kelurahan = new Kelurahan();
  for (const answers of submissions) kelurahan.send(answers);
  return kelurahan;
}

const column = (kelurahan: Installed): number =>
  Object.keys(kelurahan.rows('Perlu Perbaikan')[0] ?? {}).indexOf('Keputusan');

/** Somebody types into the column of the first row, without any trigger noticing. */
const type = (kelurahan: Installed, text: string, user?: string): void =>
  typeIntoCell(kelurahan.world, kelurahan.workbookId, 'Perlu Perbaikan', 1, column(kelurahan), text, user);

const KADER = 'kader@krandegan.example';

/** Chosen on a phone by an editor of the workbook, whom Google does not name to the trigger for edits that then runs. */
function choose(kelurahan: Installed, text: string, user = KADER): void {
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(user);
  const at = { sheetTitle: 'Perlu Perbaikan', row: 1, column: column(kelurahan) };
  kelurahan.runtime.typeIntoCell(kelurahan.workbookId, { ...at, text, user });
}

const cell = (kelurahan: Installed) => kelurahan.rows('Perlu Perbaikan').map((row) => row.Keputusan);
const names = (kelurahan: Installed) => kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);

describe('a choice in the worklist', () => {
  test('names who it may be', () => {
    const [row] = sent(FAUZAN, BUDI).rows('Perlu Perbaikan');
    expect(row?.['Mungkin Sama Dengan']).toMatch(/^Ahmad Fauzan \(\w{4}-\w{4}, lahir 7 Januari 2025\)$/);
  });

  test.each([
    ['Anak yang sama', ['Ahmad Fauzan'], 2],
    ['Anak lain', ['Ahmad Fauzan', 'Budi Santoso'], 2],
    ['Tarik kiriman', ['Ahmad Fauzan'], 1],
  ])('%s is followed at once', (choice, children, visits) => {
    const kelurahan = sent(FAUZAN, BUDI);
    choose(kelurahan, choice);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    expect(names(kelurahan)).toEqual(children);
    expect(kelurahan.rows('Pengukuran')).toHaveLength(visits);
    expect(kelurahan.rows('Keputusan')[0]).toMatchObject({ Siapa: 'tab Perlu Perbaikan', Alasan: choice });
  });

  test('is recorded under the address of whoever made it, where Google gives it', () => {
    const kelurahan = sent(FAUZAN, BUDI);
    choose(kelurahan, 'Anak lain', kelurahan.world.account.email);
    expect(kelurahan.rows('Keputusan')[0]).toMatchObject({ Siapa: kelurahan.world.account.email });
  });

  test('Betul, ini benar takes a warning away for good', () => {
    const kelurahan = sent(ODD);
    expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
    choose(kelurahan, 'Betul, ini benar');
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    kelurahan.runtime.clickMenu('bangunUlang');
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
  });

  test.each([
    ['Betul, ini benar', [FAUZAN, STOPPED], '✗ Harus diperbaiki lewat tautan'],
    ['Anak yang sama', [FAUZAN, STOPPED], '✗ Tidak ada calon anak'],
    ['entahlah', [FAUZAN, BUDI], '✗ Pilih dari daftar'],
  ])('%s that cannot be followed is answered in its cell', (choice, submissions, answer) => {
    const kelurahan = sent(...submissions);
    const before = names(kelurahan);
    choose(kelurahan, choice);
    expect(cell(kelurahan)).toEqual([answer]);
    kelurahan.runtime.run('cocokkan');
    expect(cell(kelurahan)).toEqual([answer]);
    expect(names(kelurahan)).toEqual(before);
    expect(kelurahan.rows('Keputusan')).toEqual([]);
  });

  test('that no trigger has seen is found within the hour', () => {
    const kelurahan = sent(FAUZAN, BUDI);
    type(kelurahan, 'Anak lain');
    kelurahan.pass(HOUR);
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  });

  test('that was seen before its cell could be emptied makes no second decision', () => {
    // Odd besides, so that the row stays.
    const kelurahan = sent(FAUZAN, { ...BUDI, jenis_kelamin: 'P' });
    const { world, runtime } = kelurahan;
    type(kelurahan, 'Anak lain');
    world.faults = faultAt('killed-after', { entryPoint: 'cocokkan', method: /batchUpdate/ });
    expect(() => runtime.run('cocokkan')).toThrow('Exceeded maximum execution time');
    expect(cell(kelurahan)).toEqual(['Anak lain']);
    runtime.run('cocokkan');
    expect(cell(kelurahan)).toEqual([null]);
    expect(kelurahan.rows('Keputusan')).toHaveLength(1);
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  });

  test('can be made again after it was taken back', () => {
    const kelurahan = sent(FAUZAN, BUDI);
    choose(kelurahan, 'Anak lain');
    const { latest } = kelurahan.runtime.callFromPage('lihatBaris', [], 'sidebar') as LookUp;
    const undo = { kind: 'undo', decision: latest[0]?.key };
    kelurahan.runtime.callFromPage(
      'putuskan',
      [{ id: 'batal-0001', why: 'keliru', content: undo }],
      'sidebar',
    );
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan']);
    choose(kelurahan, 'Anak lain');
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  });

  test('still open is no difference to the self-check, and is left alone by it', () => {
    const kelurahan = sent(FAUZAN, BUDI);
    type(kelurahan, 'Anak lain');
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
  });

  test('stays with its row when others come in above it', () => {
    const kelurahan = sent(FAUZAN, BUDI);
    type(kelurahan, 'Anak lain');
    kelurahan.send(STOPPED);
    expect(cell(kelurahan)).toEqual([null, 'Anak lain']);
    kelurahan.runtime.run('cocokkan');
    expect(cell(kelurahan)).toEqual([null]);
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  });
});
