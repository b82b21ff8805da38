import { movedClock } from '../../local/server/api';

const at = (text: string): number => Date.parse(text);

// 20 June 2025 was a Friday, 23 June a Monday.
test.each([
  {
    move: 'plus-5m',
    now: '2025-06-20T13:05:00+07:00',
    zone: 'Asia/Jakarta',
    to: '2025-06-20T13:10:00+07:00',
  },
  {
    move: 'plus-1h',
    now: '2025-06-20T13:05:00+07:00',
    zone: 'Asia/Jakarta',
    to: '2025-06-20T14:05:00+07:00',
  },
  {
    move: 'plus-1d',
    now: '2025-06-20T13:05:00+07:00',
    zone: 'Asia/Jakarta',
    to: '2025-06-21T13:05:00+07:00',
  },
  { move: 'monday', now: '2025-06-20T13:05:00+07:00', zone: 'Asia/Jakarta', to: '2025-06-23T07:00:00+07:00' },
  { move: 'monday', now: '2025-06-23T06:59:00+07:00', zone: 'Asia/Jakarta', to: '2025-06-23T07:00:00+07:00' },
  { move: 'monday', now: '2025-06-23T07:00:00+07:00', zone: 'Asia/Jakarta', to: '2025-06-30T07:00:00+07:00' },
  {
    move: 'monday',
    now: '2025-06-22T23:30:00+09:00',
    zone: 'Asia/Jayapura',
    to: '2025-06-23T07:00:00+09:00',
  },
])('$move from $now in $zone', ({ move, now, zone, to }) => {
  expect(movedClock(move, at(now), zone)).toBe(at(to));
});

test('an unknown move is refused', () => {
  for (const move of ['plus-1y', 'constructor', '__proto__'])
    expect(() => movedClock(move, 0, 'Asia/Jakarta')).toThrow('no such move');
});
