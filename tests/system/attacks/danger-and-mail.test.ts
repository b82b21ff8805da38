import { responseCodeOf } from '../../../src/kernel/code';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { BIDAN, CAMAT, DAY, KADER, Kelurahan, MINUTE } from '../../support/system/kelurahan';

const NIK = '3304060701250077';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: NIK,
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,7',
  cara_ukur: 'telentang',
};
const SWOLLEN: Answers = { ...CHILD, oedema: 'ya' };
const STRANGER = 'asing@jahat.example';
const OTHER_KADER = 'kader.melati@krandegan.example';

/** Kader of two posyandu; nobody else is known. */
const village = (): Kelurahan =>
  new Kelurahan({
    Kader: [
      { Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' },
      { Nama: 'Ibu Rini', Email: OTHER_KADER, Posyandu: 'Melati' },
    ],
  });

const SIGNS = 'Tanda Gizi Buruk';
const ofFauzan = (kelurahan: Kelurahan, tab: string) =>
  kelurahan.rows(tab).find((row) => row['Nama Anak'] === 'Ahmad Fauzan');

describe('I answer about a swollen child that its feet are fine', () => {
  const registered = (): { kelurahan: Kelurahan; code: string; id: string } => {
    const kelurahan = village();
    const id = kelurahan.send(SWOLLEN);
    kelurahan.pass(6 * MINUTE);
    return { kelurahan, id, code: responseCodeOf(id) };
  };
  const fine = (code: string): Answers => ({
    posyandu: 'Mawar',
    anak: code,
    tanggal_ukur: '2026-01-07',
    berat: '9,6',
    oedema: 'tidak',
  });

  test.each([
    { who: 'as a stranger', email: STRANGER },
    { who: 'as another kader', email: OTHER_KADER },
    { who: 'as the kader who reported it', email: KADER },
  ])('$who: its row, its visit and the worklist go on to say so', ({ email }) => {
    const { kelurahan, code } = registered();
    kelurahan.send(fine(code), { email });
    kelurahan.pass(DAY);
    for (const tab of ['Data Anak', 'Pengukuran'])
      expect(ofFauzan(kelurahan, tab)?.[SIGNS]).toContain('Bengkak pada kedua kaki');
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('as another kader: whoever had the alarm is told, and asked to look', () => {
    const { kelurahan, code } = registered();
    kelurahan.send(fine(code), { email: OTHER_KADER });
    kelurahan.pass(10 * MINUTE);
    const corrections = kelurahan.mails().filter(({ subject }) => subject.startsWith('RALAT'));
    expect(corrections.flatMap(({ to }) => to)).toEqual([BIDAN, CAMAT, KADER, OTHER_KADER]);
    for (const { to, body } of corrections) {
      expect(body).toContain('Periksa anaknya hari ini');
      const mayName = to.includes(BIDAN) || to.includes(KADER);
      expect([to, body.includes('semula bengkak, sekarang tidak bengkak')]).toEqual([to, mayName]);
    }
  });

  test('by an edit of the response itself: the alarm stands as well', () => {
    const { kelurahan, id } = registered();
    kelurahan.send({ ...SWOLLEN, oedema: 'tidak' }, { id });
    kelurahan.pass(DAY);
    expect(ofFauzan(kelurahan, 'Data Anak')?.[SIGNS]).toContain('menunggu diperiksa');
    const [row] = kelurahan.rows('Perlu Perbaikan');
    expect(row?.Masalah).toContain('Tanda bahaya');
  });
});

describe('I send answers to learn something from the mail that comes back', () => {
  const told = (email: string, answers: (code: string) => Answers): string => {
    const kelurahan = village();
    const id = kelurahan.send({ ...CHILD, tanggal_ukur: '2025-12-07', berat: '9,3' });
    kelurahan.send(answers(responseCodeOf(id)), { email });
    kelurahan.pass(DAY);
    return kelurahan
      .mailsTo(email)
      .map(({ subject, body, htmlBody }) => `${subject} ${body} ${htmlBody}`)
      .join();
  };
  const byCode = (code: string): Answers => ({
    posyandu: 'Mawar',
    anak: code,
    tanggal_ukur: '2026-01-07',
    berat: '6,1',
  });
  const byNik = (): Answers => ({
    ...CHILD,
    posyandu: 'Melati',
    nama: 'Zaki Pratama',
    nama_ibu: 'Dewi',
    tanggal_lahir: '2023-05-02',
  });

  test('as a stranger, whatever I send: nobody writes to me, and no link comes back', () => {
    expect(told(STRANGER, byCode)).toBe('');
    expect(told(STRANGER, byNik)).toBe('');
  });

  test('as a kader of another posyandu, by a code: neither its first name nor its earlier weight', () => {
    const mail = told(OTHER_KADER, byCode);
    expect(mail).toContain('Hasil ukur ini perlu dipastikan');
    expect(mail).not.toMatch(/Ahmad|Fauzan|9,3/);
  });

  test('as a kader, by a NIK: not that somebody has it', () => {
    const mail = told(OTHER_KADER, byNik);
    expect(mail).toContain('NIK perlu diperiksa');
    expect(mail).not.toMatch(/anak lain|sudah tercatat untuk/);
  });
});

describe.each([
  { who: 'a stranger', email: STRANGER },
  { who: 'a kader', email: KADER },
])('I send a hundred junk answers before an urgent one, as $who', ({ email }) => {
  test('the urgent mail leaves within ten minutes all the same', () => {
    const kelurahan = village();
    for (let i = 0; i < 100; i++) {
      kelurahan.send({ ...CHILD, nama: `Sampah ${i}`, nik: '', berat: 'banyak' }, { email });
      kelurahan.pass(MINUTE / 6);
    }
    const at = kelurahan.now;
    kelurahan.send(SWOLLEN);
    kelurahan.pass(10 * MINUTE);
    const urgent = kelurahan
      .mails()
      .filter(({ subject, to }) => subject.startsWith('SEGERA') && to.includes(BIDAN));
    expect(urgent).toHaveLength(1);
    expect((urgent[0]?.sentAt ?? 0) - at).toBeLessThanOrEqual(10 * MINUTE);
  });
});
