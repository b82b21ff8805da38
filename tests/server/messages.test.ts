import { spokenSchedule } from '../../local/server/messages';

test.each([
  ['on form submit', 'setiap formulir dikirim'],
  ['every minute', 'setiap menit'],
  ['every 5 minutes', 'setiap 5 menit'],
  ['every hour at minute 12', 'setiap jam pada menit 12'],
  ['every day at 06:15', 'setiap hari pukul 06.15'],
  ['every Monday at 07:00', 'setiap Senin pukul 07.00'],
  ['on day 1 of every month at 08:30', 'setiap tanggal 1 pukul 08.30'],
  ['whenever it likes', 'whenever it likes'],
])('%s: %s', (schedule, spoken) => {
  expect(spokenSchedule(schedule)).toBe(spoken);
});
