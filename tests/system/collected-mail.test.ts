import type { Answers } from '../../src/subjects/children/submission/answers';
import { HOUR, KADER, Kelurahan, MINUTE } from '../support/system/kelurahan';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,7',
  cara_ukur: 'telentang',
};
const NAMES = ['Ahmad', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gilang', 'Hana', 'Indra', 'Joko'];
const slip = (name: string): Answers => ({
  ...CHILD,
  nama: `${name} Pratama`,
  nama_ibu: `Wati ${name}`,
  berat: 'banyak',
});
const OTHER = 'kader.melati@krandegan.example';

const links = (body: string): readonly string[] => [...new Set(body.match(/https:\S+edit2=[^\s&]+/g) ?? [])];

describe('a morning in which a kader makes many slips', () => {
  const kelurahan = new Kelurahan();
  const ids: string[] = [];
  beforeAll(() => {
    for (const name of NAMES) {
      ids.push(kelurahan.send(slip(name)));
      kelurahan.pass(12 * MINUTE);
    }
    kelurahan.pass(3 * HOUR);
  });
  const mails = () => kelurahan.mailsTo(KADER);

  test('gives one mail an hour', () => {
    const times = mails().map(({ sentAt }) => sentAt);
    // Slips from 08.00 to 09.48: one at once, one an hour later, one with the rest.
    expect(times).toHaveLength(3);
    for (const [i, at] of times.entries()) {
      if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(HOUR);
    }
  });

  test('the first leaves within the next minutes, while the child is still there', () => {
    expect(mails()[0]?.body).toContain('Ahmad');
    expect((mails()[0]?.sentAt ?? 0) - Date.parse('2026-01-07T08:00:00+07:00')).toBeLessThan(6 * MINUTE);
  });

  test('each slip is in one of them, with its problem and its own link', () => {
    const bodies = mails().map(({ body }) => body);
    for (const name of NAMES) {
      expect(bodies.filter((body) => body.includes(name))).toHaveLength(1);
    }
    const second = bodies[1] ?? '';
    expect(second.match(/Berat badan tidak terbaca/g)?.length).toBe(links(second).length);
    expect(bodies.flatMap(links)).toHaveLength(NAMES.length);
    for (const id of ids) expect(bodies.join()).toContain(`edit2=${id}`);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('no mail has the name of a child in its subject', () => {
    for (const { subject } of mails()) {
      expect(NAMES.filter((name) => subject.includes(name))).toEqual([]);
    }
  });
});

test('what was mended before its mail leaves is left out, and where all was, no mail leaves', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(slip('Ahmad'));
  kelurahan.pass(10 * MINUTE);
  const budi = kelurahan.send(slip('Budi'));
  for (const name of ['Citra', 'Dewi']) kelurahan.send(slip(name));
  kelurahan.pass(10 * MINUTE);
  kelurahan.send({ ...slip('Budi'), berat: '9,6' }, { id: budi });
  kelurahan.pass(2 * HOUR);
  expect(kelurahan.mailsTo(KADER).map(({ body }) => /Budi/.test(body))).toEqual([false, false]);
  expect(links(kelurahan.mailsTo(KADER)[1]?.body ?? '')).toHaveLength(2);
  kelurahan.send(slip('Eko'));
  kelurahan.pass(6 * MINUTE);
  const fitri = kelurahan.send(slip('Fitri'));
  kelurahan.send({ ...slip('Fitri'), berat: '9,6' }, { id: fitri });
  kelurahan.pass(2 * HOUR);
  expect(kelurahan.mailsTo(KADER)).toHaveLength(3);
});

test('two kader get a mail each, with what is theirs', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(slip('Ahmad'));
  kelurahan.send(slip('Budi'), { email: OTHER });
  kelurahan.pass(6 * MINUTE);
  expect(kelurahan.mailsTo(KADER).map(({ body }) => [/Ahmad/.test(body), /Budi/.test(body)])).toEqual([
    [true, false],
  ]);
  expect(kelurahan.mailsTo(OTHER).map(({ body }) => [/Ahmad/.test(body), /Budi/.test(body)])).toEqual([
    [false, true],
  ]);
});

test('a kader who sends nothing but slips for an hour gets no more than a mail an hour, and each slip is told', () => {
  const kelurahan = new Kelurahan();
  const count = 60;
  for (let i = 0; i < count; i++) {
    kelurahan.send(slip(`Anak${i}`));
    kelurahan.pass(MINUTE);
  }
  for (let step = 0; step < 16; step++) kelurahan.pass(15 * MINUTE);
  const mails = kelurahan.mailsTo(KADER);
  for (const [i, { sentAt }] of mails.entries()) {
    if (i > 0) expect(sentAt - (mails[i - 1]?.sentAt ?? 0)).toBeGreaterThanOrEqual(HOUR);
  }
  expect(mails.flatMap(({ body }) => links(body))).toHaveLength(count);
  for (const { htmlBody } of mails) expect(Buffer.byteLength(htmlBody ?? '')).toBeLessThan(102 * 1024);
});
