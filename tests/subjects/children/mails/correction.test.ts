import { responseCodeOf } from '../../../../src/kernel/code';
import type { Sender } from '../../../../src/ledger/responses/sender';
import { lettersOf } from '../../../../src/post/letters';
import type { Kader } from '../../../../src/settings/kader';
import { correctionKind } from '../../../../src/subjects/children/mails/correction';
import {
  type CorrectionMailData,
  correctionMail,
} from '../../../../src/subjects/children/mails/correction-mail';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { dangers, expectWholeMail, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { DESCRIBED } from '../../../support/one-response';
import { sent } from '../../../support/responses';
import { CORRECTION, day } from './mail-samples';
import {
  brought,
  changeBetween,
  contextWithKader,
  KADER,
  occasionsOf,
  statesAfter,
  visitOf,
} from './register-changes';

const mailOf = (data: CorrectionMailData) => correctionMail([data], STATIONERY);

test('the mail reads as stored', () => {
  expectWholeMail('correction', mailOf(CORRECTION));
});

describe('with several submissions of an hour', () => {
  const second = {
    ...CORRECTION,
    childName: 'Budi Santoso',
    stops: [],
    editUrl: `${CORRECTION.editUrl}&kiriman=2`,
  };
  const third = { ...CORRECTION, childName: '3304061205240001', inDanger: true, editUrl: null };
  const mail = correctionMail([CORRECTION, second, third], STATIONERY);

  test('the mail reads as stored', () => {
    expectWholeMail('correction-several', mail);
  });

  test('each has its own link, and none is needed for one that cannot be edited', () => {
    expect(readMail(mail).links).toEqual([
      CORRECTION.editUrl,
      CORRECTION.editUrl,
      second.editUrl,
      second.editUrl,
    ]);
    expect(mail.text).toContain('kirim ulang');
  });

  test('a child in danger comes first, and no number that was typed for a name is repeated', () => {
    expect(mail.text.indexOf('tanda bahaya')).toBeLessThan(mail.text.indexOf('Ahmad'));
    expect(mail.text).not.toContain('3304061205240001');
  });

  test('the subject says how many and until when, and names no child', () => {
    expect(mail.subject).toBe(
      'PetaGizi: 2 kiriman perlu diperbaiki, 1 kiriman mohon diperiksa, 12 Juni 09.05',
    );
  });

  test('the mail stays below what Gmail cuts off with as many as go into one', () => {
    const many = Array.from({ length: 19 }, () => CORRECTION);
    expect(Buffer.byteLength(correctionMail([CORRECTION, ...many], STATIONERY).html)).toBeLessThan(
      GMAIL_CLIP_BYTES,
    );
  });
});

test('every problem is named with what to do about it, those that stop before those to check', () => {
  const { text, subject } = mailOf(CORRECTION);
  const places = [...CORRECTION.stops, ...CORRECTION.checks].flatMap(({ problem, remedy }) => [
    text.indexOf(problem),
    text.indexOf(remedy),
  ]);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(subject).toBe('Perlu diperbaiki: 2 hal pada data Posyandu Mawar, 12 Juni 09.05');
});

test('the mail says which submission, in the time of the place, and that nothing is lost', () => {
  const { text } = mailOf({ ...CORRECTION, timeZone: 'WIT' });
  expect(text).toContain('12 Juni 2026 pukul 11.05 WIT');
  expect(text).toContain('Data Anda tidak hilang');
});

test('the edit link is behind a button and written out', () => {
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
])('of the child %j the mail names %j', (childName, named) => {
  const { text } = mailOf({ ...CORRECTION, childName });
  expect(/^Anak: (.*)$/m.exec(text)?.[1] ?? null).toBe(named);
  if (childName && childName.trim() !== named) expect(text).not.toContain(childName);
});

test('with nothing that stops, the mail asks to look again and says that the data are in', () => {
  const { subject, text } = mailOf({ ...CORRECTION, stops: [] });
  expect(subject).toBe('Mohon diperiksa: data Posyandu Mawar, 12 Juni 09.05');
  expect(text).toContain('sudah tercatat');
  expect(text).not.toContain('== Perlu diperbaiki ==');
});

test('without an edit link the mail says how to send the data again', () => {
  const mail = mailOf({ ...CORRECTION, editUrl: null, posyandu: null });
  expect(readMail(mail).links).toEqual([]);
  expect(mail.text).toContain('kirim ulang');
  expect(mail.text).not.toMatch(/null|undefined/);
});

test.each(HOSTILE_TEXTS)('%j is in the mail as typed but for spaces, and nothing of it acts', (typed) => {
  const mail = mailOf({
    ...CORRECTION,
    posyandu: typed,
    childName: typed,
    stops: [{ problem: typed, remedy: typed }],
    editUrl: `data:text/html,${typed}`,
  });
  const read = readMail(mail);
  const bare = (text = ''): string => text.replace(/\s/g, '');
  expect(bare(read.root.textContent ?? '').split(bare(typed)).length).toBeGreaterThanOrEqual(4);
  expect(dangers(read)).toEqual([]);
  expect(read.links).toEqual(['#', '#']);
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('the mail stays below what Gmail cuts off with every question wrong', () => {
  const all = Array.from({ length: 45 }, (_, index) => ({
    problem: `Masalah ${index} `.repeat(15),
    remedy: 'Perbaiki '.repeat(25),
  }));
  expect(Buffer.byteLength(mailOf({ ...CORRECTION, stops: all }).html)).toBeLessThan(GMAIL_CLIP_BYTES);
});

const A = responseCodeOf('a');
const SLIP: Answers = { ...DESCRIBED, berat: 'delapan' };

describe('a response with something to correct', () => {
  test('is an occasion when it comes in', () => {
    expect(brought(sent('a', 0, SLIP))).toEqual([['perbaikan', A]]);
  });

  test.each<{ title: string; edit: Answers; again: boolean }>([
    { title: 'a note', edit: { ...SLIP, catatan: 'timbangan rusak' }, again: false },
    { title: 'one slip into another', edit: { ...DESCRIBED, tinggi: 'tinggi' }, again: true },
    { title: 'a further slip', edit: { ...SLIP, tinggi: 'tinggi' }, again: true },
    { title: 'the slip away', edit: DESCRIBED, again: false },
  ])('is reported again after an edit of $title: $again', ({ edit, again }) => {
    expect(brought(sent('a', 0, SLIP), sent('a', 1, edit))).toEqual(again ? [['perbaikan', A]] : []);
  });

  test('is no occasion when another response brought it about: nobody is at hand', () => {
    const unnamed: Answers = { ...DESCRIBED, nama: 'Bayi Ny. Siti' };
    const three = [
      sent('a', 0, { ...unnamed, anak_ke: '1' }),
      sent('b', 1, { ...unnamed, anak_ke: '2', tanggal_lahir: '2025-04-17' }),
      sent('c', 2, unnamed),
    ];
    const nowATwin = sent('b', 3, { ...unnamed, anak_ke: '2' });
    const all = ['a', 'b', 'c'].map(responseCodeOf);
    const allIncoming = (...events: typeof three) =>
      occasionsOf(changeBetween(statesAfter([]), statesAfter(events), all));
    expect(allIncoming(...three)).toEqual([]);
    expect(allIncoming(...three, nowATwin)).toEqual([['perbaikan', responseCodeOf('c')]]);
    expect(brought(...three, nowATwin)).toEqual([]);
  });

  test('is no occasion where nobody is at hand to correct what was sent', () => {
    expect(occasionsOf(changeBetween(statesAfter([]), statesAfter([sent('a', 0, SLIP)]), null))).toEqual([]);
  });
});

describe('the letter that asks for a correction', () => {
  const letters = (answers: Answers, email = 'kader@krandegan.example') =>
    lettersOf(
      correctionKind,
      { about: A, key: '' },
      contextWithKader(statesAfter([{ ...sent('a', 0, answers), email }])),
    );

  test('goes to the sender alone', () => {
    expect(letters(SLIP)?.map(({ to }) => to)).toEqual(['kader@krandegan.example']);
  });

  test.each(['', 'kader', 'kader@krandegan.example, lain@jahat.example'])(
    'goes to nobody at "%s"',
    (email) => {
      expect(letters(SLIP, email)).toEqual([]);
    },
  );

  test.each<{ who: string; kader: Kader; email?: string; sender?: Sender }>([
    { who: 'an address that nobody known has', kader: KADER, email: 'asing@jahat.example' },
    { who: 'a kader whose time is over', kader: { ...KADER, until: day('2026-06-11') } },
    { who: 'a sender who was not known', kader: KADER, sender: { kind: 'unknown' } },
    { who: 'the holder of a card', kader: KADER, sender: { kind: 'card', child: A } },
  ])('goes to nobody where it came from $who', ({ kader, email = 'kader@krandegan.example', sender }) => {
    const event = { ...sent('a', 0, SLIP), email, ...(sender && { sender }) };
    const context = contextWithKader(statesAfter([event]), kader);
    expect(lettersOf(correctionKind, { about: A, key: '' }, context) ?? []).toEqual([]);
  });

  describe('about a child of another posyandu', () => {
    const B = responseCodeOf('b');
    const NIK = '3304060704250001';
    const letter = (posyandu: readonly string[], answers: Answers) => {
      const registered = { ...DESCRIBED, nik: NIK, tanggal_ukur: '2026-05-12', berat: '9,9' };
      const states = statesAfter([
        { ...sent('a', 0, registered), email: 'lain@krandegan.example' },
        sent('b', 1, visitOf(A, { berat: '6,1', ...answers })),
      ]);
      const context = contextWithKader(states, { ...KADER, posyandu });
      return lettersOf(correctionKind, { about: B, key: '' }, context)?.[0]?.mail.text ?? '';
    };

    test('says neither its name nor what was measured before', () => {
      expect(letter(['Mawar'], {})).toMatch(/Ahmad[\s\S]*9,9 kg/);
      const other = letter(['Melati 2'], {});
      expect(other).toContain('Hasil ukur ini perlu dipastikan');
      expect(other).not.toMatch(/Ahmad|Fauzan|9,9/);
    });

    test('says to no kader whether a NIK is known', () => {
      for (const posyandu of [['Mawar'], ['Melati 2']]) {
        const text = letter(posyandu, { nik: '3304060704250002' });
        expect(text).toContain('NIK perlu diperiksa');
        expect(text).not.toMatch(/tercatat untuk anak|anak lain|NIK berbeda/);
      }
    });
  });

  test('asks to bring a child with a sign of danger to the puskesmas, and never to leave it', () => {
    const waits = letters({ ...SLIP, oedema: 'Ya' })?.[0]?.mail.text;
    const counts = letters({ ...DESCRIBED, oedema: 'Ya', tinggi: '72,4' })?.[0]?.mail.text;
    for (const text of [waits, counts]) {
      expect(text).toContain('Antar ke puskesmas hari ini juga');
      expect(text).not.toMatch(/biarkan/i);
    }
    expect(letters(SLIP)?.[0]?.mail.text).not.toContain('tanda bahaya');
  });

  test('is not written once nothing is left to correct', () => {
    expect(letters(DESCRIBED)).toBeNull();
  });

  test.each([
    { typed: 'Mawar', named: 'Mawar' },
    { typed: 'posyandu melati 2', named: 'Melati 2' },
  ])('names the posyandu "$typed" as the settings do', ({ typed, named }) => {
    const [letter] = letters({ ...SLIP, posyandu: typed }) ?? [];
    expect(letter?.mail.text).toContain(`Posyandu: ${named}\n`);
    expect(letter?.mail.subject).toContain(named);
  });

  test.each(['Siti Aminah', '3304061705240001', 'Kenanga', ''])(
    'repeats nothing of "%s" typed for a posyandu',
    (typed) => {
      const [letter] = letters({ ...SLIP, nama_ibu: 'Rini', posyandu: typed }) ?? [];
      expect(letter?.mail.text).not.toContain('Posyandu:');
      for (const part of [letter?.mail.subject, letter?.mail.text, letter?.mail.html]) {
        if (typed !== '') expect(part).not.toContain(typed);
      }
    },
  );
});
