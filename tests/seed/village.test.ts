import { POSYANDU } from '../../local/seed/krandegan';
import { seedCsv } from '../../local/seed/seed-csv';
import { demoVillage, meetings, type SeedSubmission } from '../../local/seed/village';
import { type CalendarDate, calendarDate, completedMonths, daysBetween } from '../../src/kernel/calendar';
import type { Anthropometry } from '../../src/kernel/growth/anthropometry';
import { score } from '../../src/kernel/growth/score';

function date(year: number, month: number, day: number): CalendarDate {
  const found = calendarDate(year, month, day);
  if (!found) throw new Error('no such day');
  return found;
}

const END = date(2025, 6, 20);
const OPTIONS = { seed: 1, endDate: END, children: 233, months: 6 };
const village = demoVillage(OPTIONS);
const registrations = village.submissions.filter(({ anakOf }) => anakOf === null);
const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

test('the same seed gives the same village, another seed another one', () => {
  expect(demoVillage(OPTIONS)).toEqual(village);
  expect(seedCsv(demoVillage({ ...OPTIONS, seed: 2 }).submissions)).not.toEqual(seedCsv(village.submissions));
});

test('233 children live there, all under five at the end, in the five posyandu', () => {
  expect(village.children).toHaveLength(233);
  for (const { birthDate } of village.children) {
    expect(completedMonths(birthDate, END)).toBeLessThan(60);
    expect(daysBetween(birthDate, END)).toBeGreaterThanOrEqual(0);
  }
  expect(new Set(village.children.map(({ family }) => family.posyandu.name)).size).toBe(5);
});

test('every child is registered at least once', () => {
  const registered = new Set(registrations.map(({ id }) => id.slice(0, 13)));
  expect(registered.size).toBe(233);
});

test('submissions come in time order and none after the end', () => {
  const times = village.submissions.map(({ waktu }) => waktu);
  expect([...times].sort()).toEqual(times);
  expect(times.every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(time))).toBe(true);
  expect(times.at(-1)?.slice(0, 10).localeCompare(END)).toBeLessThanOrEqual(0);
});

test('a visit that picks the child from the list names a registration that came before it', () => {
  const seen = new Set<string>();
  for (const { id, anakOf, answers } of village.submissions) {
    if (anakOf !== null) {
      expect(seen.has(anakOf)).toBe(true);
      expect(answers.nama).toBeUndefined();
    }
    seen.add(id);
  }
});

test.each([1, 2, 3])('seed %i: about 85 %% come, or are swept up, each month', (seed) => {
  const { submissions, children } = demoVillage({ ...OPTIONS, seed });
  const june = new Set(submissions.filter(({ waktu }) => waktu > '2025-06').map(({ id }) => id.slice(0, 13)));
  expect(june.size / children.length).toBeGreaterThan(0.8);
  expect(june.size / children.length).toBeLessThan(0.95);
});

test.each([1, 2, 3])(
  'seed %i: about 3 %% of the visits have a slip, and some are edited the day after',
  (seed) => {
    const { submissions } = demoVillage({ ...OPTIONS, seed });
    const revisions = new Map<string, SeedSubmission[]>();
    for (const one of submissions) revisions.set(one.id, [...(revisions.get(one.id) ?? []), one]);
    const edited = [...revisions.values()].filter((all) => all.length > 1);
    expect(edited.length / revisions.size).toBeGreaterThan(0.006);
    expect(edited.length / revisions.size).toBeLessThan(0.045);
  },
);

test('a NIK contains the birth date, with 40 added to the day of a girl', () => {
  for (const { nik, birthDate, sex } of village.children.filter((child) => child.nik !== '')) {
    const [year, month, day] = birthDate.split('-');
    const dayDigits = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0');
    expect(nik).toMatch(new RegExp(`^330406${dayDigits}${month}${year?.slice(2)}9\\d{3}$`));
  }
  const without = village.children.filter(({ nik }) => nik === '').length;
  expect(without).toBeGreaterThan(5);
  expect(new Set(village.children.map(({ nik }) => nik)).size).toBe(233 - without + 1);
});

test('there are twins and namesakes', () => {
  const twins = village.children.filter((child) =>
    village.children.some(
      (other) => other !== child && other.family === child.family && other.birthDate === child.birthDate,
    ),
  );
  expect(twins).toHaveLength(6);
  expect(new Set(village.children.map(({ name }) => name)).size).toBeLessThan(233);
});

test('homes lie within 600 m of the middle of the kelurahan', () => {
  for (const { family } of village.children) {
    const north = (family.home.lat + 7.399) * 110_600;
    const east = (family.home.lng - 109.697) * 110_400;
    expect(Math.hypot(north, east)).toBeLessThan(600);
  }
});

test('children of unmended slips are registered anew the month after', () => {
  const perChild = new Map<string, Set<string>>();
  for (const { id } of registrations)
    perChild.set(id.slice(0, 13), (perChild.get(id.slice(0, 13)) ?? new Set()).add(id));
  expect([...perChild.values()].some((ids) => ids.size > 1)).toBe(true);
});

/** What a child's last visit measured, once its slips were mended. */
function lastVisits(submissions: readonly SeedSubmission[]): Anthropometry[] {
  const latest = new Map<string, SeedSubmission>();
  for (const one of submissions) latest.set(one.id.slice(0, 13), one);
  return [...latest].map(([id, { answers }]) => {
    const child = village.children[Number(id.slice(10)) - 1];
    if (!child) throw new Error(`no child for ${id}`);
    const [year, month, day] = (answers.tanggal_ukur ?? '').split('-').map(Number);
    return {
      sex: child.sex,
      ageDays: daysBetween(child.birthDate, date(year ?? 0, month ?? 0, day ?? 0)),
      weightKg: decimal(answers.berat),
      lengthHeightCm: decimal(answers.tinggi),
      position: answers.cara_ukur === 'berdiri' ? ('standing' as const) : ('lying' as const),
      headCm: null,
      armCm: null,
      oedema: false,
    };
  });
}

test('by the WHO standards about one in ten is stunted, 1 to 5 % wasted, and one or two severely', () => {
  const scores = lastVisits(village.submissions).map(score);
  const stunted = scores.filter(({ lengthHeightForAge: z }) => z && !z.flagged && z.z < -2);
  const wasted = scores.filter(({ weightForLengthHeight: z }) => z && !z.flagged && z.z < -2);
  const severe = wasted.filter(({ weightForLengthHeight: z }) => z && z.z < -3);
  expect(stunted.length / 233).toBeGreaterThan(0.07);
  expect(stunted.length / 233).toBeLessThan(0.14);
  expect(wasted.length / 233).toBeGreaterThan(0.01);
  expect(wasted.length / 233).toBeLessThan(0.05);
  expect(severe.length).toBeGreaterThanOrEqual(1);
  expect(severe.length).toBeLessThanOrEqual(3);
});

describe('meetings', () => {
  const posyandu = POSYANDU.find(({ meetsOn }) => meetsOn === 15);
  test.each([
    { end: date(2025, 6, 14), last: '2025-05-15', first: '2024-12-15' },
    { end: date(2025, 6, 15), last: '2025-06-15', first: '2025-01-15' },
    { end: date(2025, 6, 16), last: '2025-06-15', first: '2025-01-15' },
  ])('until $end the last of six is on $last', ({ end, last, first }) => {
    if (!posyandu) throw new Error('no posyandu meets on the 15th');
    const dates = meetings(posyandu, end, 6);
    expect(dates).toHaveLength(6);
    expect(dates.at(0)).toBe(first);
    expect(dates.at(-1)).toBe(last);
  });
});
