// Rekap counted a second time, plainly, from the shown cells of Pengukuran and Data Anak; it shares no code with what it is compared with.
import type { TabRow } from './tabs';

const DAY_0 = Date.UTC(1899, 11, 30);
const isoDay = (serial: unknown): string =>
  new Date(DAY_0 + Math.floor(Number(serial)) * 86_400_000).toISOString().slice(0, 10);

const isBefore60Months = (born: string | null, on: string): boolean => {
  if (born === null) return true;
  const [by = 0, bm = 0, bd = 0] = born.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = on.split('-').map(Number);
  return (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0) < 60;
};

interface Row {
  readonly month: string;
  readonly on: string;
  readonly code: string;
  readonly cells: TabRow;
}

const isPlausible = (cells: TabRow, index: string): boolean =>
  cells[`ZS ${index}`] !== null &&
  !String(cells['Di Luar Batas Wajar'] ?? '')
    .split(', ')
    .includes(index);

/** Counts of a group of visits, by header of Rekap: those that follow from single rows where each child has one visit a month. */
function countsOf(rows: readonly Row[]): Readonly<Record<string, number>> {
  const z = ({ cells }: Row, index: string): number => Number(cells[`ZS ${index}`]);
  const swollen = ({ cells }: Row): boolean => cells.Oedema === 'ya';
  const rated = (index: string): readonly Row[] =>
    rows.filter((row) => isPlausible(row.cells, index) || (index !== 'TB/U' && swollen(row)));
  const low = (index: string, from: number, to: number): number =>
    rated(index).filter((row) => {
      if (index !== 'TB/U' && swollen(row)) return from === -99;
      return z(row, index) >= from && z(row, index) < to;
    }).length;
  const high = (from: number, to: number): number =>
    rated('BB/TB').filter((row) => !swollen(row) && z(row, 'BB/TB') > from && z(row, 'BB/TB') <= to).length;
  const marked = (...marks: readonly string[]): number =>
    rows.filter(({ cells }) => marks.includes(String(cells['N/T']))).length;
  return {
    D: rows.filter(({ cells }) => cells['N/T'] !== null).length,
    N: marked('N'),
    T: marked('T'),
    O: marked('O'),
    B: marked('B'),
    'D Terkoreksi': marked('N', 'T'),
    BGM: rows.filter(({ cells }) => cells['N/T'] !== null && cells.BGM === 'ya').length,
    Diukur: rows.filter(({ cells }) => cells['Tinggi (cm)'] !== null).length,
    'Ditimbang dan Diukur': rows.filter(
      ({ cells }) => cells['Tinggi (cm)'] !== null && cells['Berat (kg)'] !== null,
    ).length,
    'Sangat Pendek': low('TB/U', -99, -3),
    Pendek: low('TB/U', -3, -2),
    'Gizi Buruk': low('BB/TB', -99, -3),
    'Gizi Kurang': low('BB/TB', -3, -2),
    'Gizi Lebih': high(2, 3),
    Obesitas: high(3, 99),
    'BB Sangat Kurang': low('BB/U', -99, -3),
    'BB Kurang': low('BB/U', -3, -2),
    'Stunting: Jumlah': low('TB/U', -99, -2),
    'Stunting: Dari': rated('TB/U').length,
    'Wasting: Jumlah': low('BB/TB', -99, -3) + low('BB/TB', -3, -2),
    'Wasting: Dari': rated('BB/TB').length,
    'Underweight: Jumlah': low('BB/U', -99, -3) + low('BB/U', -3, -2),
    'Underweight: Dari': rated('BB/U').length,
    'N/D Terkoreksi: Jumlah': marked('N'),
    'N/D Terkoreksi: Dari': marked('N', 'T'),
  };
}

/**
 * Rows of Rekap whose cells are not what is counted here.
 *
 * @param tabs rows of each tab by header
 * @returns one text for each cell that differs; children with two visits in a month are left out of it on both sides
 */
export function recountProblems(tabs: {
  readonly recap: readonly TabRow[];
  readonly visits: readonly TabRow[];
  readonly children: readonly TabRow[];
}): { readonly problems: readonly string[]; readonly compared: number; readonly twice: number } {
  const born = new Map(
    tabs.children.map((row) => [
      String(row['Kode Anak']),
      row['Tanggal Lahir'] === null ? null : isoDay(row['Tanggal Lahir']),
    ]),
  );
  const rows: Row[] = tabs.visits.map((cells) => {
    const on = isoDay(cells['Tanggal Ukur']);
    return { month: on.slice(0, 7), on, code: String(cells['Kode Anak']), cells };
  });
  const counted = rows.filter(({ code, on }) => isBefore60Months(born.get(code) ?? null, on));
  const visitsOf = new Map<string, number>();
  for (const { code, month } of counted)
    visitsOf.set(`${code} ${month}`, (visitsOf.get(`${code} ${month}`) ?? 0) + 1);
  const twice = [...visitsOf.values()].filter((count) => count > 1).length;
  const months = new Set([...visitsOf].flatMap(([key, count]) => (count > 1 ? [key.split(' ')[1]] : [])));
  const problems: string[] = [];
  let compared = 0;
  for (const row of tabs.recap) {
    const month = String(row.Bulan);
    if (months.has(month) || !['Kelurahan', 'Posyandu', 'Jenis Kelamin'].includes(String(row.Jenis)))
      continue;
    const own = counted.filter(({ month: of, cells }) => {
      if (of !== month) return false;
      if (row.Jenis === 'Posyandu') return cells['Tempat Ukur'] === row.Kelompok;
      if (row.Jenis === 'Jenis Kelamin')
        return { L: 'Laki-laki', P: 'Perempuan' }[String(cells.JK)] === row.Kelompok;
      return true;
    });
    for (const [header, count] of Object.entries(countsOf(own))) {
      compared += 1;
      if ((row[header] ?? 0) !== count)
        problems.push(`${month} ${row.Jenis} ${row.Kelompok} ${header}: ${row[header]}, counted ${count}`);
    }
  }
  return { problems, compared, twice };
}

/** Whether the parts of each kind add up to the whole, and the identities of the monthly form hold, in every row. */
export function identityProblems(recap: readonly TabRow[]): readonly string[] {
  const problems: string[] = [];
  const n = (row: TabRow | undefined, header: string): number => Number(row?.[header] ?? 0);
  const headers = Object.keys(recap[0] ?? {}).filter(
    (header) => !/Bulan|Jenis|Kelompok|Catatan|Kunci|%|Selang|Golongan/.test(header),
  );
  for (const row of recap) {
    const where = `${row.Bulan} ${row.Jenis} ${row.Kelompok}`;
    if (n(row, 'D') !== n(row, 'N') + n(row, 'T') + n(row, 'O') + n(row, 'B')) problems.push(`${where}: D`);
    if (n(row, 'D Terkoreksi') !== n(row, 'N') + n(row, 'T')) problems.push(`${where}: D Terkoreksi`);
    if (n(row, 'Stunting: Jumlah') !== n(row, 'Pendek') + n(row, 'Sangat Pendek'))
      problems.push(`${where}: stunting`);
    if (n(row, 'Wasting: Jumlah') !== n(row, 'Gizi Kurang') + n(row, 'Gizi Buruk'))
      problems.push(`${where}: wasting`);
    if (n(row, '2T') > n(row, 'T')) problems.push(`${where}: 2T`);
  }
  for (const whole of recap.filter(({ Jenis }) => Jenis === 'Kelurahan'))
    for (const kind of ['Posyandu', 'RW', 'Jenis Kelamin', 'Umur'])
      for (const header of headers) {
        const parts = recap.filter(({ Bulan, Jenis }) => Bulan === whole.Bulan && Jenis === kind);
        const sum = parts.reduce((total, row) => total + n(row, header), 0);
        if (sum !== n(whole, header))
          problems.push(`${whole.Bulan} ${kind} ${header}: ${sum} of ${n(whole, header)}`);
      }
  return problems;
}
