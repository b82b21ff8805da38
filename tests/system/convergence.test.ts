import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readInput } from '../../local/cli/simulate/read-input';
import { simulate } from '../../local/cli/simulate/simulation';
import { parseCsv } from '../../local/google/utilities/csv';
import { type Random, seededRandom } from '../../local/seed/random';
import { seedCsv } from '../../local/seed/seed-csv';
import { slipped } from '../../local/seed/slips';
import { demoVillage, type SeedSubmission } from '../../local/seed/village';
import { type CalendarDate, calendarDate } from '../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import type { DecisionAnswer } from '../../src/ledger/decisions/request';
import { BESIDE_HEADERS } from '../../src/overview/tab';
import { MORE_LABELS } from '../../src/overview/words';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { earlierField } from '../../src/subjects/children/tabs/child-tab';
import { eachOr } from '../support/part';
import { seed } from '../support/seeds';
import { DAY, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
import { registerTabs } from '../support/system/tabs';

type Row = Readonly<Record<string, string>>;

const SLIPPED = 0.3;
const MENDED = 0.4;
const PICKED_FROM_LIST = 0.4;

/** Two months of a small village: half of the later visits by code, many first tries with a slip that an edit mends. */
function history(of: number, children: number, months = 2): readonly Row[] {
  const endDate = calendarDate(2025, 6, 20);
  if (!endDate) throw new Error('20 June 2025 is a day');
  const random = seededRandom(of);
  const { submissions } = demoVillage({ seed: of, endDate, children, months });
  const mended = submissions.flatMap((submission) => withSlip(submission, random));
  const rows: readonly Row[] = parse(seedCsv(mended), { columns: true });
  return rows.map((row, i) => {
    const registeredBy = mended[i]?.anakOf ?? null;
    if (registeredBy === null || !random.chance(PICKED_FROM_LIST)) return row;
    return { ...row, ...NO_IDENTITY, anak: responseCodeOf(registeredBy) };
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

/** Each row once or twice, each time up to some days late, so that edits overtake what they edit. */
function disturbed(rows: readonly Row[], random: Random, daysLate = 20): readonly Row[] {
  const late = (row: Row): Row => ({
    ...row,
    terima: new Date(Date.parse(row.waktu ?? '') + random.integer(0, daysLate * DAY)).toISOString(),
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
  // Where times stay as they were, a time says when an edit was seen: `edits-and-times.test.ts`.
  kelurahan.world.doubts.editsMoveTime = true;
  kelurahan.feed(submissions);
  return kelurahan;
}

const tabsOf = ({ world, workbookId }: Pick<Kelurahan, 'world' | 'workbookId'>) =>
  registerTabs(world, workbookId);

/** The night moves the journalled day on, which what is to be done goes by: all else is as it was, and of a second night everything. */
function expectWhole(kelurahan: Kelurahan): void {
  const before = tabsOf(kelurahan);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  const moved = tabsOf(kelurahan);
  expect(withoutDay(moved)).toEqual(withoutDay(before));
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  expect(tabsOf(kelurahan)).toEqual(moved);
}

function withoutDay({ 'Perlu Tindakan': _, Beranda = '', ...others }: ReturnType<typeof tabsOf>) {
  const [headers = [], ...lines] = parseCsv(Beranda);
  const needs = headers.indexOf(BESIDE_HEADERS.needs);
  return {
    ...others,
    Beranda: lines
      .filter(([label]) => label !== MORE_LABELS.day)
      .map((line) => line.filter((_, at) => at !== needs)),
  };
}

// A run plays one of three.
describe.each(eachOr([1, 2, 3]).map(seed))('the history of seed %i', (of) => {
  let plain: Kelurahan;
  let late: Kelurahan;
  beforeAll(() => {
    const rows = history(of, 24);
    plain = fed(rows);
    late = fed(disturbed(rows, seededRandom(of + 1000)));
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
    for (const kelurahan of [plain, late]) expectWhole(kelurahan);
  });
});

test('a simulation with every clock running ends the same way', () => {
  const rows = history(seed(4), 6, 1);
  const late = disturbed(rows, seededRandom(seed(4)), 3);
  // Both end on one day: what is to be done goes by it.
  const until = Math.max(...inputOf(late).submissions.flatMap(({ deliverAt }) => deliverAt)) + DAY;
  const simulated = (input: readonly Row[]) =>
    tabsOf(simulate(inputOf(input), { settings: {}, until, faultSeed: null, layersRest: true }));
  expect(simulated(late)).toEqual(simulated(rows));
});

/** What an officer decides of a small village: one of each kind. */
function decideSomething(kelurahan: Kelurahan): readonly DecisionAnswer[] {
  const officer = new Officer(kelurahan);
  const children = kelurahan
    .rows('Data Anak')
    .map((_, row) => ({ row, responses: officer.responsesOf(row) }));
  const divided = children.find(({ responses }) => responses.length > 1)?.responses ?? [];
  const others = children.filter(({ responses }) => responses !== divided);
  const [moved = [], corrected = [], one = [], same = [], , erased = []] = others.map(
    ({ responses }) => responses,
  );
  const checked = kelurahan.rows('Perlu Perbaikan').find((row) => row.Jenis === 'Perlu diperiksa');
  const on = '2025-06-20' as CalendarDate;
  const contents: readonly DecisionContent[] = [
    { kind: 'residence', child: moved[0] as ResponseCode, status: 'moved-out', on },
    { kind: 'correct', child: corrected[0] as ResponseCode, field: 'nama', value: 'Nama Menurut Akta' },
    { kind: 'same-child', responses: [...one, ...same] },
    officer.withdrawal(others[4]?.row ?? 0),
    { kind: 'different-children', groups: [divided.slice(0, 1), divided.slice(1)] },
    officer.acceptance(String(checked?.Kunci).split(' ')[1]),
    { kind: 'erase-later', responses: erased },
  ];
  return contents.map((content, i) => officer.decide(`putusan-${i}`, content));
}

describe('a history in which an officer decides', () => {
  const DECIDED = Date.parse('2025-07-20T08:00:00+07:00');
  // A place that cannot be read is odd enough to be asked about, and no more.
  const rows = history(7, 14).map((row, i) => (i === 0 ? { ...row, lokasi: 'rumah pojok' } : row));
  const [early, late] = [rows.slice(0, -8), rows.slice(-8)];
  const afterwards = (some: readonly Row[], random: Random): readonly Row[] =>
    some.map((row) => ({ ...row, terima: new Date(DECIDED + random.integer(1, 20) * DAY).toISOString() }));

  /** What comes after the decisions is late in either; in one of them some came before as well. */
  function decided(first: readonly Row[], again: readonly Row[]) {
    const kelurahan = fed(first);
    kelurahan.runtime.advanceTo(DECIDED);
    const answers = decideSomething(kelurahan);
    kelurahan.feed(inputOf(afterwards([...late, ...again], seededRandom(seed(7)))).submissions);
    return { kelurahan, answers };
  }

  let plain: ReturnType<typeof decided>;
  let disturbing: ReturnType<typeof decided>;
  beforeAll(() => {
    plain = decided(early, []);
    disturbing = decided(disturbed(early, seededRandom(seed(8))), early.slice(-20));
  });

  test('has every decision taken', () => {
    const taken = plain.answers.map(() => ({ ok: true, known: false }));
    expect([plain.answers, disturbing.answers]).toEqual([taken, taken]);
    expect([...plain.kelurahan.runtime.failures(), ...disturbing.kelurahan.runtime.failures()]).toEqual([]);
  });

  test('ends in the same tabs, doubled, late and out of order', () => {
    expect(withoutDecisions(disturbing.kelurahan)).toEqual(withoutDecisions(plain.kelurahan));
  });

  test('has no cell to change when all is built anew', () => {
    for (const { kelurahan } of [plain, disturbing]) expectWhole(kelurahan);
  });

  test('is as it was without what is taken back', () => {
    const kelurahan = fed(early);
    const before = withoutDecisions(kelurahan);
    const officer = new Officer(kelurahan);
    const [second, third] = [officer.responsesOf(1), officer.responsesOf(2)];
    officer.decide('gabungan', { kind: 'same-child', responses: [...second, ...third] });
    officer.decide('penarikan', officer.withdrawal(4));
    expect(withoutDecisions(kelurahan)).not.toEqual(before);
    const undoing = officer
      .decisions()
      .map((decision, i) => officer.decide(`batalkan-${i}`, { kind: 'undo', decision }));
    expect(undoing.map(({ ok }) => ok)).toEqual([true, true]);
    expect(withoutDecisions(kelurahan)).toEqual(before);
  });
});

/**
 * Without decisions, which are dated by a clock that goes on with every call, without Google's own copy of the answers, and without the month
 * of each child's latest change, to which a decision belongs that was taken back.
 */
function withoutDecisions(kelurahan: Kelurahan) {
  const {
    Keputusan: _,
    'Salinan Keputusan': ___,
    'Form Responses 1': __,
    'Data Anak': children = '',
    ...others
  } = tabsOf(kelurahan);
  const [headers = [], ...rows] = parseCsv(children);
  const earlier = headers.indexOf(earlierField.header);
  return { ...others, 'Data Anak': rows.map((row) => row.filter((_cell, i) => i !== earlier)) };
}
