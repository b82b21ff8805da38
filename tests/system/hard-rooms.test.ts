// What several forms and rooms may meet with, over the script that is built with the two rooms of the tests.
import { createFormApp } from '../../local/google/forms';
import { formIds } from '../../local/google/forms/respondent';
import { allForms } from '../../local/google/forms/state';
import { triggersOf } from '../../local/google/script/state';
import { answersOnForm, installedForm } from '../../local/people/installed-form';
import { responseCodeOf } from '../../src/kernel/code';
import type { Content } from '../../src/ledger/decisions/decision';
import type { DecisionAnswer } from '../../src/ledger/decisions/request';
import { buildForeignBundle } from '../support/foreign/bundle';
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, HOUR, Kelurahan, MINUTE, MORNING } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const NIK = '3304060107600001';
const OTHER_NIK = '3304061103500002';

let bundle: Awaited<ReturnType<typeof buildForeignBundle>>;
beforeAll(async () => {
  bundle = await buildForeignBundle();
});
afterAll(() => bundle.remove());

let kelurahan: Kelurahan;
beforeEach(() => {
  kelurahan = new Kelurahan({}, MORNING, bundle.folder);
  kelurahan.stopClocks();
});

const sendElder = (id: string, answers: Readonly<Record<string, string>>, deliverAt?: readonly number[]) =>
  kelurahan.send(answers, { id, form: 'lansia', ...(deliverAt && { deliverAt }) });

let requests = 0;
function decide(content: Readonly<Record<string, unknown>>): DecisionAnswer {
  requests += 1;
  const request = {
    id: `permintaan-${requests}`,
    why: 'sudah ditanyakan',
    content: content as unknown as Content,
  };
  return kelurahan.runtime.callFromPage('putuskan', [request], 'sidebar') as DecisionAnswer;
}

const aDayLater = (): void => {
  kelurahan.world.clock.advance(25 * HOUR);
  clock('cocokkan');
};
const clock = (handler: string) => kelurahan.runtime.run(handler, [], { kind: 'trigger' });
const shown = (tab: string, header: string) => kelurahan.rows(tab).map((row) => row[header]);
const tabs = () => registerTabs(kelurahan.world, kelurahan.workbookId);
/** The tabs of the register, without those into which Google copies responses. */
const ownTabs = () =>
  JSON.stringify(Object.entries(tabs()).filter(([title]) => !title.startsWith('Form Responses')));
const elderForm = () => installedForm(kelurahan.world, 'lansia')?.formId ?? '';
const journalOf = (form: string) => kelurahan.rows('Kiriman').filter(({ Formulir }) => Formulir === form);

/** Does something by hand, as the account that owns the form. */
function asOwner<T>(work: () => T): T {
  const { email } = kelurahan.world.account;
  let done: T | undefined;
  kelurahan.world.execute(
    { entryPoint: 'by hand', kind: 'editor', effectiveUser: email, activeUser: email },
    () => {
      done = work();
    },
  );
  return done as T;
}
const elderFormByHand = <T>(work: (form: GoogleAppsScript.Forms.Form) => T): T =>
  asOwner(() => work(createFormApp(kelurahan.world).openById(elderForm())));

/** Appends a row to a tab by hand, by header. */
function appendRow(
  tab: string,
  headers: readonly string[],
  row: Readonly<Record<string, string | number>>,
): void {
  kelurahan.byHand(({ Values }) =>
    Values.append(
      { values: [headers.map((header) => row[header] ?? '')] },
      kelurahan.workbookId,
      `'${tab}'!A1`,
      {
        valueInputOption: 'RAW',
      },
    ),
  );
}
const headersOf = (tab: string) => Object.keys(kelurahan.rows(tab)[0] ?? {});
const rebuilt = () => clock('rawatHarian');

describe('responses of two forms', () => {
  test('with one id, address and time are two responses, one of each form', () => {
    kelurahan.send(AHMAD, { id: 'sama', deliverAt: [] });
    sendElder('sama', { nik_lansia: NIK }, []);
    clock('cocokkan');
    expect(journalOf('pengukuran')).toHaveLength(1);
    expect(journalOf('lansia')).toHaveLength(1);
    expect(shown('Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
    const before = tabs();
    rebuilt();
    expect(tabs()).toEqual(before);
  });

  test('with one address and time stay apart, whichever comes first', () => {
    sendElder('mbah', { nik_lansia: NIK }, [kelurahan.now + MINUTE]);
    kelurahan.send(AHMAD, { id: 'ahmad', deliverAt: [kelurahan.now] });
    kelurahan.pass(2 * MINUTE);
    expect(shown('Data Anak', 'Jumlah Ukur')).toEqual([1]);
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
    expect(new Set(shown('Kiriman', 'Kunci')).size).toBe(2);
  });

  test('end in the same tabs in whatever order edits of both are delivered', () => {
    const ending = (order: readonly number[]) => {
      kelurahan = new Kelurahan({}, MORNING, bundle.folder);
      kelurahan.stopClocks();
      // Where edits keep the time of their response, or no trigger tells of them, only the form does: `edits-and-times.test.ts`.
      Object.assign(kelurahan.world.doubts, { editsMoveTime: true, editsFireTriggers: true });
      const day = kelurahan.now + 12 * HOUR;
      const at = (turn: number) => [day + (order[turn] ?? 0) * MINUTE];
      const send = [
        () => kelurahan.send(AHMAD, { id: 'ahmad', deliverAt: at(0) }),
        () => sendElder('mbah', { nik_lansia: NIK }, at(1)),
        () => kelurahan.send({ ...AHMAD, berat: '9,7' }, { id: 'ahmad', deliverAt: at(2) }),
        () => sendElder('mbah', { nik_lansia: OTHER_NIK, cucu: responseCodeOf('ahmad') }, at(3)),
      ];
      for (const one of send) {
        one();
        kelurahan.world.clock.advance(MINUTE);
      }
      kelurahan.pass(day + HOUR - kelurahan.now);
      return tabs();
    };
    const inOrder = ending([0, 1, 2, 3]);
    expect(shown('Pengukuran', 'Berat (kg)')).toEqual([9.7]);
    expect(shown('Cucu', 'Nama Cucu')).toEqual(['Ahmad Fauzan']);
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ])
      expect(ending(order)).toEqual(inOrder);
  });

  test('one of which has a NIK that a child has too, make no child and ask nothing', () => {
    const nik = '3304060701250001';
    kelurahan.send({ ...AHMAD, nik }, { id: 'ahmad' });
    const children = kelurahan.rows('Data Anak');
    const waiting = kelurahan.rows('Perlu Perbaikan');
    sendElder('mbah', { nik_lansia: nik });
    expect(kelurahan.rows('Data Anak')).toEqual(children);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual(waiting);
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
  });
});

describe('a response of another form', () => {
  test('that is delivered thrice is there once, with one mail', () => {
    sendElder('mbah', { nik_lansia: NIK }, [kelurahan.now, kelurahan.now + MINUTE, kelurahan.now + HOUR]);
    kelurahan.pass(2 * HOUR);
    for (let round = 0; round < 3; round++) clock('kirimSurat');
    expect(journalOf('lansia')).toHaveLength(1);
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
    expect(kelurahan.mailsTo(BIDAN).filter(({ subject }) => subject === 'Lansia baru')).toHaveLength(1);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('that is edited shows what it says now, and both revisions stay in the journal', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder('mbah', { nik_lansia: NIK });
    expect(shown('Cucu', 'Nama Cucu')).toEqual([]);
    kelurahan.pass(MINUTE);
    sendElder('mbah', { nik_lansia: NIK, cucu: responseCodeOf('ahmad') });
    expect(journalOf('lansia')).toHaveLength(2);
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
    expect(shown('Cucu', 'Nama Cucu')).toEqual(['Ahmad Fauzan']);
  });

  test('leaves its tabs when it is withdrawn, and comes back when that is undone', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder('mbah', { nik_lansia: NIK, cucu: responseCodeOf('ahmad') });
    sendElder('mbah-2', { nik_lansia: OTHER_NIK });
    const { Keputusan: _, 'Salinan Keputusan': ___, ...before } = tabs();
    const withdrawn = { kind: 'withdraw', response: responseCodeOf('mbah'), others: [] };
    expect(decide(withdrawn)).toMatchObject({ ok: true });
    expect(shown('Lansia', 'Kode Lansia')).toEqual([`L-${responseCodeOf('mbah-2')}`]);
    expect(shown('Cucu', 'Nama Cucu')).toEqual([]);
    expect(shown('Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    decide({ kind: 'undo', decision: String(shown('Keputusan', 'Kunci')[0]) });
    const { Keputusan: __, 'Salinan Keputusan': ____, ...after } = tabs();
    expect(after).toEqual(before);
  });

  test('leaves nothing when its person is erased, and no cell of the children changes', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder('mbah', { nik_lansia: NIK, cucu: responseCodeOf('ahmad') });
    const children = kelurahan.rows('Data Anak');
    const visits = kelurahan.rows('Pengukuran');
    const journal = journalOf('pengukuran');
    expect(decide({ kind: 'erase-later', responses: [responseCodeOf('mbah')] })).toMatchObject({ ok: true });
    aDayLater();
    expect(kelurahan.rows('Data Anak')).toEqual(children);
    expect(kelurahan.rows('Pengukuran')).toEqual(visits);
    expect(journalOf('pengukuran')).toEqual(journal);
    expect(ownTabs()).not.toContain(NIK);
    clock('cocokkan');
    rebuilt();
    expect(ownTabs()).not.toContain(NIK);
    expect(kelurahan.rows('Lansia')).toEqual([]);
  });

  test('stays when a child is erased that it names, and no longer shows the name', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder('mbah', { nik_lansia: NIK, cucu: responseCodeOf('ahmad') });
    expect(decide({ kind: 'erase-later', responses: [responseCodeOf('ahmad')] })).toMatchObject({ ok: true });
    aDayLater();
    expect(shown('Lansia', 'Kiriman')).toEqual([1]);
    expect(kelurahan.rows('Cucu')).toEqual([]);
    expect(shown('Perlu Dikunjungi', 'Apa')).toEqual(['Kunjungi lansia']);
    expect(ownTabs()).not.toContain('Ahmad Fauzan');
  });
});

describe('a form that somebody changed by hand', () => {
  /** Titles that are awkward as names of answers. */
  const TITLES = [
    'nik_lansia',
    'cucu',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'x'.repeat(3000),
    'a\u0000b\u0007\u2028\u202e',
    '? Lain',
    '=1+1',
    '',
  ];

  test('has in the journal what was answered to added questions, and reads its own as before', () => {
    sendElder('mbah', { nik_lansia: NIK });
    const plain = kelurahan.rows('Lansia').map((row) => [row['Kode Lansia'], row.Keadaan, row.Kiriman]);
    const added = elderFormByHand((form) =>
      TITLES.map((title) => String(form.addTextItem().setTitle(title).getId())),
    );
    const own = answersOnForm(kelurahan.world, 'lansia', { nik_lansia: NIK });
    const answers = { ...own.answers, ...Object.fromEntries(added.map((id, i) => [id, `jawaban-${i}-`])) };
    kelurahan.runtime.submitForm(own.formId, { answers, email: '', lenient: true, responseId: 'lain' });
    while (kelurahan.runtime.step()) {
      // the trigger
    }
    expect(kelurahan.runtime.failures()).toEqual([]);
    const [first] = kelurahan.rows('Lansia').map((row) => [row['Kode Lansia'], row.Keadaan, row.Kiriman]);
    expect(first).toEqual([plain[0]?.[0], 'Hidup', 2]);
    const kept = JSON.stringify(kelurahan.rows('Kiriman').find((row) => row['ID Kiriman'] === 'lain'));
    TITLES.forEach((_, i) => {
      expect(kept).toContain(`jawaban-${i}-`);
    });
    const before = tabs();
    expect(rebuilt()).toBe(0);
    expect(tabs()).toEqual(before);
    clock('cocokkan');
    expect(tabs()).toEqual(before);
  });

  test('whose item is gone reads that answer as blank, and the others as before', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    const state = installedForm(kelurahan.world, 'lansia');
    const item = Object.keys(state?.items ?? {}).find((id) => state?.items[Number(id)] === 'nik_lansia');
    elderFormByHand((form) => form.deleteItem(form.getItemById(Number(item))));
    const cucu = Object.keys(state?.items ?? {}).find((id) => state?.items[Number(id)] === 'cucu') ?? '';
    kelurahan.runtime.submitForm(elderForm(), {
      answers: { [cucu]: responseCodeOf('ahmad') },
      email: '',
      lenient: true,
      responseId: 'mbah',
    });
    while (kelurahan.runtime.step()) {
      // the trigger
    }
    expect(kelurahan.runtime.failures()).toEqual([]);
    expect(shown('Lansia', 'Kode Lansia')).toEqual([`L-${responseCodeOf('mbah')}`]);
    expect(shown('Cucu', 'Nama Cucu')).toEqual(['Ahmad Fauzan']);
  });

  test('and then deleted costs the form of the children nothing, nor what was read from it', () => {
    sendElder('mbah', { nik_lansia: NIK });
    const lansia = kelurahan.rows('Lansia');
    const gone = elderForm();
    delete allForms(kelurahan.world)[gone];
    kelurahan.send(AHMAD, { id: 'ahmad' });
    expect(shown('Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    kelurahan.send({ ...AHMAD, nama: 'Budi Santoso', nama_ibu: 'Rini' }, { id: 'budi', deliverAt: [] });
    try {
      clock('cocokkan');
    } catch {
      // the other form may be told as a failure
    }
    expect(shown('Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
    expect(kelurahan.rows('Lansia')).toEqual(lansia);
    for (const handler of ['segarkanFormulir', 'kirimSurat', 'rawatHarian']) {
      try {
        clock(handler);
      } catch {
        // as above
      }
    }
    expect(kelurahan.rows('Lansia')).toEqual(lansia);
    expect(shown('Data Anak', 'Nama Anak')).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  });
});

describe('a decision', () => {
  beforeEach(() => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    sendElder('mbah', { nik_lansia: NIK });
  });

  test('of one subject that names a response of another is refused, and nothing is written', () => {
    const before = tabs();
    const [child, elder] = [responseCodeOf('ahmad'), responseCodeOf('mbah')];
    kelurahan.world.clock.advance(HOUR);
    for (const content of [
      { kind: 'lansia-wafat', elder: child },
      { kind: 'residence', child: elder, status: 'died', on: '2026-01-06' },
      { kind: 'correct', child: elder, field: 'nama', value: 'Mbah Karto' },
      { kind: 'same-child', responses: [child, elder] },
      { kind: 'different-children', groups: [[child], [elder]] },
    ])
      expect([content, decide(content)]).toEqual([content, expect.objectContaining({ ok: false })]);
    expect(tabs()).toEqual(before);
  });

  test('of its own kind is taken back, and taken back again', () => {
    decide({ kind: 'lansia-wafat', elder: responseCodeOf('mbah') });
    decide({ kind: 'undo', decision: String(shown('Keputusan', 'Kunci')[0]) });
    expect(shown('Lansia', 'Keadaan')).toEqual(['Hidup']);
    expect(shown('Perlu Dikunjungi', 'Apa')).toEqual(['Kunjungi lansia']);
    decide({ kind: 'undo', decision: String(shown('Keputusan', 'Kunci')[0]) });
    expect(shown('Lansia', 'Keadaan')).toEqual(['Meninggal']);
    const before = tabs();
    rebuilt();
    expect(tabs()).toEqual(before);
  });

  test('whose kind this release does not know changes nothing, and stays where it is', () => {
    decide({ kind: 'lansia-wafat', elder: responseCodeOf('mbah') });
    const headers = headersOf('Keputusan');
    const [row = {}] = kelurahan.rows('Keputusan');
    const others = () => {
      const { Keputusan: _, 'Salinan Keputusan': __, ...rest } = tabs();
      return rest;
    };
    const before = others();
    const foreign = Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        header,
        String(cell ?? '')
          .replaceAll('lansia-wafat', 'dari-masa-depan')
          .replaceAll('permintaan-', 'lain-'),
      ]),
    );
    appendRow('Keputusan', headers, {
      ...foreign,
      Kunci: `${foreign.Kunci}x`,
      'Sidik Baris': '',
    });
    expect(kelurahan.rows('Keputusan')).toHaveLength(2);
    rebuilt();
    kelurahan.world.clock.advance(HOUR);
    expect(others()).toEqual(before);
    kelurahan.send({ ...AHMAD, berat: '9,7' }, { id: 'ahmad' });
    expect(shown('Pengukuran', 'Berat (kg)')).toEqual([9.7]);
    expect(JSON.stringify(kelurahan.rows('Keputusan'))).toContain('dari-masa-depan');
    expect(kelurahan.runtime.failures()).toEqual([]);
  });
});

describe('what another release left', () => {
  test('a mail of an unknown kind does not leave, is not lost and holds up no other', () => {
    sendElder('mbah', { nik_lansia: NIK });
    const headers = headersOf('Surat');
    const [row = {}] = kelurahan.rows('Surat');
    expect(row.Status).toBe('Antre');
    const strange = Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        header,
        typeof cell === 'number' ? cell : String(cell ?? '').replaceAll('lansia-baru', 'ulang-tahun'),
      ]),
    );
    appendRow('Surat', headers, strange);
    for (let round = 0; round < 4; round++) {
      clock('kirimSurat');
      kelurahan.world.clock.advance(HOUR);
    }
    expect(kelurahan.mailsTo(BIDAN).map(({ subject }) => subject)).toEqual(['Lansia baru']);
    expect(shown('Surat', 'Jenis')).toContain('ulang-tahun');
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('a row of the journal of an unknown form makes no child, and stays', () => {
    kelurahan.send(AHMAD, { id: 'ahmad' });
    const headers = headersOf('Kiriman');
    const [row = {}] = kelurahan.rows('Kiriman');
    const others = () => {
      const { Kiriman: _, ...rest } = tabs();
      return rest;
    };
    const before = others();
    const code = responseCodeOf('ahmad');
    const strange = Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        header,
        typeof cell === 'number' ? cell : String(cell ?? '').replaceAll(code, responseCodeOf('tamu')),
      ]),
    );
    appendRow('Kiriman', headers, {
      ...strange,
      'ID Kiriman': 'tamu',
      Formulir: 'ibu-hamil',
      Kunci: String(strange.Kunci).replace(/ [^ ]+$/, ' sidikRilisLain00'),
      Sidik: 'sidikRilisLain00',
      'Sidik Baris': '',
    });
    clock('cocokkan');
    rebuilt();
    kelurahan.world.clock.advance(HOUR);
    expect(others()).toEqual(before);
    kelurahan.send({ ...AHMAD, berat: '9,7' }, { id: 'ahmad' });
    expect(shown('Data Anak', 'Jumlah Ukur')).toEqual([1]);
    expect(journalOf('ibu-hamil')).toHaveLength(1);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });
});

describe('set-up', () => {
  test('run again with the forms of foreign rooms changes nothing', () => {
    kelurahan = new Kelurahan({}, MORNING, bundle.folder);
    sendElder('mbah', { nik_lansia: NIK });
    kelurahan.send(AHMAD, { id: 'ahmad' });
    kelurahan.pass(2 * HOUR);
    const triggers = () => triggersOf(kelurahan.world).triggers.map(({ handler }) => handler);
    const [before, forms, handlers, history] = [
      tabs(),
      formIds(kelurahan.world),
      triggers(),
      kelurahan.rows('Riwayat'),
    ];
    expect(forms).toHaveLength(5);
    kelurahan.runtime.clickMenu('siapkan');
    expect(tabs()).toEqual(before);
    expect(formIds(kelurahan.world)).toEqual(forms);
    expect(triggers()).toEqual(handlers);
    expect(kelurahan.rows('Riwayat')).toEqual(history);
  });
});

test('a posyandu that is given another name moves its children, and no response of the other form', () => {
  kelurahan = new Kelurahan({}, MORNING, bundle.folder);
  kelurahan.send(AHMAD, { id: 'ahmad' });
  sendElder('mbah', { nik_lansia: NIK, cucu: responseCodeOf('ahmad') });
  const lansia = kelurahan.rows('Lansia');
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [['Mawar Indah', 'Mawar']] }, kelurahan.workbookId, "'Posyandu'!A2:B2", {
      valueInputOption: 'RAW',
    }),
  );
  kelurahan.pass(HOUR + MINUTE);
  expect(shown('Data Anak', 'Posyandu')).toEqual(['Mawar Indah']);
  expect(kelurahan.rows('Lansia')).toEqual(lansia);
  expect(shown('Cucu', 'Nama Cucu')).toEqual(['Ahmad Fauzan']);
  expect(kelurahan.runtime.failures()).toEqual([]);
});
