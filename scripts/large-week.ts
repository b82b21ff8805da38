// `npx tsx scripts/large-week.ts [children] [posyandu] [kader] [folder of the built script]`: what a week of a large kelurahan uses of what
// Google counts by the day, told as each day ends.
import { benchLargeWeek } from './bench/large-week';

const [children = 3_000, posyandu = 45, kader = 200] = process.argv.slice(2, 5).map(Number);
const begun = Date.now();
const week = benchLargeWeek(
  { children, posyandu, kader },
  (day, { triggerMinutes, recipients }) => {
    const minutes = Math.round((Date.now() - begun) / 60_000);
    console.error(day, JSON.stringify({ triggerMinutes, recipients }), `after ${minutes} min`);
  },
  process.argv[5],
);
console.log(JSON.stringify(week, null, 2));
