// Donors over the built script: a company whose eggs reached one child twice, an almsgiving fund for the same programme, the meat of a mosque whose
// agreement has ended, and a foster parent of one household whose agreement ends soon. What each reads is written here as it should be, and all of
// it is searched for names, numbers and homes that are in nothing else.
import { viewWorkbook } from '../../local/google/spreadsheet';
import { madeCopies } from '../../local/people/made-copies';
import { responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/ledger/responses/response';
import { BIDAN, DAY, HOUR, Kelurahan, livedOnce, MINUTE, recipient } from '../support/system/kelurahan';

const COMPANY = 'csr@sehat.example';
const FUND = 'laz@amanah.example';
const MOSQUE = 'takmir@alfalah.example';
const PARENT = 'ota@genting.example';
const UNLISTED = 'humas@lain.example';
const DONORS = [COMPANY, FUND, MOSQUE, PARENT];
const LURAH = 'lurah@desa.example';

interface Canary {
  readonly id: string;
  readonly name: string;
  readonly mother: string;
  readonly born: string;
  readonly nik: string;
  readonly phone: string;
  readonly street: string;
  readonly rw: string;
}

const SYLLABLES =
  'bakelo dumira fitsu gohepa hunike jalodu kemifu lusora metiga nopuhe pirako rusefi tomagu wenilo'.split(
    ' ',
  );

/** Fourteen girls, each of a household of her own: ten in RW 1, two each in RW 2 and 3. */
const CHILDREN: readonly Canary[] = Array.from({ length: 14 }, (_, i) => ({
  id: `c${i}`,
  name: `Qx${SYLLABLES[i]}vyq`,
  mother: `Zv${SYLLABLES[13 - i]}kxu`,
  born: `2024-0${1 + (i % 5)}-${String(3 + i).padStart(2, '0')}`,
  nik: `330406${43 + i}0${1 + (i % 5)}24${String(4101 + 7 * i)}`,
  phone: `0812993${String(10_071 + 97 * i)}`,
  street: `Gang Wq${SYLLABLES[i]}zx`,
  rw: i < 10 ? '1' : i < 12 ? '2' : '3',
}));

const CANARIES = CHILDREN.flatMap(({ name, mother, nik, phone, street }) => [
  name,
  mother,
  nik,
  phone,
  street,
]);

const identity = ({ name, mother, born, nik, phone, street, rw }: Canary): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama: name,
  nama_ibu: mother,
  nik,
  hp: phone,
  alamat: street,
  jenis_kelamin: 'P',
  tanggal_lahir: born,
  rt: '2',
  rw,
  persetujuan: 'ya',
  cara_ukur: 'telentang',
  tinggi: '84',
});

const mail = (Email: string) =>
  recipient(Email, { Peran: 'Donatur', Mendesak: 'Tidak', Mingguan: 'Tidak', 'Boleh Lihat Nama': 'Tidak' });

const EGGS = { Program: 'Telur', Syarat: 'semua balita', Periode: 'Bulan', Jumlah: 2, Satuan: 'butir' };

const SETTINGS = {
  Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
  Penerima: [recipient(LURAH, { Peran: 'Lurah' }), ...DONORS.map(mail)],
  Program: [
    EGGS,
    { Program: 'Daging kurban', Sasaran: 'Keluarga', Periode: 'Tahun', Jumlah: 1, Satuan: 'bagian' },
    { Program: 'GENTING nutrisi', Sasaran: 'Keluarga', Periode: 'Bulan', Jumlah: 1, Satuan: 'paket' },
  ],
  Donatur: [
    {
      'Nama Donatur': 'PT Sehat',
      'Nama Lain': 'Sehat Peduli',
      Jenis: 'CSR',
      Email: COMPANY,
      'Nomor MoU': '7/CSR/2026',
      'Berlaku Sejak': '2026-01-01',
      'Berlaku Sampai': '2026-12-31',
      Program: 'Telur',
      Dijanjikan: 60,
      'Uang Dijanjikan': 5_000_000,
    },
    { 'Nama Donatur': 'LAZ Amanah', Jenis: 'LAZ', Email: FUND, Program: 'Telur', Dijanjikan: 11 },
    {
      'Nama Donatur': 'Masjid Al Falah',
      Jenis: 'Qurban',
      Email: MOSQUE,
      'Berlaku Sampai': '2026-01-20',
      Program: 'Daging kurban',
      Dijanjikan: 20,
    },
    {
      'Nama Donatur': 'Orang tua asuh 3',
      Jenis: 'GENTING',
      Email: PARENT,
      'Berlaku Sampai': '2026-02-20',
      Program: 'GENTING nutrisi',
      Dijanjikan: 6,
    },
    { 'Nama Donatur': 'PT Lain Kali', Email: UNLISTED, Program: 'Roti', Dijanjikan: 5 },
  ],
  // The mails are called for at three, and leave from the hour of the summary on.
  Jadwal: [{ Kode: 'donatur', Kapan: 'tanggal 1 jam 3' }],
};

let acts = 0;
function give(
  kelurahan: Kelurahan,
  child: number,
  [program, unit, amount]: readonly [program: string, unit: string, amount: number],
  provider: string,
  on: string,
): void {
  const answers: Answers = {
    sasaran: responseCodeOf(`c${child}`),
    jenis: 'Bantuan',
    program,
    tanggal: on,
    jumlah: String(amount),
    satuan: unit,
    pemberi: provider,
    hasil: `Diterima ${CHILDREN[child]?.mother}`,
    oleh: 'Wati',
  };
  acts += 1;
  kelurahan.send(answers, { id: `beri-${acts}`, form: 'tindakan' });
}

const EGG = ['Telur', 'butir', 2] as const;

/** From 7 January 2026 to the first of February, six in the morning: all is given, twelve were weighed again but one, the mails wait. */
const january = livedOnce(() => {
  acts = 0;
  const kelurahan = new Kelurahan(SETTINGS);
  for (const child of CHILDREN)
    kelurahan.send({ ...identity(child), tanggal_ukur: '2026-01-05', berat: '10,9' }, { id: child.id });
  kelurahan.pass(13 * DAY);
  // Eggs of the company for the first twelve, for the first of them a second time in the month.
  for (let i = 0; i < 12; i++) give(kelurahan, i, EGG, i % 2 ? 'PT. SEHAT' : 'sehat peduli', '2026-01-10');
  give(kelurahan, 0, EGG, 'PT Sehat', '2026-01-12');
  give(kelurahan, 12, EGG, 'LAZ Amanah', '2026-01-10');
  give(kelurahan, 13, EGG, 'laz amanah', '2026-01-10');
  for (let i = 0; i < 7; i++)
    give(kelurahan, i, ['Daging kurban', 'bagian', 1], 'Masjid Al-Falah', '2026-01-15');
  give(kelurahan, 13, ['GENTING nutrisi', 'paket', 1], 'Orang Tua Asuh 3', '2026-01-16');
  give(kelurahan, 5, EGG, 'Toko Makmur', '2026-01-17');
  kelurahan.pass(6 * DAY);
  // Six have gained by BB/U, five have lost; the twelfth and the two of the fund were not weighed.
  for (const [i, child] of CHILDREN.slice(0, 11).entries())
    kelurahan.send(
      {
        posyandu: 'Mawar',
        anak: responseCodeOf(child.id),
        tanggal_ukur: '2026-01-25',
        berat: i < 6 ? '11,8' : '10,3',
        tinggi: '84,5',
        cara_ukur: 'telentang',
      },
      { id: `u${i}` },
    );
  kelurahan.pass(5 * DAY + 22 * HOUR);
  return kelurahan;
});

const textsTo = (kelurahan: Kelurahan, to: string): readonly string[] =>
  kelurahan.mailsTo(to).map(({ subject, body }) => `${subject}\n${body}`);

const all = (kelurahan: Kelurahan, to: string): string =>
  kelurahan
    .mailsTo(to)
    .map(({ subject, body, htmlBody }) => `${subject}\n${body}\n${htmlBody}`)
    .join('\n');

const workbookText = ({ world, workbookId }: Kelurahan): string =>
  JSON.stringify(viewWorkbook(world, workbookId));

const withoutCodes = (text: string): string => text.replace(/D-[2-9A-Z]{4}-[2-9A-Z]{4}/g, 'D-*');

const found = (text: string, canaries: readonly string[]): readonly string[] =>
  canaries.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

describe('what donors have promised and given', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = january();
  });

  test('stands in Janji Donatur, without names and with no count below five', () => {
    const rows = kelurahan
      .rows('Janji Donatur')
      .map((row) => [
        row.Donatur,
        row.Program,
        row.MoU,
        row.Dijanjikan,
        row.Diberikan,
        row.Sisa,
        row.Satuan,
        row['Uang Dijanjikan'],
        row.Penerima,
        row['Per RW'],
        row.Sesudahnya,
        row.Catatan,
      ]);
    expect(rows).toEqual([
      [
        ...['PT Sehat', 'Telur', 'Berlaku', 60, 26, 34, 'butir', 5_000_000, 12],
        'RW 001: 10; RW 002: <5; RW 003: <5',
        'BB/U naik: 6; BB/U tetap: <5; BB/U turun: 5; belum dapat dibandingkan: <5',
        'Uang yang diterima belum dicatat.',
      ],
      ['LAZ Amanah', 'Telur', 'Berlaku', 11, 4, 7, 'butir', null, 2, null, null, null],
      [
        ...['Masjid Al Falah', 'Daging kurban', 'Sudah berakhir', 20, 7, 13, 'bagian', null, 7],
        'RW 001: 7',
        'BB/U naik: 6; BB/U tetap: <5; BB/U turun: <5; belum dapat dibandingkan: <5',
        null,
      ],
      [
        ...['Orang tua asuh 3', 'GENTING nutrisi', 'Berakhir dalam 19 hari', 6, 1, 5, 'paket', null, 1],
        ...[null, null, null],
      ],
      [
        ...['PT Lain Kali', 'Roti', 'Berlaku', 5, null, null, null, null, 0, null, null],
        'Program tidak ada di tab Program. Email belum ada di tab Penerima: surat tidak dikirim.',
      ],
      [
        ...['(tidak terdaftar)', 'Telur', null, null, 2, null, 'butir', null, null, null, null],
        'Dari 1 pemberi yang tidak ada di tab Donatur: lihat kolom Pemberi di tab Bantuan.',
      ],
    ]);
  });

  test('that eggs reached one child twice stands in Bantuan, where officers see it', () => {
    const twice = kelurahan.rows('Bantuan').filter((row) => row.Keadaan === 'Dua kali');
    expect(new Set(twice.map((row) => `${row.Program} ${row.Sasaran}: ${row.Diberikan}`))).toEqual(
      new Set([`Telur ${responseCodeOf('c0')}: 4`, `Telur ${responseCodeOf('c5')}: 4`]),
    );
  });

  test('Beranda says which agreements end, which promises were not kept, and what cannot be followed', () => {
    const line = (label: string) => kelurahan.rows('Beranda').find((row) => row.Ukuran === label);
    expect(line('MoU donatur yang berakhir dalam 30 hari')).toMatchObject({
      Jumlah: 1,
      Keterangan:
        'Baris tab Donatur yang perlu diperiksa: 6. 1 pemberian dari pemberi yang tidak ada di tab Donatur. Lihat tab Janji Donatur, dihitung tiap jam.',
    });
    expect(line('Janji donatur yang belum ditepati')).toMatchObject({ Jumlah: 1 });
  });

  test('each code is of one donor, one programme and one household or child, and of nobody else', () => {
    const pairs = kelurahan.rows('Pasangan Donatur');
    const codes = pairs.map((row) => String(row['Kode Pasangan']));
    expect(pairs).toHaveLength(12 + 2 + 7 + 1);
    expect(new Set(codes).size).toBe(22);
    for (const code of codes) expect(code).toMatch(/^D-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const of13 = pairs.filter((row) => String(row.Sasaran).endsWith(responseCodeOf('c13')));
    expect(of13.map((row) => [row.Donatur, row.Sasaran, row.RW, row.Sesudahnya])).toEqual([
      ['LAZ Amanah', responseCodeOf('c13'), 3, 'belum dapat dibandingkan'],
      ['Orang tua asuh 3', `K-${responseCodeOf('c13')}`, 3, 'belum dapat dibandingkan'],
    ]);
  });
});

describe('the mails of the first of February', () => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = january();
    kelurahan.pass(6 * HOUR);
  });

  test('the company reads what it gave, where and to what effect, and codes in place of names', () => {
    const [mail, ...others] = textsTo(kelurahan, COMPANY);
    expect(others).toEqual([]);
    expect(withoutCodes(mail ?? '').trim()).toBe(COMPANY_MAIL);
  });

  test('the fund reads of its own four eggs alone, and no direction of two children', () => {
    const [mail, ...others] = textsTo(kelurahan, FUND);
    expect(others).toEqual([]);
    expect(withoutCodes(mail ?? '').trim()).toBe(FUND_MAIL);
  });

  test('no donor reads of another', () => {
    const names = ['PT Sehat', 'LAZ Amanah', 'Masjid Al Falah', 'Orang tua asuh 3', 'Toko Makmur', 'PT Lain'];
    for (const [i, to] of DONORS.entries()) expect(found(all(kelurahan, to), names)).toEqual([names[i]]);
  });

  test('the mosque reads that its agreement is over, and the foster parent that hers will be', () => {
    expect(all(kelurahan, MOSQUE)).toContain('Sudah berakhir, sampai 20 Januari 2026');
    expect(all(kelurahan, PARENT)).toContain('MoU berakhir 20 Februari 2026');
  });

  test('officers read which agreements end, what is left of promises, and who is not listed', () => {
    const [mail] = textsTo(kelurahan, BIDAN).filter((text) => text.includes('Janji dan MoU donatur'));
    for (const said of [
      'Orang tua asuh 3: GENTING nutrisi',
      'Berakhir dalam 19 hari, sampai 20 Februari 2026. Sisa 5 paket',
      'Masjid Al Falah: Daging kurban',
      'Sudah berakhir, sampai 20 Januari 2026. Sisa 13 bagian',
      'Telur: 2 butir, dari 1 pemberi',
      'Baris 6',
    ])
      expect(mail).toContain(said);
    expect(mail).not.toContain('Toko Makmur');
  });

  test('whoever stands in Donatur and not in Penerima gets nothing', () => {
    expect(kelurahan.mailsTo(UNLISTED)).toEqual([]);
  });

  test('no donor mail, no tab of donors and no copy of them tells who', () => {
    const codes = CHILDREN.map(({ id }) => responseCodeOf(id));
    // The register has all of it, and children stand by their names beside what they were given: of such things nothing may get on.
    expect(found(workbookText(kelurahan), CANARIES)).toEqual(CANARIES);
    const gifts = JSON.stringify(kelurahan.rows('Bantuan'));
    expect(
      found(
        gifts,
        CHILDREN.map(({ name }) => name),
      ),
    ).toHaveLength(CHILDREN.length);
    for (const to of DONORS) {
      expect([to, kelurahan.mailsTo(to).length]).toEqual([to, 1]);
      expect([to, found(all(kelurahan, to), [...CANARIES, ...codes])]).toEqual([to, []]);
      expect([to, all(kelurahan, to)]).toEqual([
        to,
        expect.not.stringMatching(/\bK-[2-9A-Z]{4}|RT 0|Mawar|formResponse/),
      ]);
    }
    const { sheets } = viewWorkbook(kelurahan.world, kelurahan.workbookId);
    const own = sheets.filter(({ title }) => title.includes('Donatur'));
    expect(own.map(({ title }) => title)).toEqual(['Janji Donatur', 'Pasangan Donatur', 'Donatur']);
    expect(found(JSON.stringify(own), CANARIES)).toEqual([]);
    expect(found(JSON.stringify(own.filter(({ title }) => title !== 'Pasangan Donatur')), codes)).toEqual([]);
    const pairs = kelurahan.rows('Pasangan Donatur').map((row) => String(row['Kode Pasangan']));
    const copies = madeCopies(kelurahan.world);
    expect(copies.length).toBeGreaterThan(0);
    for (const { name, workbook } of copies)
      expect([
        name,
        found(JSON.stringify(workbook), [
          ...pairs,
          'PT Sehat',
          'PT. Sehat',
          'Sehat Peduli',
          'Amanah',
          'Falah',
        ]),
      ]).toEqual([name, []]);
    const queued = kelurahan.rows('Surat').filter((row) => String(row.Jenis).startsWith('donatur'));
    expect(queued).toHaveLength(5);
    expect(found(JSON.stringify(queued), [...CANARIES, ...codes, ...pairs])).toEqual([]);
    // Before it has reached anybody a row says neither whose it is nor to whom.
    expect(found(JSON.stringify(queued.map((row) => row.Kunci)), ['Sehat', 'Amanah', '@'])).toEqual([]);
  });

  test('in March only whoever has news or an end before them is written to again', () => {
    kelurahan.pass(28 * DAY);
    const again = DONORS.map((to) => [to, kelurahan.mailsTo(to).length]);
    // The agreement of the foster parent has ended since; the others have had and given nothing.
    expect(again).toEqual([
      [COMPANY, 1],
      [FUND, 1],
      [MOSQUE, 1],
      [PARENT, 2],
    ]);
    expect(textsTo(kelurahan, PARENT)[1]).toContain('Sudah berakhir, sampai 20 Februari 2026');
  });
});

describe('between the hour at which mails are called for and that at which they leave', () => {
  test('whose row was removed from Donatur, or who from Penerima, gets none', () => {
    const kelurahan = january();
    const waiting = () =>
      kelurahan.rows('Surat').filter((row) => row.Jenis === 'donatur' && row.Status === 'Antre').length;
    expect(waiting()).toBe(4);
    kelurahan.byHand(({ Values }) => {
      // PT Sehat is the first of Donatur, LAZ Amanah the third of Penerima.
      Values.clear({}, kelurahan.workbookId, "'Donatur'!A2:M2");
      Values.clear({}, kelurahan.workbookId, "'Penerima'!A4:H4");
    });
    kelurahan.pass(6 * HOUR);
    expect(DONORS.map((to) => kelurahan.mailsTo(to).length)).toEqual([0, 0, 1, 1]);
    expect(waiting()).toBe(0);
  });

  test('a child whose family says no has left the tabs of donors within minutes, and is in no mail', () => {
    const kelurahan = january();
    const [child] = CHILDREN;
    if (!child) throw new Error('no child');
    kelurahan.send(
      { ...identity(child), persetujuan: 'tidak', tanggal_ukur: '2026-01-05', berat: '10,9' },
      { id: 'c0' },
    );
    kelurahan.pass(10 * MINUTE);
    expect(JSON.stringify(kelurahan.rows('Pasangan Donatur'))).not.toContain(responseCodeOf('c0'));
    kelurahan.pass(6 * HOUR);
    expect(all(kelurahan, COMPANY)).toContain('11 anak');
  });
});

const SMALL =
  'Hanya jumlah, tanpa nama. 0 sampai 4 ditulis <5, supaya tidak ada keluarga yang dapat dikenali.';

const CODES =
  'Setiap kode mewakili satu penerima. Penerima tidak tahu siapa Anda, dan kode ini tidak menunjukkan siapa mereka.';

const COMPANY_MAIL = `Bantuan PT Sehat untuk Kelurahan Krandegan, sampai 1 Februari 2026
PetaGizi Kelurahan Krandegan

Bantuan PT Sehat di Kelurahan Krandegan

Terima kasih. Ini yang sudah tercatat sampai 1 Februari 2026.

================================
Telur
================================

Dijanjikan: 60 butir
Diberikan: 26 butir
Sisa: 34 butir
Uang dijanjikan: Rp 5.000.000
Uang diterima: belum dicatat
Penerima: 12 anak
Terakhir diberikan: 12 Januari 2026
MoU: Berlaku, nomor 7/CSR/2026, sampai 31 Desember 2026

== Diberikan tiap bulan ==

- Januari 2026: Diberikan 26 butir

== Di mana penerima tinggal ==

- RW 001: Penerima 10
- RW 002: Penerima <5
- RW 003: Penerima <5

== Sesudahnya ==

- BB/U naik: Penerima 6
- BB/U tetap: Penerima <5
- BB/U turun: Penerima 5
- belum dapat dibandingkan: Penerima <5

BB/U (berat menurut umur) pada penimbangan pertama sesudah pemberian terakhir, dibandingkan penimbangan terakhir sebelum pemberian pertama. Naiknya belum tentu karena bantuan. Ini indikasi dari hasil ukur, perlu dikonfirmasi tenaga kesehatan.

== Kode pasangan ==

${CODES}

- Januari 2026: 12 penerima
  → D-*, D-*, D-*, D-*, D-*, D-*, D-*, D-*, D-*, D-*, D-*, D-*

${SMALL}`;

const FUND_MAIL = `Bantuan LAZ Amanah untuk Kelurahan Krandegan, sampai 1 Februari 2026
PetaGizi Kelurahan Krandegan

Bantuan LAZ Amanah di Kelurahan Krandegan

Terima kasih. Ini yang sudah tercatat sampai 1 Februari 2026.

================================
Telur
================================

Dijanjikan: 11 butir
Diberikan: 4 butir
Sisa: 7 butir
Penerima: 2 anak
Terakhir diberikan: 10 Januari 2026
MoU: Berlaku

== Diberikan tiap bulan ==

- Januari 2026: Diberikan 4 butir

Per RW tidak disebut: jumlahnya terlalu kecil, atau dapat dihitung mundur.

Perkembangan penerima tidak disebut: jumlahnya terlalu kecil, atau dapat dihitung mundur.

== Kode pasangan ==

${CODES}

- Januari 2026: 2 penerima
  → D-*, D-*

${SMALL}`;
