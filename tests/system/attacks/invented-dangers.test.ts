// I have found the code of a kader, and send in one danger after the other, so that no mail is left for those that are true.
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { BIDAN, DAY, HOUR, KADER, Kelurahan, MINUTE, recipient } from '../../support/system/kelurahan';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  jenis_kelamin: 'L',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  oedema: 'ya',
};
const OTHER_KADER = 'kader.melati@krandegan.example';
const READERS = [BIDAN, 'tpg@puskesmas.example', 'lurah@krandegan.example', 'camat@banjarnegara.example'];

const FIRST = ['Bagas', 'Cahyo', 'Dimas', 'Eko', 'Fajar', 'Galih', 'Hendra', 'Irfan'];
const LAST = ['Wibowo', 'Santoso', 'Nugroho', 'Pratama', 'Setiawan'];
const NAMES = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));
/** Born so far from each other that nobody takes one for another. */
const invented = (name: string, i: number): Answers => ({
  ...CHILD,
  nama: name,
  nama_ibu: `Ibu ${name.split(' ').reverse().join(' ')}`,
  tanggal_lahir: new Date(Date.UTC(2022, 0, 5) + i * 31 * DAY).toISOString().slice(0, 10),
});

const kelurahan = new Kelurahan({
  Kader: [
    { Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' },
    { Nama: 'Ibu Rini', Email: OTHER_KADER, Posyandu: 'Melati' },
  ],
  Penerima: READERS.map((email, i) => recipient(email, i === 3 ? { 'Boleh Lihat Nama': 'Tidak' } : {})),
});
let trueOnes: readonly number[] = [];

const urgent = (to: string) => kelurahan.mailsTo(to).filter(({ subject }) => subject.startsWith('SEGERA'));

beforeAll(() => {
  const sent: number[] = [];
  for (const [i, name] of NAMES.entries()) {
    kelurahan.send(invented(name, i));
    kelurahan.pass(5 * MINUTE);
  }
  for (const [i, nama] of ['Zahra Lestari', 'Yudha Permana', 'Xena Maharani'].entries()) {
    sent.push(kelurahan.now);
    const child = {
      ...CHILD,
      posyandu: 'Melati',
      nama,
      nama_ibu: `Nyonya ${nama}`,
      tanggal_lahir: '2024-03-02',
    };
    kelurahan.send({ ...child, tanggal_lahir: `2024-0${3 + i}-02` }, { email: OTHER_KADER });
    kelurahan.pass(30 * MINUTE);
  }
  trueOnes = sent;
  for (let passed = 0; passed < 16 * HOUR; passed += 15 * MINUTE) kelurahan.pass(15 * MINUTE);
});

test('what another kader finds is mailed within ten minutes, each by itself, to everybody', () => {
  for (const reader of READERS) {
    const times = urgent(reader)
      .filter(({ body, subject }) => /Melati/.test(subject) && !/digabung/.test(body))
      .map(({ sentAt }) => sentAt);
    expect(times).toHaveLength(3);
    for (const [i, at] of trueOnes.entries())
      expect((times[i] ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(10 * MINUTE);
  }
});

test('none of mine is left out: who may see names reads all of them, and others how many', () => {
  for (const reader of READERS.slice(0, 3)) {
    const bodies = urgent(reader).map(({ body }) => body);
    for (const name of NAMES)
      expect([name, bodies.filter((body) => body.includes(name)).length]).toEqual([name, 1]);
  }
  const unnamed = urgent(READERS[3] ?? '').map(({ body, subject }) => `${subject} ${body}`);
  for (const name of NAMES) expect(unnamed.join()).not.toContain(name);
  const counted = unnamed.reduce((sum, text) => sum + Number(/SEGERA: (\d+) anak/.exec(text)?.[1] ?? 1), 0);
  expect(counted).toBe(NAMES.length + 3);
});

test('a day has mails left after it, and everybody with a first few by itself', () => {
  expect(kelurahan.mails().length).toBeLessThanOrEqual(90);
  const singly = urgent(BIDAN).filter(({ subject, body }) => !/digabung/.test(body) && /Mawar/.test(subject));
  expect(singly.length).toBeGreaterThanOrEqual(9);
  const waiting = kelurahan
    .rows('Surat')
    .filter(({ Jenis, Status }) => Jenis === 'mendesak' && Status !== 'Terkirim');
  expect(waiting).toEqual([]);
  expect(kelurahan.runtime.failures()).toEqual([]);
});
