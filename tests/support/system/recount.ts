// Rekap counted a second time, plainly, from the shown cells of Pengukuran and Data Anak; it shares no code with what it is compared with.
import type { TabRow } from './tabs';

const DAY_0 = Date.UTC(1899, 11, 30);
const isoDay = (serial: unknown): string =>
  new Date(DAY_0 + Math.floor(Number(serial)) * 86_400_000).toISOString().slice(0, 10);

const monthsBetween = (born: string, on: string): number => {
  const [by = 0, bm = 0, bd = 0] = born.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = on.split('-').map(Number);
  return (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0);
};

const isBefore60Months = (born: string | null, on: string): boolean =>
  born === null || monthsBetween(born, on) < 60;

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
  const swollen = ({ cells }: Row): boolean => cells.Bengkak === 'ya';
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
  const doubtful = (index: string): number =>
    rows.filter(({ cells }) => cells[`ZS ${index}`] !== null && !isPlausible(cells, index)).length;
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
    'TB/U Diragukan': doubtful('TB/U'),
    'BB/TB Diragukan': doubtful('BB/TB'),
    'BB/U Diragukan': doubtful('BB/U'),
    'Tanda Gizi Buruk': rows.filter(
      (row) =>
        swollen(row) ||
        (isPlausible(row.cells, 'BB/TB') && z(row, 'BB/TB') < -3) ||
        (row.cells['LiLA (cm)'] !== null &&
          Number(row.cells['LiLA (cm)']) < 11.5 &&
          Number(row.cells['Umur (bulan)']) >= 6),
    ).length,
  };
}

/** A child in a month: by its one visit of the month, if there was one, else by what is known of it. */
interface Member {
  readonly child: TabRow;
  readonly visit: Row | null;
  /** Those of earlier months, the oldest first. */
  readonly earlier: readonly Row[];
  readonly place: string;
  readonly months: number | null;
}

/** S, counts of all in it, and of what hangs on earlier visits. */
function countsOfMembers(members: readonly Member[], month: string): Readonly<Record<string, number>> {
  const owned = members.filter(({ child }) => child['Buku KIA'] === 'ya').length;
  const due = members.filter(({ months }) => (months ?? 0) >= 6);
  const isStunted = ({ cells }: Row): boolean => Number(cells['ZS TB/U']) < -2;
  const lastMark = ({ earlier }: Member): unknown =>
    earlier
      .map(({ cells }) => cells['N/T'])
      .filter((mark) => mark !== null && mark !== 'O')
      .pop();
  return {
    S: members.length,
    K: owned,
    'D/S: Dari': members.length,
    'K/S: Jumlah': owned,
    'K/S: Dari': members.length,
    '2T': members.filter((one) => one.visit?.cells['N/T'] === 'T' && lastMark(one) === 'T').length,
    'Stunting Baru': members.filter(({ visit, earlier }) => {
      if (!visit || !isPlausible(visit.cells, 'TB/U') || !isStunted(visit)) return false;
      const before = earlier.filter(({ cells }) => isPlausible(cells, 'TB/U')).pop();
      return before !== undefined && !isStunted(before);
    }).length,
    ...(/-(02|08)$/.test(month) && {
      'Vitamin A: Jumlah': due.filter(({ visit }) => visit?.cells['Vitamin A'] === 'ya').length,
      'Vitamin A: Dari': due.length,
    }),
  };
}

const AGES = [
  [5, '0-5 bulan'],
  [11, '6-11 bulan'],
  [23, '12-23 bulan'],
  [35, '24-35 bulan'],
  [47, '36-47 bulan'],
  [59, '48-59 bulan'],
] as const;
const UNKNOWN = 'Belum diketahui';

/** In which group of each kind of row a child is. */
const groupIn = (kind: string, { child, place, months }: Member): string => {
  if (kind === 'Posyandu') return place;
  if (kind === 'RW') return child.RW === null ? UNKNOWN : `RW ${child.RW}`;
  if (kind === 'Jenis Kelamin') return { L: 'Laki-laki', P: 'Perempuan' }[String(child.JK)] ?? UNKNOWN;
  if (kind === 'Umur') return months === null ? UNKNOWN : (AGES.find(([to]) => months <= to)?.[1] ?? UNKNOWN);
  return 'Kelurahan';
};

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** Last day that a row counts: of the running month its remark says which. */
function lastDayOf(row: TabRow): { readonly end: string; readonly isRunning: boolean } {
  const month = String(row.Bulan);
  const [, day, name, year] = /sampai (\d+) (\S+) (\d{4})/.exec(String(row.Catatan ?? '')) ?? [];
  if (day && name && year)
    return {
      end: `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
      isRunning: true,
    };
  const [y = 0, m = 0] = month.split('-').map(Number);
  return { end: new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10), isRunning: false };
}

/** S by the note of its column: every child seen in the month of a row before turning five, or else registered and under five at its end. */
function membersOf(
  row: TabRow,
  children: readonly TabRow[],
  visits: ReadonlyMap<string, readonly Row[]>,
): readonly Member[] {
  const month = String(row.Bulan);
  const { end, isRunning } = lastDayOf(row);
  return children.flatMap((child): Member[] => {
    const all = visits.get(String(child['Kode Anak'])) ?? [];
    const birth = birthOf(child);
    const upTo = all.filter(({ on }) => on <= end);
    const visit = upTo.find((one) => one.month === month && isBefore60Months(birth, one.on)) ?? null;
    if (!visit && !isInRegister(child, all, { end, isRunning })) return [];
    const last = visit ?? upTo[upTo.length - 1] ?? all[0];
    return [
      {
        child,
        visit,
        earlier: all.filter(({ on }) => on < `${month}-01`),
        place: String(last ? (last.cells['Tempat Ukur'] ?? last.cells.Posyandu) : child.Posyandu),
        months: birth === null ? null : monthsBetween(birth, visit?.on ?? end),
      },
    ];
  });
}

const birthOf = (child: TabRow): string | null =>
  child['Tanggal Lahir'] === null ? null : isoDay(child['Tanggal Lahir']);

function isInRegister(
  child: TabRow,
  visits: readonly Row[],
  { end, isRunning }: { readonly end: string; readonly isRunning: boolean },
): boolean {
  const since = child['Tanggal Status'] === null ? null : isoDay(child['Tanggal Status']);
  const isGone = ['Pindah', 'Meninggal'].includes(String(child.Status));
  if (!isBefore60Months(birthOf(child), end)) return false;
  if (isRunning) return !isGone;
  const known = [isoDay(child.Terdaftar), ...visits.map(({ on }) => on)].sort()[0] ?? '';
  if (known > end || (isGone && since !== null && since <= end)) return false;
  const cameBack = child.Status === 'Aktif' && since !== null && since > end;
  return !cameBack || visits.some(({ on }) => on <= end);
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
  const visits = new Map<string, Row[]>();
  for (const cells of tabs.visits) {
    const on = isoDay(cells['Tanggal Ukur']);
    const code = String(cells['Kode Anak']);
    const row = { month: on.slice(0, 7), on, code, cells };
    visits.set(code, [...(visits.get(code) ?? []), row]);
  }
  for (const own of visits.values()) own.sort((a, b) => (a.on < b.on ? -1 : 1));
  const births = new Map(tabs.children.map((child) => [String(child['Kode Anak']), birthOf(child)]));
  const visitsIn = new Map<string, number>();
  for (const { code, month, on } of [...visits.values()].flat())
    if (isBefore60Months(births.get(code) ?? null, on))
      visitsIn.set(`${code} ${month}`, (visitsIn.get(`${code} ${month}`) ?? 0) + 1);
  const twice = [...visitsIn].filter(([, count]) => count > 1);
  const left = new Set(twice.map(([key]) => key.split(' ')[1]));
  const known = new Map<string, readonly Member[]>();
  const problems: string[] = [];
  let compared = 0;
  for (const row of tabs.recap) {
    const month = String(row.Bulan);
    if (left.has(month)) continue;
    if (row.Jenis === 'Kelurahan') known.set(month, membersOf(row, tabs.children, visits));
    const members = (known.get(month) ?? []).filter(
      (one) => groupIn(String(row.Jenis), one) === row.Kelompok,
    );
    const counts = {
      ...countsOf(members.flatMap(({ visit }) => visit ?? [])),
      ...countsOfMembers(members, month),
    };
    for (const [header, count] of Object.entries(counts)) {
      compared += 1;
      if ((row[header] ?? 0) !== count)
        problems.push(`${month} ${row.Jenis} ${row.Kelompok} ${header}: ${row[header]}, counted ${count}`);
    }
  }
  return { problems, compared, twice: twice.length };
}

/** Whether the parts of each kind add up to the whole, and the identities of the monthly form hold, in every row. */
export function identityProblems(recap: readonly TabRow[]): readonly string[] {
  const problems: string[] = [];
  const n = (row: TabRow | undefined, header: string): number => Number(row?.[header] ?? 0);
  const headers = Object.keys(recap[0] ?? {}).filter(
    (header) => !/Bulan|Jenis|Kelompok|Catatan|Kunci|%|Rentang|Golongan/.test(header),
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
