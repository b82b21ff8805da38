import { useUp } from '../../local/google/core/quotas';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { BIDAN, CAMAT, DAY, HOUR, KADER, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';

/** Healthy: 9.6 kg and 75.7 cm are the medians of a boy of 12 months (WHO 2006, weight and length for age). */
const HEALTHY: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  alamat: 'Gang Mawar No. 3',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,7',
  cara_ukur: 'telentang',
};

/** Of 75.5 cm, where WHO's -3 SD of weight for length of boys is 7.4 kg (7.5 kg at 76.0 cm). */
const WASTED: Answers = { ...HEALTHY, tinggi: '75,5', berat: '7,2' };

const bornMonthsBefore = (months: number): string => {
  const date = new Date(Date.UTC(2026, 0 - months, 7));
  return date.toISOString().slice(0, 10);
};

const urgentOf = (kelurahan: Kelurahan) =>
  kelurahan.mails().filter(({ subject }) => subject.startsWith('SEGERA'));

/** What is in the outbox, whatever became of it. */
const queued = (kelurahan: Kelurahan) => kelurahan.rows('Surat').map((row) => [row.Jenis, row.Status]);

describe('an urgent mail', () => {
  const { tinggi: _, cara_ukur: __, ...unmeasured } = HEALTHY;
  test.each<{ name: string; answers: Answers; urgent: boolean }>([
    { name: 'BB/TB below -3', answers: WASTED, urgent: true },
    { name: 'a healthy child', answers: HEALTHY, urgent: false },
    { name: 'LiLA 11.4 at 12 months', answers: { ...HEALTHY, lila: '11,4' }, urgent: true },
    { name: 'LiLA 11.5 at 12 months', answers: { ...HEALTHY, lila: '11,5' }, urgent: false },
    {
      name: 'LiLA 11.4 at 5 months',
      answers: { ...unmeasured, tanggal_lahir: bornMonthsBefore(5), berat: '7,5', lila: '11,4' },
      urgent: false,
    },
    {
      name: 'LiLA 11.4 at 6 months',
      answers: { ...unmeasured, tanggal_lahir: bornMonthsBefore(6), berat: '7,9', lila: '11,4' },
      urgent: true,
    },
    {
      name: 'LiLA 11.4 at 59 months',
      answers: { ...unmeasured, tanggal_lahir: bornMonthsBefore(59), berat: '18', lila: '11,4' },
      urgent: true,
    },
    { name: 'swollen feet', answers: { ...HEALTHY, oedema: 'ya' }, urgent: true },
    { name: 'feet that are not swollen', answers: { ...HEALTHY, oedema: 'tidak' }, urgent: false },
  ])('$name: $urgent', ({ answers, urgent }) => {
    const kelurahan = new Kelurahan();
    kelurahan.send(answers);
    kelurahan.pass(6 * MINUTE);
    expect(urgentOf(kelurahan).flatMap(({ to }) => to)).toEqual(urgent ? [BIDAN, CAMAT, KADER] : []);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('goes to those of the posyandu and those of all, and only who asked for it', () => {
    const kelurahan = new Kelurahan({
      Penerima: [
        recipient('mawar@x.example', { Posyandu: 'Mawar' }),
        recipient('melati@x.example', { Posyandu: 'Melati' }),
        recipient('semua@x.example'),
        recipient('mingguan@x.example', { Mendesak: 'Tidak' }),
      ],
    });
    kelurahan.send(WASTED);
    kelurahan.pass(6 * MINUTE);
    expect(urgentOf(kelurahan).flatMap(({ to }) => to)).toEqual([
      'mawar@x.example',
      'semua@x.example',
      KADER,
    ]);
  });

  test('is sent once for an event that comes three times', () => {
    const kelurahan = new Kelurahan();
    const now = kelurahan.now;
    kelurahan.send(WASTED, { deliverAt: [now, now + MINUTE, now + DAY] });
    kelurahan.pass(2 * DAY);
    expect(urgentOf(kelurahan)).toHaveLength(3); // one for each recipient, and for the kader
  });

  test('leaves though an edit takes its cause away before, and says so', () => {
    const kelurahan = new Kelurahan();
    const id = kelurahan.send(WASTED);
    kelurahan.send(HEALTHY, { id });
    kelurahan.pass(6 * MINUTE);
    const urgent = urgentOf(kelurahan);
    expect(urgent.flatMap(({ to }) => to)).toEqual([BIDAN, CAMAT, KADER]);
    for (const { body } of urgent) expect(body).toContain('lalu dijawab lain');
    expect(queued(kelurahan)).toContainEqual(['mendesak', 'Terkirim']);
    expect(queued(kelurahan)).toContainEqual(['ralat', 'Batal']);
  });
});

describe('a correction mail', () => {
  const WRONG: Answers = {
    ...HEALTHY,
    nama: '',
    tanggal_ukur: '2026-02-30',
    berat: '9600',
    tinggi: 'tujuh puluh',
  };

  test('names every problem and leads to the answers', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(WRONG);
    kelurahan.pass(6 * MINUTE);
    const [mail, ...others] = kelurahan.mails();
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([KADER]);
    for (const word of [
      'Nama lengkap anak',
      '2026-02-30',
      '9600',
      'Panjang atau tinggi badan tidak terbaca',
    ]) {
      expect(mail?.body.replace(/9\.600/g, '9600')).toContain(word);
    }
    expect(mail?.body).toMatch(/https:\/\/docs\.google\.com\/forms\/\S+edit2=/);
  });

  test('is not sent again once the answers are mended', () => {
    const kelurahan = new Kelurahan();
    const id = kelurahan.send(WRONG);
    kelurahan.pass(6 * MINUTE);
    kelurahan.send(HEALTHY, { id });
    kelurahan.pass(HOUR);
    expect(kelurahan.mails()).toHaveLength(1);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    expect(kelurahan.rows('Data Anak').map((row) => row['Nama Anak'])).toEqual(['Ahmad Fauzan']);
  });
});

describe('the weekly summary', () => {
  test('leaves on Monday morning, once, with the figures of all', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(HEALTHY);
    kelurahan.pass(4 * DAY); // until Sunday, 08.00
    expect(kelurahan.mails()).toEqual([]);
    kelurahan.pass(DAY);
    const mails = kelurahan.mails();
    expect(mails.map(({ to }) => to)).toEqual([[BIDAN], [CAMAT]]);
    for (const { sentAt } of mails) {
      expect(new Date(sentAt + 7 * HOUR).toISOString()).toMatch(/^2026-01-12T07:/);
    }
    expect(mails[0]?.body).toContain('1 dari 1');
  });
});

describe('without quota', () => {
  const overview = (kelurahan: Kelurahan, label: string) =>
    kelurahan.rows('Beranda').find((row) => row.Ukuran === label)?.Jumlah;

  test('mail waits, says so, and leaves the urgent first', () => {
    const kelurahan = new Kelurahan({ Penerima: [recipient(BIDAN)] });
    useUp(kelurahan.world, 'email recipients');
    kelurahan.send({ ...HEALTHY, nama: '' });
    kelurahan.pass(MINUTE);
    kelurahan.send(WASTED);
    kelurahan.pass(10 * MINUTE);
    expect(kelurahan.mails()).toEqual([]);
    expect(kelurahan.rows('Data Anak')).toHaveLength(1);
    expect(overview(kelurahan, 'Surat yang menunggu')).toBe(2);
    expect(overview(kelurahan, 'Sisa kuota surat hari ini')).toBe(0);
    kelurahan.pass(2 * DAY);
    const sent = kelurahan.mails();
    // There is quota for all of them again a day after it was used up.
    expect(sent.slice(0, 3).map(({ to }) => to)).toEqual([[BIDAN], [KADER], [KADER]]);
    expect(sent.map(({ subject }) => subject.startsWith('SEGERA')).slice(0, 3)).toEqual([true, true, false]);
    expect(overview(kelurahan, 'Surat yang menunggu')).toBe(0);
  });

  test('with one left, it is for the urgent mail', () => {
    const kelurahan = new Kelurahan({ Penerima: [recipient(BIDAN)] });
    useUp(kelurahan.world, 'email recipients', 1);
    kelurahan.send({ ...HEALTHY, nama: '' });
    kelurahan.send(WASTED);
    kelurahan.pass(6 * MINUTE);
    expect(kelurahan.mails().map(({ to }) => to)).toEqual([[BIDAN]]);
  });
});

test('what mails are written on is fetched by the run that has one to send', () => {
  const kelurahan = new Kelurahan();
  const fetched = (entryPoint: string): number =>
    kelurahan.world.meter.entryPoints[entryPoint]?.calls['HtmlService.createTemplateFromFile'] ?? 0;
  kelurahan.send(HEALTHY);
  kelurahan.pass(30 * MINUTE);
  // A run that only looks into the outbox, and puts the timer to rest, reads the code that does so.
  const looking = 1;
  expect([fetched('terimaKiriman'), fetched('kirimSurat')]).toEqual([0, looking]);
  kelurahan.send({ ...WASTED, nama: 'Budi' });
  kelurahan.pass(30 * MINUTE);
  expect([fetched('terimaKiriman'), fetched('kirimSurat')]).toEqual([0, looking + 2 + looking]);
});
