import { type CalendarDate, parseIsoDate } from '../../src/kernel/calendar';
import { type Cell, day, instant, link, number, type Raw, rawOf, text } from '../../src/workbook/cells';

function date(written: string): CalendarDate {
  const parsed = parseIsoDate(written);
  if (!parsed) throw new Error(`no such day: ${written}`);
  return parsed;
}

const EMPTY: Cell = { kind: 'empty' };

// Serial numbers as Google Sheets and Excel give them (day 1 is 1899-12-31).
test.each([
  { written: '1970-01-01', serial: 25569 },
  { written: '2000-01-01', serial: 36526 },
  { written: '2024-02-29', serial: 45351 },
  { written: '2026-06-12', serial: 46185 },
])('$written is day $serial', ({ written, serial }) => {
  expect(day(date(written))).toEqual({ kind: 'day', serial });
});

test.each([
  { at: '2026-06-11T17:00:00.000Z', zone: 'WIB', serial: 46185 },
  { at: '2026-06-12T05:00:00.000Z', zone: 'WIB', serial: 46185.5 },
  { at: '2026-06-12T05:00:00.999Z', zone: 'WIB', serial: 46185.5 },
  { at: '2026-06-12T04:00:00.000Z', zone: 'WITA', serial: 46185.5 },
  { at: '2026-06-12T03:00:00.000Z', zone: 'WIT', serial: 46185.5 },
] as const)('$at in $zone is $serial', ({ at, zone, serial }) => {
  expect(instant(Date.parse(at), zone)).toEqual({ kind: 'instant', serial });
});

test.each<{ title: string; cell: Cell }>([
  { title: 'no text', cell: text(null) },
  { title: 'a text without letters', cell: text('') },
  { title: 'no number', cell: number(null) },
  { title: 'no day', cell: day(null) },
  { title: 'no instant', cell: instant(null, 'WIB') },
  { title: 'no address', cell: link('Buka', null) },
])('$title is an empty cell', ({ cell }) => {
  expect(cell).toEqual(EMPTY);
});

test.each<{ title: string; cell: Cell; raw: Raw }>([
  { title: 'zero', cell: number(0), raw: 0 },
  { title: 'a formula as text', cell: text('=1+1'), raw: '=1+1' },
  { title: 'blanks as text', cell: text('  '), raw: '  ' },
  { title: 'a link by its text', cell: link('Buka', 'https://x.example'), raw: 'Buka' },
  { title: 'a day by its number', cell: day(date('2026-06-12')), raw: 46185 },
  { title: 'nothing as nothing', cell: EMPTY, raw: null },
])('reads $title', ({ cell, raw }) => {
  expect(rawOf(cell)).toBe(raw);
});
