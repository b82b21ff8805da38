// Six weeks of needs in two posyandu, with names and numbers that are in nothing else: what each reader got by mail, and what stands in each
// copy, is searched for what that reader may not see.

import { viewWorkbook } from '../../local/google/spreadsheet';
import { madeCopies } from '../../local/people/made-copies';
import { parseSecretCode, responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/ledger/responses/response';
import { DAY, HOUR, Kelurahan, livedOnce, recipient } from '../support/system/kelurahan';

const WATI = 'wati@kader.example';
const SITI = 'siti@kader.example';
const SRI = 'sri@puskesmas.example';
const LURAH = 'lurah@desa.example';
const ONE_POSYANDU = 'pkk.melati@desa.example';
const SECRETARY = 'sekretaris@desa.example';
const HEAD = 'rt2@desa.example';
const CAMAT = 'camat@kecamatan.example';

const POSYANDU = ['Mawar', 'Melati'] as const;

interface Canary {
  readonly posyandu: (typeof POSYANDU)[number];
  readonly name: string;
  readonly mother: string;
  readonly nik: string;
  readonly phone: string;
  readonly street: string;
  readonly lat: string;
}

const CHILDREN: readonly Canary[] = POSYANDU.flatMap((posyandu, p) =>
  ['ba', 'co', 'du', 'fi'].map((syllable, i) => ({
    posyandu,
    name: `Qx${syllable}${p ? 'melv' : 'mawv'}yq`,
    mother: `Zv${syllable}${p ? 'mel' : 'maw'}kxq`,
    nik: `330406${String(47 + i)}0125${String(7001 + 10 * p + i)}`,
    phone: `0812993${String(10_071 + 97 * (4 * p + i))}`,
    street: `Gang Wq${syllable}${p}xzv`,
    lat: `7.39${String(6013 + 17 * (4 * p + i))}`,
  })),
);

/** The first of each posyandu has signs of gizi buruk, the second no weight in February. */
function answersOf(child: Canary, i: number, on: string): Answers {
  const { posyandu, name, mother, nik, phone, street, lat } = child;
  return {
    posyandu,
    anak: 'baru',
    nama: name,
    nama_ibu: mother,
    nik,
    hp: phone,
    alamat: street,
    lokasi: `-${lat}, 109.697`,
    jenis_kelamin: 'P',
    tanggal_lahir: `2025-01-${String(7 + (i % 4)).padStart(2, '0')}`,
    rt: '2',
    rw: '1',
    persetujuan: 'ya',
    tanggal_ukur: on,
    berat: i % 4 === 0 ? '6,0' : '8,9',
    tinggi: '73',
    cara_ukur: 'telentang',
  };
}

const weeks = livedOnce(() => {
  const kelurahan = new Kelurahan({
    Posyandu: POSYANDU.map((Posyandu) => ({ Posyandu, 'Hari Buka': 'tanggal 12' })),
    Kader: [
      { Nama: 'Wati', Email: WATI, Posyandu: 'Mawar' },
      { Nama: 'Siti', Email: SITI, Posyandu: 'Melati' },
    ],
    Petugas: [{ Nama: 'Bidan Sri', Email: SRI, Peran: 'Bidan' }],
    Penerima: [
      recipient(LURAH, { Peran: 'Lurah', Bulanan: 'Ya' }),
      recipient(ONE_POSYANDU, { Peran: 'PKK', Posyandu: 'Melati' }),
      recipient(SECRETARY, { Peran: 'Sekretaris', 'Boleh Lihat Nama': 'Tidak', Bulanan: 'Ya' }),
      recipient(HEAD, { Peran: 'Ketua RT 2' }),
      recipient(CAMAT, { Peran: 'Camat', 'Boleh Lihat Nama': 'Tidak' }),
    ],
  });
  for (const [i, child] of CHILDREN.entries()) {
    const email = child.posyandu === 'Mawar' ? WATI : SITI;
    kelurahan.send(answersOf(child, i, '2026-01-07'), { id: `c${i}`, email });
    kelurahan.pass(HOUR / 4);
  }
  kelurahan.pass(7 * DAY);
  const [first] = CHILDREN;
  kelurahan.send(
    {
      sasaran: responseCodeOf('c0'),
      jenis: 'Rujukan',
      tanggal: '2026-01-13',
      hasil: `Ibunya ${first?.mother}, NIK ${first?.nik}, HP ${first?.phone}`,
      oleh: 'Wati',
      kebutuhan: 'rujuk',
    },
    { id: 't0', form: 'tindakan', email: WATI },
  );
  for (let day = 0; day < 36; day++) kelurahan.pass(DAY);
  return kelurahan;
});

const lower = (text: string): string => {
  try {
    return `${text} ${decodeURIComponent(text)}`.toLowerCase();
  } catch {
    return text.toLowerCase();
  }
};
const found = (text: string, canaries: readonly string[]): readonly string[] =>
  canaries.filter((canary) => lower(text).includes(canary.toLowerCase()));
const names = (posyandu?: string): readonly string[] =>
  CHILDREN.filter((child) => posyandu === undefined || child.posyandu === posyandu).map(({ name }) => name);
const NUMBERS = CHILDREN.flatMap(({ nik, phone, lat }) => [nik, phone, lat]);
const HOMES = CHILDREN.flatMap(({ mother, street }) => [mother, street]);

/** What admits somebody: codes of kader and officers, keys of cards and of mails. */
const keysIn = (urls: readonly string[]): readonly string[] =>
  urls
    .flatMap((url) => [...lower(url).matchAll(/=([2-9a-z]{4}-[2-9a-z]{4})\b/g)])
    .flatMap(([, value = '']) => parseSecretCode(value) ?? []);

describe('of the canaries of eight children', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = weeks();
  });
  const read = (to: string, urgentToo = true): string =>
    kelurahan
      .mailsTo(to)
      .filter(({ subject }) => urgentToo || !subject.startsWith('SEGERA'))
      .map(({ subject, body, htmlBody }) => `${subject}\n${body}\n${htmlBody}`)
      .join('\n');

  test('every reader has got mails, and those with the right read names', () => {
    for (const to of [WATI, SITI, SRI, LURAH, ONE_POSYANDU, SECRETARY, HEAD, CAMAT]) {
      expect([to, kelurahan.mailsTo(to).length > 0]).toEqual([to, true]);
    }
    for (const to of [WATI, SITI, SRI, LURAH]) expect(found(read(to, false), names())).not.toEqual([]);
  });

  test('a kader reads no child of the other posyandu, and who is for one posyandu none of the other', () => {
    expect(found(read(WATI), names('Melati'))).toEqual([]);
    expect(found(read(SITI), names('Mawar'))).toEqual([]);
    expect(found(read(ONE_POSYANDU), names('Mawar'))).toEqual([]);
  });

  test('who has no right to names, the camat and the head of an RT read none, nor a code', () => {
    const codes = CHILDREN.map((_, i) => responseCodeOf(`c${i}`));
    for (const to of [SECRETARY, CAMAT, HEAD]) {
      expect([to, found(read(to), [...names(), ...NUMBERS, ...HOMES, ...codes])]).toEqual([to, []]);
    }
  });

  test('nobody reads a NIK, a telephone number or the point of a home, and of mother and street only who is called at once', () => {
    for (const to of [WATI, SITI, SRI, LURAH, ONE_POSYANDU]) {
      expect([to, found(read(to), NUMBERS)]).toEqual([to, []]);
      expect([to, found(read(to, false), HOMES)]).toEqual([to, []]);
    }
  });

  test('links hold codes and kinds alone, and none of a mail opens the form in the name of another', () => {
    const linksTo = (to: string): readonly string[] =>
      [...read(to).matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url);
    const all = [WATI, SITI, SRI, LURAH, ONE_POSYANDU, SECRETARY, HEAD, CAMAT].flatMap(linksTo);
    expect(found(all.join('\n'), [...names(), ...NUMBERS, ...HOMES])).toEqual([]);
    // Each has keys of her own, and nobody has one of another.
    const keys = [WATI, SITI, SRI, LURAH, ONE_POSYANDU].map((to) => [...new Set(keysIn(linksTo(to)))]);
    expect(keys.map((own) => own.length > 0)).toEqual([true, true, true, true, true]);
    expect(new Set(keys.flat()).size).toBe(keys.flat().length);
    for (const to of [SECRETARY, HEAD, CAMAT]) {
      expect([to, keysIn(linksTo(to))]).toEqual([to, []]);
    }
  });

  test('a text to pass on has no name, no number, no finding and no key', () => {
    const { sheets } = viewWorkbook(kelurahan.world, kelurahan.workbookId);
    const links = sheets.flatMap(({ rows }) => rows.flat()).flatMap(({ link }) => link ?? []);
    const messages = links
      .filter((url) => url.startsWith('https://wa.me/'))
      .map((url) => decodeURIComponent(url));
    expect(keysIn(links)).toEqual([]);
    expect(messages.length).toBeGreaterThan(3);
    expect(found(messages.join('\n'), [...names(), ...NUMBERS, ...HOMES])).toEqual([]);
    expect(messages.join('\n')).not.toMatch(/gizi buruk|indikasi|BB\/TB|garis merah/i);
  });

  test('a copy has the children of who reads it, without numbers, and its links carry no key', () => {
    const copies = madeCopies(kelurahan.world);
    expect(copies.map(({ name }) => name).sort()).toEqual(['pembaca', 'posyandu-mawar', 'posyandu-melati']);
    for (const { name, workbook } of copies) {
      const shown = JSON.stringify(workbook);
      expect([name, found(shown, NUMBERS)]).toEqual([name, []]);
      const others = name === 'posyandu-mawar' ? 'Melati' : name === 'posyandu-melati' ? 'Mawar' : '';
      expect([name, found(shown, others ? names(others) : [])]).toEqual([name, []]);
      const links = workbook.sheets.flatMap(({ rows }) => rows.flat()).flatMap(({ link }) => link ?? []);
      expect(links.length).toBeGreaterThan(0);
      expect(keysIn(links)).toEqual([]);
      expect(found(links.join('\n'), [...names(), ...NUMBERS])).toEqual([]);
    }
  });
});
