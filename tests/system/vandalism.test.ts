// What people do to the journals by hand, and what is there again afterwards: by the clocks alone, by "Siapkan", by "Bangun ulang". Each
// kind of damage is tried on each tab, or pair of tabs, that it can be done to.
import { World } from '../../local/google/core/world';
import { createSheetsService, tabTitles } from '../../local/google/spreadsheet';
import { responseCodeOf } from '../../src/kernel/code';
import { HEALTH_LABELS, MORE_LABELS } from '../../src/overview/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { PART } from '../support/part';
import { AHMAD } from '../support/system/fauzan';
import { DAY, DIST, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
import { PeopleRuntime } from '../support/system/people-runtime';
import { isLog, isLogColumn, isLogRow, type TabRow, tabRows } from '../support/system/tabs';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Cells = readonly (readonly (string | number | boolean)[])[];

const BUDI: Answers = { ...AHMAD, nama: 'Budi Santoso', nama_ibu: 'Rini', jenis_kelamin: 'L', berat: '9,1' };
const CITRA: Answers = { ...AHMAD, nama: 'Citra Dewi', nama_ibu: 'Wulan', jenis_kelamin: 'P', berat: '8,7' };

/** A register with everything that a journal can hold: edits, a list, what waits, decisions, and an erased child. */
function village(): { readonly saved: string; readonly workbookId: string } {
  const kelurahan = new Kelurahan();
  kelurahan.send(AHMAD, { id: 'ahmad' });
  kelurahan.send(BUDI, { id: 'budi' });
  kelurahan.pass(HOUR);
  // A form filled in again for another child: the form keeps the later of the two.
  kelurahan.send(CITRA, { id: 'budi' });
  kelurahan.send({ ...BUDI, nama: 'Dimas Aji', nama_ibu: 'Tuti', berat: 'sembilan' }, { id: 'salah' });
  kelurahan.send({ ...CITRA, nama: 'Eka Putri', nama_ibu: 'Lina' }, { id: 'eka' });
  kelurahan.runtime.callFromPage(
    'imporDaftar',
    [
      {
        at: kelurahan.now,
        rows: [{ ...BUDI, nama: 'Fajar Hadi', nama_ibu: 'Murni', nik: '3304060405220012' }],
      },
    ],
    'sidebar',
  );
  const officer = new Officer(kelurahan);
  const child = responseCodeOf('ahmad');
  officer.decide('satu', { kind: 'correct', child, field: 'nama_ayah', value: 'Slamet' });
  officer.decide('dua', { kind: 'correct', child, field: 'rw', value: '2' });
  officer.decide('tiga', { kind: 'erase-later', responses: [responseCodeOf('eka')] });
  kelurahan.pass(2 * DAY);
  kelurahan.send({ ...AHMAD, anak: child, tanggal_ukur: '2026-01-09', berat: '9,8' }, { id: 'lagi' });
  kelurahan.pass(DAY);
  kelurahan.stopClocks();
  expect(kelurahan.runtime.failures()).toEqual([]);
  return { saved: kelurahan.world.save(), workbookId: kelurahan.workbookId };
}

/** The village after somebody was at it. */
class Scene {
  readonly world: World;
  readonly runtime: PeopleRuntime;

  constructor(
    saved: string,
    readonly workbookId: string,
  ) {
    this.world = new World({ now: 0, saved });
    this.runtime = new PeopleRuntime({ world: this.world, bundleFolder: DIST });
  }

  private byHand<T>(work: (sheets: ReturnType<typeof createSheetsService>['Spreadsheets']) => T): T {
    const { email } = this.world.account;
    const execution = {
      entryPoint: 'by hand',
      kind: 'editor',
      effectiveUser: email,
      activeUser: email,
    } as const;
    return this.world.execute(execution, () => work(createSheetsService(this.world).Spreadsheets));
  }

  change(...requests: readonly Request[]): void {
    this.byHand((sheets) => sheets.batchUpdate({ requests: [...requests] }, this.workbookId));
  }

  private properties(tab: string) {
    const { sheets = [] } = this.byHand((service) =>
      service.get(this.workbookId, { fields: 'sheets.properties' }),
    );
    const found = sheets.find(({ properties }) => properties?.title === tab)?.properties;
    if (!found) throw new Error(`no tab ${tab}`);
    return found;
  }

  sheetId = (tab: string): number => this.properties(tab).sheetId ?? 0;

  /** All cells of a tab with its header, as they are typed. */
  cells(tab: string): Cells {
    const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
    return (this.byHand((sheets) => sheets.Values.get(this.workbookId, `'${tab}'`, options)).values ??
      []) as Cells;
  }

  columnOf(tab: string, header: string): number {
    const at = (this.cells(tab)[0] ?? []).indexOf(header);
    if (at < 0) throw new Error(`no column ${header} in ${tab}`);
    return at;
  }

  /** Types cells, the first of them in a row counted from 0 at the header. */
  type(tab: string, row: number, column: number, values: Cells): void {
    this.byHand((sheets) =>
      sheets.Values.update(
        { values: values.map((line) => [...line]) },
        this.workbookId,
        `'${tab}'!R${row + 1}C${column + 1}`,
        { valueInputOption: 'RAW' },
      ),
    );
  }

  rows = (tab: string): readonly TabRow[] => tabRows(this.world, this.workbookId, tab);

  deleteRows(tab: string, isGone: (row: string) => boolean): void {
    const { length } = this.cells(tab);
    const gone = this.cells(tab).flatMap((row, at) => (at > 0 && isGone(JSON.stringify(row)) ? [at] : []));
    if (gone.length === 0 || length === 0) throw new Error(`nothing to delete in ${tab}`);
    const sheetId = this.sheetId(tab);
    this.change(
      ...gone.reverse().map((at) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
      })),
    );
  }

  private run(handler: string): void {
    try {
      this.runtime.run(handler, [], { kind: 'trigger' });
    } catch {
      // Google tells the owner, and the clock comes again
    }
  }

  /** A night and the morning after. */
  clocks(): void {
    this.world.clock.advance(HOUR);
    this.run('rawatHarian');
    this.world.clock.advance(30 * MINUTE);
    this.run('cocokkan');
  }

  choose(entry: 'siapkan' | 'bangunUlang'): void {
    this.world.clock.advance(HOUR);
    this.runtime.clickMenu(entry);
  }
}

/** Rows of all tabs that are no logs, by header and without what tells what happened when. */
const register = (scene: Scene): Readonly<Record<string, readonly object[]>> =>
  Object.fromEntries(
    tabTitles(scene.world, scene.workbookId)
      .filter((title) => !isLog(title))
      .map((title) => [
        title,
        scene
          .rows(title)
          .filter((row) => !isLogRow(title, Object.values(row)[0]))
          .map((row) =>
            Object.fromEntries(
              Object.entries(row)
                .filter(([header]) => header !== '' && !isLogColumn(title, header))
                .sort(([a], [b]) => (a < b ? -1 : 1)),
            ),
          ),
      ]),
  );

const WATCHED: readonly string[] = [
  HEALTH_LABELS.repaired,
  HEALTH_LABELS.damaged,
  HEALTH_LABELS.late,
  MORE_LABELS.doubted,
  MORE_LABELS.restored,
];

/** Where somebody can read that something was wrong. */
const told = (scene: Scene): string =>
  JSON.stringify([
    scene.rows('Riwayat').map(({ Apa }) => Apa),
    scene.rows('Beranda').flatMap((row) => (WATCHED.includes(String(row.Ukuran)) ? [row.Jumlah] : [])),
  ]);

interface Damage {
  readonly title: string;
  readonly harm: (scene: Scene) => void;
  /** Leaves a row that nothing vouches for, and that says nothing. */
  readonly leaves?: string;
}

const JOURNALS = ['Kiriman', 'Keputusan'] as const;
const COPIES = ['Salinan Kiriman', 'Salinan Keputusan'] as const;
const ALL = [...JOURNALS, ...COPIES];

const deleteTab = (tab: string) => (scene: Scene) =>
  scene.change({ deleteSheet: { sheetId: scene.sheetId(tab) } });

const inColumn = (tab: string, header: string, change: (values: Cells) => Cells) => (scene: Scene) => {
  const at = scene.columnOf(tab, header);
  const values = scene
    .cells(tab)
    .slice(1)
    .map((row) => [row[at] ?? '']);
  scene.type(tab, 1, at, change(values));
};

const sorted = (values: Cells): Cells =>
  [...values].sort(([a = ''], [b = '']) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));

const dimension = (scene: Scene, tab: string, kind: 'ROWS' | 'COLUMNS', from: number) => ({
  sheetId: scene.sheetId(tab),
  dimension: kind,
  startIndex: from,
  endIndex: from + 1,
});

const typeOver = (tab: string, header: string, text: string) => (scene: Scene) =>
  scene.type(tab, 1, scene.columnOf(tab, header), [[text]]);

const TYPED: readonly (readonly [tab: string, header: string])[] = [
  ...[
    'Kunci',
    'ID Kiriman',
    'Waktu Kirim',
    'Formulir',
    'Tautan Ubah',
    'Sidik',
    'nama',
    'berat',
    'nik',
    'Jawaban',
  ]
    .concat(['Pengirim', 'Sidik Baris'])
    .map((header) => ['Kiriman', header] as const),
  ...['Kunci', 'Siapa', 'Alasan', 'Isi', 'Sidik Baris'].map((header) => ['Keputusan', header] as const),
  ...COPIES.flatMap((tab) => ['Kunci', 'Isi', 'Sidik'].map((header) => [tab, header] as const)),
];

const COLUMNS: readonly (readonly [tab: string, header: string])[] = [
  ['Kiriman', 'Kunci'],
  ['Kiriman', 'ID Kiriman'],
  ['Kiriman', 'nama'],
  ['Kiriman', 'Sidik'],
  ['Kiriman', 'Pengirim'],
  ['Keputusan', 'Kunci'],
  ['Keputusan', 'Isi'],
  ['Salinan Kiriman', 'Isi'],
  ['Salinan Keputusan', 'Kunci'],
];

const invented =
  (change: (row: (string | number | boolean)[], at: (header: string) => number) => void) =>
  (scene: Scene) => {
    const row = [...(scene.cells('Kiriman')[1] ?? [])];
    change(row, (header) => scene.columnOf('Kiriman', header));
    scene.type('Kiriman', scene.cells('Kiriman').length, 0, [row]);
  };

const DAMAGES: readonly Damage[] = [
  ...ALL.map((tab) => ({ title: `${tab} deleted`, harm: deleteTab(tab) })),
  ...[
    ['Kiriman', 'Data Anak'],
    ['Kiriman', 'Pengukuran'],
    ['Kiriman', 'Salinan Kiriman'],
    ['Keputusan', 'Data Anak'],
    ['Salinan Kiriman', 'Data Anak'],
    ['Kiriman', 'Keputusan'],
  ].map(([one = '', other = '']) => ({
    title: `${one} and ${other} deleted`,
    harm: (scene: Scene) => {
      deleteTab(one)(scene);
      deleteTab(other)(scene);
    },
  })),
  ...ALL.flatMap((tab): readonly Damage[] => [
    {
      title: `the row of headers of ${tab} deleted`,
      harm: (scene) => scene.change({ deleteDimension: { range: dimension(scene, tab, 'ROWS', 0) } }),
    },
    {
      title: `a title above ${tab}`,
      harm: (scene) => {
        scene.change({
          insertDimension: { range: dimension(scene, tab, 'ROWS', 0), inheritFromBefore: false },
        });
        scene.type(tab, 0, 0, [['Daftar punya Bu Lurah']]);
      },
    },
    {
      title: `every row of ${tab} deleted`,
      harm: (scene) => scene.deleteRows(tab, () => true),
    },
    {
      title: `the newest row of ${tab} deleted`,
      harm: (scene) => scene.change({ deleteDimension: { range: dimension(scene, tab, 'ROWS', 1) } }),
    },
    {
      title: `${tab} turned upside down`,
      harm: (scene) => scene.type(tab, 1, 0, padded(scene.cells(tab)).slice(1).reverse()),
    },
    {
      title: `a row of ${tab} twice`,
      harm: (scene) => scene.type(tab, scene.cells(tab).length, 0, [padded(scene.cells(tab))[1] ?? []]),
    },
  ]),
  ...COLUMNS.flatMap(([tab, header]): readonly Damage[] => [
    {
      title: `the header ${header} of ${tab} deleted`,
      harm: (scene) => scene.type(tab, 0, scene.columnOf(tab, header), [['']]),
    },
    {
      title: `the header ${header} of ${tab} renamed`,
      harm: (scene) => scene.type(tab, 0, scene.columnOf(tab, header), [['Kolom saya']]),
    },
    {
      title: `the column ${header} of ${tab} deleted`,
      harm: (scene) =>
        scene.change({
          deleteDimension: { range: dimension(scene, tab, 'COLUMNS', scene.columnOf(tab, header)) },
        }),
    },
    { title: `the column ${header} of ${tab} sorted alone`, harm: inColumn(tab, header, sorted) },
    {
      title: `the column ${header} of ${tab} emptied`,
      harm: inColumn(tab, header, (values) => values.map(() => [''])),
    },
  ]),
  ...TYPED.map(([tab, header]) => ({
    title: `${header} of ${tab} typed over`,
    harm: typeOver(tab, header, 'catatan orang'),
  })),
  {
    title: 'an answer changed to another that could be true',
    harm: typeOver('Kiriman', 'berat', '12,4'),
  },
  {
    title: 'the answers of a row emptied, as if it had been erased',
    harm: (scene) => {
      const row = [...(scene.cells('Kiriman')[1] ?? [])];
      const kept = ['Kunci', 'ID Kiriman', 'Waktu Kirim', 'Diterima', 'Formulir', 'Sidik'].map((header) =>
        scene.columnOf('Kiriman', header),
      );
      scene.type('Kiriman', 1, 0, [row.map((cell, at) => (kept.includes(at) ? cell : ''))]);
    },
  },
  {
    title: 'a response copied under another id',
    harm: invented((row, at) => {
      row[at('ID Kiriman')] = 'tiruan';
      row[at('Kunci')] = String(row[at('Kunci')]).replace(/ \S+ /, ` ${responseCodeOf('tiruan')} `);
    }),
  },
  {
    title: 'a response invented',
    leaves: 'Kiriman',
    harm: invented((row, at) => {
      row[at('ID Kiriman')] = 'karangan';
      row[at('nama')] = 'Anak Karangan';
      row[at('Sidik')] = 'AAAAAAAAAAAAAAAA';
      row[at('Kunci')] = `2026-01-08T01:00:00.000Z ${responseCodeOf('karangan')} AAAAAAAAAAAAAAAA`;
    }),
  },
  {
    title: 'a decision invented',
    leaves: 'Keputusan',
    harm: (scene) => {
      const row = [...(scene.cells('Keputusan')[1] ?? [])];
      const at = (header: string): number => scene.columnOf('Keputusan', header);
      const content = {
        kind: 'correct',
        child: responseCodeOf('ahmad'),
        field: 'nama_ayah',
        value: 'Karangan',
      };
      const time = Date.parse('2026-01-09T01:00:00Z');
      row[at('Isi')] = JSON.stringify({ id: 'x', at: time, who: 'saya', why: '', content });
      row[at('Kunci')] = '2026-01-09T01:00:00.000Z karangan';
      scene.type('Keputusan', scene.cells('Keputusan').length, 0, [row]);
    },
  },
  ...(
    [
      ['Kiriman', 'Data Anak'],
      ['Kiriman', 'Salinan Kiriman'],
      ['Salinan Kiriman', 'Data Anak'],
      ['Kiriman', 'Pengukuran'],
    ] as const
  ).map(([one, other]) => ({
    title: `a child deleted in ${one} and ${other}`,
    harm: (scene: Scene) => {
      const code = responseCodeOf('ahmad');
      for (const tab of [one, other]) scene.deleteRows(tab, (row) => row.includes(code));
    },
  })),
  {
    title: 'the child of a list deleted in Kiriman and Data Anak',
    harm: (scene) => {
      for (const tab of ['Kiriman', 'Data Anak']) scene.deleteRows(tab, (row) => row.includes('Fajar Hadi'));
    },
  },
  {
    title: 'the first filling of a form filled in again deleted in Kiriman and its child in Data Anak',
    harm: (scene) => {
      for (const tab of ['Kiriman', 'Data Anak'])
        scene.deleteRows(tab, (row) => row.includes('Budi Santoso'));
    },
  },
];

/** Rows as long as the longest, so that typing one over another leaves nothing of it. */
function padded(rows: Cells): Cells {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const WAYS: Readonly<Record<string, (scene: Scene) => void>> = {
  'clocks alone': (scene) => scene.clocks(),
  Siapkan: (scene) => scene.choose('siapkan'),
  'Bangun ulang': (scene) => scene.choose('bangunUlang'),
};

test('there are at least 60 kinds of damage, each with a title of its own', () => {
  expect(new Set(DAMAGES.map(({ title }) => title)).size).toBe(DAMAGES.length);
  expect(DAMAGES.length).toBeGreaterThanOrEqual(60);
});

/** Each run tries every other damage by one of the ways, which by chance; `PART=all` tries all. */
const ofThisRun = (at: number, way: string): boolean =>
  PART === null ||
  ((at + PART) % 2 === 0 &&
    ((at >> 1) + Object.keys(WAYS).indexOf(way) + (PART >> 1)) % Object.keys(WAYS).length === 0);

describe.each(Object.keys(WAYS))('mended by %s', (way) => {
  let before: ReturnType<typeof village>;
  let wanted: ReturnType<typeof register>;
  /** What is told where nothing is wrong: that there was a rebuild, for one. */
  let quiet: string;
  beforeAll(() => {
    before = village();
    const undisturbed = new Scene(before.saved, before.workbookId);
    WAYS[way]?.(undisturbed);
    wanted = register(undisturbed);
    quiet = told(undisturbed);
  });

  const tried = DAMAGES.filter((_, at) => ofThisRun(at, way));
  test.each(tried)('$title: nothing is lost, and it is told', ({ harm, leaves }) => {
    const scene = new Scene(before.saved, before.workbookId);
    harm(scene);
    WAYS[way]?.(scene);
    const after = register(scene);
    if (leaves === undefined) expect(after).toEqual(wanted);
    else {
      const { [leaves]: rows = [], ...others } = after;
      const { [leaves]: expected = [], ...wantedOthers } = wanted;
      expect(others).toEqual(wantedOthers);
      expect(
        rows.filter((row) => expected.some((one) => JSON.stringify(one) === JSON.stringify(row))),
      ).toEqual(expected);
      expect(rows).toHaveLength(expected.length + 1);
    }
    expect(told(scene)).not.toBe(quiet);
  });
});
