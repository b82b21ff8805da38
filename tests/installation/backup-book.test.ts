import { keptDays } from '../../src/installation/backup-book';
import { addDays, type CalendarDate, parseIsoDate } from '../../src/kernel/calendar';

const FIRST = parseIsoDate('2026-01-20') as CalendarDate;

/** The nights of 400 days; some are left out, as when the owner's Drive is full. */
const nights = (isLeftOut: (night: number) => boolean = () => false): readonly string[] =>
  Array.from({ length: 400 }, (_, night) => night).flatMap((night) =>
    isLeftOut(night) ? [] : [addDays(FIRST, night)],
  );

/** What is kept after each night, where each night begins with what the one before has kept. */
const eachNight = (days: readonly string[]): readonly (readonly string[])[] => {
  const states: (readonly string[])[] = [];
  for (const day of days) states.push(keptDays([...(states[states.length - 1] ?? []), day]));
  return states;
};

const monthOf = (day: string): string => day.slice(0, 7);

describe('the days whose state a backup keeps', () => {
  test('are after 400 nights the last seven, and the first of each of twelve months', () => {
    expect(keptDays(nights())).toEqual([
      ...['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'],
      ...['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'],
      ...['2027-02-17', '2027-02-18', '2027-02-19', '2027-02-20', '2027-02-21', '2027-02-22', '2027-02-23'],
    ]);
  });

  test.each<{ title: string; isLeftOut: (night: number) => boolean }>([
    { title: 'every night', isLeftOut: () => false },
    { title: 'every second night', isLeftOut: (night) => night % 2 === 1 },
    { title: 'two nights of three', isLeftOut: (night) => night % 3 === 1 },
    { title: 'no night of a month and a half', isLeftOut: (night) => night > 100 && night < 145 },
    { title: 'one night of forty', isLeftOut: (night) => night % 40 !== 0 },
  ])('with a backup $title are the same night by night as of all nights at once', ({ isLeftOut }) => {
    const days = nights(isLeftOut);
    const states = eachNight(days);
    for (const [night, kept] of states.entries()) {
      const known = days.slice(0, night + 1);
      expect(kept).toEqual(keptDays(known));
      expect(kept.slice(-7)).toEqual(known.slice(-7));
      const months = [...new Set(known.map(monthOf))].slice(-12);
      for (const month of months) expect(kept).toContain(known.find((day) => monthOf(day) === month));
      const others = kept.filter((day) => !known.slice(-7).includes(day));
      expect(new Set(others.map(monthOf)).size).toBe(others.length);
      expect(kept.length).toBeLessThanOrEqual(19);
    }
  });

  test('are the same in any order, and each once', () => {
    const days = nights();
    expect(keptDays([...days, ...days].reverse())).toEqual(keptDays(days));
  });

  test('are all of them in the first week', () => {
    for (let count = 0; count <= 7; count++) expect(keptDays(nights().slice(0, count))).toHaveLength(count);
  });

  test('are the first night too until twelve months have begun after its own', () => {
    const first = eachNight(nights()).filter((kept) => kept.includes(FIRST));
    expect(first).toHaveLength(346);
    expect(keptDays(nights().slice(0, 346)).at(-1)).toBe('2026-12-31');
  });
});
