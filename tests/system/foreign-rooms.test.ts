// Two subjects that exist only in the tests stand for every room to come: each is a folder, and one line in the list of
// `src/subjects/rooms.ts`, which `tests/support/foreign/rooms.ts` repeats with two lines more. Nothing under `src` knows them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readInput } from '../../local/cli/simulate/read-input';
import { simulate } from '../../local/cli/simulate/simulation';
import { viewForm } from '../../local/google/forms/respondent';
import { installedForm } from '../../local/people/installed-form';
import { kaderRows } from '../../local/people/kader-key';
import { seededRandom } from '../../local/seed/random';
import { responseCodeOf } from '../../src/kernel/code';
import type { Content } from '../../src/ledger/decisions/decision';
import type { DecisionAnswer } from '../../src/ledger/decisions/request';
import { buildForeignBundle } from '../support/foreign/bundle';
import { ROOMS } from '../support/foreign/rooms';
import { TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { BIDAN, DAY, HOUR, KADER, Kelurahan, MORNING } from '../support/system/kelurahan';
import type { Event } from '../support/system/story';
import { registerTabs } from '../support/system/tabs';

const NIK = '3304061103240001';
const AHMAD = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2024-03-11',
  nik: NIK,
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '10,9',
  tinggi: '84,1',
};
const AHMADS_CODE = responseCodeOf('ahmad');

let bundle: Awaited<ReturnType<typeof buildForeignBundle>>;
beforeAll(async () => {
  bundle = await buildForeignBundle();
});
afterAll(() => bundle.remove());

const kelurahanWithElders = (): Kelurahan => {
  const kelurahan = new Kelurahan({}, MORNING, bundle.folder);
  kelurahan.stopClocks();
  return kelurahan;
};

const sendElder = (kelurahan: Kelurahan, id: string, nik: string, cucu = ''): string =>
  kelurahan.send({ nik_lansia: nik, cucu }, { id, form: 'lansia' });

const decide = (kelurahan: Kelurahan, id: string, content: Content): DecisionAnswer =>
  kelurahan.runtime.callFromPage(
    'putuskan',
    [{ id: `permintaan-${id}`, why: 'sudah ditanyakan', content }],
    'sidebar',
  ) as DecisionAnswer;

const shown = (kelurahan: Kelurahan, tab: string, header: string) =>
  kelurahan.rows(tab).map((row) => row[header]);

test('the list of rooms is the project list with a line for each foreign room', () => {
  const source = readFileSync(join(__dirname, '../support/foreign/rooms.ts'), 'utf8');
  expect(source).toContain('[...OWN, eldersRoom, grandchildrenRoom]');
  expect(ROOMS.slice(-2).map(({ name }) => name)).toEqual(['lansia', 'cucu']);
});

test('sections that several kinds have queued for one day are one mail to each address', () => {
  const officer = { Nama: 'Bidan', Email: BIDAN, Peran: 'Bidan' };
  // Sunday, in the evening: on Monday the weekly mails are due too.
  const sunday = Date.parse('2026-01-11T19:00:00+07:00');
  const kelurahan = new Kelurahan({ Petugas: [officer], Kader: kaderRows([KADER]) }, sunday, bundle.folder);
  kelurahan.send(AHMAD, { id: 'ahmad', email: 'asing@jahat.example' });
  kelurahan.pass(HOUR);
  const evening = kelurahan.mails().length;
  sendElder(kelurahan, 'mbah-1', NIK, AHMADS_CODE);
  for (let hours = 0; hours < 20; hours++) kelurahan.pass(HOUR);
  const [mail, ...others] = kelurahan.mailsTo(BIDAN).slice(evening);
  expect(others).toEqual([]);
  // No child is registered: nothing of what is to be done is told.
  expect(mail?.subject).toMatch(/, dan 2 kabar lain$/);
  for (const word of ['pengirim yang belum dikenal', 'Gizi balita Kelurahan Krandegan', 'Lansia baru']) {
    expect(mail?.body).toContain(word);
  }
  expect(new Date((mail?.sentAt ?? 0) + 7 * HOUR).toISOString()).toMatch(/^2026-01-12T07:/);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

describe('a room with a form of its own', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = kelurahanWithElders();
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder(kelurahan, 'mbah-1', NIK, AHMADS_CODE);
    sendElder(kelurahan, 'mbah-2', '3304061103500002');
    sendElder(kelurahan, 'mbah-1-lagi', NIK);
  });

  test('gets a form with its two questions, and a trigger of its own', () => {
    const state = installedForm(kelurahan.world, 'lansia');
    expect(state).not.toBeNull();
    const view = viewForm(kelurahan.world, state?.formId ?? '');
    expect(view.pages.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      'NIK lansia',
      'Kode cucu',
      'Kode kader',
    ]);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('has its responses in the journal under the name of its form, with every answer', () => {
    const rows = kelurahan.rows('Kiriman').filter(({ Formulir }) => Formulir === 'lansia');
    expect(rows).toHaveLength(3);
    expect(JSON.parse(String(rows[2]?.Jawaban))).toEqual({ cucu: AHMADS_CODE, nik_lansia: NIK });
  });

  test('folds its responses into persons with codes of their own', () => {
    expect(shown(kelurahan, 'Lansia', 'Kode Lansia')).toEqual([
      `L-${responseCodeOf('mbah-1')}`,
      `L-${responseCodeOf('mbah-2')}`,
    ]);
    expect(shown(kelurahan, 'Lansia', 'Kiriman')).toEqual([2, 1]);
  });

  test('makes no child of a person with the NIK of one', () => {
    expect(shown(kelurahan, 'Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    expect(shown(kelurahan, 'Data Anak', 'Jumlah Ukur')).toEqual([1]);
    const [child] = kelurahan.rows('Data Anak');
    const [elder] = kelurahan.rows('Lansia');
    const niks = (cell: unknown) =>
      String(cell)
        .split(' ')
        .filter((token) => !token.startsWith('k'));
    expect(niks(child?.Indeks).filter((token) => niks(elder?.Indeks).includes(token))).toEqual([]);
  });

  test('writes its line of Beranda, and its job what it counts', () => {
    const line = kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Lansia terdaftar');
    expect(line?.Jumlah).toBe(2);
    kelurahan.runtime.run('segarkanFormulir', [], { kind: 'trigger' });
    const properties = kelurahan.world.section('properties', () => ({}));
    expect(JSON.stringify(properties)).toContain('"lansia:hidup":"2"');
  });

  test('sends what it queued on one day as one mail to whom it wants', () => {
    kelurahan.runtime.run('kirimSurat', [], { kind: 'trigger' });
    const mails = kelurahan.mailsTo(BIDAN).filter(({ subject }) => subject === 'Lansia baru');
    expect(mails.map(({ body }) => body.match(/\d kiriman/g))).toEqual([['2 kiriman', '1 kiriman']]);
  });

  test('fills its tab and a worklist that another room adds lines to', () => {
    expect(shown(kelurahan, 'Cucu', 'Nama Cucu')).toEqual(['Ahmad Fauzan']);
    expect(shown(kelurahan, 'Perlu Dikunjungi', 'Apa')).toEqual([
      'Timbang Ahmad Fauzan',
      'Kunjungi lansia',
      'Kunjungi lansia',
    ]);
  });

  test('follows a visit of the child that another room reads with it', () => {
    kelurahan.send(
      { posyandu: 'Mawar', anak: AHMADS_CODE, tanggal_ukur: '2026-01-06', berat: '11', tinggi: '84,5' },
      { id: 'ahmad-2' },
    );
    expect(shown(kelurahan, 'Cucu', 'Jumlah Ukur')).toEqual([2]);
    expect(shown(kelurahan, 'Perlu Dikunjungi', 'Apa')).toEqual(['Kunjungi lansia', 'Kunjungi lansia']);
  });

  test('decides by its own kind of decision, and takes it back', () => {
    const elder = responseCodeOf('mbah-2');
    expect(decide(kelurahan, 'wafat', { kind: 'lansia-wafat', elder } as Content)).toEqual({
      ok: true,
      known: false,
    });
    expect(shown(kelurahan, 'Lansia', 'Keadaan')).toEqual(['Hidup', 'Meninggal']);
    expect(shown(kelurahan, 'Perlu Dikunjungi', 'Apa')).toEqual(['Kunjungi lansia']);
    expect(shown(kelurahan, 'Keputusan', 'Keputusan')[0]).toBe('Lansia meninggal');
    const [key] = shown(kelurahan, 'Keputusan', 'Kunci');
    decide(kelurahan, 'batal', { kind: 'undo', decision: String(key) } as Content);
    expect(shown(kelurahan, 'Lansia', 'Keadaan')).toEqual(['Hidup', 'Hidup']);
  });

  test('refuses a decision about nobody', () => {
    const elder = responseCodeOf('siapa');
    const answer = decide(kelurahan, 'siapa', { kind: 'lansia-wafat', elder } as Content);
    expect(answer).toEqual({ ok: false, problems: ['unknown-response'] });
  });

  test('finds nothing to change when all is built anew, and comes back from the journals alone', () => {
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
    kelurahan.byHand(({ Values }) => {
      for (const tab of ['Lansia', 'Perlu Dikunjungi', 'Cucu', 'Data Anak', 'Pengukuran'])
        Values.clear({}, kelurahan.workbookId, `'${tab}'!A2:ZZ`);
    });
    kelurahan.runtime.run('rawatHarian');
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
  });

  test('leaves nothing of an erased person, in the form either', () => {
    const responses = ['mbah-1', 'mbah-1-lagi'].map(responseCodeOf);
    expect(decide(kelurahan, 'hapus', { kind: 'erase-later', responses } as Content)).toEqual({
      ok: true,
      known: false,
    });
    kelurahan.world.clock.advance(25 * HOUR);
    kelurahan.runtime.run('cocokkan');
    expect(shown(kelurahan, 'Lansia', 'Kode Lansia')).toEqual([`L-${responseCodeOf('mbah-2')}`]);
    expect(shown(kelurahan, 'Cucu', 'Nama Cucu')).toEqual([]);
    const tabs = registerTabs(kelurahan.world, kelurahan.workbookId);
    expect(Object.values(tabs).join('\n')).not.toContain('nik_lansia":"3304061103240001');
    expect(tabs.Kiriman).toContain('Ahmad Fauzan');
    const state = installedForm(kelurahan.world, 'lansia');
    const kept = JSON.stringify(viewForm(kelurahan.world, state?.formId ?? ''));
    expect(kept).not.toContain(NIK);
    expect(kelurahan.rows('Data Anak')).toHaveLength(1);
  });
});

test('a response whose trigger was lost is taken in from its own form', () => {
  const kelurahan = kelurahanWithElders();
  kelurahan.send({ nik_lansia: NIK }, { id: 'hilang', form: 'lansia', deliverAt: [] });
  kelurahan.runtime.run('cocokkan', [], { kind: 'trigger' });
  expect(shown(kelurahan, 'Lansia', 'Kode Lansia')).toEqual([`L-${responseCodeOf('hilang')}`]);
});

type Row = Readonly<Record<string, string>>;

/** Elders and children of a village, the elders naming children by code. */
function history(): readonly Row[] {
  const random = seededRandom(5);
  const at = (hours: number) => new Date(MORNING + hours * HOUR).toISOString();
  return Array.from({ length: 18 }, (_, i): Row => {
    const child = i % 3 === 0;
    const id = `kiriman-${i}`;
    if (!child) {
      const cucu = responseCodeOf(`kiriman-${random.integer(0, 5) * 3}`);
      return {
        waktu: at(i),
        form: 'lansia',
        id,
        email: '',
        nik_lansia: `33040611035000${10 + (i % 7)}`,
        cucu,
      };
    }
    const [nama = '', nama_ibu = ''] = [`Anak Contoh ${i}`, `Ibu Contoh ${i}`];
    return {
      ...{ waktu: at(i), form: 'pengukuran', id, email: 'kader@krandegan.example', posyandu: 'Mawar' },
      ...{ nama, nama_ibu, jenis_kelamin: 'L', tanggal_lahir: `2024-0${1 + (i % 9)}-11`, persetujuan: 'ya' },
      ...{ tanggal_ukur: '2026-01-05', berat: '10,9', tinggi: '84,1' },
    };
  });
}

const FORMS = new Map(
  ROOMS.flatMap(({ subject }) => (subject?.form ? [[subject.form.name, subject.form.keys] as const] : [])),
);

const csvOf = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify([...rows], { header: true, columns });
};

test('a simulation with both forms ends in the same tabs, doubled, late and out of order', () => {
  const simulated = (rows: readonly Row[]) => {
    const input = readInput(csvOf(rows), FORMS);
    expect(input.problems).toEqual([]);
    const { world, workbookId } = simulate(input, {
      settings: {},
      until: MORNING + 3 * DAY,
      faultSeed: null,
      bundleFolder: bundle.folder,
      layersRest: true,
    });
    return registerTabs(world, workbookId);
  };
  const rows = history();
  const random = seededRandom(6);
  const late = (row: Row): Row => ({
    ...row,
    terima: new Date(Date.parse(row.waktu ?? '') + random.integer(0, 20) * HOUR).toISOString(),
  });
  const plain = simulated(rows);
  expect(plain.Lansia?.split('\n').length).toBeGreaterThan(5);
  expect(simulated(random.shuffled(rows.flatMap((row) => [late(row), late(row)])))).toEqual(plain);
});

const STORY: readonly Event[] = [
  { kind: 'send', id: 'ahmad', answers: AHMAD },
  { kind: 'send', id: 'mbah-1', form: 'lansia', answers: { nik_lansia: NIK, cucu: AHMADS_CODE } },
  { kind: 'clock', handler: 'kirimSurat' },
  { kind: 'send', id: 'mbah-2', form: 'lansia', answers: { nik_lansia: '3304061103500002' }, lost: true },
  { kind: 'clock', handler: 'cocokkan' },
  {
    kind: 'decide',
    id: 'keputusan-wafat',
    content: () => ({ kind: 'lansia-wafat', elder: responseCodeOf('mbah-2') }) as Content,
  },
  {
    kind: 'decide',
    id: 'keputusan-hapus',
    content: () => ({ kind: 'erase-later', responses: [responseCodeOf('mbah-1')] }) as Content,
  },
  { kind: 'clock', handler: 'cocokkan', after: 25 * HOUR },
  { kind: 'clock', handler: 'segarkanFormulir' },
  { kind: 'clock', handler: 'rawatHarian' },
];

test(
  'no fault at any single call loses or doubles anything of either form',
  () => {
    // What a night does with any subject is tried in `every-fault-of-clocks.test.ts`.
    const isTried = (event: Event) => event.kind !== 'clock' || event.handler !== 'rawatHarian';
    const { injected, damages } = tryEveryFault(STORY, isTried, {
      bundleFolder: bundle.folder,
      inParts: true,
    });
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(7);
  },
  TIMEOUT_MS,
);
