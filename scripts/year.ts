// `npx tsx scripts/year.ts [children] [villages] [kader of a posyandu] [months]`: what the days of an invented kelurahan use of what Google
// counts by the day, told as each month ends. A village has five posyandu. The script has to be built.
import { benchYear } from './bench/year';

const [children = 233, villages = 1, kaderOfPosyandu = 5, months = 12] = process.argv.slice(2).map(Number);
const begun = Date.now();
const year = benchYear(
  { children, villages, kaderOfPosyandu, months },
  (month, { triggerMinutes, recipients, mails }) => {
    const minutes = Math.round((Date.now() - begun) / 60_000);
    console.error(month, JSON.stringify({ triggerMinutes, recipients, mails }), `after ${minutes} min`);
  },
);
console.log(JSON.stringify(year, null, 2));
