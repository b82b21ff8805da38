import { digestMail } from '../../../../src/post/digest';
import { lettersOf } from '../../../../src/post/letters';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import { weeklyKind } from '../../../../src/subjects/children/mails/weekly';
import { type WeeklyMailData, weeklySection } from '../../../../src/subjects/children/mails/weekly-section';
import { dangers, expectWholeMail, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { day, WEEKLY } from './mail-samples';
import { mailContextOf, statesAfter } from './register-changes';

const mailOf = (data: WeeklyMailData) =>
  digestMail([weeklySection(data, STATIONERY)], {
    kelurahan: data.kelurahan,
    today: data.asOf,
    stationery: STATIONERY,
  });

/** Rows of the table of posyandu, read out of the HTML. */
function tableRows(data: WeeklyMailData): readonly (readonly string[])[] {
  const body = [...readMail(mailOf(data)).root.getElementsByTagName('tbody')][0];
  return [...(body?.getElementsByTagName('tr') ?? [])].map((row) =>
    [...row.getElementsByTagName('td')].map((cell) => cell.textContent ?? ''),
  );
}

test('the mail reads as stored', () => {
  expectWholeMail('weekly', mailOf(WEEKLY));
});

test('the mail with small counts withheld reads as stored', () => {
  expectWholeMail('weekly-withheld', mailOf({ ...WEEKLY, smallCounts: 'withheld' }));
});

test('while z-scores do not fit those of WHO the mail has no rate, and says why', () => {
  const { text } = mailOf({ ...WEEKLY, areFiguresWithheld: true });
  expect(text).toContain('Angka gizi ditahan');
  expect(text).not.toMatch(/rentang|dari 210|Pendek/);
  expect(text).toContain('Kiriman menunggu perbaikan kader: 4');
});

// Wilson intervals worked out by hand: 21/210 is 6.6 to 14.8 %.
test('every rate has numerator, denominator, date and interval', () => {
  const { text } = mailOf(WEEKLY);
  expect(text).toContain('Keadaan sampai 15 Juni 2026');
  expect(text).toContain('PB/U, TB/U): 21 dari 210 anak = 10,0 % (rentang 95 %: 6,6–14,8 %)');
  expect(text).toContain('Sudah diukur (cakupan): 210 dari 233 anak = 90,1 %');
  expect(text).toContain('Balita terdaftar: 233 anak');
  expect(text).toContain('Kiriman menunggu perbaikan kader: 4');
  expect(text).toContain('Alamat menunggu titik peta: 12');
});

test.each([
  { numerator: 79, denominator: 100, notice: 'Baru 79,0 % balita' },
  { numerator: 7999, denominator: 10000, notice: 'Baru 79,9 % balita' },
  { numerator: 80, denominator: 100, notice: null },
  { numerator: 81, denominator: 100, notice: null },
])(
  'with $numerator of $denominator measured the warning is: $notice',
  ({ numerator, denominator, notice }) => {
    const { text } = mailOf({
      ...WEEKLY,
      total: { ...WEEKLY.total, measured: { numerator, denominator } },
    });
    expect(/Baru [\d,]+ % balita/.exec(text)?.[0] ?? null).toBe(notice);
    expect(text.includes('belum layak dibaca sebagai prevalensi')).toBe(notice !== null);
  },
);

test('with nobody measured there is no rate, and with nobody registered no coverage', () => {
  const none = { numerator: 0, denominator: 0 };
  const empty = { ...WEEKLY.total, stunting: none, wasting: none, underweight: none, severeSigns: 0 };
  const unmeasured = mailOf({
    ...WEEKLY,
    byPosyandu: [],
    total: { ...empty, measured: { numerator: 0, denominator: 233 } },
  });
  expect(unmeasured.text).toContain('Belum ada balita yang diukur bulan ini.');
  expect(unmeasured.text).toContain('TB/U): belum ada yang bisa dihitung');
  const unregistered = mailOf({
    ...WEEKLY,
    byPosyandu: [],
    total: { ...empty, registered: 0, measured: none },
  });
  expect(unregistered.text).toContain('Belum ada balita terdaftar.');
  expect(`${unmeasured.html}${unregistered.html}`).not.toMatch(/NaN|Infinity|null|undefined/);
});

test('each posyandu has a row of counts over denominators', () => {
  expect(tableRows(WEEKLY)).toEqual([
    ['Mawar', '130/140', '14/128', '6/128', '11/130', '1'],
    ['Melati', '80/93', '7/82', '3/79', '0/80', '0'],
  ]);
});

test('for those without the right, small counts are withheld and cannot be had by subtraction', () => {
  expect(tableRows({ ...WEEKLY, smallCounts: 'withheld' })).toEqual([
    ['Mawar', '130/140', '14/128', '*/128', '11/130', '<5'],
    ['Melati', '80/93', '7/82', '<5/79', '0/80', '<5'],
  ]);
});

test('sheet and map are one tap away', () => {
  expect(readMail(mailOf(WEEKLY)).links).toEqual([WEEKLY.sheetUrl, WEEKLY.mapUrl]);
  expect(readMail(mailOf({ ...WEEKLY, mapUrl: null })).links).toEqual([WEEKLY.sheetUrl]);
});

test.each(HOSTILE_TEXTS)('a posyandu named %j stays a name but for spaces', (typed) => {
  const data = { ...WEEKLY, kelurahan: typed, byPosyandu: [{ posyandu: typed, figures: WEEKLY.total }] };
  const mail = mailOf(data);
  const bare = (text = ''): string => text.replace(/\s/g, '');
  expect(bare(tableRows(data)[0]?.[0])).toBe(bare(typed));
  expect(bare(mail.text)).toContain(bare(`- ${typed}: Diukur 210/233`));
  expect(dangers(readMail(mail))).toEqual([]);
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('the mail stays below what Gmail cuts off with sixty posyandu', () => {
  const byPosyandu = Array.from({ length: 60 }, (_, index) => ({
    posyandu: `Posyandu ${index}`,
    figures: WEEKLY.total,
  }));
  expect(Buffer.byteLength(mailOf({ ...WEEKLY, byPosyandu }).html)).toBeLessThan(GMAIL_CLIP_BYTES);
});

describe('the letters of the weekly summary', () => {
  const recipients = [
    { email: 'bidan@krandegan.example', named: true, weekly: true },
    { email: 'camat@krandegan.example', named: false, weekly: true },
    { email: 'kader@krandegan.example', named: true, weekly: false },
    { email: 'mawar@krandegan.example', named: true, weekly: true, posyandu: 'Mawar' },
  ].map((one) => ({ posyandu: null, ...one, name: '', urgent: true }));
  const context = mailContextOf(statesAfter([]), { recipients });

  test('are not written before the first submission', () => {
    expect(lettersOf(weeklyKind, { about: '', key: '' }, context)).toBeNull();
  });

  test('go to those who want them, with small counts only for those with the right to all names', () => {
    const letters = lettersOf(weeklyKind, { about: '', key: '' }, { ...context, asOf: day('2026-06-15') });
    expect(letters?.map(({ to, mail }) => [to, mail.text.includes('Jumlah di bawah 5')])).toEqual([
      ['bidan@krandegan.example', false],
      ['camat@krandegan.example', true],
      ['mawar@krandegan.example', true],
    ]);
  });
});
