import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readInput } from '../../local/cli/simulate/read-input';
import { simulate } from '../../local/cli/simulate/simulation';
import { type Random, seededRandom } from '../../local/seed/random';
import { seedCsv } from '../../local/seed/seed-csv';
import { slipped } from '../../local/seed/slips';
import { demoVillage, type SeedSubmission } from '../../local/seed/village';
import { calendarDate } from '../../src/domain/calendar';
import { childCodeOf } from '../../src/domain/identity/child-code';
import { DAY, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

type Row = Readonly<Record<string, string>>;

const SLIPPED = 0.3;
const MENDED = 0.4;
const PICKED_FROM_LIST = 0.4;

/** Two months of a small village: half of the later visits by code, many first tries with a slip that an edit mends. */
function history(seed: number, children: number): readonly Row[] {
  const endDate = calendarDate(2025, 6, 20);
  if (!endDate) throw new Error('20 June 2025 is a day');
  const random = seededRandom(seed);
  const { submissions } = demoVillage({ seed, endDate, children, months: 2 });
  const mended = submissions.flatMap((submission) => withSlip(submission, random));
  const rows: readonly Row[] = parse(seedCsv(mended), { columns: true });
  return rows.map((row, i) => {
    const registeredBy = mended[i]?.anakOf ?? null;
    if (registeredBy === null || !random.chance(PICKED_FROM_LIST)) return row;
    return { ...row, ...NO_IDENTITY, anak: childCodeOf(registeredBy) };
  });
}

const NO_IDENTITY = {
  nama: '',
  jenis_kelamin: '',
  tanggal_lahir: '',
  nik: '',
  nama_ibu: '',
  persetujuan: '',
};

function withSlip(submission: SeedSubmission, random: Random): readonly SeedSubmission[] {
  if (!random.chance(SLIPPED)) return [submission];
  const later = new Date(Date.parse(submission.waktu) + random.integer(5, 3000) * MINUTE).toISOString();
  const bad = { ...submission, answers: slipped(submission.answers, random) };
  return random.chance(MENDED) ? [bad, { ...submission, waktu: later }] : [bad];
}

/** Each row once or twice, each time up to 20 days late, so that edits overtake what they edit. */
function disturbed(rows: readonly Row[], random: Random): readonly Row[] {
  const late = (row: Row): Row => ({
    ...row,
    terima: new Date(Date.parse(row.waktu ?? '') + random.integer(0, 20 * DAY)).toISOString(),
  });
  return random.shuffled(rows.flatMap((row) => (random.chance(0.5) ? [late(row), late(row)] : [late(row)])));
}

const inputOf = (rows: readonly Row[]) => readInput(stringify([...rows], { header: true }));

function fed(rows: readonly Row[]): Kelurahan {
  const { submissions, posyandu } = inputOf(rows);
  const first = Math.min(...submissions.map(({ submittedAt }) => submittedAt));
  const kelurahan = new Kelurahan(
    { Posyandu: posyandu.map((Posyandu) => ({ Posyandu })), Penerima: [] },
    first - DAY,
  );
  kelurahan.stopClocks();
  kelurahan.feed(submissions);
  return kelurahan;
}

const tabsOf = ({ world, workbookId }: Pick<Kelurahan, 'world' | 'workbookId'>) =>
  registerTabs(world, workbookId);

describe.each([1, 2, 3])('the history of seed %i', (seed) => {
  let plain: Kelurahan;
  let late: Kelurahan;
  beforeAll(() => {
    const rows = history(seed, 24);
    plain = fed(rows);
    late = fed(disturbed(rows, seededRandom(seed + 1000)));
  });

  test('is one worth telling', () => {
    expect(plain.rows('Data Anak').length).toBeGreaterThan(15);
    expect(plain.rows('Perlu Perbaikan').length).toBeGreaterThan(0);
    const revisions = plain.rows('Kiriman').map((row) => row['ID Kiriman']);
    expect(new Set(revisions).size).toBeLessThan(revisions.length);
    expect([...plain.runtime.failures(), ...late.runtime.failures()]).toEqual([]);
  });

  test('ends in the same tabs, doubled, late and out of order', () => {
    expect(tabsOf(late)).toEqual(tabsOf(plain));
  });

  test('has no cell to change when all is built anew', () => {
    for (const kelurahan of [plain, late]) {
      const before = tabsOf(kelurahan);
      expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
      expect(tabsOf(kelurahan)).toEqual(before);
    }
  });
});

test('a simulation with every clock running ends the same way', () => {
  const rows = history(4, 6);
  const simulated = (input: readonly Row[]) =>
    tabsOf(simulate(inputOf(input), { settings: {}, until: null, faultSeed: null }));
  expect(simulated(disturbed(rows, seededRandom(4)))).toEqual(simulated(rows));
});
