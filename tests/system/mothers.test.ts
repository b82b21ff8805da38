// Mothers and couples through the built script: what a response about one costs, and where nothing of them may be.
import { viewWorkbook } from '../../local/google/spreadsheet';
import { madeCopies } from '../../local/people/made-copies';
import type { Answers } from '../../src/ledger/responses/response';
import { DAY, HOUR, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';

const WATI = 'wati@kader.example';
const SRI = 'sri@puskesmas.example';
const LURAH = 'lurah@desa.example';
const CAMAT = 'camat@kecamatan.example';
const SYLLABLES = ['ba', 'co', 'du', 'fi', 'gu', 'ha', 'ki', 'lo', 'mu', 'ne'] as const;

/** Names, numbers and findings that are in nothing else. */
const WOMEN = SYLLABLES.map((syllable, i) => ({
  nama: `Qx${syllable}zvw`,
  nama_suami: `Wk${syllable}xqv`,
  nik: `330406${41 + i}05959${100 + i}`,
  hp: `0812664${20_171 + 89 * i}`,
  alamat: `Gang Zq${syllable}vx`,
  keluhan: `Pusing vk${syllable}zq`,
}));
const COUPLES = SYLLABLES.slice(0, 5).map((syllable, i) => ({
  nama: `Vz${syllable}qkx`,
  nama_pasangan: `Kv${syllable}wzq`,
  nik: `330406${51 + i}07019${200 + i}`,
  hp: `0813775${30_211 + 83 * i}`,
  alamat: `Gang Xk${syllable}qz`,
}));
const NAMES = WOMEN.map(({ nama }) => nama);
const SECRETS = [
  ...WOMEN.flatMap(({ nama: _, ...hidden }) => Object.values(hidden)),
  ...COUPLES.flatMap((one) => Object.values(one)),
  // Findings, as the tabs write them.
  '21,7',
  '21.7',
  '7,3 g/dL',
];

const woman = (i: number): Answers => ({
  ...(WOMEN[i] as Answers),
  posyandu: 'Mawar',
  tanggal_lahir: `1995-05-${String(1 + i).padStart(2, '0')}`,
  persetujuan: 'ya',
  hpht: '2025-10-10',
  rt: '1',
  rw: '2',
  lila: '21,7',
  hb: i === 0 ? '7,3' : '12',
  ...(i === 1 && { keluhan: 'Keguguran' }),
});

const couple = (i: number): Answers => ({
  ...(COUPLES[i] as Answers),
  tanggal_lahir: `2001-07-${String(11 + i)}`,
  tanggal_nikah: '2026-03-01',
  persetujuan: 'ya',
  lila: '21,7',
  hb: '7,3',
});

/** Calls, reads and writes of the one run of the trigger that sending brings about. */
function costOf({ world: { meter } }: Kelurahan, entryPoint: string, send: () => unknown) {
  const callsOf = () => ({ ...meter.entryPoints[entryPoint]?.calls });
  const before = callsOf();
  send();
  const made = Object.entries(callsOf()).map(
    ([method, times]) => [method, times - (before[method] ?? 0)] as const,
  );
  const count = (of: RegExp) =>
    made.reduce((sum, [method, times]) => (of.test(method) ? sum + times : sum), 0);
  return {
    calls: count(/./),
    reads: count(/^Sheets\..*\.(?:get|batchGet)$|^SpreadsheetApp\./),
    writes: count(/^Sheets\..*\.(?:update|batchUpdate|append|clear)$/),
  };
}

describe('of the canaries of ten women and five couples', () => {
  let kelurahan: Kelurahan;
  const costs: Record<string, ReturnType<typeof costOf>> = {};
  beforeAll(() => {
    kelurahan = new Kelurahan({
      Posyandu: [{ Posyandu: 'Mawar', 'Hari Buka': 'tanggal 12' }, { Posyandu: 'Melati' }],
      Kader: [{ Nama: 'Wati', Email: WATI, Posyandu: 'Mawar' }],
      Petugas: [{ Nama: 'Bidan Sri', Email: SRI, Peran: 'Bidan' }],
      Penerima: [
        recipient(LURAH, { Peran: 'Lurah', Bulanan: 'Ya' }),
        recipient(CAMAT, { Peran: 'Camat', 'Boleh Lihat Nama': 'Tidak', Bulanan: 'Ya' }),
      ],
    });
    const send = (form: string, id: string, answers: Answers) => {
      costs[id] = costOf(kelurahan, 'terimaKiriman', () =>
        kelurahan.send(answers, { form, id, email: WATI }),
      );
      kelurahan.pass(HOUR / 4);
    };
    for (const i of WOMEN.keys()) send('ibu', `ibu-${i}`, woman(i));
    for (const i of COUPLES.keys()) send('catin', `catin-${i}`, couple(i));
    // What is to be mended: its sender reads so.
    send('ibu', 'ibu-keliru', { ...woman(0), nama: 'Qxzyx', nik: '12345', persetujuan: '' });
    kelurahan.pass(6 * DAY);
    send('ibu', 'ibu-lagi', { ...woman(2), keluhan: '', tanggal: '2026-01-12' });
    send('catin', 'catin-lagi', couple(2));
    kelurahan.pass(DAY + 20 * MINUTE);
  });

  const textOf = (to?: string): string =>
    (to === undefined ? kelurahan.mails() : kelurahan.mailsTo(to))
      .map(({ subject, body, htmlBody }) => `${subject}\n${body}\n${htmlBody}`)
      .join('\n');
  const found = (text: string, canaries: readonly string[]): readonly string[] =>
    canaries.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

  test('the tabs for officers have them', () => {
    expect(kelurahan.runtime.failures()).toEqual([]);
    const shown = JSON.stringify(['Ibu', 'Catin', 'Perlu Tindakan'].map((tab) => kelurahan.rows(tab)));
    expect(found(shown, NAMES)).toEqual(NAMES);
    expect(
      found(
        shown,
        COUPLES.map(({ nama }) => nama),
      ),
    ).toHaveLength(5);
    expect(kelurahan.rows('Ibu')).toHaveLength(10);
    // No number of a person is in a tab that is shown.
    expect(
      found(
        shown,
        [...WOMEN, ...COUPLES].map(({ nik }) => nik),
      ),
    ).toEqual([]);
  });

  test('a response about a woman or a couple costs at most ten calls, three reads and one write', () => {
    for (const [id, { calls, reads, writes }] of Object.entries(costs)) {
      expect([id, calls <= 10, reads <= 3, writes]).toEqual([id, true, true, 1]);
    }
  });

  test('no mail has any of them', () => {
    for (const to of [WATI, LURAH, CAMAT]) expect([to, textOf(to).length > 0]).toEqual([to, true]);
    expect(found(textOf(), [...NAMES, ...SECRETS, 'Qxzyx'])).toEqual([]);
    expect(textOf()).not.toMatch(/keguguran|tidak berlanjut|\bI-[2-9A-Z]{4}-|\bC-[2-9A-Z]{4}-/i);
  });

  test('whoever has sent what is to be mended reads that there is, and where', () => {
    expect(textOf(WATI)).toContain('Perlu diperbaiki: 1 kiriman');
  });

  test('a copy for kader alone has names and the next contact, no copy has anything else, and none has a couple', () => {
    const copies = madeCopies(kelurahan.world);
    const shownIn = (name: string): string =>
      JSON.stringify(copies.find((copy) => copy.name === name)?.workbook.sheets ?? '');
    const [, lost, ...others] = NAMES;
    expect([...found(shownIn('posyandu-mawar'), NAMES)].sort()).toEqual([NAMES[0], ...others].sort());
    expect(found(shownIn('posyandu-mawar'), [lost ?? ''])).toEqual([]);
    expect(found(shownIn('pembaca'), NAMES)).toEqual([]);
    for (const { name } of copies) expect([name, found(shownIn(name), SECRETS)]).toEqual([name, []]);
  });

  test('none is on a map, in a log, a failure, a property or the cache, nor in an address', () => {
    const all = [...NAMES, ...SECRETS.filter((one) => !/^\d\d[.,]\d$/.test(one))];
    for (const address of [LURAH, CAMAT])
      expect(found(kelurahan.mapPageNextMonth(kelurahan.mapLink(address)), all)).toEqual([]);
    const { sections } = JSON.parse(kelurahan.world.save()) as {
      readonly sections: Readonly<Record<string, unknown>>;
    };
    for (const section of ['logs', 'failures', 'properties', 'cache'])
      expect([section, found(JSON.stringify(sections[section] ?? {}), all)]).toEqual([section, []]);
    const links = viewWorkbook(kelurahan.world, kelurahan.workbookId)
      .sheets.flatMap(({ rows }) => rows.flat())
      .flatMap(({ link }) => link ?? []);
    expect(links.length).toBeGreaterThan(10);
    expect(found(links.map(decodeURIComponent).join('\n'), all)).toEqual([]);
  });
});
