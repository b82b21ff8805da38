// How well a posyandu measures, told to its own kader alone.
import { withholdFigures } from '../../../../src/overview/withheld';
import { outboxTab } from '../../../../src/post/outbox-tab';
import { sendMail } from '../../../../src/post/send-mail';
import { kaderTab } from '../../../../src/settings/tabs';
import { KINDS } from '../../../../src/subjects/needs/mails/kind-names';
import { qualityTab } from '../../../../src/subjects/quality/quality-tab';
import { updateQuality } from '../../../../src/subjects/quality/update-quality';
import { rawOf } from '../../../../src/workbook/cells';
import { columnAt, KEY_HEADER } from '../../../../src/workbook/tab';
import { dangers, readMail } from '../../../post/read-mail';
import { codeOf } from '../../../support/needs-register';
import {
  BIDAN,
  CAMAT,
  identity,
  LURAH,
  type MailWorld,
  mailWorld,
  RINA,
  SITI,
  visit,
  WATI,
  WELL,
} from './mail-world';

const JUNE = '2026-06-01';

/** A length that no child of a year has. */
const IMPOSSIBLE = { berat: '8,9', tinggi: '46', cara_ukur: 'Telentang' };

/** Girls of Mawar, two kilograms and a half a year apart in nothing but a tenth. */
const many = (count: number, heights: (i: number) => string, posyandu = 'Mawar') =>
  Array.from({ length: count }, (_, i) =>
    visit(`${posyandu}${i}`, '2026-05-12', {
      ...identity(`Qx${String.fromCharCode(97 + (i % 26))}${posyandu.slice(0, 2).toLowerCase()}${i}`, {
        posyandu,
        nik: `33040650${String(62500 + i)}${posyandu === 'Mawar' ? '011' : '012'}`,
        nama_ibu: `Ibu ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + ((i * 7) % 26))} ${posyandu}`,
      }),
      berat: `8,${i % 10}`,
      tinggi: heights(i),
      cara_ukur: 'Telentang',
    }),
  );

function june(): MailWorld {
  const world = mailWorld();
  world.send(
    visit('a1', '2026-05-12', { ...identity('Qxani', { nik: '3304065006250003' }), ...IMPOSSIBLE }),
    visit('b1', '2026-05-12', { ...identity('Qxbudi', { nik: '3304061006250004', rt: '3' }), ...WELL }),
    visit('c1', '2026-05-20', {
      ...identity('Qxcitra', { posyandu: 'Melati 2', nik: '3304065006250011', nama_ibu: 'Sukinem' }),
      ...IMPOSSIBLE,
    }),
  );
  return settled(world);
}

/** After a night, with the tab judged anew. */
function settled(world: MailWorld): MailWorld {
  world.night(JUNE);
  world.at(JUNE, 3);
  updateQuality(world.job());
  world.at(JUNE, 17);
  return world;
}

const whole = (world: MailWorld, to: string): string => {
  const { subject, text, html } = world.mail(KINDS.quality, JUNE, to);
  return `${subject}\n${text}\n${html}`;
};

test('kader read which children of their own posyandu are to be measured again, and of no other child', () => {
  const world = june();
  expect([...world.readers(KINDS.quality, JUNE)].sort()).toEqual([RINA, SITI, WATI].sort());
  const [wati, siti] = [WATI, SITI].map((to) => whole(world, to));
  expect(wati).toContain('== Ukur ulang (1 anak) ==');
  expect(wati).toContain('Qxani\n  → RT 001/RW 002, terakhir 12 Mei 2026');
  expect(wati).not.toMatch(/Qxcitra|Qxbudi|Melati/);
  expect(siti).toContain('Qxcitra');
  expect(siti).not.toMatch(/Qxani|Qxbudi|Mawar/);
});

test('a child measured once at another posyandu is named to the kader who follow it, not to those who measured it', () => {
  const world = mailWorld();
  world.send(
    visit('a1', '2026-04-12', { ...identity('Qxani', { nik: '3304065006250003' }), ...WELL }),
    visit('a2', '2026-05-20', { posyandu: 'Melati 2', anak: codeOf('a1'), ...IMPOSSIBLE }),
    visit('a3', '2026-05-26', { anak: codeOf('a1'), berat: '9,0' }),
  );
  settled(world);
  // The tab has it in the row of those who measured it.
  const told = (header: string) => world.workbook.column(qualityTab, header);
  expect(told('Ukur Ulang')[told('Kelompok').indexOf('Melati 2')]).toContain('Qxani');
  const readers = world.readers(KINDS.quality, JUNE);
  expect([...readers].sort()).toEqual([RINA, WATI].sort());
  expect(whole(world, WATI)).toContain('Qxani');
});

test('nobody but kader is written to, and nothing is said of numbers, homes or mothers', () => {
  const world = june();
  for (const to of [LURAH, CAMAT, BIDAN]) expect(world.readers(KINDS.quality, JUNE)).not.toContain(to);
  const wati = whole(world, WATI);
  expect(wati).not.toMatch(/330406|081234567890|Kenanga|Ibunya/);
  expect(dangers(readMail(world.mail(KINDS.quality, JUNE, WATI)))).toEqual([]);
});

test('the advice of Mutu Data is told with what it follows from, in words that lead to no tab', () => {
  const world = mailWorld();
  // Of 25 children 5 cannot be.
  world.send(...many(25, (i) => (i % 5 === 0 ? '46' : `7${i % 4},${i % 10}`)));
  const { text } = settled(world).mail(KINDS.quality, JUNE, WATI);
  expect(text).toContain('!! Banyak hasil di luar batas wajar: ukur setiap anak dua kali');
  expect(text).toContain('Dinilai dari 25 kunjungan dalam enam bulan terakhir.');
  expect(text).toContain('Di luar batas wajar: 20 %');
  expect(text).toContain('== Ukur ulang (5 anak) ==');
  expect(text).not.toContain('kolom');
});

test('where nothing is odd and too little was measured, no mail leaves', () => {
  const world = mailWorld();
  world.send(visit('b1', '2026-05-12', { ...identity('Qxbudi', { nik: '3304061006250004' }), ...WELL }));
  expect(settled(world).readers(KINDS.quality, JUNE)).toEqual([]);
});

test('while z-scores differ from those of WHO, tab and mail withhold what hangs on them', () => {
  const world = june();
  const job = world.job();
  withholdFigures(job.memory, true);
  updateQuality(job);
  const rows = world.workbook.rows(qualityTab.title);
  const cells = (header: string) =>
    rows.map((row) => rawOf(row[columnAt(qualityTab, header)] ?? { kind: 'empty' }));
  expect(new Set(cells('Saran'))).toEqual(
    new Set(['Ditahan: z-score di lembar ini tidak cocok dengan contoh WHO (uji WHO gagal).']),
  );
  for (const header of ['Diragukan (%)', 'Simpangan BB/TB', 'Ukur Ulang'])
    expect(cells(header).filter((cell) => cell !== null && cell !== '')).toEqual([]);
  expect(world.readers(KINDS.quality, JUNE)).toEqual([]);
});

test('it is called for once a month, in the evening, and goes into the one mail of that evening', () => {
  const world = june();
  for (const hour of [7, 17, 18]) world.timer(JUNE, hour);
  world.timer('2026-06-02', 17);
  const keys = world.workbook.column(outboxTab, KEY_HEADER).filter((key) => /^mutu/.test(String(key)));
  expect(keys).toEqual([`${KINDS.quality} ${JUNE}`]);
  world.at(JUNE, 17);
  sendMail(world.job());
  const toWati = world.sent.filter(({ to }) => to === WATI);
  expect(toWati).toHaveLength(1);
  expect(toWati[0]?.mail.text).toContain('Mutu pengukuran Posyandu Mawar');
  expect(toWati[0]?.mail.text).toContain('Yang menunggu Anda');
});

test('kader of several posyandu read that each of them reads its own alone', () => {
  const world = june();
  const tuti = 'tuti@kader.example';
  world.workbook.put(kaderTab, { Nama: 'Tuti', Email: tuti, Posyandu: 'Semua' });
  const [ofOne, ofBoth] = [WATI, tuti].map((to) => world.mail(KINDS.quality, JUNE, to).text);
  expect(ofOne).toContain('Surat ini hanya untuk kader posyandu ini.');
  expect(ofBoth).toContain('Hasil tiap posyandu hanya dikirim kepada kadernya sendiri.');
  expect(ofBoth).not.toContain('posyandu ini');
});

test('a child of the last day that Mutu Data looks back to is told, also where something was sent on the first of the month', () => {
  const world = mailWorld();
  world.send(
    visit('a1', '2025-11-30', { ...identity('Qxani', { nik: '3304065006250003' }), ...IMPOSSIBLE }),
    visit('b1', '2025-12-31', { ...identity('Qxcitra', { nik: '3304065006250011' }), ...IMPOSSIBLE }),
    visit('d1', '2026-05-12', { ...identity('Qxbudi', { nik: '3304061006250004', rt: '3' }), ...WELL }),
  );
  settled(world);
  const inTab = () => world.workbook.column(qualityTab, 'Ukur Ulang').join();
  expect(inTab()).toContain('Qxcitra');
  const before = world.mail(KINDS.quality, JUNE, WATI).text;
  world.send(visit('d2', '2026-06-01', { anak: codeOf('d1'), berat: '9,1' }));
  world.at(JUNE, 17);
  const after = world.mail(KINDS.quality, JUNE, WATI).text;
  for (const text of [before, after]) {
    expect(text).toContain('== Ukur ulang (1 anak) ==');
    expect(text).toContain('Qxcitra');
    expect(text).not.toContain('Qxani');
  }
});

test('called for on the last evening of a month, it may leave in the first days of the next, and says of which month it is', () => {
  const world = june();
  for (const on of ['2026-06-15', '2026-06-30', '2026-07-02']) {
    world.at(on, 17);
    expect(world.readers(KINDS.quality, JUNE)).toContain(WATI);
    expect(world.mail(KINDS.quality, JUNE, WATI).subject).toContain('Juni 2026');
  }
  world.at('2026-07-03', 17);
  expect(world.readers(KINDS.quality, JUNE)).toEqual([]);
});
