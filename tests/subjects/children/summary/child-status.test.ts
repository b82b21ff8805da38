import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import type { Residence } from '../../../../src/subjects/children/register/residence';
import {
  childStatus,
  graduatesBetween,
  isWatched,
} from '../../../../src/subjects/children/summary/child-status';

function date(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

const born = (text: string, residence: Residence | null = null) => ({ birthDate: date(text), residence });
const TODAY = date('2026-06-12');
const since = (status: Residence['status']): Residence => ({ status, on: date('2026-03-01') });
const MOVED = since('moved-out');
const DIED = since('died');
const BACK = since('active');

// Permenkes 2/2020 counts completed months: balita are 0 to 59 months old.
describe.each([
  { birthDate: '2021-06-13', graduated: false, why: 'one day short of five years' },
  { birthDate: '2021-06-12', graduated: true, why: 'the fifth birthday' },
  { birthDate: '2021-06-11', graduated: true, why: 'one day past it' },
])('on 12 June 2026 a child born on $birthDate ($why)', ({ birthDate, graduated }) => {
  const child = born(birthDate);

  test(graduated ? 'has graduated' : 'is active', () => {
    expect(childStatus(child, TODAY).status).toBe(graduated ? 'graduated' : 'active');
    expect(isWatched(child, TODAY)).toBe(!graduated);
  });
});

test.each([
  { birthDate: '2020-01-31', since: '2025-01-31' },
  { birthDate: '2020-02-29', since: '2025-03-01' }, // 2025 has no 29 February
  { birthDate: '2020-12-31', since: '2025-12-31' },
])('a child born on $birthDate has graduated since $since', ({ birthDate, since }) => {
  expect(childStatus(born(birthDate), TODAY)).toEqual({ status: 'graduated', since });
});

test.each([
  { residence: MOVED, status: 'moved-out' },
  { residence: DIED, status: 'died' },
])('a child that $status is not followed any more, and never graduates', ({ residence, status }) => {
  for (const birthDate of ['2025-04-07', '2021-01-01']) {
    const child = born(birthDate, residence);
    expect(childStatus(child, TODAY)).toEqual({ status, since: '2026-03-01' });
    expect(isWatched(child, TODAY)).toBe(false);
  }
});

test('a child that came back is followed again, since that day', () => {
  expect(childStatus(born('2025-04-07', BACK), TODAY)).toEqual({ status: 'active', since: '2026-03-01' });
  expect(isWatched(born('2025-04-07', BACK), TODAY)).toBe(true);
  expect(childStatus(born('2021-06-12', BACK), TODAY).status).toBe('graduated');
});

test('a child whose birth date is not known is followed', () => {
  const child = { birthDate: null, residence: null };
  expect(childStatus(child, TODAY)).toEqual({ status: 'active', since: null });
  expect(isWatched(child, TODAY)).toBe(true);
});

test('before anything was submitted nobody has graduated', () => {
  expect(childStatus(born('2000-01-01'), null).status).toBe('active');
});

describe('between two days', () => {
  test.each([
    { from: '2026-06-10', to: '2026-06-11', graduates: false },
    { from: '2026-06-11', to: '2026-06-12', graduates: true },
    { from: '2026-06-12', to: '2026-06-13', graduates: false },
    { from: '2026-01-01', to: '2026-12-31', graduates: true },
  ])('$from and $to a child born on 12 June 2021 graduates: $graduates', ({ from, to, graduates }) => {
    expect(graduatesBetween(born('2021-06-12'), date(from), date(to))).toBe(graduates);
  });

  test('a child that moved away does not graduate', () => {
    expect(graduatesBetween(born('2021-06-12', MOVED), date('2026-06-11'), TODAY)).toBe(false);
  });

  test('of which the first is not known, everybody of five years graduates', () => {
    expect(graduatesBetween(born('2021-06-12'), null, TODAY)).toBe(true);
    expect(graduatesBetween(born('2021-06-13'), null, TODAY)).toBe(false);
  });
});
