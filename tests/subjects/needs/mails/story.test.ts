// Five weeks of Posyandu Mawar, worked out by hand: who gets which mail on which day.
import { addDays } from '../../../../src/kernel/calendar';
import { sendMail } from '../../../../src/post/send-mail';
import { NEED_MAILS } from '../../../../src/subjects/needs/mails/words';
import { day } from '../../children/mails/mail-samples';
import {
  BIDAN,
  CAMAT,
  identity,
  LURAH,
  type MailWorld,
  mailWorld,
  OPERATOR,
  RINA,
  SEVERE,
  SITI,
  visit,
  WATI,
  WELL,
} from './mail-world';

const ANI = identity('Ani', { nik: '3304065006250003' });
const BUDI = identity('Budi', { nik: '3304061006250004', rt: '3', jenis_kelamin: 'Laki-laki' });

/** Ani is well; Budi has a sign of gizi buruk, and a value to measure again by 19 May. */
const SESSION = [
  visit('a1', '2026-05-12', { ...ANI, ...WELL }),
  visit('b1', '2026-05-12', { ...BUDI, ...SEVERE }),
];

/** Title of each section, by its letter in the table. */
const SECTIONS: readonly (readonly [letter: string, title: string])[] = [
  ['tugas', NEED_MAILS.tasks.title],
  ['besok', 'Posyandu Mawar buka besok'],
  ['lewat', 'Belum ditimbang di Posyandu Mawar'],
  ['klinis', NEED_MAILS.clinical.title],
  ['minggu', NEED_MAILS.week.title],
  ['bulan', 'Gizi balita Kelurahan Krandegan, '],
  ['mutu', 'Mutu pengukuran Posyandu Mawar'],
];

/** A night, a morning and an evening; hours in between call for the same again. */
function live(world: MailWorld, on: string, during: () => void = () => undefined): void {
  world.night(on);
  for (const hour of [3, 4, 7]) run(world, on, hour);
  sendAt(world, on, 7);
  during();
  for (const hour of [16, 17, 18]) {
    run(world, on, hour);
    sendAt(world, on, hour);
  }
}

const run = (world: MailWorld, on: string, hour: number): void => {
  world.timer(on, hour);
};

const sendAt = (world: MailWorld, on: string, hour: number): void => {
  world.at(on, hour);
  sendMail(world.job());
};

/** `<day> <sections>` of each mail to an address. */
function mailsTo(to: string, log: readonly (readonly [string, string, string])[]): readonly string[] {
  return log.filter(([, address]) => address === to).map(([on, , sections]) => `${on} ${sections}`);
}

describe('five weeks in which nobody does anything', () => {
  const log: (readonly [string, string, string])[] = [];
  beforeAll(() => {
    const world = mailWorld();
    for (let on = day('2026-05-12'); on <= '2026-06-17'; on = addDays(on, 1)) {
      const before = world.sent.length;
      live(world, on, () => on === '2026-05-12' && world.send(...SESSION));
      for (const { mail, to } of world.sent.slice(before)) {
        const sections = SECTIONS.filter(([, title]) => mail.text.includes(title)).map(([letter]) => letter);
        // Urgent mails and corrections have none of these.
        if (sections.length > 0) log.push([on, to, sections.join('+')]);
      }
    }
  });

  test('the kader of the posyandu are written to on the days on which something is new or due, and weekly about what is overdue', () => {
    const expected = [
      // The signs of 12 May are new on that day and the next.
      '2026-05-12 tugas',
      '2026-05-13 tugas',
      // To be measured again by the 19th.
      '2026-05-18 tugas',
      '2026-05-19 tugas',
      // Then all is overdue: one a week.
      '2026-05-26 tugas',
      // Budi is still to be measured again.
      '2026-06-01 mutu',
      '2026-06-02 tugas',
      '2026-06-09 tugas',
      // The posyandu is open on the 12th.
      '2026-06-11 besok',
      '2026-06-13 lewat',
      '2026-06-16 tugas',
    ];
    expect(mailsTo(WATI, log)).toEqual(expected);
    expect(mailsTo(RINA, log)).toEqual(expected);
  });

  test('a kader of another posyandu, and one who has had her mail stopped, get nothing', () => {
    expect(mailsTo(SITI, log)).toEqual([]);
    expect(mailsTo('kader@krandegan.example', log)).toEqual([]);
  });

  test('the midwife gets the clinical list on Mondays, and another officer does not', () => {
    expect(mailsTo(BIDAN, log)).toEqual(
      ['2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08', '2026-06-15'].map((on) => `${on} klinis`),
    );
    expect(mailsTo(OPERATOR, log)).toEqual([]);
  });

  test('the lurah gets the week and the month, the camat the month', () => {
    expect(mailsTo(LURAH, log)).toEqual([
      // The register is set up on a Tuesday: its first Monday is that of the week after.
      '2026-05-18 minggu',
      '2026-05-25 minggu',
      '2026-06-01 minggu+bulan',
      '2026-06-08 minggu',
      '2026-06-15 minggu',
    ]);
    expect(mailsTo(CAMAT, log)).toEqual(['2026-06-01 bulan']);
  });
});

test('a missed evening is caught up in the same evening, and not on another day', () => {
  const world = mailWorld();
  world.send(...SESSION);
  world.night('2026-05-13');
  run(world, '2026-05-13', 10);
  run(world, '2026-05-13', 23);
  sendAt(world, '2026-05-13', 23);
  expect(world.sent.map(({ to }) => to)).toContain(WATI);
  expect(run(world, '2026-05-14', 9)).toBeUndefined();
  sendAt(world, '2026-05-14', 9);
  expect(world.sent.filter(({ to }) => to === WATI)).toHaveLength(1);
});
