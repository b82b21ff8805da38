import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { madeCopies } from '../../local/people/made-copies';
import { choose } from '../../local/people/window';
import { figureTab, originTab } from '../../src/subjects/kecamatan/aggregate-tabs';
import type { AggregateCopy } from '../../src/subjects/kecamatan/figure';
import { copyMade, type Month, tablesOf } from '../support/kelurahan-copy';
import { HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';

const night = (of: Kelurahan): void => void of.runtime.run('rawatHarian', [], { kind: 'trigger' });

const set = (of: Kelurahan, name: string, value: string): void =>
  of.byHand(({ Values }) => {
    const { values = [] } = Values.get(of.workbookId, "'Pengaturan'!A1:A");
    const row = values.findIndex(([typed]) => typed === name) + 1;
    Values.update({ values: [[value]] }, of.workbookId, `'Pengaturan'!B${row}`, { valueInputOption: 'RAW' });
  });

describe("a kelurahan's copy for its kecamatan", () => {
  const AKUN = 'kecamatan@banjarnegara.example';
  const copyIn = ({ world }: Kelurahan) => madeCopies(world).find(({ name }) => name === 'kecamatan');
  const readers = (of: Kelurahan): readonly string[] =>
    createSpreadsheetApp(of.world)
      .openById(copyIn(of)?.workbook.id ?? '')
      .getViewers()
      .map((user) => user.getEmail())
      .filter((email) => email !== of.world.account.email);
  const cellsOf = (kelurahan: Kelurahan, tab: string): readonly string[] =>
    (copyIn(kelurahan)?.workbook.sheets.find(({ title }) => title === tab)?.rows ?? [])
      .slice(2)
      .map((row) => row.map(({ text }) => text).join('|'));

  test('is made for the account in the settings, holds counts alone, and is emptied and closed when the account is taken out', () => {
    const kelurahan = new Kelurahan();
    kelurahan.stopClocks();
    kelurahan.send({
      ...{ posyandu: 'Mawar', nama: 'Sekar Wulandari', jenis_kelamin: 'P', tanggal_lahir: '2025-01-07' },
      ...{ nama_ibu: 'Siti Rahayu', nik: '3304064701250001', persetujuan: 'ya', tanggal_ukur: '2026-01-07' },
      ...{ berat: '7,2', tinggi: '75,5', cara_ukur: 'telentang', alamat: 'Jalan Melati 7', rt: '1', rw: '2' },
    });
    kelurahan.runtime.run('segarkanFormulir', [], { kind: 'trigger' });
    expect(copyIn(kelurahan)).toBeUndefined();

    set(kelurahan, 'Akun kecamatan', AKUN);
    kelurahan.pass(MINUTE);
    night(kelurahan);
    expect(cellsOf(kelurahan, 'Angka').join('\n')).not.toContain('2026-01|');
    // The month is over.
    kelurahan.pass(26 * 24 * HOUR);
    night(kelurahan);
    const rows = cellsOf(kelurahan, 'Angka').join('\n');
    expect(rows).toContain('2026-01|Rekap|D/S|Bagian|1|1|Rekap|2026-01-31');
    expect(rows).not.toMatch(/Sekar|Siti|3304064701250001|Melati|Mawar|RW/);
    expect(cellsOf(kelurahan, 'Asal').join('\n')).toContain('Kelurahan|Krandegan');
    expect(readers(kelurahan)).toEqual([AKUN]);

    // What is open is told once a month: another child in need changes nothing of it.
    const open = (): readonly string[] =>
      cellsOf(kelurahan, 'Angka').filter((row) => row.includes('|Kebutuhan|'));
    const told = open();
    expect(told.length).toBeGreaterThan(0);
    kelurahan.send({
      ...{ posyandu: 'Mawar', nama: 'Bagas Pratama', jenis_kelamin: 'L', tanggal_lahir: '2025-01-09' },
      ...{ nama_ibu: 'Tini Astuti', persetujuan: 'ya', tanggal_ukur: '2026-02-02' },
      ...{ berat: '6,1', tinggi: '70', cara_ukur: 'telentang', rt: '1', rw: '2' },
    });
    kelurahan.pass(2 * MINUTE);
    night(kelurahan);
    expect(open()).toEqual(told);

    set(kelurahan, 'Akun kecamatan', '');
    kelurahan.pass(MINUTE);
    night(kelurahan);
    expect(cellsOf(kelurahan, 'Angka').join('').replace(/\|/g, '')).toBe('');
    expect(readers(kelurahan)).toEqual([]);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });
});

describe('the workbook of a kecamatan', () => {
  const MONTH: Month = { s: 50, n: 20, t: 10, o: 3, b: 2, heights: 34, short: 5, severelyShort: 1 };
  /** A year and a month. Three years, the most that there can be, take 21 modelled seconds of the night. */
  const MONTHS = Array.from(
    { length: 13 },
    (_, i) => `${2024 + Math.floor((i + 11) / 12)}-${String(((i + 11) % 12) + 1).padStart(2, '0')}`,
  );
  const COUNT = 20;

  /** Puts a copy into a workbook of its own, as it came from another account. */
  function putCopy(of: Kelurahan, copy: AggregateCopy): string {
    const { figures, origin } = tablesOf(copy);
    let id = '';
    of.byHand((sheets) => {
      const made = sheets.create({
        properties: { title: copy.origin.kelurahan },
        sheets: [figureTab(), originTab()].map(({ title, sheetId, columns }, at) => ({
          properties: {
            ...{ title, sheetId },
            gridProperties: {
              rowCount: (at === 0 ? figures : origin).length + 2,
              columnCount: columns.length,
            },
          },
        })),
      });
      id = made.spreadsheetId ?? '';
      sheets.Values.batchUpdate(
        {
          valueInputOption: 'RAW',
          data: [
            { range: "'Angka'!A2", values: figures.map((row) => row.map((cell) => cell ?? '')) },
            { range: "'Asal'!A2", values: origin.map((row) => row.map((cell) => cell ?? '')) },
          ],
        },
        id,
      );
    });
    return id;
  }

  test('asks for a second set-up, then reads twenty kelurahan in a night and adds them up', () => {
    const kecamatan = new Kelurahan();
    kecamatan.stopClocks();
    expect(() => kecamatan.rows('Rekap Kecamatan')).toThrow('no tab');
    set(kecamatan, 'Lembar ini untuk', 'Kecamatan');
    // Google counts reads by the minute.
    kecamatan.pass(2 * MINUTE);
    expect(choose(kecamatan.world, kecamatan.runtime, 'siapkan').join('\n')).toContain(
      'Pilih Siapkan sekali lagi',
    );
    kecamatan.pass(2 * MINUTE);
    expect(choose(kecamatan.world, kecamatan.runtime, 'siapkan').join('\n')).toContain('Rekap Kecamatan');
    kecamatan.pass(2 * MINUTE);

    const copies = Array.from({ length: COUNT }, (_, i) =>
      copyMade({
        kelurahan: `Kelurahan ${i + 1}`,
        asOf: '2026-01-07',
        // Each of another size, so that none looks like another.
        months: Object.fromEntries(MONTHS.map((month) => [month, { ...MONTH, s: 50 + i }])),
      }),
    );
    const ids = copies.map((copy) => putCopy(kecamatan, copy));
    const rows = copies.map(({ origin }, i) => [
      origin.kelurahan,
      '',
      `https://docs.google.com/spreadsheets/d/${ids[i]}/edit`,
    ]);
    kecamatan.byHand(({ Values }) =>
      Values.update({ values: rows }, kecamatan.workbookId, "'Kelurahan'!A2", { valueInputOption: 'RAW' }),
    );
    kecamatan.pass(20 * HOUR);
    const before = kecamatan.world.meter.entryPoints.rawatHarian?.modelledMs ?? 0;
    night(kecamatan);
    const seconds = ((kecamatan.world.meter.entryPoints.rawatHarian?.modelledMs ?? 0) - before) / 1000;
    // Google ends an execution after six minutes.
    expect(seconds).toBeLessThan(240);

    const [december] = kecamatan.rows('Rekap Kecamatan');
    // 50 + 51 + … + 69 = 1190; 20 times 35 were weighed, 6 of 34 are stunted.
    expect(december).toMatchObject({
      ...{ Bulan: '2025-12', Jenis: 'Kecamatan', 'Kelurahan Dihitung': 20, S: 1190, D: 700 },
      ...{ 'Stunting: Jumlah': 120, 'Stunting: Dari': 680, 'Stunting (%)': 17.6 },
    });
    expect(kecamatan.rows('Keadaan Kelurahan').filter((row) => row.Dihitung !== 'Ya')).toEqual([]);

    // One is tampered with, one is gone.
    kecamatan.byHand(({ Values }) => {
      Values.update({ values: [[99]] }, ids[3] ?? '', "'Angka'!E5", { valueInputOption: 'RAW' });
      Values.update(
        { values: [['https://docs.google.com/spreadsheets/d/1Gone0000000000000000000/edit']] },
        kecamatan.workbookId,
        "'Kelurahan'!C6",
        { valueInputOption: 'RAW' },
      );
    });
    night(kecamatan);
    expect(kecamatan.rows('Rekap Kecamatan')[0]).toMatchObject({
      // Without 53 and 54.
      ...{ S: 1083, 'Kelurahan Dihitung': 18, 'Dari Kelurahan': 20 },
      Catatan: expect.stringContaining('Kelurahan 4 (diubah), Kelurahan 5 (tidak terbaca)'),
    });
    const line = kecamatan
      .rows('Beranda')
      .find((row) => Object.values(row)[0] === 'Kelurahan yang belum dihitung');
    expect(Object.values(line ?? {})).toContain('Kelurahan 4 (Diubah), Kelurahan 5 (Tidak terbaca)');

    // The camat's office verifies, and somebody who does not belong to it tries to.
    kecamatan.byHand(({ Values }) => {
      const type = (range: string, values: readonly (string | number)[][]): void =>
        void Values.update({ values: values.map((row) => [...row]) }, kecamatan.workbookId, range, {
          valueInputOption: 'RAW',
        });
      type("'Petugas'!A2:B2", [['Camat Sari', 'camat@wanadadi.example']]);
      type("'Verifikasi Sasaran'!A2:E4", [
        ['2025-12', 'Kelurahan 1', 50, 'Camat Sari', '2026-01-05'],
        ['2025-12', 'Kelurahan 2', 60, 'Camat Sari', '2026-01-05'],
        ['2025-12', 'Kelurahan 3', 52, 'Entah', '2026-01-05'],
      ]);
      type("'Kelurahan'!D2", [['satu@wanadadi.example']]);
    });
    night(kecamatan);
    const verified = kecamatan
      .rows('Keadaan Kelurahan')
      .filter((row) => row.Bulan === '2025-12')
      .map((row) => [row.Kelurahan, row['Verifikasi Camat'] ?? row.Alasan]);
    expect(verified.slice(0, 3)).toEqual([
      ['Kelurahan 1', 'Sasaran 50 diverifikasi Camat Sari, 5 Januari 2026.'],
      [
        'Kelurahan 2',
        'Camat Sari memverifikasi 60 pada 5 Januari 2026, salinan menyebut 51. Tanyakan ke kelurahan, lalu verifikasi lagi.',
      ],
      ['Kelurahan 3', 'Belum diverifikasi.'],
    ]);
    expect(verified.at(-1)?.[1]).toContain('Tab Verifikasi Sasaran baris 4: Entah tidak ada di tab Petugas');
    expect(kecamatan.runtime.failures()).toEqual([]);
  });
});
