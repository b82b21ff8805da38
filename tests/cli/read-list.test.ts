import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type ListOptions, readList } from '../../local/cli/read-list/read-list';
import { NO_SETTINGS, readSettingsFile } from '../../local/cli/read-list/settings';
import { readInput } from '../../local/cli/simulate/read-input';
import type { CalendarDate } from '../../src/kernel/calendar';
import { ANSWER_KEYS } from '../../src/subjects/children/submission/answers';

const folder = mkdtempSync(join(tmpdir(), 'petagizi-daftar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: ListOptions = {
  settings: NO_SETTINGS,
  today: '2026-07-01' as CalendarDate,
  posyandu: null,
  dates: null,
};
const read = (text: string, options: Partial<ListOptions> = {}) =>
  readList('daftar.csv', new TextEncoder().encode(text), { ...OPTIONS, ...options });
const rowsOf = (csv: string): Readonly<Record<string, string>>[] => parse(csv, { columns: true });

const LIST = [
  'Nama,JK,Tgl Lahir,Nama Ibu,Posyandu,NIK,Tanggal Ukur,Berat,Tinggi,Cara Ukur',
  'AYU LESTARI,P,2024-03-17,MIRAH,Dahlia,3304**********01,2026-06-09,"11,4",84.5,Berdiri',
  'BIMO,L,,MIRAH,Dahlia,,2026-06-09,10,80,Berdiri',
].join('\n');

function npmRun(file: string, ...options: readonly string[]) {
  const args = ['run', '-s', 'read-list', '--', join(folder, file), ...options];
  const { stdout, stderr, status } = spawnSync('npm', args, {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { stdout, stderr, status };
}

test('ready rows go to stdout with their line and notes, the others to stderr with their reason', () => {
  writeFileSync(join(folder, 'daftar.csv'), LIST);
  const { stdout, stderr, status } = npmRun('daftar.csv');
  expect(stdout.split('\n')[0]).toBe(
    ['baris', 'catatan', ...ANSWER_KEYS.filter((key) => key !== 'catatan')].join(),
  );
  expect(rowsOf(stdout)).toMatchObject([
    { baris: '2', nama: 'AYU LESTARI', nik: '', berat: '11.4', tinggi: '84.5', cara_ukur: 'berdiri' },
  ]);
  expect(rowsOf(stdout)[0]?.catatan).toContain('NIK anak tertutup bintang');
  expect(stderr).toMatch(/^baris 3: Tanggal lahir anak belum diisi/);
  expect(status).toBe(2);
});

test('the exit code is 0 where every row is ready, and 1 where nothing can be read', () => {
  writeFileSync(join(folder, 'siap.csv'), LIST.split('\n').slice(0, 2).join('\n'));
  expect(npmRun('siap.csv').status).toBe(0);
  expect(npmRun('tidak-ada.csv')).toMatchObject({ stdout: '', status: 1 });
  expect(npmRun('siap.csv', '--dates', 'ymd')).toMatchObject({ stdout: '', status: 1 });
  expect(read('x').code).toBe(1);
});

test('--posyandu is for rows that name none', () => {
  const list = 'Nama,JK,Tgl Lahir,Nama Ibu,Posyandu\nA,L,2024-03-17,MIRAH,\nB,L,2024-03-18,MIRAH,Dahlia';
  expect(read(list).said).toHaveLength(1);
  const { out, code } = read(list.replace('A,', 'AGUS,').replace('B,', 'BAGAS,'), {
    posyandu: 'Mawar',
  });
  expect(rowsOf(out).map(({ posyandu }) => posyandu)).toEqual(['Mawar', 'Dahlia']);
  expect(code).toBe(0);
});

test('settings are read as simulate reads them', () => {
  const settings = readSettingsFile(
    JSON.stringify({
      Pengaturan: [{ Nama: 'Zona waktu', Nilai: 'WIT' }],
      Posyandu: [{ Posyandu: 'Dahlia Baru', 'Nama Lama': 'Dahlia' }],
    }),
  );
  expect(settings.zone).toBe('WIT');
  const { out } = read(LIST, { settings });
  expect(rowsOf(out)[0]?.posyandu).toBe('Dahlia Baru');
});

test('what is ready can be simulated: all rows are sent by a known sender after the last visit', () => {
  const { submissions, problems } = readInput(read(LIST).out);
  expect(problems).toEqual([]);
  expect(submissions).toMatchObject([
    { submittedAt: Date.parse('2026-06-09T18:00:00+07:00'), answers: { nama: 'AYU LESTARI' } },
  ]);
  expect(submissions[0]?.email).not.toBe('');
});

test('--dates is for days that could be either, and changes none that show their order', () => {
  const list = (day: string) => `Nama,JK,Tgl Lahir,Nama Ibu,Posyandu\nAYU,P,${day},MIRAH,Dahlia\n`;
  const born = (day: string, dates: ListOptions['dates']) =>
    rowsOf(read(list(day), { dates }).out)[0]?.tanggal_lahir;
  expect(read(list('03/04/2024')).said[0]).toMatch(
    /^baris 2: Tanggal lahir anak bisa berarti 3 April 2024 atau 4 Maret 2024/,
  );
  expect(born('03/04/2024', 'dmy')).toBe('2024-04-03');
  expect(born('03/04/2024', 'mdy')).toBe('2024-03-04');
  expect(born('28/04/2024', 'mdy')).toBe('2024-04-28');
  expect(born('4/28/2024', 'dmy')).toBe('2024-04-28');
});

test('a child that is told to have moved or died is on stderr, with its line', () => {
  const { out, said, code } = read(
    `${LIST.split('\n')[0]},Ket\nAYU,P,2024-03-17,MIRAH,Dahlia,,2026-06-09,11,84,Berdiri,Pindah\nAGUS,L,2024-03-18,MIRAH,Dahlia,,2026-06-09,11,84,Berdiri,meninggal\n`,
  );
  expect(rowsOf(out)).toEqual([]);
  expect(said.map((line) => line.slice(0, 32))).toEqual([
    'baris 2: Di berkas tertulis pind',
    'baris 3: Di berkas tertulis meni',
  ]);
  expect(code).toBe(2);
});

test('what a column is not read for is told too', () => {
  const { said, code } = read(
    'Nama,JK,Tgl Lahir,Nama Ibu,Posyandu,Golongan Darah\nAYU,P,2024-03-17,MIRAH,Dahlia,B\n',
  );
  expect(said).toEqual(['kolom "Golongan Darah" tidak dibaca']);
  expect(code).toBe(0);
});
