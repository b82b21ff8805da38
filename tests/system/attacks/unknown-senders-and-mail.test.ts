import { responseCodeOf } from '../../../src/kernel/code';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { eachOr } from '../../support/part';
import { BIDAN, DAY, HOUR, KADER, Kelurahan, MINUTE } from '../../support/system/kelurahan';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,7',
  cara_ukur: 'telentang',
};
const STRANGER = 'asing@jahat.example';
const OFFICERS = ['tpg@puskesmas.example', 'operator@krandegan.example'];
const [TPG = ''] = OFFICERS;

const village = (): Kelurahan =>
  new Kelurahan({
    Kader: [{ Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' }],
    Petugas: OFFICERS.map((Email) => ({ Nama: 'Petugas', Email, Peran: 'TPG' })),
  });

/** Time in which every timer runs often enough. */
function pass(kelurahan: Kelurahan, ms: number): void {
  for (let passed = 0; passed < ms; passed += 15 * MINUTE) kelurahan.pass(15 * MINUTE);
}

const junk = (kelurahan: Kelurahan, answers: Answers = {}): string =>
  kelurahan.send({ ...CHILD, ...answers }, { email: STRANGER });
const alarms = (kelurahan: Kelurahan, to = TPG) =>
  kelurahan.mailsTo(to).filter(({ subject }) => subject.includes('tanda bahaya'));
const digests = (kelurahan: Kelurahan, to = TPG) =>
  kelurahan.mailsTo(to).filter(({ subject }) => subject.includes('menunggu petugas'));

describe('I send answers as a stranger', () => {
  test('officers, and nobody else, get one mail a day that says how many wait, since when and where', () => {
    const kelurahan = village();
    junk(kelurahan, { nama: 'Budi Santoso' });
    kelurahan.pass(2 * HOUR);
    junk(kelurahan, { nama: 'Citra Lestari', posyandu: 'Melati' });
    kelurahan.pass(DAY);
    junk(kelurahan, { nama: 'Dewi Anjani' });
    kelurahan.pass(DAY);
    for (const officer of OFFICERS) {
      const days = digests(kelurahan, officer).map(({ sentAt }) =>
        new Date(sentAt + 7 * HOUR).toISOString().slice(0, 10),
      );
      expect(days).toEqual(['2026-01-07', '2026-01-08', '2026-01-09']);
    }
    const [first, second] = digests(kelurahan);
    expect(first?.subject).toBe('1 kiriman menunggu petugas, Kelurahan Krandegan');
    expect(second?.body).toContain('2 kiriman belum dihitung');
    expect(second?.body).toContain('7 Januari 2026 pukul 08.');
    expect(second?.body).toMatch(/Mawar: 1 kiriman, sejak .*\nMelati: 1 kiriman, sejak /);
    expect(new Set(kelurahan.mails().flatMap(({ to }) => to))).toEqual(new Set(OFFICERS));
  });

  test('nothing that I typed comes along, neither in a subject nor below it', () => {
    const kelurahan = village();
    junk(kelurahan, { nama: 'Hubungi 081234567890', posyandu: 'www.jahat.example', oedema: 'ya' });
    kelurahan.pass(2 * HOUR);
    const written = kelurahan.mails().map(({ subject, body, htmlBody }) => `${subject} ${body} ${htmlBody}`);
    expect(written.length).toBeGreaterThan(0);
    expect(written.join()).not.toMatch(/08123|Hubungi|jahat|Siti/);
  });

  test('once officers have refused all, no more mails come', () => {
    const kelurahan = village();
    junk(kelurahan, { oedema: 'ya' });
    kelurahan.pass(HOUR);
    const [row] = kelurahan.rows('Perlu Perbaikan');
    expect(row?.['Nama Anak']).toBe('Ahmad Fauzan');
    kelurahan.byHand(({ Values }) => {
      const headers = Values.get(kelurahan.workbookId, "'Perlu Perbaikan'!1:1").values?.[0] ?? [];
      const at = `'Perlu Perbaikan'!R2C${headers.indexOf('Keputusan') + 1}`;
      Values.update({ values: [['Tolak kiriman']] }, kelurahan.workbookId, at, { valueInputOption: 'RAW' });
    });
    kelurahan.pass(HOUR);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    const before = kelurahan.mails().length;
    expect(before).toBeGreaterThan(0);
    kelurahan.pass(DAY + HOUR);
    expect(kelurahan.mails()).toHaveLength(before);
  });
});

describe('I say as a stranger that a child is in danger', () => {
  test.each<{ sign: string; answers: Answers }>([
    { sign: 'swollen feet', answers: { oedema: 'ya' } },
    { sign: 'LiLA 11.4', answers: { lila: '11,4' } },
    { sign: 'gizi buruk', answers: { tinggi: '75,5', berat: '7,2' } },
  ])('$sign: officers read it within ten minutes, then one mail an hour while it waits', ({ answers }) => {
    const kelurahan = village();
    const at = kelurahan.now;
    junk(kelurahan, answers);
    pass(kelurahan, 4 * HOUR);
    const times = alarms(kelurahan).map(({ sentAt }) => sentAt);
    expect((times[0] ?? 0) - at).toBeLessThanOrEqual(10 * MINUTE);
    expect(times).toHaveLength(4);
    for (const [i, time] of times.entries()) {
      if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(HOUR);
    }
    expect(kelurahan.mails().filter(({ subject }) => subject.startsWith('SEGERA'))).toEqual([]);
  });

  test.each<{ sign: string; answers: Answers }>([
    { sign: 'LiLA 11.5', answers: { lila: '11,5' } },
    { sign: 'feet that are not swollen', answers: { oedema: 'tidak' } },
  ])('$sign is no sign: officers read of it in the mail of the day alone', ({ answers }) => {
    const kelurahan = village();
    junk(kelurahan, answers);
    pass(kelurahan, 3 * HOUR);
    expect(alarms(kelurahan)).toEqual([]);
    expect(digests(kelurahan)).toHaveLength(1);
  });

  test('by the code of a registered child whose age I do not say, it is a sign all the same', () => {
    const kelurahan = village();
    const id = kelurahan.send(CHILD);
    kelurahan.send(
      { posyandu: 'Mawar', anak: responseCodeOf(id), tanggal_ukur: '2026-01-07', lila: '11,2', berat: '9' },
      { email: STRANGER },
    );
    pass(kelurahan, HOUR);
    expect(alarms(kelurahan)).toHaveLength(1);
  });
});

// All at once or one by one: a run tries the one or the other.
describe.each(
  eachOr([
    { what: 'a hundred at once', gap: 0 },
    { what: 'one every five minutes', gap: 5 * MINUTE },
  ]),
)('I send junk with a sign of danger, $what', ({ gap }) => {
  const kelurahan = village();
  let sentAt = 0;
  beforeAll(() => {
    for (let i = 0; i < 100; i++) {
      junk(kelurahan, { nama: `Sampah ${i}`, oedema: 'ya' });
      if (gap > 0) kelurahan.pass(gap);
    }
    sentAt = kelurahan.now;
    kelurahan.send({ ...CHILD, oedema: 'ya' });
    kelurahan.pass(10 * MINUTE);
  });

  test('the urgent mail about a child that a kader has measured leaves within ten minutes', () => {
    const urgent = kelurahan
      .mailsTo(BIDAN)
      .filter(({ subject, sentAt: at }) => subject.startsWith('SEGERA') && at >= sentAt);
    expect(urgent).toHaveLength(1);
    expect((urgent[0]?.sentAt ?? 0) - sentAt).toBeLessThanOrEqual(10 * MINUTE);
  });

  test('an officer gets no more than one mail an hour of it, and one of the day', () => {
    for (const officer of OFFICERS) {
      const times = alarms(kelurahan, officer).map((mail) => mail.sentAt);
      for (const [i, time] of times.entries()) {
        if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(HOUR);
      }
      expect(times.length).toBeGreaterThan(0);
      expect(digests(kelurahan, officer).length).toBeLessThanOrEqual(1);
    }
    expect(kelurahan.runtime.failures()).toEqual([]);
  });
});

// With many officers or few: a run tries the one or the other.
describe.each(eachOr([2, 10]))(
  'I send junk of a whole day and night to a kelurahan with %i officers',
  (count) => {
    const officers = Array.from({ length: count }, (_, i) => `petugas${i}@krandegan.example`);
    const kelurahan = new Kelurahan({
      Kader: [{ Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' }],
      Petugas: officers.map((Email) => ({ Nama: 'Petugas', Email, Peran: 'TPG' })),
    });
    const since = kelurahan.now;
    beforeAll(() => {
      junk(kelurahan, { oedema: 'ya' });
      pass(kelurahan, DAY);
    });

    test('one of them is told by the hour, and each of them in half a day', () => {
      const gaps = (some: readonly string[]): readonly number[] => {
        const times = some
          .flatMap((officer) => alarms(kelurahan, officer).map(({ sentAt }) => sentAt))
          .sort();
        return [since, ...times].map((time, i) => (times[i] ?? since + DAY) - time);
      };
      // Timers run every quarter of an hour.
      expect(Math.max(...gaps(officers))).toBeLessThanOrEqual(HOUR + 15 * MINUTE);
      for (const officer of officers) expect(Math.max(...gaps([officer]))).toBeLessThanOrEqual(DAY / 2);
    });

    test('half of the mails of the day are left for urgent ones, and some for others', () => {
      expect(officers.flatMap((officer) => alarms(kelurahan, officer)).length).toBeLessThanOrEqual(36);
      expect(kelurahan.mails().length).toBeLessThanOrEqual(50);
    });
  },
);
