// A child was erased, and I search everything that the system holds for what it once knew of it: with the whole of Drive, the script's
// memory and its logs before me, and every page open.
import { callList, type FaultWay, faultAt, isBefore } from '../../../local/google/core/faults';
import { World } from '../../../local/google/core/world';
import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { BACKUP_TITLE } from '../../../src/installation/backup-words';
import { responseCodeOf } from '../../../src/kernel/code';
import type { StepOutcome } from '../../../src/subjects/cases/cases-page';
import { refusing } from '../../../src/subjects/children/decisions/contents';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { isInPart } from '../../support/part';
import { TIMEOUT_MS } from '../../support/system/every-fault';
import { type Everything, keptIn, shownBy } from '../../support/system/everything';
import { BIDAN, DIST, HOUR, Kelurahan, livedOnce, MINUTE } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';
import { PeopleRuntime } from '../../support/system/people-runtime';
import { tabRows } from '../../support/system/tabs';

/** Both children of the family are in it. */
const FAMILY_CARD = '3304060101990007';

/** Stays. */
const GADING: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Gading Prabowo',
  jenis_kelamin: 'L',
  tanggal_lahir: '2022-05-04',
  nik: '3304060405220012',
  no_kk: FAMILY_CARD,
  nama_ibu: 'Kinasih',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '15,2',
  tinggi: '101',
  cara_ukur: 'berdiri',
};

/** Is erased. The mother has another part of her name here, so that what is found of it is of this child. */
const LESTARI: Answers = {
  ...GADING,
  nama: 'Lestari Widuri',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  nama_ibu: 'Kinasih Larasati',
  nama_ayah: 'Wiryo Suradi',
  hp: '081234560011',
  alamat: 'Gang Cempaka No. 3',
  lokasi: 'https://maps.app.goo.gl/petaKrandegan1',
  tanggal_ukur: '2026-01-05',
  berat: '8,9',
  tinggi: '79',
  cara_ukur: 'telentang',
  oedema: 'ya',
  catatan: 'rumah pagar biru',
};
const IDS = ['lestari-1', 'lestari-2', 'lestari-3', 'lestari-4'] as const;
const [FIRST, SECOND, UNREAD, LATE] = IDS;
const CODE = responseCodeOf(FIRST);
const CODES = IDS.map(responseCodeOf);

const visit = (berat: string, catatan: string): Answers => ({
  posyandu: 'Mawar',
  anak: CODE,
  tanggal_ukur: '2026-01-07',
  berat,
  catatan,
});

/** Not as a part of another number, nor of a longer word. */
const alone = (text: string): RegExp =>
  new RegExp(`(?<![\\w.])${text.replace(/[.*+?^$()|[\]]/g, '\\$&')}(?![\\w])`, 'i');

/** What is looked for, by kind of trace. */
type Traces = Readonly<Record<string, readonly RegExp[]>>;

/** What people wrote. The family card is the sibling's too, so that it is counted, and not looked for here. */
const WRITTEN: Traces = {
  name: [/Lestari/, /Widuri/],
  mother: [/Larasati/],
  father: [/Wiryo/, /Suradi/],
  nik: [/3304064203240011/],
  phone: [/81234560011/],
  address: [/Cempaka/],
  // As text, as spoken, and as the number by which a cell holds a day.
  birthDate: [/2024-03-02/, /2 Mar(et)? 2024/, alone('45353')],
  note: [/pagar biru/, /kucing tiga/],
  pin: [/petaKrandegan1/, /7\.398805/, /109\.69669/],
  code: CODES.map(alone),
  response: IDS.map(alone),
};

const isOwn = (row: object): boolean => {
  const text = JSON.stringify(row);
  return CODES.some((code) => text.includes(code)) || IDS.some((id) => text.includes(`"${id}"`));
};

/** Words in a column of a tab that rows of this child have and no other row has. */
function ownWords(kelurahan: Kelurahan, tab: string, column: string): readonly string[] {
  const rows = kelurahan.rows(tab);
  const words = (own: boolean): readonly string[] =>
    rows.flatMap((row) => (isOwn(row) === own ? String(row[column] ?? '').split(' ') : []));
  const others = words(false);
  return words(true).filter((word) => word !== '' && !others.includes(word));
}

/** Keyed, or a code without its hyphen. */
const isMark = (word: string): boolean => /^~|^k[0-9A-Z]{8}$/.test(word);

/** With what the script has made of the child: keys of mails about it, and fingerprints. */
function tracesIn(kelurahan: Kelurahan): Traces {
  const marks = ['Data Anak', 'Perlu Perbaikan'].flatMap((tab) => ownWords(kelurahan, tab, 'Indeks'));
  const mails = kelurahan.rows('Surat').filter(isOwn);
  return {
    ...WRITTEN,
    mail: mails.map(({ Kunci }) => alone(String(Kunci))),
    fingerprint: [...marks.filter(isMark), ...ownWords(kelurahan, 'Kiriman', 'Sidik')].map(alone),
  };
}

/** `kind: place`, wherever there is a trace. */
const found = (traces: Traces, places: Everything): readonly string[] =>
  Object.entries(traces).flatMap(([kind, patterns]) =>
    [...places].flatMap(([place, text]) =>
      patterns.some((pattern) => pattern.test(text)) ? [`${kind}: ${place}`] : [],
    ),
  );

/** Whoever asks for a code has it already, and reads it again in the answer. */
const withoutAsked = (place: string, text: string): string =>
  place.startsWith('lihatAnak') ? CODES.reduce((left, code) => left.split(code).join(''), text) : text;

const everything = (kelurahan: Kelurahan): Everything =>
  new Map([
    ...keptIn(kelurahan),
    ...[...shownBy(kelurahan, CODES)].map(([place, text]) => [place, withoutAsked(place, text)] as const),
  ]);

/**
 * The one thing that may be left, in a hidden tab that only officers open and in its second copy: which responses an erasure was of, by codes that nothing else
 * in the world has any more. By these a late visit to the child is known and erased as well, and a late copy of a response is not taken in.
 */
const BARE_DECISIONS: readonly string[] = ['code: tab Keputusan', 'code: tab Salinan Keputusan'];
/** The backup keeps the decisions too. It is the owner's alone. */
const BACKUP = `salinan ${BACKUP_TITLE} Cadangan`;
const WITH_BACKUP: readonly string[] = [...BARE_DECISIONS, `code: ${BACKUP}`];

/** How often the family card is in each place. */
const cardCounts = (places: Everything): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...places].flatMap(([place, text]) => {
      const count = text.split(FAMILY_CARD).length - 1;
      return count > 0 ? [[place, count]] : [];
    }),
  );

/** Once for the sibling's response that says it: in the journal and in the form. */
const CARD_OF_SIBLING = {
  'barisUnduhan identity': 1,
  'tab Kiriman': 1,
  forms: 1,
  [`salinan ${BACKUP_TITLE} Cadangan`]: 1,
};

/** The sibling as it stands in tabs, on the page of an officer, and in every other place. */
function sibling(kelurahan: Kelurahan): object {
  const isGading = (row: object): boolean => JSON.stringify(row).includes('Gading Prabowo');
  const rows = ['Data Anak', 'Pengukuran', 'Kiriman'].map((tab) => kelurahan.rows(tab).filter(isGading));
  const { child } = new Officer(kelurahan).look(responseCodeOf('gading'));
  const places = [...everything(kelurahan)].flatMap(([place, text]) =>
    text.includes('Gading Prabowo') && !place.includes('anak-bernama-2') && place !== BACKUP ? [place] : [],
  );
  return { rows, child, places };
}

/** The family is registered, the child has been seen again, one answer waits for a correction, and every timer has run. */
const registered = livedOnce(() => {
  const kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan', Email: BIDAN }],
    Keluarga: [{ Keluarga: `K-${CODE}`, 'Air Tidak Layak': 'Ya', Sumber: 'rumah pagar biru' }],
    Donatur: [{ 'Nama Donatur': 'CSR Sehat', Program: 'PMT lokal balita', Dijanjikan: 56, Satuan: 'hari' }],
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(GADING, { id: 'gading' });
  kelurahan.send(LESTARI, { id: FIRST });
  kelurahan.pass(2 * HOUR);
  binLayerFile(kelurahan);
  kelurahan.send({ ...LESTARI, hp: '081234560011', catatan: 'kucing tiga' }, { id: FIRST });
  kelurahan.send(visit('8,7', 'rumah pagar biru'), { id: SECOND });
  kelurahan.send(visit('delapan', 'rumah pagar biru'), { id: UNREAD });
  workOnCase(kelurahan);
  kelurahan.pass(2 * HOUR);
  leaveSurplusFile(kelurahan);
  new Officer(kelurahan).decide('benahi', {
    kind: 'correct',
    child: CODE,
    field: 'nama_ayah',
    value: 'Suradi Wiryo',
  });
  kelurahan.runtime.callFromPage('lihatNomor', [{ code: CODE, alone: false }], 'sidebar');
  kelurahan.pass(HOUR);
  return kelurahan;
});

const ROKOK = {
  ...{ item: 'rokok', value: 'kucing tiga', isLater: false },
  seen: { value: '', isLater: false },
};

/** Aid of a donor, and a case from its choice to a report on an item of its plan. */
function workOnCase(kelurahan: Kelurahan): void {
  const aid = { jenis: 'PMT', program: 'PMT lokal balita', pemberi: 'CSR Sehat', jumlah: '28' };
  kelurahan.send({ ...aid, sasaran: CODE, hasil: 'kucing tiga' }, { id: 'pmt-1', form: 'tindakan' });
  const step = (more: object): StepOutcome =>
    kelurahan.runtime.callFromPage(
      'catatKasus',
      [{ code: CODE, semester: '2026-1', isNamelessSaid: true, ...more }],
      'sidebar',
      BIDAN,
    ) as StepOutcome;
  step({ step: 'choose', why: 'rumah pagar biru' });
  step({ step: 'fill', by: 'Bidan', answers: [ROKOK] });
  const words = { cause: 'kucing tiga', conclusion: 'Lestari perlu dipantau' };
  step({ step: 'judge', on: '2026-01-07', by: 'dr. Sari', profession: 'Sp.A', ...words });
  const { sheet } = step({
    ...{
      step: 'plan',
      item: null,
      seen: null,
      problem: 'rumah pagar biru',
      activity: 'Pasang saringan di Gang Cempaka',
    },
    ...{ holder: { name: 'Pak Joko', office: 'Dinas PU', email: 'joko@pu.example' }, money: 'APBD' },
    ...{ due: '2026-01-21', closing: 'evidence' },
  });
  const report = { on: '2026-01-07', text: 'kucing tiga', evidence: 'BA Cempaka', isCancelled: false };
  step({ step: 'report', item: sheet?.items[0]?.code, ...report });
  kelurahan.send(
    { sasaran: sheet?.items[0]?.code ?? '', jenis: 'RTL', hasil: 'rumah pagar biru' },
    { id: 'rtl-1', form: 'tindakan' },
  );
}

interface DriveNode {
  readonly id: string;
  readonly name: string;
  trashed: boolean;
}

const nodesOf = ({ world }: Kelurahan): Record<string, DriveNode> =>
  world.section('drive', () => ({ nodes: {} as Record<string, DriveNode> })).nodes;

/** Somebody puts the layer into the bin, so that another is made in its place. */
function binLayerFile(kelurahan: Kelurahan): void {
  for (const node of Object.values(nodesOf(kelurahan)))
    if (node.name.startsWith('anak-bernama')) node.trashed = true;
}

/** A file of a time with more than 2,000 children, in which this child was. */
function leaveSurplusFile(kelurahan: Kelurahan): void {
  const nodes = nodesOf(kelurahan);
  const { script } = kelurahan.world.section('properties', () => ({ script: {} as Record<string, string> }));
  for (const ending of ['kml', 'csv']) {
    const id = kelurahan.world.newId('1');
    const name = `anak-bernama-2.${ending}`;
    const [first] = Object.values(nodes).filter(
      (node) => node.name === `anak-bernama.${ending}` && !node.trashed,
    );
    if (first) nodes[id] = { ...first, id, name };
    script[`berkas:${name}`] = id;
  }
}

/** An officer, to whom the owner's files are as good as not there, sets the erasure; the page sends it twice, as one does whose connection was lost. */
function setErasure(kelurahan: Kelurahan): void {
  const officer = new Officer(kelurahan, BIDAN);
  const responses = officer.look(CODE).child?.erasable ?? [];
  const content = { kind: 'erase-later', responses } as const;
  expect(officer.decide('hapus', content)).toMatchObject({ ok: true });
  expect(officer.decide('hapus', content)).toMatchObject({ ok: true });
  kelurahan.pass(6 * MINUTE);
}

/** So that the newest row of the journal is another's. */
const lifeGoesOn = (kelurahan: Kelurahan): string =>
  kelurahan.send({ ...visit('15,4', ''), anak: responseCodeOf('gading') }, { id: 'gading-2' });

/** Every place where something of the child is kept or shown, so that the search has been seen to reach it. */
const PLACES: readonly string[] = [
  'barisUnduhan identity',
  'barisUnduhan measurements',
  'berkas anak-bernama-2.csv',
  'berkas anak-bernama-2.kml',
  'berkas anak-bernama.csv',
  'berkas anak-bernama.kml',
  ...CODES.slice(0, 2).map((code) => `bukaKasus ${code}`),
  'buatKartu',
  'buatLembarSesi',
  'cariKeluarga',
  `cariPenerima ${CODE}`,
  'cocokkanKeluarga',
  'cocokkanPenerima',
  'forms',
  'laporanKasus',
  // Of a code that nothing is known of, what was decided last.
  ...CODES.map((code) => `lihatAnak ${code}`),
  ...CODES.map((code) => `lihatAnak sendiri ${code}`),
  'lihatDaftarKasus',
  'lihatAnakDiBalikAngka',
  ...CODES.slice(0, 2).map((code) => `lihatHalamanAnak ${code}`),
  ...CODES.slice(0, 2).map((code) => `lihatNomor ${code}`),
  ...CODES.slice(0, 2).map((code) => `lembarKeluarga ${code}`),
  'salinan Salinan Krandegan: lurah dan TPPS Anak',
  'salinan Salinan Krandegan: lurah dan TPPS Perlu Tindakan',
  'salinan Salinan Posyandu Mawar Anak',
  'salinan Salinan Posyandu Mawar Perlu Tindakan',
  'tab Arsip Tindakan',
  'tab Bantuan',
  'tab Data Anak',
  'tab Geokode',
  'tab Kasus & RTL',
  'tab Keluarga',
  'tab Keputusan',
  'tab Kiriman',
  'tab Pasangan Donatur',
  'tab Pengukuran',
  'tab Perlu Perbaikan',
  'tab Perlu Tindakan',
  'tab Riwayat',
  'tab Salinan Keputusan',
  'tab Salinan Kiriman',
  'tab Scorecard 1000 HPK',
  'tab Surat',
  'tab Tindakan',
  'usulkanPenerima',
].sort();

test('everything of an erased child is found before, nothing after, and nothing of its sibling is lost', () => {
  const kelurahan = registered();
  const traces = tracesIn(kelurahan);
  const before = found(traces, everything(kelurahan));
  expect(Object.keys(traces)).toHaveLength(13);
  for (const kind of Object.keys(traces))
    expect(before.filter((trace) => trace.startsWith(`${kind}: `)).length).toBeGreaterThan(0);
  const searched = new Set(before.map((trace) => trace.slice(trace.indexOf(': ') + 2)));
  expect([...searched].sort()).toEqual(PLACES);
  expect(cardCounts(everything(kelurahan))).toMatchObject({
    'tab Kiriman': 3,
    forms: 2,
    [`lihatNomor ${CODE}`]: 1,
  });
  const gading = sibling(kelurahan);
  setErasure(kelurahan);
  kelurahan.pass(26 * HOUR);
  expect(kelurahan.runtime.failures()).toEqual([]);
  expect(sibling(kelurahan)).toEqual(gading);
  lifeGoesOn(kelurahan);
  kelurahan.pass(HOUR);
  expect(found(traces, everything(kelurahan))).toEqual(WITH_BACKUP);
  expect(cardCounts(everything(kelurahan))).toEqual(CARD_OF_SIBLING);
  const [said, ...others] = kelurahan.rows('Keputusan').map(({ Alasan }) => Alasan);
  expect(said).toBe('Sudah 24 jam sejak penghapusan ditetapkan');
  // When it was set, what was corrected, and five steps of the case.
  expect(others).toEqual(Array.from({ length: 7 }, () => null));
});

test('a visit by the code of an erased child leaves nothing either', () => {
  const kelurahan = registered();
  const traces = tracesIn(kelurahan);
  setErasure(kelurahan);
  kelurahan.pass(26 * HOUR);
  kelurahan.send(visit('9,3', 'rumah pagar biru, kucing tiga'), { id: LATE });
  kelurahan.pass(HOUR);
  lifeGoesOn(kelurahan);
  kelurahan.pass(HOUR);
  expect(found(traces, everything(kelurahan))).toEqual(WITH_BACKUP);
  expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
});

/** Rows of the journal of a response, the newest first. */
const journalled = (kelurahan: Kelurahan, id: string) =>
  kelurahan.rows('Kiriman').filter((row) => row['ID Kiriman'] === id);

/** Without the hidden cells that keep responses whole, and what they are found by. */
const toBeSeen = (all: object): unknown =>
  JSON.parse(JSON.stringify(all), (header, value) => (/^(Arsip|Indeks)/.test(header) ? undefined : value));

test('a visit whose kader had first picked the erased child keeps nothing of that', () => {
  const kelurahan = registered();
  const traces = { ...tracesIn(kelurahan), note: [...(WRITTEN.note ?? []), /ikan lele/] };
  const picked = { ...visit('15,3', 'kolam ikan lele'), oedema: 'ya' };
  kelurahan.send(picked, { id: 'salah-pilih' });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...picked, anak: responseCodeOf('gading'), catatan: '' }, { id: 'salah-pilih' });
  kelurahan.pass(HOUR);
  expect(found(traces, everything(kelurahan))).toContain('note: tab Kiriman');
  const gading = toBeSeen(sibling(kelurahan));
  setErasure(kelurahan);
  kelurahan.pass(26 * HOUR);
  expect(toBeSeen(sibling(kelurahan))).toEqual(gading);
  lifeGoesOn(kelurahan);
  kelurahan.pass(25 * HOUR);
  expect(kelurahan.runtime.failures()).toEqual([]);
  expect(found(traces, everything(kelurahan))).toEqual(WITH_BACKUP);
  expect(journalled(kelurahan, 'salah-pilih')).toHaveLength(2);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
});

test.each<{ readonly what: string; readonly answers: Answers }>([
  { what: 'names the child', answers: visit('9,4', 'kolam ikan lele') },
  { what: 'describes it', answers: { ...LESTARI, catatan: 'kolam ikan lele' } },
])('an answer of a stranger that $what and was refused leaves nothing', ({ answers }) => {
  const kelurahan = registered();
  const traces = { ...tracesIn(kelurahan), note: [...(WRITTEN.note ?? []), /ikan lele/] };
  kelurahan.send({ ...answers, kode_kader: 'salah' }, { id: 'asing', email: 'siapa@krandegan.example' });
  kelurahan.pass(HOUR);
  const { response } = new Officer(kelurahan).look(responseCodeOf('asing'), true);
  if (!response) throw new Error('nothing waits');
  expect(new Officer(kelurahan).decide('tolak', refusing(response))).toMatchObject({ ok: true });
  kelurahan.pass(HOUR);
  expect(found(traces, everything(kelurahan))).toContain('note: tab Kiriman');
  setErasure(kelurahan);
  kelurahan.pass(26 * HOUR);
  lifeGoesOn(kelurahan);
  kelurahan.pass(25 * HOUR);
  expect(found(traces, everything(kelurahan))).toEqual(WITH_BACKUP);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

/** An error before the call takes effect, one after, and the end of the execution. */
const WAYS: readonly FaultWay[] = ['error-before', 'error-after', 'killed-after'];

test(
  'an erasure that is broken off at any call leaves nothing in the end, nor does one that is run again',
  () => {
    const kelurahan = registered();
    const traces = tracesIn(kelurahan);
    setErasure(kelurahan);
    lifeGoesOn(kelurahan);
    kelurahan.stopClocks();
    kelurahan.pass(25 * HOUR);
    const saved = kelurahan.world.save();
    const { workbookId } = kelurahan;
    const list = callList();
    const undisturbed = new Scene(saved);
    undisturbed.world.faults = list;
    undisturbed.run('cocokkan');
    undisturbed.recover();
    const wanted = undisturbed.gading(workbookId);
    let broken = 0;
    let counted = 0;
    for (const [i, { tookEffect }] of list.calls.entries()) {
      for (const way of WAYS) {
        if ((!tookEffect && !isBefore(way)) || !isInPart(counted++)) continue;
        const scene = new Scene(saved);
        const fault = faultAt(way, { nth: i + 1, entryPoint: 'cocokkan' });
        scene.world.faults = fault;
        scene.run('cocokkan');
        if (fault.injected) broken += 1;
        scene.recover();
        expect([way, i, found(traces, keptIn({ world: scene.world, workbookId }))]).toEqual([
          way,
          i,
          BARE_DECISIONS,
        ]);
        expect(scene.gading(workbookId)).toEqual(wanted);
      }
    }
    expect(broken).toBeGreaterThan(4);
  },
  TIMEOUT_MS,
);

/** A world that may be thrown away. */
class Scene {
  readonly world: World;
  private readonly runtime: PeopleRuntime;

  constructor(saved: string) {
    this.world = new World({ now: 0, saved });
    this.runtime = new PeopleRuntime({ world: this.world, bundleFolder: DIST });
  }

  run(handler: string): void {
    try {
      this.runtime.run(handler, [], { kind: 'trigger' });
    } catch {
      // Google tells the owner, and the clock runs it again
    }
  }

  /** What the clocks do within the hour, with nothing in their way. */
  recover(): void {
    this.world.faults = null;
    for (const handler of ['cocokkan', 'kirimSurat']) {
      this.world.clock.advance(30 * MINUTE);
      this.run(handler);
    }
  }

  gading(workbookId: string): object {
    return ['Data Anak', 'Pengukuran', 'Kiriman'].map((tab) => tabRows(this.world, workbookId, tab));
  }
}
