import { STATIONERY } from '../../../../src/post/stationery';
import { type UrgentMailData, urgentMail } from '../../../../src/subjects/children/mails/urgent-mail';
import { dangers, expectWholeMail, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { NAMED_URGENT, UNNAMED_URGENT } from './mail-samples';

const mailOf = (data: UrgentMailData) => urgentMail(data, STATIONERY);

const { child } = NAMED_URGENT;
const withChild = (changes: Partial<typeof child>) =>
  mailOf({ ...NAMED_URGENT, child: { ...child, ...changes } });

test('the named mail reads as stored', () => {
  expectWholeMail('urgent-named', mailOf(NAMED_URGENT));
});

test('the unnamed mail reads as stored', () => {
  expectWholeMail('urgent-unnamed', mailOf(UNNAMED_URGENT));
});

test('the named mail says who, which signs with their values, where, when, and what today', () => {
  const { text } = mailOf(NAMED_URGENT);
  for (const said of [
    'Ahmad Fauzan',
    'Siti Aminah',
    'Gang Melati No. 5',
    'RT 003/RW 002',
    'Posyandu: Mawar',
    'Ibu Wati',
    '12 Juni 2026',
    '14 bulan',
    'BB/PB −3,42 SD',
    'LiLA) sangat kecil: 11,2 cm',
    'Bengkak di kedua punggung kaki',
    'puskesmas hari ini juga',
    'perlu dikonfirmasi tenaga kesehatan',
  ]) {
    expect(text).toContain(said);
  }
});

test('the unnamed mail says where and which signs, and nothing of the child', () => {
  const { subject, text, html } = mailOf(UNNAMED_URGENT);
  for (const said of [
    'Posyandu: Mawar',
    'RW 002',
    'sangat kurang',
    'puskesmas hari ini juga',
    'Buka lembar',
  ]) {
    expect(text).toContain(said);
  }
  for (const part of [subject, text, html]) {
    expect(part).not.toMatch(/Ahmad|Siti|Melati|RT 003|14 bulan|3,42|11,2|Wati/);
  }
});

test('a subject names nobody, whoever reads', () => {
  expect(mailOf(NAMED_URGENT).subject).toBe('SEGERA: indikasi gizi buruk, Posyandu Mawar, RW 002');
  expect(mailOf({ ...UNNAMED_URGENT, posyandu: 'Posyandu Melati 2', rw: null }).subject).toBe(
    'SEGERA: indikasi gizi buruk, Posyandu Melati 2',
  );
});

test.each([
  { completedMonths: 5, weightKg: 6.1, asked: 'di bawah 6 bulan' },
  { completedMonths: 6, weightKg: 3.99, asked: 'di bawah 4 kg' },
  { completedMonths: 6, weightKg: 4, asked: null },
])(
  'at $completedMonths months and $weightKg kg inpatient care is asked for: $asked',
  ({ completedMonths, weightKg, asked }) => {
    const { text } = withChild({ completedMonths, weightKg });
    expect(
      /beratnya (di bawah 4 kg)|umurnya (di bawah 6 bulan)/.exec(text)?.slice(1).find(Boolean) ?? null,
    ).toBe(asked);
  },
);

test('an implausible z-score asks for another measurement without delaying', () => {
  const { text } = withChild({ weightForLengthHeight: { z: -5.4, flagged: true } });
  expect(text).toContain('BB/PB −5,40 SD (di luar kisaran wajar, ukur ulang, tetapi jangan menunda rujukan)');
});

test('what is not known is left out, and a case without a row has no button', () => {
  const mail = mailOf({
    ...NAMED_URGENT,
    rowUrl: null,
    rw: null,
    child: { ...child, motherName: null, kader: null, rt: null, armCm: null },
  });
  expect(mail.text).not.toMatch(/null|undefined|Nama ibu|Kader:|RT\/RW/);
  expect(mail.text).toContain('- Lingkar lengan atas (LiLA) sangat kecil\n');
  expect(readMail(mail).links).toEqual([]);
});

test.each(HOSTILE_TEXTS)('%j comes back as typed, in HTML and in text, and nothing of it acts', (typed) => {
  const mail = mailOf({
    ...NAMED_URGENT,
    kelurahan: typed,
    posyandu: typed,
    rowUrl: `javascript:${typed}`,
    child: { ...child, name: typed, motherName: typed, address: typed, kader: typed },
  });
  const read = readMail(mail);
  expect(read.texts.filter((text) => text === typed)).toHaveLength(5);
  expect(mail.text.split(typed).length - 1).toBeGreaterThanOrEqual(6);
  expect(dangers(read)).toEqual([]);
  expect(read.links).toEqual(['#']);
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('stays below what Gmail cuts off, also with the longest answers there can be', () => {
  const long = '"'.repeat(2000);
  const mail = mailOf({
    ...NAMED_URGENT,
    posyandu: long,
    child: { ...child, name: long, motherName: long, address: long },
  });
  expect(Buffer.byteLength(mail.html)).toBeLessThan(GMAIL_CLIP_BYTES);
  expect([...mail.subject].length).toBeLessThanOrEqual(150);
});
