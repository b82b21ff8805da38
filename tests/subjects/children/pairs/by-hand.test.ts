// Pairs written down from what is known of names and twins, before recognition was taught any of it: none was made by a rule.
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { type Answer, decided } from './decide';

/** A child of a house that others know of; all invented. Each entry is of a visit of its own. */
const HOUSE: Answers = {
  posyandu: 'Mawar',
  anak: 'Anak belum terdaftar',
  jenis_kelamin: 'P',
  tanggal_lahir: '2025-01-14',
  nama_ibu: 'Wartinah',
  rt: '2',
  rw: '3',
  persetujuan: 'Ya',
};
const MAY: Answers = { ...HOUSE, tanggal_ukur: '2026-05-11', berat: '8,6' };
const JUNE: Answers = { ...HOUSE, tanggal_ukur: '2026-06-11', berat: '8,9' };
/** What a twin weighed on the day of the first entry. */
const ON_THAT_DAY: Answers = { tanggal_ukur: '2026-05-11', berat: '7,8' };

interface Row {
  readonly title: string;
  readonly one: Answers;
  readonly other: Answers;
  readonly is: readonly Answer[];
}

const named = (one: string, other: string, is: readonly Answer[], both: Answers = {}): Row => ({
  title: `${one} and ${other}${both.nama_ibu ? `, of ${both.nama_ibu}` : ''}`,
  one: { ...both, nama: one },
  other: { ...both, nama: other },
  is,
});

const ONE = ['same'] as const;
const ONE_OR_ASKED = ['same', 'ask'] as const;
const ASKED = ['ask'] as const;
const TWO_OR_ASKED = ['new', 'ask'] as const;
const TWO = ['new'] as const;
const BOY: Answers = { jenis_kelamin: 'L' };

const judge = ({ one, other }: Row): Answer =>
  decided({
    kind: 'siblings',
    same: false,
    names: ['', ''],
    first: { ...MAY, ...one },
    second: { ...JUNE, ...other },
  });

describe('one child under two spellings', () => {
  test.each<Row>([
    named('Nur Salimah', 'Nursalimah', ONE),
    named('Sri Hapsari', 'Srihapsari', ONE),
    named('Tri Haryadi', 'Triharyadi', ONE, BOY),
    named('Siti Hajarwati', 'Sitihajarwati', ONE),
    named('Ahmad Hanafi', 'Akhmadhanafi', ONE, BOY),
    {
      title: 'Panji Pratama of Eka Fitriani, and Panjipratama of Eka',
      one: { ...BOY, nama: 'Panji Pratama', nama_ibu: 'Eka Fitriani' },
      other: { ...BOY, nama: 'Panjipratama', nama_ibu: 'Eka' },
      is: ONE,
    },
    {
      title: 'Aisyah of Sri Muslimah, and Aisyah of Sri',
      one: { nama: 'Aisyah', nama_ibu: 'Sri Muslimah' },
      other: { nama: 'Aisyah', nama_ibu: 'Sri' },
      is: ONE,
    },
    named('Cecilia Melati', 'Sesilia Melati', ONE_OR_ASKED),
    named('Marcella', 'Marsela', ONE_OR_ASKED),
    named('Zulfa Aini', 'Julfa Aini', ONE_OR_ASKED),
    named('Fransisca Dewanti', 'Fransiska Dewanti', ONE_OR_ASKED),
    named('Nur Hasyim', 'Nurhasyim', ONE, BOY),
    named('Dwi Haryanto', 'Dwiharyanto', ONE, BOY),
    named('Rachmad Hidayah Putra', 'Rahmat Hidayahputra', ONE, BOY),
    named('Umi Chabibah', 'Umihabibah', ONE),
    named('Patricia Melati', 'Patrisia Melati', ONE_OR_ASKED),
    named('Veronica Melati', 'Veronika Melati', ONE_OR_ASKED),
    named('Zainab Kirani', 'Jainab Kirani', ONE_OR_ASKED),
    named('Faizal Anwar', 'Paisal Anwar', ONE, BOY),
    named('Alexandra', 'Aleksandra', ONE),
    named('Christina Wulandari', 'Kristina Wulandari', ONE_OR_ASKED),
    named('By. Mutiara Lestari', 'Mutiara Lestari', ONE),
    named('Bayi Mutiara Lestari', 'Mutiara Lestari', ONE),
    named('Balita Mutiara', 'Mutiara', ONE),
    named('Ank. Mutiara Lestari', 'An. Mutiara Lestari', ONE),
    named('Dd. Mutiara Lestari', 'MUTIARA LESTARI', ONE),
    named('Ni Luh Sekarini', 'Luh Sekarini', ONE_OR_ASKED),
    named('I Gusti Ngurah Pradnya', 'I Gst. Ngr. Pradnya', ONE, BOY),
    named('I Nyoman Suteja', 'Nyoman Suteja', ONE, BOY),
    named('Daeng Mattiro', 'Dg. Mattiro', ONE, BOY),
    named('F.X. Harimurti', 'FX Harimurti', ONE, BOY),
    named('Fransiskus Xaverius Harimurti', 'F.X. Harimurti', ONE, BOY),
    named('Khansa Maheswari', 'Kansa Maheswari', ONE_OR_ASKED),
    named('Mutiara Lestari', 'Mutiara L.', ONE),
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});

describe('twins', () => {
  const twin = (title: string, one: Answers, other: Answers, is: readonly Answer[] = TWO_OR_ASKED): Row => ({
    title,
    one,
    other,
    is,
  });

  test.each<Row>([
    twin(
      'Laila and Layla, born first and second, with numbers of their own',
      { nama: 'Laila Sukmawati', anak_ke: '1', nik: '3304065401250002' },
      { nama: 'Layla Sukmawati', anak_ke: '2', nik: '3304065401250013' },
    ),
    twin(
      'Laila and Layla, with numbers of their own',
      { nama: 'Laila Sukmawati', nik: '3304065401250002' },
      { nama: 'Layla Sukmawati', nik: '3304065401250013' },
    ),
    twin(
      'Laila and Layla, born first and second',
      { nama: 'Laila', anak_ke: '1' },
      { nama: 'Layla', anak_ke: '2' },
    ),
    twin(
      'Laila and Layla, of other birth weights',
      { nama: 'Laila', bb_lahir: '2,7' },
      { nama: 'Layla', bb_lahir: '2,1' },
    ),
    twin(
      'Muhammad left out, with numbers of their own',
      { ...BOY, nama: 'Muhammad Rayhan', nik: '3304061401250002' },
      { ...BOY, nama: 'Rayhan', nik: '3304061401250013' },
    ),
    twin(
      'a shorter name, with numbers of their own',
      { ...BOY, nama: 'Rayhan Pradipta', nik: '3304061401250002' },
      { ...BOY, nama: 'Rayhan', nik: '3304061401250013' },
    ),
    twin('Laila and Layla, weighed on one day', { nama: 'Laila' }, { nama: 'Layla', ...ON_THAT_DAY }),
    twin(
      'Cinta and Sinta, weighed on one day',
      { nama: 'Cinta Maharani' },
      { nama: 'Sinta Maharani', ...ON_THAT_DAY },
    ),
    twin(
      'Rafa and Raffa, born first and second',
      { ...BOY, nama: 'Rafa Nugraha', anak_ke: '1' },
      { ...BOY, nama: 'Raffa Nugraha', anak_ke: '2' },
    ),
    twin(
      'one name, another order of birth and birth weight',
      { nama: 'Putri', anak_ke: '1', bb_lahir: '2,7' },
      { nama: 'Putri', anak_ke: '2', bb_lahir: '2,1' },
    ),
    twin(
      'one name, another birth weight and weight of one day',
      { nama: 'Putri', bb_lahir: '2,7' },
      { nama: 'Putri', bb_lahir: '2,1', ...ON_THAT_DAY },
    ),
    twin(
      'one name shortened, weighed on one day',
      { nama: 'Mutiara Lestari' },
      { nama: 'Mutiara', ...ON_THAT_DAY },
    ),
    twin(
      'Hasan and Husein, born first and second',
      { ...BOY, nama: 'Hasan', anak_ke: '1' },
      { ...BOY, nama: 'Husein', anak_ke: '2' },
      TWO,
    ),
    twin(
      'Hasan and Husein, with numbers of their own',
      { ...BOY, nama: 'Hasan', nik: '3304061401250002' },
      { ...BOY, nama: 'Husein', nik: '3304061401250013' },
      TWO,
    ),
    twin(
      'Nayla and Nayra, of two sexes by the form',
      { nama: 'Nayla' },
      { nama: 'Nayra', jenis_kelamin: 'L' },
      TWO,
    ),
    twin('Hasan and Hasna', { ...BOY, nama: 'Hasan' }, { nama: 'Hasna' }, TWO),
    twin(
      'Laila and Layla with one number, born first and second',
      { nama: 'Laila', anak_ke: '1', nik: '3304065401250002' },
      { nama: 'Layla', anak_ke: '2', nik: '3304065401250002' },
      ASKED,
    ),
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});

describe('babies without a name', () => {
  test.each<Row>([
    ...(
      [
        ['besar', 'kecil'],
        ['sulung', 'bungsu'],
        ['G1', 'G2'],
        ['L1', 'L2'],
        ['kiri', 'kanan'],
        ['kembar', 'kembar'],
        ['gemelli 1', 'gemelli 2'],
        ['(besar)', '(kecil)'],
      ] as const
    ).map(([one, other]) => named(`Bayi Ny. Wartinah ${one}`, `Bayi Ny. Wartinah ${other}`, TWO_OR_ASKED)),
    named('By Ny Wartinah kakak', 'By Ny Wartinah bungsu', TWO_OR_ASKED),
    named('Bayi Ny. Wartinah kembar', 'Bayi Ny. Wartinah', TWO_OR_ASKED),
    {
      title: 'of other birth weights',
      one: { nama: 'Bayi Ny. Wartinah', bb_lahir: '2,7' },
      other: { nama: 'Bayi Ny. Wartinah', bb_lahir: '2,1' },
      is: TWO_OR_ASKED,
    },
    {
      title: 'of other weights on one day',
      one: { nama: 'Bayi Ny. Wartinah' },
      other: { nama: 'By. Wartinah', ...ON_THAT_DAY },
      is: TWO_OR_ASKED,
    },
    named('Bayi Ny. Wartinah', 'By Ny Wartina', ONE),
    named('Bayi perempuan Ny. Wartinah', 'Bayi Ny. Wartinah', ONE),
    named('Bayi Ny. Wartinah', 'Mutiara Lestari', ASKED),
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});

describe('another name for one child', () => {
  test.each<Row>([
    named('Mutiara Lestari', 'Wartinah', ONE_OR_ASKED),
    named('Mutiara Lestari', 'Caca', ONE_OR_ASKED),
    named('Rayhan Pradipta', 'Wartinah', ONE_OR_ASKED, BOY),
    named('Rayhan Pradipta', 'Thole', ONE_OR_ASKED, BOY),
    named('Mutiara Lestari', 'Ibu Wartinah', ONE_OR_ASKED),
    named('Mutiara Lestari', 'NY. WARTINAH', ONE_OR_ASKED),
    named('Muhammad Rayhan', 'Ucup', ONE_OR_ASKED, BOY),
    named('Mutiara Lestari', 'Siti Fatonah', ONE_OR_ASKED, { nama_ibu: 'Siti Fatonah' }),
    {
      title: "the mother's name typed for the child, and her own with a slip",
      one: { nama: 'Mutiara Lestari', no_kk: '3304061203150077' },
      other: { nama: 'Wartinah', nama_ibu: 'Wartinag', no_kk: '3304061203150077' },
      is: ONE_OR_ASKED,
    },
    {
      title: 'a nickname, in a house that has moved',
      one: { nama: 'Mutiara Lestari', hp: '081234500001' },
      other: { nama: 'Cimot', hp: '081234500001', rt: '6', rw: '1' },
      is: ONE_OR_ASKED,
    },
    {
      title: 'by the family card alone',
      one: { nama: 'Mutiara Lestari', nama_ibu: 'Wartinah', no_kk: '3304061203150077' },
      other: { nama: 'Adek', nama_ibu: 'Mbah Sarmi', no_kk: '3304061203150077' },
      is: ONE_OR_ASKED,
    },
    {
      title: 'a name alike and a slip in the NIK',
      one: { nama: 'Mutiara Lestari', nik: '3304065401250007' },
      other: { nama: 'Mutiara Lestary', nik: '3304065401250407' },
      is: ONE_OR_ASKED,
    },
    {
      title: 'the very name, and another order of birth',
      one: { nama: 'Mutiara Lestari', anak_ke: '1' },
      other: { nama: 'Mutiara Lestari', anak_ke: '2' },
      is: ONE,
    },
    {
      title: 'the very name, and another weight of that day',
      one: { nama: 'Mutiara Lestari' },
      other: { nama: 'mutiara lestari', ...ON_THAT_DAY },
      is: ONE,
    },
    {
      title: 'the very name, and another birth weight',
      one: { nama: 'Mutiara Lestari', bb_lahir: '3,1' },
      other: { nama: 'Mutiara Lestari', bb_lahir: '2,9' },
      is: ONE,
    },
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});

describe('both parents in one answer', () => {
  const both = (nama_ibu: string, other: Answers): Row => ({
    title: `${JSON.stringify(nama_ibu)} and ${Object.values(other).join(', ')}`,
    one: { nama: 'Mutiara Lestari', nama_ibu },
    other: { nama: 'Mutiara Lestari', ...other },
    is: ONE,
  });
  const WARTINAH = { nama_ibu: 'Wartinah' };

  test.each<Row>([
    both('SARJONO / WARTINAH', WARTINAH),
    both('Sarjono/Wartinah', WARTINAH),
    both('Sarjono & Wartinah', WARTINAH),
    both('Bpk. Sarjono / Ibu Wartinah', WARTINAH),
    both('Ibu Wartinah / Bpk. Sarjono', WARTINAH),
    both('Ny. Wartinah / Sarjono', WARTINAH),
    both('Wartinah / Tn. Sarjono', WARTINAH),
    both('Ayah: Sarjono | Ibu: Wartinah', WARTINAH),
    both('SARJONO / WARTINAH', { nama_ibu: 'Wartinah', nama_ayah: 'Sarjono' }),
    both('SARJONO / WARTINAH', { nama_ibu: 'Sarjono', nama_ayah: 'Wartinah' }),
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});

describe('two children', () => {
  test.each<Row>([
    {
      title: 'sisters',
      one: { nama: 'Mutiara Lestari' },
      other: { nama: 'Kirana Lestari', tanggal_lahir: '2022-11-02' },
      is: TWO,
    },
    {
      title: 'born on one day to two mothers',
      one: { nama: 'Mutiara' },
      other: { nama: 'Kirana', nama_ibu: 'Sumiyem', rt: '5', rw: '1' },
      is: TWO,
    },
    {
      title: 'born on one day to two women of one name, in two families',
      one: { nama: 'Mutiara', nama_ibu: 'Siti Aminah', no_kk: '3304061203150077', hp: '081234500001' },
      other: {
        nama: 'Kirana',
        nama_ibu: 'Aminah',
        no_kk: '3304061203170012',
        hp: '085600000009',
        rt: '5',
        rw: '1',
      },
      is: TWO_OR_ASKED,
    },
    {
      title: 'cousins in one house',
      one: { nama: 'Mutiara', no_kk: '3304061203150077' },
      other: { nama: 'Mutia', nama_ibu: 'Sumiyem', no_kk: '3304061203150077', tanggal_lahir: '2024-03-30' },
      is: TWO,
    },
    {
      title: 'brothers, Wayan and Made',
      one: { ...BOY, nama: 'I Wayan Suteja' },
      other: { ...BOY, nama: 'I Made Suteja', tanggal_lahir: '2022-11-02' },
      is: TWO_OR_ASKED,
    },
  ])('$title: $is', (row) => {
    expect(row.is).toContain(judge(row));
  });
});
