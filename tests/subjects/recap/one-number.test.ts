// One figure is one number, wherever it is read. The children and their visits are invented, and the same for all who count.
import { parse } from 'csv-parse/sync';
import { prevalenceOfCsv } from '../../../local/cli/prevalence/prevalence-csv';
import { responseCodeOf } from '../../../src/kernel/code';
import { overviewTab } from '../../../src/overview/tab';
import type { Block } from '../../../src/post/mail';
import type { MailContext } from '../../../src/post/mail-kind';
import { mailContextNow } from '../../../src/post/send-mail';
import { type Recipient, readSettings } from '../../../src/settings/settings';
import { areaTab, recipientTab } from '../../../src/settings/tabs';
import { STATIONERY } from '../../../src/subjects/children/mails/stationery';
import { weeklyData } from '../../../src/subjects/children/mails/weekly-section';
import { FIGURE_LABELS } from '../../../src/subjects/children/summary/figure-words';
import { childTab, summaryField } from '../../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../../src/subjects/children/tabs/visit-tab';
import { personLink } from '../../../src/subjects/maps/links';
import { packMapPage, unpackMapPage } from '../../../src/subjects/maps/map-page-packing';
import { openMap } from '../../../src/subjects/maps/open-map';
import { monthSection, reportedMonth } from '../../../src/subjects/needs/mails/month-mail';
import { progressTab } from '../../../src/subjects/recap/progress-tab';
import { recapTab } from '../../../src/subjects/recap/recap-tab';
import { updateRecap } from '../../../src/subjects/recap/update-recap';
import { makeReport } from '../../../src/subjects/report/make-report';
import { rawOf } from '../../../src/workbook/cells';
import { type RowSelection, readRows, select } from '../../../src/workbook/select';
import type { AnyTab } from '../../../src/workbook/tab';
import { day } from '../../support/counted';
import { jobContextOf } from '../../support/job-context';
import { RegisterInMemory } from '../../support/register-in-memory';
import { type Sent, sent } from '../../support/responses';

const HOURS_OF_MONTH = 31 * 24;
const CHILDREN = 120;

/** Heights and weights that leave some stunted, wasted, implausible, or not measured. */
function measuresOf(i: number, month: number): Readonly<Record<string, string>> {
  if ((i + month) % 9 === 4) return { berat: '', tinggi: '' };
  const tall = [78, 76.2, 73, 69.5, 72.1, 80, 45][i % 7] ?? 78;
  const heavy = [10, 9.4, 7.1, 8.2, 6.6, 11, 9][(i * 3 + month) % 7] ?? 10;
  return {
    berat: String(heavy + month / 4),
    tinggi: (i + month) % 5 === 1 ? '' : String(tall + month),
    cara_ukur: 'telentang',
  };
}

const twoLetters = (i: number): string =>
  String.fromCharCode(65 + (i % 26)) + String.fromCharCode(97 + Math.floor(i / 26) * 7 + (i % 13));

function visitsOf(i: number): readonly Sent[] {
  const described = {
    posyandu: i % 3 === 0 ? 'Melati 2' : 'Mawar',
    anak: 'Belum terdaftar',
    nama: `${twoLetters(i)}rwan ${twoLetters(i * 7 + 3)}sih`,
    jenis_kelamin: i % 2 === 0 ? 'L' : 'P',
    tanggal_lahir: `2025-0${1 + (i % 6)}-${String(3 + (i % 25)).padStart(2, '0')}`,
    nama_ibu: `Ibu ${twoLetters(i * 5 + 1)}ni ${twoLetters(i)}`,
    rw: String(1 + (i % 2)),
    persetujuan: 'ya',
  };
  return [0, 1].map((month) => {
    const id = `anak${i}-${month}`;
    const hours = month * HOURS_OF_MONTH + i / 10 - HOURS_OF_MONTH;
    const who =
      month === 0 ? described : { posyandu: described.posyandu, anak: responseCodeOf(`anak${i}-0`) };
    const on = month === 0 ? '2026-05-12' : '2026-06-12';
    return sent(id, hours, { ...who, tanggal_ukur: on, ...measuresOf(i, month) } as Sent['answers']);
  });
}

const register = new RegisterInMemory();
beforeAll(() => {
  const all = Array.from({ length: CHILDREN }, (_, i) => visitsOf(i));
  for (const month of [0, 1]) register.send(...all.flatMap((visits) => visits[month] ?? []));
  updateRecap({ ...register.context, since: register.context.now() });
});

const rowsIn = (tab: AnyTab): readonly Readonly<Record<string, unknown>>[] =>
  register.workbook
    .rows(tab.title)
    .map((cells) =>
      Object.fromEntries(tab.columns.map(({ header }, i) => [header, rawOf(cells[i] ?? { kind: 'empty' })])),
    );

function beranda(key: 'stunting' | 'wasting' | 'underweight' | 'registered' | 'measured') {
  const line = rowsIn(overviewTab).find((row) => row.Ukuran === FIGURE_LABELS[key]);
  return { numerator: line?.Jumlah, denominator: line?.Dari, percent: line?.Persen };
}

const NAMES = { stunting: 'Stunting', wasting: 'Wasting', underweight: 'Underweight' } as const;
/** Heading of the command's share, and of how many it is of. */
const OF_COMMAND = {
  stunting: ['HA_2_r', 'HAZ'],
  wasting: ['WH_2_r', 'WHZ'],
  underweight: ['WA_2_r', 'WAZ'],
} as const;

function rekap(month: string, share: string) {
  const row = rowsIn(recapTab).find((one) => one.Bulan === month && one.Jenis === 'Kelurahan');
  return {
    numerator: row?.[`${share}: Jumlah`],
    denominator: row?.[`${share}: Dari`],
    percent: row?.[`${share} (%)`],
  };
}

const LURAH: Recipient = {
  name: 'Lurah',
  email: 'lurah@x.example',
  urgent: true,
  weekly: true,
  named: true,
  posyandu: null,
};

const job = () =>
  jobContextOf(register.workbook, {
    ...register.context,
    mail: { stationery: () => STATIONERY, remainingToday: () => 0, send: () => {} },
  });

/** What stands beside a label. */
const valueIn = (blocks: readonly Block[], label: string): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])).find((fact) => fact.label === label)
    ?.value;

const rowsOf = <Row>(selection: RowSelection<Row>): readonly Row[] =>
  readRows(register.workbook, { only: selection }).only as readonly Row[];

/** The rows of Pengukuran of a month as a file for the command. */
function csvOf(month: string): string {
  const rows = rowsIn(visitTab).filter((row) => dayText(row['Tanggal Ukur']).startsWith(month));
  const lines = rows.map((row) =>
    [
      row.JK === 'L' ? 'm' : 'f',
      row['Umur (hari)'],
      row['Berat (kg)'] ?? '',
      row['Tinggi (cm)'] ?? '',
      row['Cara Ukur'] === 'telentang' ? 'l' : 'h',
      'n',
      'd',
    ].join(','),
  );
  return ['sex,age,weight,lenhei,measure,oedema,age_unit', ...lines, ''].join('\n');
}

const dayText = (serial: unknown): string =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString();

describe.each(['stunting', 'wasting', 'underweight'] as const)('%s', (figure) => {
  test('of the running month is the same on Beranda, in Rekap, in the weekly mail, and by the command', () => {
    const expected = rekap('2026-06', NAMES[figure]);
    expect(expected.numerator).toBeGreaterThan(2);
    expect(beranda(figure)).toEqual(expected);
    const weekly = weeklyData(
      {
        children: rowsOf(select(childTab, { summary: summaryField })).flatMap(({ summary }) => summary ?? []),
        toMend: 0,
        toCheck: 0,
        withheld: 0,
        refused: [],
        asOf: day('2026-06-12'),
      },
      LURAH,
      {
        settings: { kelurahan: 'Krandegan', register: { posyandu: [] } },
        officers: [],
        queuedMails: 0,
        queuedAddresses: 0,
        sheetUrl: '',
        mapUrl: () => null,
      } as unknown as MailContext,
    );
    expect(weekly.total[figure]).toEqual({
      numerator: expected.numerator,
      denominator: expected.denominator,
    });
    const { out, code } = prevalenceOfCsv(Buffer.from(csvOf('2026-06')), {
      weights: null,
      cluster: null,
      strata: null,
      by: [],
    });
    expect(code).toBe(0);
    const [all]: Readonly<Record<string, string>>[] = parse(out, { columns: true });
    expect(Number(all?.[OF_COMMAND[figure][0]])).toBeCloseTo(Number(expected.percent), 6);
    expect(Number(all?.[`${OF_COMMAND[figure][1]}_unwpop`])).toBe(expected.denominator);
  });

  test('of the month that is over is the same in Rekap, in Perkembangan, in the monthly mail and on the page of the report', () => {
    const expected = rekap('2026-05', NAMES[figure]);
    expect(expected.numerator).toBeGreaterThan(0);
    const said = new RegExp(`^${expected.numerator} dari ${expected.denominator} \\(`);
    const line = rowsIn(progressTab).find((row) => row.Ukuran === NAMES[figure]);
    expect(line?.['Bulan Penuh Terakhir']).toMatch(said);
    const context = mailContextNow(job(), () => []);
    const month = reportedMonth(day('2026-05-31'), context);
    const { blocks } = monthSection([{ data: month, reader: LURAH }], context);
    expect(valueIn(blocks, NAMES[figure])).toMatch(said);
    const page = makeReport(job(), { month: '2026-05-01', withSmallCounts: true });
    expect(valueIn(page.sheets.flat(), NAMES[figure])).toMatch(said);
    const byPosyandu = month.report.byPosyandu.map(({ shares }) => shares[figure].numerator ?? 0);
    expect(byPosyandu.reduce((a, b) => a + b, 0)).toBe(expected.numerator);
  });
});

test('those registered, and those measured, are as many on Beranda as in Rekap', () => {
  const row = rowsIn(recapTab).find((one) => one.Bulan === '2026-06' && one.Jenis === 'Kelurahan');
  expect(beranda('registered').numerator).toBe(row?.S);
  expect(rowsIn(childTab)).toHaveLength(CHILDREN);
  const seen = rowsIn(visitTab).filter(
    (one) => dayText(one['Tanggal Ukur']).startsWith('2026-06') && (one['Berat (kg)'] || one['Tinggi (cm)']),
  );
  expect(beranda('measured').numerator).toBe(seen.length);
});

/** What the map page is given: read as the page reads it, by somebody who may see names or may not. */
function mapPage(named: 'Ya' | 'Tidak' = 'Tidak') {
  const { workbook, context } = register;
  const { memory, sign } = context;
  const now = () => Date.UTC(2026, 5, 13, 2);
  const camat = `${named}@x.example`;
  workbook.put(recipientTab, { Nama: 'Camat', Email: camat, 'Boleh Lihat Nama': named });
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.4, Bujur: 109.698 });
  memory.set('peta:alamat', 'https://script.google.com/macros/s/x/exec');
  const link = personLink({ memory, sign, now }, readSettings(workbook), camat);
  const page = openMap({ workbook, memory, sign, now }, new URL(link?.url ?? '').searchParams.get('k') ?? '');
  const read = page && unpackMapPage(JSON.parse(JSON.stringify(packMapPage(page))));
  if (!read || !('figures' in read)) throw new Error('no picture');
  return { ...read, whole: read.view === 'areas' ? read.whole : null };
}

test('on the map page of the month that is over are the numbers of Rekap: registered, measured, and each share', () => {
  const { asOf, figures, whole } = mapPage();
  expect(asOf).toBe('2026-05-31');
  const recap = rowsIn(recapTab).find((one) => one.Bulan === '2026-05' && one.Jenis === 'Kelurahan');
  expect(figures.registered).toBe(recap?.S);
  // In the first month nobody was measured without being weighed.
  expect(figures.measured).toEqual({ numerator: recap?.D, denominator: recap?.S });
  for (const name of ['stunting', 'wasting', 'underweight'] as const) {
    const { numerator, denominator } = rekap('2026-05', NAMES[name]);
    const told = figures[name];
    expect([name, told.numerator]).toEqual([name, numerator]);
    // How many were counted is withheld where it would tell how few were not.
    expect([name, told.denominator]).toEqual([name, told.denominator === null ? null : denominator]);
  }
  expect(whole?.found.slice(1)).toEqual([
    figures.wasting.numerator,
    figures.stunting.numerator,
    figures.underweight.numerator,
  ]);
});

test('whoever may see names reads them in full', () => {
  const { figures } = mapPage('Ya');
  for (const name of ['stunting', 'wasting', 'underweight'] as const) {
    const { numerator, denominator } = rekap('2026-05', NAMES[name]);
    expect([name, figures[name]]).toEqual([name, { numerator, denominator }]);
  }
});

test('before the first submission of a month the same month is the last full one in every place', () => {
  const now = () => Date.UTC(2026, 6, 2, 1);
  updateRecap({ ...register.context, now, since: now() });
  const until = rowsIn(overviewTab).find((row) => row.Ukuran === FIGURE_LABELS.asOf);
  expect(until?.['Bulan Penuh Terakhir']).toBe('Juni 2026');
  expect(until?.Keterangan).toContain('adalah bulan dari hari tersebut: Juni 2026.');
  const head = rowsIn(progressTab).find((row) => row.Ukuran === 'LIMA ANGKA');
  expect(head?.['Bulan Penuh Terakhir']).toBe('Juni 2026');
  const { numerator, denominator } = rekap('2026-06', NAMES.stunting);
  const last = rowsIn(overviewTab).find((row) => row.Ukuran === FIGURE_LABELS.stunting);
  expect(last?.['Bulan Penuh Terakhir']).toContain(`${numerator} dari ${denominator} (`);
  expect(beranda('stunting')).toMatchObject({ numerator, denominator });
});
