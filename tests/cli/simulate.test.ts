import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readInput } from '../../local/cli/simulate/read-input';
import { simulate } from '../../local/cli/simulate/simulation';
import { tabRows } from '../support/system/tabs';

const HEADER =
  'waktu,email,id,posyandu,nama,jenis_kelamin,tanggal_lahir,nama_ibu,nik,persetujuan,tanggal_ukur,berat,tinggi,cara_ukur';
const AHMAD =
  '2026-01-07T08:00:00+07:00,kader@x.example,a,Kenanga Indah,Ahmad,L,2025-01-07,Siti,3304060701250001,ya,2026-01-07,"7,2","75,5",telentang';
const BUDI =
  '2026-01-08T08:00:00+07:00,kader@x.example,b,Posyandu 1,Budi,L,2025-01-07,Tuti,,ya,2026-01-08,"9,6","75,7",telentang';
const UNREADABLE =
  'kemarin,kader@x.example,c,Posyandu 1,Cici,P,2025-01-07,Tuti,,ya,2026-01-08,9,75,telentang';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as a person does. */
function command(csv: string, ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-'));
  folders.push(folder);
  const input = join(folder, 'kiriman.csv');
  const out = join(folder, 'hasil');
  writeFileSync(input, csv);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'local/cli/simulate.ts', '--input', input, '--out', out, ...more],
    { cwd: join(__dirname, '../..'), encoding: 'utf8' },
  );
  const listed = (part: string): readonly string[] =>
    existsSync(join(out, part)) ? readdirSync(join(out, part)).sort() : [];
  const tab = (title: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(join(out, 'tab', `${title}.csv`), 'utf8'), { columns: true });
  return { status, stdout, stderr, out, folder, listed, tab };
}

describe('npm run simulate', () => {
  test('writes all that the contract names, and reports the line it could not read', () => {
    const { status, stdout, stderr, out, listed, tab } = command(
      [HEADER, AHMAD, UNREADABLE, BUDI, ''].join('\n'),
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Baris 3: waktu "kemarin" tidak terbaca');
    expect(listed('tab')).toEqual(
      expect.arrayContaining(
        [
          'Beranda',
          'Data Anak',
          'Pengukuran',
          'Perlu Perbaikan',
          'Pengaturan',
          'Posyandu',
          'Wilayah',
          'Petugas',
          'Penerima',
          'Kiriman',
          'Keputusan',
          'Surat',
          'Geokode',
          'Riwayat',
        ].map((title) => `${title}.csv`),
      ),
    );
    expect(listed('lapisan').map((name) => name.split('.').pop())).toEqual(['csv', 'kml']);
    expect(listed('surat').every((name) => name.endsWith('.eml'))).toBe(true);
    for (const [map, view] of [
      ['peta-titik.html', '&quot;points&quot;:'],
      ['peta-wilayah.html', '&quot;counts&quot;:'],
    ] as const) {
      const page = readFileSync(join(out, map), 'utf8');
      expect(page).toContain(view);
      expect(page).not.toMatch(/Ahmad|Budi|3304060701250001/);
    }
    expect(tab('Penerima').map((row) => String(row.Email))).not.toContainEqual(
      expect.stringContaining('simulasi'),
    );
    expect(tab('Data Anak').map((row) => [row['Nama Anak'], row.NIK])).toEqual([
      ['Ahmad', 'Ada'],
      ['Budi', ''],
    ]);
    expect(tab('Posyandu').map((row) => row.Posyandu)).toEqual(
      expect.arrayContaining(['Posyandu 1', 'Kenanga Indah']),
    );

    const meter = JSON.parse(readFileSync(join(out, 'meter.json'), 'utf8'));
    expect(meter.terimaKiriman).toEqual({
      runs: 2,
      calls: expect.objectContaining({ 'Sheets.Spreadsheets.batchUpdate': 2 }),
      cellsRead: expect.any(Number),
      cellsWritten: expect.any(Number),
      modelledMs: expect.any(Number),
    });
    const mails = listed('surat').length;
    expect(meter['each day']).toMatchObject({
      account: 'consumer',
      days: 2,
      recipients: { limit: 100, total: mails, most: mails },
      mails: { total: mails },
      triggerMinutes: { limit: 90 },
      refused: 0,
      isInsideQuota: true,
    });
  });

  test.each([
    ['a file without the column waktu', 'nama,berat\nAhmad,9\n', [], 'Kolom "waktu" tidak ada'],
    ['an unreadable --until', `${HEADER}\n${AHMAD}\n`, ['--until', 'besok'], '--until "besok" tidak terbaca'],
  ])('says what is wrong with %s, and ends with 1', (_, csv, more, message) => {
    const { status, stderr, listed } = command(csv, ...more);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at '); // no stack
    expect(listed('tab')).toEqual([]);
  });
});

describe('a simulation', () => {
  const ended = (rows: readonly string[], options: Partial<Parameters<typeof simulate>[1]> = {}) => {
    const input = readInput([HEADER, ...rows].join('\n'));
    const { world, workbookId, failures } = simulate(input, {
      settings: {},
      until: null,
      faultSeed: null,
      ...options,
    });
    return { world, failures, rows: (tab: string) => tabRows(world, workbookId, tab) };
  };

  test('puts the rows of --settings in the place of what the tab held', () => {
    const settings = {
      Posyandu: [{ Posyandu: 'Kenanga Indah', RW: 4 }],
      Penerima: [{ Nama: 'Bidan', Email: 'b@x.example', Mendesak: 'Ya' }],
    };
    const { rows } = ended([AHMAD], { settings });
    expect(rows('Posyandu').map((row) => [row.Posyandu, row.RW])).toEqual([['Kenanga Indah', 4]]);
    expect(rows('Penerima').map((row) => row.Email)).toEqual(['b@x.example']);
    expect(rows('Surat').map((row) => row.Status)).toContain('Terkirim');
  });

  test('stops its clock at --until, with what is delivered by then', () => {
    const until = Date.parse('2026-01-07T12:00:00+07:00');
    const { world, rows } = ended([AHMAD], { until });
    expect(rows('Data Anak')).toHaveLength(1);
    expect(world.clock.now()).toBeGreaterThanOrEqual(until);
    expect(world.clock.now()).toBeLessThan(until + 10 * 60_000);
  });

  test('takes the same id again as an edit', () => {
    const edited = AHMAD.replace('T08:00', 'T09:00').replace('"7,2"', '"9,6"');
    const { rows } = ended([AHMAD, edited]);
    expect(rows('Kiriman')).toHaveLength(2);
    expect(rows('Pengukuran').map((row) => row['Berat (kg)'])).toEqual([9.6]);
  });

  /** Measured on the 8th and sent at 23.30 of the 7th in Jakarta: 0.30 of the 8th in Makassar, 1.30 in Jayapura. */
  test.each([
    ['WIB', false],
    ['WITA', true],
    ['WIT', true],
  ])('in %s, a late evening in Jakarta is the day it is there', (zone, isMorrow) => {
    const late = AHMAD.replace('2026-01-07T08:00:00+07:00', '2026-01-07T23:30:00+07:00').replace(
      'ya,2026-01-07',
      'ya,2026-01-08',
    );
    const { rows } = ended([late], { settings: { Pengaturan: [{ Nama: 'Zona waktu', Nilai: zone }] } });
    expect(rows('Data Anak')).toHaveLength(isMorrow ? 1 : 0);
    expect(rows('Perlu Perbaikan').filter((row) => row.Jenis !== 'Perlu diperiksa').length > 0).toBe(
      !isMorrow,
    );
  });
});

describe('the column form', () => {
  const FORMS = new Map([
    ['pengukuran', ['posyandu', 'nama']],
    ['lansia', ['nik_lansia', 'posyandu']],
  ]);
  const HEAD = 'waktu,form,email,id,posyandu,nama,nik_lansia';
  const read = (...rows: readonly string[]) => readInput([HEAD, ...rows].join('\n'), FORMS);
  const row = (form: string, id = 'a', rest = 'Mawar,,') =>
    `2026-01-07T08:00:00+07:00,${form},x@x.example,${id},${rest}`;

  test('left blank is that of the children', () => {
    const { submissions, problems } = read(row(''));
    expect(submissions.map(({ form }) => form)).toEqual(['pengukuran']);
    expect(problems).toEqual([]);
  });

  test.each(['ibu-hamil', 'constructor', '__proto__'])(
    'with the unknown name %s is a problem of that row alone',
    (name) => {
      const { submissions, problems } = read(row(name), row('lansia', 'b'));
      expect(submissions.map(({ form }) => form)).toEqual(['lansia']);
      expect(problems).toEqual([expect.stringContaining(`form "${name}" tidak dikenal`)]);
      expect(problems[0]).toMatch(/^Baris 2:.*pengukuran, lansia/);
    },
  );

  test.each(['Lansia', ' lansia ', 'LANSIA'])(
    'written "%s" never makes a response of the children',
    (name) => {
      expect(read(row(name)).submissions.filter(({ form }) => form === 'pengukuran')).toEqual([]);
    },
  );

  test('of spaces alone is blank or a problem, and no form of its own', () => {
    const { submissions, problems } = read(row('  '));
    expect([...submissions.map(({ form }) => form), ...problems.map(() => 'problem')]).toHaveLength(1);
  });

  test('keeps rows without an id apart that are alike but for it', () => {
    const { submissions } = read(row('', ''), row('lansia', ''));
    expect(submissions).toHaveLength(2);
    expect(new Set(submissions.map(({ id }) => id)).size).toBe(2);
  });

  test('keeps rows with one id apart that are of two forms', () => {
    const { submissions } = read(row('', '1'), row('lansia', '1'), row('lansia', '1'));
    expect(submissions.map(({ form, deliverAt }) => [form, deliverAt.length])).toEqual([
      ['pengukuran', 1],
      ['lansia', 2],
    ]);
  });
});
