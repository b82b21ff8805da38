// `npx tsx local/seed/main.ts [seed] [endDate] [children] [months]`: the demo village as CSV for `npm run -s simulate`.
import { parseIsoDate } from '../../src/kernel/calendar';
import { seedCsv } from './seed-csv';
import { demoVillage } from './village';

const [seed = '1', end = '2025-06-20', children = '233', months = '6'] = process.argv.slice(2);
const endDate = parseIsoDate(end);
if (!endDate) throw new Error(`no such date: ${end}`);
const village = demoVillage({
  seed: Number(seed),
  endDate,
  children: Number(children),
  months: Number(months),
});
process.stdout.write(seedCsv(village.submissions));
