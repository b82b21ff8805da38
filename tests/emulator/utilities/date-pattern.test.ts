import fc from 'fast-check';
import { formatPattern, parsePattern } from '../../../local/google/utilities/date-pattern';
import { createUtilities } from '../../../local/google/utilities/utilities';
import { newWorld } from '../worlds';

const utilities = createUtilities(newWorld());

// The examples of the documentation of java.text.SimpleDateFormat: 2001-07-04 12:08:56.235, US Pacific time.
describe('the documented examples of SimpleDateFormat', () => {
  const instant = Date.UTC(2001, 6, 4, 19, 8, 56, 235);
  test.each([
    { pattern: "yyyy.MM.dd G 'at' HH:mm:ss", shown: '2001.07.04 AD at 12:08:56' },
    { pattern: "EEE, MMM d, ''yy", shown: "Wed, Jul 4, '01" },
    { pattern: 'h:mm a', shown: '12:08 PM' },
    { pattern: "hh 'o''clock' a", shown: "12 o'clock PM" },
    { pattern: 'K:mm a', shown: '0:08 PM' },
    { pattern: 'yyyyy.MMMMM.dd GGG hh:mm aaa', shown: '02001.July.04 AD 12:08 PM' },
    { pattern: 'EEE, d MMM yyyy HH:mm:ss Z', shown: 'Wed, 4 Jul 2001 12:08:56 -0700' },
    { pattern: 'yyMMddHHmmssZ', shown: '010704120856-0700' },
    { pattern: "yyyy-MM-dd'T'HH:mm:ss.SSSZ", shown: '2001-07-04T12:08:56.235-0700' },
    { pattern: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", shown: '2001-07-04T12:08:56.235-07:00' },
    { pattern: "YYYY-'W'ww-u", shown: '2001-W27-3' },
  ])('$pattern shows $shown', ({ pattern, shown }) => {
    expect(formatPattern(instant, 'America/Los_Angeles', pattern)).toBe(shown);
  });
});

describe('formatDate', () => {
  // WIB is UTC+7, WITA UTC+8, WIT UTC+9: Keppres 41/1987.
  test.each([
    { zone: 'GMT', shown: '2026-06-30 16:30:00' },
    { zone: 'Asia/Jakarta', shown: '2026-06-30 23:30:00' },
    { zone: 'Asia/Makassar', shown: '2026-07-01 00:30:00' },
    { zone: 'Asia/Jayapura', shown: '2026-07-01 01:30:00' },
    { zone: 'GMT+7', shown: '2026-06-30 23:30:00' },
    { zone: 'GMT-03:30', shown: '2026-06-30 13:00:00' },
    { zone: 'no such zone', shown: '2026-06-30 16:30:00' },
  ])('16:30 GMT in $zone is $shown', ({ zone, shown }) => {
    const date = new Date(Date.UTC(2026, 5, 30, 16, 30));
    expect(utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss')).toBe(shown);
  });

  test('YYYY is the week year: 31 December 2025 is in the first week of 2026', () => {
    const date = new Date(Date.UTC(2025, 11, 31));
    expect(utilities.formatDate(date, 'GMT', 'YYYY yyyy')).toBe('2026 2025');
  });

  test('an unknown letter is refused', () => {
    expect(() => utilities.formatDate(new Date(0), 'GMT', 'bbb')).toThrow("Illegal pattern character 'b'");
  });
});

describe('parseDate', () => {
  test.each([
    { text: '2026-07-01', zone: 'Asia/Jakarta', pattern: 'yyyy-MM-dd', utc: '2026-06-30T17:00:00.000Z' },
    { text: '01/07/2026 08.05', zone: 'GMT', pattern: 'dd/MM/yyyy HH.mm', utc: '2026-07-01T08:05:00.000Z' },
    { text: '20260701', zone: 'GMT', pattern: 'yyyyMMdd', utc: '2026-07-01T00:00:00.000Z' },
    {
      text: '1 Jul 2026 12:05 AM',
      zone: 'GMT',
      pattern: 'd MMM yyyy hh:mm a',
      utc: '2026-07-01T00:05:00.000Z',
    },
    {
      text: '2026-07-01T08:00+0700',
      zone: 'GMT',
      pattern: "yyyy-MM-dd'T'HH:mmZ",
      utc: '2026-07-01T01:00:00.000Z',
    },
    { text: '31/02/2026', zone: 'GMT', pattern: 'dd/MM/yyyy', utc: '2026-03-03T00:00:00.000Z' },
  ])('$text as $pattern in $zone is $utc', ({ text, zone, pattern, utc }) => {
    expect(utilities.parseDate(text, zone, pattern).toISOString()).toBe(utc);
  });

  test('text that does not fit throws', () => {
    expect(() => utilities.parseDate('soon', 'GMT', 'yyyy-MM-dd')).toThrow('Unparseable date: "soon"');
  });

  test('reads back what formatDate shows, in every zone', () => {
    const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'GMT', 'GMT-9', 'Asia/Kolkata');
    const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    const pattern = 'yyyy-MM-dd HH:mm:ss.SSS';
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(parsePattern(formatPattern(instant, zone, pattern), zone, pattern)).toBe(instant);
      }),
    );
  });
});

// European summer time began on 29 March 2026 at 01:00 UTC (Directive 2000/84/EC): the last Sunday of March.
test.each([
  { utc: Date.UTC(2026, 2, 29, 0, 59, 59), shown: '01:59:59' },
  { utc: Date.UTC(2026, 2, 29, 1, 0, 0), shown: '03:00:00' },
  { utc: Date.UTC(2026, 2, 29, 1, 0, 1), shown: '03:00:01' },
])('clocks change within a day: $shown', ({ utc, shown }) => {
  expect(utilities.formatDate(new Date(utc), 'Europe/Berlin', 'HH:mm:ss')).toBe(shown);
});
