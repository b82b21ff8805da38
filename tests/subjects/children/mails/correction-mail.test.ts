import { STATIONERY } from '../../../../src/post/stationery';
import {
  type CorrectionMailData,
  correctionMail,
} from '../../../../src/subjects/children/mails/correction-mail';
import { dangers, expectWholeMail, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { CORRECTION } from './mail-samples';

const mailOf = (data: CorrectionMailData) => correctionMail(data, STATIONERY);

test('the mail reads as stored', () => {
  expectWholeMail('correction', mailOf(CORRECTION));
});

test('every problem is told with what to do about it, those that stop before those to check', () => {
  const { text, subject } = mailOf(CORRECTION);
  const places = [...CORRECTION.stops, ...CORRECTION.checks].flatMap(({ problem, remedy }) => [
    text.indexOf(problem),
    text.indexOf(remedy),
  ]);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(subject).toBe('Perlu diperbaiki: 2 hal pada data Posyandu Mawar');
});

test('it says which submission, in the time of the place, and that nothing is lost', () => {
  const { text } = mailOf({ ...CORRECTION, timeZone: 'WIT' });
  expect(text).toContain('12 Juni 2026 pukul 11.05 WIT');
  expect(text).toContain('Data Anda tidak hilang');
});

test('the edit link stands behind a button and written out', () => {
  const mail = mailOf(CORRECTION);
  expect(readMail(mail).links).toEqual([CORRECTION.editUrl, CORRECTION.editUrl]);
  expect(readMail(mail).texts).toContain(CORRECTION.editUrl);
  expect(mail.text).toContain(CORRECTION.editUrl);
});

test.each([
  ['Ahmad Fauzan', 'Ahmad'],
  ['  Siti  Nur', 'Siti'],
  ['3304061205240001', null],
  ['Budi3304061205240001', null],
  ['', null],
  [null, null],
])('of the child %j the mail tells %j', (childName, told) => {
  const { text } = mailOf({ ...CORRECTION, childName });
  expect(/^Anak: (.*)$/m.exec(text)?.[1] ?? null).toBe(told);
  if (childName && childName.trim() !== told) expect(text).not.toContain(childName);
});

test('with nothing that stops, it asks to look again and says that the data are in', () => {
  const { subject, text } = mailOf({ ...CORRECTION, stops: [] });
  expect(subject).toBe('Mohon diperiksa: data Posyandu Mawar');
  expect(text).toContain('sudah tercatat');
  expect(text).not.toContain('== Perlu diperbaiki ==');
});

test('without an edit link it says how to send the data again', () => {
  const mail = mailOf({ ...CORRECTION, editUrl: null, posyandu: null });
  expect(readMail(mail).links).toEqual([]);
  expect(mail.text).toContain('kirim ulang');
  expect(mail.text).not.toMatch(/null|undefined/);
});

test.each(HOSTILE_TEXTS)('%j comes back as typed, and nothing of it acts', (typed) => {
  const mail = mailOf({
    ...CORRECTION,
    posyandu: typed,
    childName: typed,
    stops: [{ problem: typed, remedy: typed }],
    editUrl: `data:text/html,${typed}`,
  });
  const read = readMail(mail);
  expect(read.root.textContent?.split(typed).length).toBeGreaterThanOrEqual(4);
  expect(dangers(read)).toEqual([]);
  expect(read.links).toEqual(['#', '#']);
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('stays below what Gmail cuts off with every question wrong', () => {
  const all = Array.from({ length: 45 }, (_, index) => ({
    problem: `Masalah ${index} `.repeat(15),
    remedy: 'Perbaiki '.repeat(25),
  }));
  expect(Buffer.byteLength(mailOf({ ...CORRECTION, stops: all }).html)).toBeLessThan(GMAIL_CLIP_BYTES);
});
