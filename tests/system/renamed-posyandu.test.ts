import { AHMAD } from '../support/system/fauzan';
import { HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { sheetOf } from '../support/system/tabs';

/** The operator types over the first row of the tab Posyandu, and an hour goes by. */
function renamed(kelurahan: Kelurahan, name: string, formerName: string): void {
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [[name, formerName]] }, kelurahan.workbookId, "'Posyandu'!A2:B2", {
      valueInputOption: 'RAW',
    }),
  );
  kelurahan.pass(HOUR + MINUTE);
}

const column = (kelurahan: Kelurahan, tab: string, header: string) =>
  kelurahan.rows(tab).map((row) => row[header]);
const offered = (kelurahan: Kelurahan): readonly string[] =>
  kelurahan
    .form()
    .pages.flatMap(({ items }) => items)
    .flatMap(({ choices }) => choices.map(({ value }) => value));

describe('a posyandu that is given another name', () => {
  let kelurahan: Kelurahan;
  beforeEach(() => {
    kelurahan = new Kelurahan();
    kelurahan.send(AHMAD);
  });

  test('has its children under the new one within the hour, when the old one is in the settings', () => {
    renamed(kelurahan, 'Mawar Indah', 'Mawar');
    expect(column(kelurahan, 'Data Anak', 'Posyandu')).toEqual(['Mawar Indah']);
    expect(column(kelurahan, 'Pengukuran', 'Posyandu')).toEqual(['Mawar Indah']);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('keeps its children under the old one when it is not, with a warning', () => {
    renamed(kelurahan, 'Mawar Indah', '');
    expect(column(kelurahan, 'Data Anak', 'Posyandu')).toEqual(['Mawar']);
    const [warning] = kelurahan.rows('Perlu Perbaikan');
    expect(warning).toMatchObject({ 'Nama Anak': 'Ahmad Fauzan', 'Sudah Dihitung': 'Ya' });
    expect(warning?.['Yang Perlu Dilakukan']).toContain('Nama Lama');
  });

  test('is offered by the form under the new name, and the row of a child leads to its list', () => {
    renamed(kelurahan, 'Mawar Indah', 'Mawar');
    expect(offered(kelurahan)).toContain('Mawar Indah');
    expect(offered(kelurahan)).not.toContain('Mawar');
    expect(offered(kelurahan)).toContainEqual(expect.stringContaining('A.F.'));
    const links = sheetOf(kelurahan.world, kelurahan.workbookId, 'Data Anak').rows.flatMap((row) =>
      row.flatMap(({ link }) => link ?? []),
    );
    expect(links).toEqual([expect.stringContaining('Mawar%20Indah')]);
  });

  test('goes on to take in what is sent under the old name, from a form that is still open', () => {
    renamed(kelurahan, 'Mawar Indah', 'Mawar');
    kelurahan.send({ ...AHMAD, tanggal_ukur: '2026-01-06', berat: '9,5' });
    expect(column(kelurahan, 'Data Anak', 'Jumlah Ukur')).toEqual([2]);
    expect(column(kelurahan, 'Data Anak', 'Posyandu')).toEqual(['Mawar Indah']);
  });
});
