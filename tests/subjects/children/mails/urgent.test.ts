import { responseCodeOf } from '../../../../src/kernel/code';
import { holdersExcept } from '../../../../src/ledger/ledger-index';
import { lettersOf } from '../../../../src/post/letters';
import type { Recipient } from '../../../../src/settings/settings';
import { withoutScore } from '../../../../src/subjects/children/mails/sign-text';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import { urgentKind } from '../../../../src/subjects/children/mails/urgent';
import { urgentMail } from '../../../../src/subjects/children/mails/urgent-mail';
import type { UrgentMailData } from '../../../../src/subjects/children/mails/urgent-parts';
import type { ResidenceStatus } from '../../../../src/subjects/children/register/residence';
import { CHILDREN } from '../../../../src/subjects/children/register/state';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { childTab } from '../../../../src/subjects/children/tabs/child-tab';
import { dangers, expectWholeMail, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { decided } from '../../../support/decided';
import { DESCRIBED } from '../../../support/one-response';
import { type Sent, sent } from '../../../support/responses';
import { day, NAMED_URGENT, signsWith, UNNAMED_URGENT } from './mail-samples';
import { brought, changeBetween, mailContextOf, occasionsOf, statesAfter, visitOf } from './register-changes';

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

test('the subject names nobody, whoever reads it', () => {
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
  const { text } = mailOf({
    ...NAMED_URGENT,
    signs: signsWith({ weightForLengthHeight: { z: -5.4, flagged: true } }),
  });
  expect(text).toContain('BB/PB −5,40 SD (di luar kisaran wajar, ukur ulang, tetapi jangan menunda rujukan)');
});

test('while z-scores are withheld the sign stays, its score does not, and the arm is told as measured', () => {
  const [first, ...others] = signsWith({ weightForLengthHeight: { z: -3.42, flagged: false }, armCm: 11.2 });
  const signs = [withoutScore(first), ...others.map(withoutScore)] as const;
  const { text, html } = mailOf({ ...NAMED_URGENT, signs });
  expect(text).toContain('Berat sangat kurang untuk panjang atau tingginya: nilainya ditahan');
  expect(text).toContain('jangan menunda rujukan');
  expect(text).toContain('11,2 cm');
  expect(`${text}${html}`).not.toMatch(/3,42| SD/);
});

test('what is not known is left out, and a case without a row has no button', () => {
  const mail = mailOf({
    ...NAMED_URGENT,
    rowUrl: null,
    rw: null,
    signs: signsWith({ armCm: null }),
    child: { ...child, motherName: null, kader: null, rt: null, recordUrl: null },
  });
  expect(mail.text).not.toMatch(/null|undefined|Nama ibu|Kader:|RT\/RW/);
  expect(mail.text).toContain('- Lingkar lengan atas (LiLA) sangat kecil\n');
  expect(readMail(mail).links).toEqual([]);
});

test.each(HOSTILE_TEXTS)(
  '%j is in the mail as typed but for spaces, in HTML and in text, and nothing of it acts',
  (typed) => {
    const mail = mailOf({
      ...NAMED_URGENT,
      kelurahan: typed,
      posyandu: typed,
      rowUrl: `javascript:${typed}`,
      child: {
        ...child,
        name: typed,
        motherName: typed,
        address: typed,
        kader: typed,
        recordUrl: `javascript:${typed}`,
      },
    });
    const read = readMail(mail);
    const bare = (text: string): string => text.replace(/\s/g, '');
    expect(read.texts.filter((text) => bare(text) === bare(typed))).toHaveLength(5);
    expect(bare(mail.text).split(bare(typed)).length - 1).toBeGreaterThanOrEqual(6);
    expect(dangers(read)).toEqual([]);
    expect(read.links).toEqual(['#', '#']);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  },
);

test('the mail stays below what Gmail cuts off, also with the longest answers there can be', () => {
  const long = '"'.repeat(2000);
  const mail = mailOf({
    ...NAMED_URGENT,
    posyandu: long,
    child: { ...child, name: long, motherName: long, address: long },
  });
  expect(Buffer.byteLength(mail.html)).toBeLessThan(GMAIL_CLIP_BYTES);
  expect([...mail.subject].length).toBeLessThanOrEqual(150);
});

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const ABOUT_A = { about: A, key: `mendesak ${A}/${A} oedema` };
/** Gizi buruk by LiLA below 11.5 cm, which holds from 6 months on (Permenkes 2/2020). */
const THIN_ARM = { lila: '11,4' };
/** On 12 June 2026, when all of these are measured. */
const FIVE_MONTHS_OLD: Answers = { ...DESCRIBED, tanggal_lahir: '2026-01-12', berat: '7' };
const SIX_MONTHS_OLD: Answers = { ...FIVE_MONTHS_OLD, tanggal_lahir: '2025-12-12' };
const SEVERE: Answers = { ...DESCRIBED, oedema: 'Ya' };
const NOTHING = statesAfter([]);

const residing = (status: ResidenceStatus) =>
  decided(1, { kind: 'residence', child: A, status, on: day('2026-06-12') });

describe('a visit with signs of gizi buruk', () => {
  test('is an occasion when it comes in, for the code of its response', () => {
    expect(brought(sent('a', 0, SEVERE))).toEqual([['mendesak', A]]);
    expect(brought(sent('a', 0, DESCRIBED), sent('b', 1, visitOf(A, { oedema: 'Ya' })))).toEqual([
      ['mendesak', B],
    ]);
  });

  test('is an occasion when another response makes it severe: the birth date was corrected', () => {
    const visits = [sent('a', 0, FIVE_MONTHS_OLD), sent('b', 1, visitOf(A, THIN_ARM))];
    expect(brought(...visits)).toEqual([]);
    expect(brought(...visits, sent('a', 2, SIX_MONTHS_OLD))).toEqual([['mendesak', B]]);
  });

  test('is an occasion when the child that it names by its code arrives after it', () => {
    const visit = sent('b', 1, visitOf(A, THIN_ARM));
    const child = { ...SIX_MONTHS_OLD, tanggal_ukur: '2026-06-11' };
    expect(brought(visit, sent('a', 2, child))).toEqual([['mendesak', B]]);
  });

  test.each<{ title: string; edit: Answers; again: boolean }>([
    { title: 'a note', edit: { ...SEVERE, catatan: 'sudah dirujuk' }, again: false },
    { title: 'the name', edit: { ...SEVERE, nama: 'Ahmad Fawzan' }, again: false },
    { title: 'the weight', edit: { ...SEVERE, berat: '8,6' }, again: false },
    { title: 'the signs', edit: { ...SEVERE, ...THIN_ARM }, again: true },
    { title: 'the signs away', edit: DESCRIBED, again: false },
  ])('is reported again after an edit of $title: $again', ({ edit, again }) => {
    const found = brought(sent('a', 0, SEVERE), sent('a', 1, edit));
    expect(found.filter(([kind]) => kind === 'mendesak')).toEqual(again ? [['mendesak', A]] : []);
  });

  test('is not reported again because another response of the day leaves the signs as they were', () => {
    expect(brought(sent('a', 0, SEVERE), sent('b', 1, visitOf(A, { berat: '8,6' })))).toEqual([]);
  });

  test('is reported again where another response of the day adds a sign', () => {
    const older = { ...SEVERE, tanggal_lahir: '2025-04-07' };
    expect(brought(sent('a', 0, older), sent('b', 1, visitOf(A, THIN_ARM)))).toEqual([['mendesak', B]]);
  });

  test('is not reported again because the child is measured again', () => {
    const later = visitOf(A, { tanggal_ukur: '2026-06-11' });
    expect(brought(sent('a', 0, SEVERE), sent('b', 1, later))).toEqual([]);
  });

  test.each([
    { status: 'moved-out', reported: true },
    { status: 'active', reported: true },
    { status: 'died', reported: false },
  ] as const)('of a child that is $status is an occasion: $reported', ({ status, reported }) => {
    const states = statesAfter([sent('a', 0, SEVERE)], residing(status));
    const due = reported ? [A] : [];
    expect(urgentKind.standing?.(states, day('2026-06-12')).map(({ about }) => about)).toEqual(due);
    expect(occasionsOf(changeBetween(NOTHING, states, []))).toEqual(due.map((code) => ['mendesak', code]));
  });

  // An urgent mail is of use for 31 days: 13 July is 31 days after 12 June.
  test.each([
    { visit: '2026-06-11', due: false },
    { visit: '2026-06-12', due: true },
    { visit: '2026-06-13', due: true },
  ])('of $visit is still to be reported on 13 July: $due', ({ visit, due }) => {
    const states = statesAfter([sent('a', 24, { ...SEVERE, tanggal_ukur: visit })]);
    expect(occasionsOf(changeBetween(NOTHING, states, []))).toHaveLength(1);
    expect(urgentKind.standing?.(states, day('2026-07-13'))).toHaveLength(due ? 1 : 0);
    expect(urgentKind.standing?.(states, day('2026-07-11'))).toHaveLength(1);
    const brought = occasionsOf(changeBetween(NOTHING, states, null, '2026-07-13'));
    expect(brought).toEqual(due ? [['mendesak', A]] : []);
  });

  test('is not reported again by what comes in with nobody at hand', () => {
    const states = statesAfter([sent('a', 0, SEVERE)]);
    expect(occasionsOf(changeBetween(states, states, null))).toEqual([]);
  });

  test('is an occasion also where something else has to be looked at again', () => {
    const warned: Answers = { ...SEVERE, posyandu: 'Kenanga' };
    expect(brought(sent('a', 0, warned))).toEqual([
      ['mendesak', A],
      ['perbaikan', A],
    ]);
  });
});

test('signs in a response that waits to be corrected are an occasion', () => {
  expect(brought(sent('a', 0, { ...SEVERE, berat: 'delapan' }))).toEqual([
    ['mendesak', A],
    ['perbaikan', A],
  ]);
});

test('signs in a response that waits are an occasion still after an edit that leaves them out and has to be corrected too', () => {
  const states = statesAfter([
    sent('a', 0, { ...SEVERE, berat: 'delapan' }),
    sent('a', 1, { ...DESCRIBED, oedema: 'Tidak', berat: 'sembilan' }),
  ]);
  expect(occasionsOf(changeBetween(NOTHING, states, [A]))).toContainEqual(['mendesak', A]);
});

describe('a severe response that is moved to another child', () => {
  const BUDI: Answers = { ...DESCRIBED, nama: 'Budi Santoso', nama_ibu: 'Wati', tanggal_lahir: '2024-01-30' };
  const severeVisit = (child: string) => visitOf(child, { oedema: 'Ya' });
  const change = (before: readonly Sent[], after: readonly Sent[]) =>
    urgentKind.occasions?.(changeBetween(statesAfter(before), statesAfter([...before, ...after]), [B])) ?? [];

  test('is reported again, for that child', () => {
    const before = [sent('a', 0, DESCRIBED), sent('c', 1, BUDI), sent('b', 2, severeVisit(A))];
    const [left, moved, ...others] = change(before, [sent('b', 3, severeVisit(C))]);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ about: B, key: `mendesak ${C}/${B} oedema` });
    // The child that it was reported of has still to be looked at: queued again by another key, and not sent again.
    expect(left).toMatchObject({ about: A, key: `mendesak ${A}/${A} oedema` });
    expect(left?.continues).toContain(`mendesak ${A}/${B} oedema`);
  });

  test('leaves a child that another response of the day shows to be severe as it was reported before', () => {
    const before = [sent('a', 0, SEVERE), sent('c', 1, BUDI), sent('b', 2, severeVisit(A))];
    const [standing, moved, ...others] = change(before, [sent('b', 3, severeVisit(C))]);
    expect(others).toEqual([]);
    expect(standing).toMatchObject({ about: A, key: `mendesak ${A}/${A} oedema` });
    expect(standing?.continues).toContain(`mendesak ${A}/${B} oedema`);
    expect(moved).toMatchObject({ about: B, key: `mendesak ${C}/${B} oedema` });
    expect(moved?.continues).toBeUndefined();
  });

  test('has no letters under the key of the child that it was moved from', () => {
    const states = statesAfter([sent('a', 0, SEVERE), sent('c', 1, BUDI), sent('b', 2, severeVisit(C))]);
    const letters = (child: string) =>
      lettersOf(urgentKind, { about: B, key: `mendesak ${child}/${B} oedema` }, mailContextOf(states));
    expect([letters(A), letters(C)]).toEqual([null, []]);
  });

  test('has letters under a key of the first release, which named no child', () => {
    const states = statesAfter([sent('a', 0, SEVERE)]);
    expect(lettersOf(urgentKind, { about: A, key: `mendesak ${A} oedema` }, mailContextOf(states))).toEqual(
      [],
    );
  });
});

describe('a severe response that is edited and then waits to be corrected', () => {
  const slip = sent('a', 1, { ...SEVERE, berat: 'delapan' });

  test('is not reported again while its earlier answers count', () => {
    expect(brought(sent('a', 0, SEVERE), slip).filter(([kind]) => kind === 'mendesak')).toEqual([]);
  });

  test('leaves only if it has not left before, where its earlier answers are gone', () => {
    const change = changeBetween(statesAfter([sent('a', 0, SEVERE)]), statesAfter([slip]), [A]);
    const [waiting, ...others] = urgentKind.occasions?.(change) ?? [];
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ about: A, key: `mendesak ${A} oedema` });
    expect(waiting?.continues).toContain(`mendesak ${A}/${A} oedema`);
  });

  test('is not reported again when it is taken in', () => {
    const [before, after] = [statesAfter([slip]), statesAfter([slip, sent('a', 2, SEVERE)])];
    expect(urgentKind.occasions?.(changeBetween(before, after, [A]))).toEqual([]);
    expect(urgentKind.occasions?.(changeBetween(before, after, null))).toEqual([]);
  });
});

describe('the letters of an urgent mail', () => {
  const recipient = (email: string, changes: Partial<Recipient> = {}): Recipient => ({
    name: email,
    email,
    urgent: true,
    weekly: false,
    named: true,
    posyandu: null,
    ...changes,
  });
  const events = [sent('a', 0, SEVERE)];
  const everybody = [recipient('bidan@krandegan.example')];

  test('there are none about a child that has died', () => {
    const context = mailContextOf(statesAfter(events, residing('died')), { recipients: everybody });
    expect(lettersOf(urgentKind, ABOUT_A, context)).toBeNull();
  });

  test.each([null, 'moved-out', 'active'] as const)(
    'wait for somebody to go where a child is %s',
    (status) => {
      const states = statesAfter(events, ...(status ? [residing(status)] : []));
      expect(lettersOf(urgentKind, ABOUT_A, mailContextOf(states))).toEqual([]);
      expect(lettersOf(urgentKind, ABOUT_A, mailContextOf(states, { recipients: everybody }))).toHaveLength(
        1,
      );
    },
  );

  test('go to those of the posyandu and of all posyandu who want urgent mails', () => {
    const recipients = [
      recipient('semua@krandegan.example'),
      recipient('mawar@krandegan.example', { posyandu: 'posyandu mawar' }),
      recipient('melati@krandegan.example', { posyandu: 'Melati 2' }),
      recipient('mingguan@krandegan.example', { urgent: false, weekly: true }),
    ];
    const letters = lettersOf(urgentKind, ABOUT_A, mailContextOf(statesAfter(events), { recipients }));
    expect(letters?.map(({ to }) => to)).toEqual(['semua@krandegan.example', 'mawar@krandegan.example']);
  });

  test('name the child only to those with the right to names', () => {
    const recipients = [
      recipient('bidan@krandegan.example'),
      recipient('lurah@krandegan.example', { named: false }),
    ];
    const letters = lettersOf(urgentKind, ABOUT_A, mailContextOf(statesAfter(events), { recipients }));
    expect(letters?.map(({ mail }) => mail.text.includes('Ahmad Fauzan'))).toEqual([true, false]);
  });

  test('lead to the row of the child, where it has one', () => {
    const states = statesAfter(events);
    const key = states.of(CHILDREN).children[0]?.order ?? '';
    const holders = holdersExcept([{ tab: childTab, row: 4, key, tokens: [], kept: {} }], new Set());
    const linked = (more: object) =>
      lettersOf(urgentKind, ABOUT_A, mailContextOf(states, { recipients: everybody, ...more }))?.flatMap(
        ({ mail }) => readMail(mail).links,
      );
    expect(linked({ holders })).toEqual(['https://docs.google.com/spreadsheets/d/1x/edit#Data Anak:4']);
    expect(linked({})).toEqual([]);
  });
});
