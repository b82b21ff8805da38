// That what is known of the mothers comes to the same however it arrives, and what officers and families decide about it.
import { carryOutErasures } from '../../../src/ledger/carry-out-erasures';
import { readIndex } from '../../../src/ledger/ledger-index';
import type { IncomingResponse } from '../../../src/ledger/record';
import type { Sender } from '../../../src/ledger/responses/sender';
import { openVanishing } from '../../../src/ledger/vanished';
import { posyanduTab } from '../../../src/settings/tabs';
import { readWorklist, takeChoices } from '../../../src/subjects/children/decisions/take-choices';
import { eraseLate } from '../../../src/subjects/children/erase-late';
import { WORKLIST_CHOICE } from '../../../src/subjects/children/tabs/worklist-words';
import { motherCorrections } from '../../../src/subjects/mothers/tabs/corrections';
import { checkAll } from '../../support/check';
import { mothersRegister, told } from '../../support/mothers-register';
import { redelivered } from '../../support/responses';
import { readStory } from '../../support/told-story';

const TOLD = readStory('mothers/year.txt').flatMap((line) =>
  line.kind === 'sent'
    ? [told(line.id, line.day, { posyandu: 'Mawar', ...line.answers }, { form: line.form })]
    : [],
);
const DAYS = ['2026-03-02', '2026-12-02'] as const;

const SHOWN = ['Ibu', 'Arsip Ibu', 'Perlu Perbaikan', 'Perlu Tindakan'] as const;

/** What stands in the tabs, without what tells in which order things came. */
function shownAfter(responses: readonly IncomingResponse[]): string {
  const register = mothersRegister();
  for (const response of responses) register.send(response);
  for (const day of DAYS) register.night(day);
  expect(register.rebuild()).toBe(0);
  return JSON.stringify(
    SHOWN.map((title) => register.rowsOf(title)),
    null,
    1,
  );
}

test('whatever order and however often all of it arrives, the tabs are the same', () => {
  const expected = shownAfter(TOLD);
  checkAll(
    'mothers, any order',
    redelivered(TOLD),
    (again) => {
      expect(shownAfter(again as readonly IncomingResponse[])).toBe(expected);
    },
    6,
  );
});

const SITI = {
  posyandu: 'Mawar',
  nama: 'Siti Aminah',
  nik: '3304064505950001',
  tanggal_lahir: '1995-05-05',
  nama_suami: 'Budi',
  persetujuan: 'ya',
  hpht: '2025-11-10',
  lila: '22',
} as const;
const UNKNOWN: Sender = { kind: 'unknown' };
const kaderOf = (posyandu: readonly string[]): Sender => ({
  kind: 'kader',
  name: 'Bu Ani',
  email: 'ani@contoh.id',
  posyandu,
});

function withSiti() {
  const register = mothersRegister();
  register.send(told('a1', '2026-03-01', SITI));
  register.night('2026-03-02');
  register.clock.at = Date.parse('2026-03-03T03:00:00Z');
  const choose = (typed: string) =>
    takeChoices(
      register.context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed })),
      'bidan@contoh.id',
    );
  const names = () => register.rowsOf('Ibu').map((row) => row['Nama Ibu']);
  const waiting = () => register.rowsOf('Perlu Perbaikan').map(({ Jenis }) => Jenis);
  return { ...register, choose, names, waiting };
}

test.each<[string, Sender | undefined, Record<string, string>, number, number]>([
  ['of a stranger', UNKNOWN, { ...SITI, nama: 'Rini', nik: '' }, 1, 1],
  [
    'by the card of a child',
    { kind: 'card', child: 'K7M4-QXCP' as never },
    { ...SITI, nama: 'Rini', nik: '' },
    1,
    1,
  ],
  ['of a kader of that posyandu', kaderOf(['Mawar']), { ...SITI, nama: 'Rini', nik: '' }, 2, 0],
  [
    'of a kader of another, who describes a woman',
    kaderOf(['Melati']),
    { ...SITI, nama: 'Rini', nik: '' },
    1,
    1,
  ],
  [
    'of a kader of another, who adds to what is known',
    kaderOf(['Melati']),
    { posyandu: 'Mawar', ibu: 'I-{a1}' },
    1,
    0,
  ],
])('a response %s', (_, sender, answers, rows, waits) => {
  const { send, names, waiting } = withSiti();
  send(told('a2', '2026-03-03', answers, { ...(sender && { sender }) }));
  expect([names().length, waiting().length]).toEqual([rows, waits]);
});

test('a contact lets nobody vanish from files and copies', () => {
  const { send, context } = withSiti();
  send(told('a2', '2026-03-03', { posyandu: 'Mawar', ibu: 'I-{a1}' }));
  expect(openVanishing(context.memory)).toBeNull();
});

test('what waits counts once an officer has taken it', () => {
  const { send, choose, names, waiting, rebuild } = withSiti();
  send(told('a2', '2026-03-03', { ...SITI, nama: 'Rini', nik: '', nama_suami: 'Joko' }, { sender: UNKNOWN }));
  expect(choose(WORKLIST_CHOICE.take)).toBe(1);
  expect([names(), waiting(), rebuild()]).toEqual([['Rini', 'Siti Aminah'], [], 0]);
});

describe('a woman of whom it is not sure who she is', () => {
  const asked = (more: Readonly<Record<string, string>> = {}) => {
    const register = withSiti();
    register.send(
      told('a2', '2026-03-03', {
        posyandu: 'Mawar',
        nama: 'Siti Aminah',
        tanggal_lahir: '1995-05-05',
        persetujuan: 'ya',
        hb: '10',
        ...more,
      }),
    );
    expect([register.names(), register.waiting()]).toEqual([['Siti Aminah'], ['Ibu: harus diperbaiki']]);
    return register;
  };

  test('is the one who is known, if an officer says so', () => {
    const { choose, rowsOf, waiting, rebuild } = asked();
    expect(choose(WORKLIST_CHOICE.same)).toBe(1);
    expect(rowsOf('Ibu').map((row) => [row['Nama Ibu'], row['Hb (g/dL)']])).toEqual([['Siti Aminah', '10']]);
    expect([waiting(), rebuild()]).toEqual([[], 0]);
  });

  test.each(['Keguguran', 'pernah keguguran'])(
    'may be one of whom "%s" is told: nobody is reminded of her until an officer has said so',
    (keluhan) => {
      const { choose, rowsOf, rebuild } = asked({ keluhan });
      const next = () =>
        rowsOf('Ibu').flatMap((row) => (row['Hb (g/dL)'] === '10' ? [] : [row['Kontak Berikutnya']]));
      expect([next(), rebuild()]).toEqual([[''], 0]);
      expect(choose(WORKLIST_CHOICE.different)).toBe(1);
      // By the twentieth week, as before.
      expect([next(), rebuild()]).toEqual([['2026-04-05'], 0]);
    },
  );

  test('is another, if an officer says so', () => {
    const { choose, names, waiting, rebuild } = asked();
    expect(choose(WORKLIST_CHOICE.different)).toBe(1);
    expect([names(), waiting(), rebuild()]).toEqual([['Siti Aminah', 'Siti Aminah'], [], 0]);
  });
});

test('what is doubted is right, if an officer says so', () => {
  const { send, choose, rowsOf, waiting } = withSiti();
  send(told('a2', '2026-03-03', { posyandu: 'Mawar', ibu: 'I-{a1}', keluhan: 'pernah keguguran' }));
  expect([waiting(), rowsOf('Ibu')[0]?.['Kontak Berikutnya']]).toEqual([['Ibu: perlu diperiksa'], '']);
  expect(choose(WORKLIST_CHOICE.accept)).toBe(1);
  expect([waiting(), rowsOf('Ibu')[0]?.['Kontak Berikutnya']]).toEqual([[], '2026-04-05']);
});

describe('a consent that is taken back', () => {
  const refused = () => {
    const register = withSiti();
    register.send(
      told('a2', '2026-03-03', { posyandu: 'Mawar', ibu: 'I-{a1}', persetujuan: 'tidak', hb: '9' }),
    );
    expect([register.names(), register.waiting()]).toEqual([[], ['Persetujuan ditarik']]);
    return register;
  };

  test('shows nothing of her, and keeps nothing of what was said with it', () => {
    const { rowsOf, context } = refused();
    // Files and copies follow within minutes.
    expect(openVanishing(context.memory)).not.toBeNull();
    const said = JSON.stringify([rowsOf('Perlu Perbaikan'), rowsOf('Ibu')]);
    expect(said).not.toMatch(/Siti|Budi|22/);
    expect(JSON.stringify(rowsOf('Kiriman')[0])).not.toContain('hb');
  });

  test('stands again when an officer withdraws the response', () => {
    const { choose, names, rebuild } = refused();
    expect(choose(WORKLIST_CHOICE.withdraw)).toBe(1);
    expect([names(), rebuild()]).toEqual([['Siti Aminah'], 0]);
  });

  test('leads to the erasure of all that is known of her, a day later', () => {
    const { choose, context, clock, waiting, rowsOf, rebuild, send } = refused();
    expect(choose(WORKLIST_CHOICE.erase)).toBe(1);
    expect(waiting()).toEqual(['Akan dihapus']);
    clock.at += 25 * 3_600_000;
    expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
    const all = JSON.stringify(
      ['Ibu', 'Arsip Ibu', 'Perlu Perbaikan', 'Kiriman'].map((title) => rowsOf(title)),
    );
    expect(all).not.toMatch(/Siti|Budi|3304064505950001/);
    expect(rebuild()).toBe(0);
    // What comes later about her is erased by the next run.
    send(told('a3', '2026-03-05', { posyandu: 'Mawar', ibu: 'I-{a1}', hb: '8' }));
    expect(waiting()).toEqual(['Anak sudah dihapus']);
    expect(eraseLate(context, readWorklist(context.workbook))).toBe(1);
    expect([waiting(), rowsOf('Ibu')]).toEqual([[], []]);
  });
});

test.each([
  ['alone', []],
  ['beside another that describes her', [['a2', { ...SITI, hb: '10' }]]],
  ['beside another that names her by its code', [['a2', { posyandu: 'Mawar', ibu: 'I-{a1}', hb: '10' }]]],
] as const)(
  'a no that edits what was said of her, %s, hides her until an officer has decided',
  (_, others) => {
    const { send, names, waiting, choose, rowsOf, rebuild } = withSiti();
    for (const [id, answers] of others) send(told(id, '2026-03-02', answers));
    send(told('a1', '2026-03-03', { posyandu: 'Mawar', persetujuan: 'tidak' }));
    expect([names(), waiting(), rebuild()]).toEqual([[], ['Persetujuan ditarik'], 0]);
    expect(JSON.stringify(rowsOf('Perlu Perbaikan'))).not.toMatch(/Siti|Budi/);
    expect([choose(WORKLIST_CHOICE.erase), waiting()]).toEqual([1, ['Akan dihapus']]);
  },
);

test('a no that edits what was said of her is taken back by an edit', () => {
  const { send, names, waiting } = withSiti();
  send(told('a1', '2026-03-03', { posyandu: 'Mawar', persetujuan: 'tidak' }));
  send(told('a1', '2026-03-04', SITI));
  expect([names(), waiting()]).toEqual([['Siti Aminah'], []]);
});

test.each([
  ['without the code that it should have', { ibu: 'tanpa kode' }],
  ['with a code that is mistyped', { ibu: 'I-12' }],
  ['with a code of nobody', { ibu: 'I-{zz}' }],
  ['that describes her', { nama: 'Siti Aminah', tanggal_lahir: '1995-05-05' }],
])('a no %s is asked about, and keeps nothing of her', (_, answers) => {
  const { send, waiting, rowsOf, rebuild } = withSiti();
  send(told('a2', '2026-03-03', { posyandu: 'Mawar', persetujuan: 'tidak', ...answers } as never));
  expect([waiting(), rebuild()]).toEqual([['Ibu: harus diperbaiki'], 0]);
  expect(JSON.stringify(rowsOf('Arsip Ibu').filter(({ Arsip }) => Arsip?.includes('a2')))).not.toContain(
    'Siti',
  );
});

test('a plain first no is asked about by nobody', () => {
  const { send, waiting } = withSiti();
  send(told('a2', '2026-03-03', { posyandu: 'Mawar', persetujuan: 'tidak' }));
  expect(waiting()).toEqual([]);
});

test('whoever tries out who is registered at another posyandu is told nothing by mail', () => {
  const texts = (code: string) =>
    motherCorrections({
      repairs: [{ reading: { code: 'K7M4-QXCP', record: {} }, issues: [{ code, field: null }] }],
    } as never).length;
  expect(['nik-of-a-man', 'beyond-posyandu'].map(texts)).toEqual([1, 0]);
});

describe('a kader of another posyandu, who types her own', () => {
  const answered = (answers: Record<string, string>) => {
    const register = withSiti();
    register.workbook.put(posyanduTab, ...['Mawar', 'Melati'].map((Posyandu) => ({ Posyandu })));
    const sent = { posyandu: 'Melati', ibu: 'I-{a1}', ...answers };
    register.send(told('a2', '2026-03-03', sent, { sender: kaderOf(['Melati']) }));
    return register;
  };
  const shown = ({ rowsOf }: ReturnType<typeof answered>) =>
    rowsOf('Ibu').map((row) => [row.Posyandu, row.Alamat, row.Suami, row['Hb (g/dL)']]);

  test('hides nobody, until an officer has taken her no', () => {
    const register = answered({ persetujuan: 'tidak' });
    expect([register.names(), register.waiting().length]).toEqual([['Siti Aminah'], 1]);
    expect(register.choose(WORKLIST_CHOICE.take)).toBe(1);
    expect([register.names(), register.waiting(), register.rebuild()]).toEqual([
      [],
      ['Persetujuan ditarik'],
      0,
    ]);
  });

  test('moves nobody: the contact counts, and the rest once an officer has taken it', () => {
    const register = answered({ alamat: 'Jl. Baru 1', nama_suami: 'Joko', hb: '11' });
    expect([shown(register), register.waiting().length]).toEqual([[['Mawar', '', 'Budi', '11']], 1]);
    expect(register.choose(WORKLIST_CHOICE.take)).toBe(1);
    expect([shown(register), register.waiting(), register.rebuild()]).toEqual([
      [['Melati', 'Jl. Baru 1', 'Joko', '11']],
      [],
      0,
    ]);
  });

  test('adds nothing but the contact where an officer has refused it', () => {
    const register = answered({ alamat: 'Jl. Baru 1', hb: '11' });
    expect(register.choose(WORKLIST_CHOICE.refuse)).toBe(1);
    expect([shown(register), register.waiting()]).toEqual([[['Mawar', '', 'Budi', '11']], []]);
  });

  test('asks nothing by a contact alone', () => {
    const register = answered({ hb: '11' });
    expect([shown(register), register.waiting()]).toEqual([[['Mawar', '', 'Budi', '11']], []]);
  });
});

test('what may be of a woman alone is erased with her', () => {
  const { send, choose, context, clock, rowsOf, rebuild } = withSiti();
  send(
    told('a2', '2026-03-03', {
      posyandu: 'Mawar',
      nama: 'Siti Aminah',
      tanggal_lahir: '1995-05-05',
      persetujuan: 'ya',
    }),
  );
  send(told('a3', '2026-03-03', { posyandu: 'Mawar', ibu: 'I-{a1}', persetujuan: 'tidak' }));
  expect(choose(WORKLIST_CHOICE.erase)).toBe(1);
  clock.at += 25 * 3_600_000;
  expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
  expect(JSON.stringify(['Ibu', 'Arsip Ibu', 'Perlu Perbaikan'].map((title) => rowsOf(title)))).not.toContain(
    'Siti',
  );
  expect(rebuild()).toBe(0);
});

test("a mother's NIK never meets a child's, nor her card that of a child", () => {
  const { send, names, rowsOf } = withSiti();
  send(
    told(
      'c1',
      '2026-03-03',
      {
        posyandu: 'Mawar',
        anak: 'Anak belum terdaftar',
        nama: 'Siti Aminah',
        jenis_kelamin: 'P',
        tanggal_lahir: '2025-05-05',
        nama_ibu: 'Siti Aminah',
        nik: '3304064505950001',
        persetujuan: 'ya',
        tanggal_ukur: '2026-03-03',
        berat: '8',
      },
      { form: 'pengukuran' },
    ),
  );
  expect(names()).toEqual(['Siti Aminah']);
  expect(rowsOf('Data Anak').map((row) => row['Nama Anak'])).toEqual(['Siti Aminah']);
  const tokens = (title: string) => String(rowsOf(title)[0]?.Indeks).split(' ');
  expect(tokens('Arsip Ibu').filter((token) => tokens('Data Anak').includes(token))).toEqual([]);
});
