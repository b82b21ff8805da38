import { parse } from 'csv-parse/sync';
import { seedCsv } from '../../local/seed/seed-csv';
import { demoVillage } from '../../local/seed/village';
import { calendarDate } from '../../src/kernel/calendar';

const endDate = calendarDate(2025, 6, 20);
if (!endDate) throw new Error('no such day');
const { submissions } = demoVillage({ seed: 7, endDate, children: 25, months: 3 });
const rows: Record<string, string>[] = parse(seedCsv(submissions), { columns: true });

test('there is a row for each submission, with its time, e-mail and id', () => {
  expect(rows.map(({ waktu, form, email, id }) => [waktu, form, email, id])).toEqual(
    submissions.map(({ waktu, email, id }) => [waktu, 'pengukuran', email, id]),
  );
});

test('later visits repeat who the child is, since a file cannot know its code', () => {
  const registered = new Map(submissions.map(({ id, answers }) => [id, answers]));
  submissions.forEach(({ anakOf }, index) => {
    if (anakOf === null) return;
    expect(rows[index]?.anak).toBe('');
    expect(rows[index]?.nama).toBe(registered.get(anakOf)?.nama);
    expect(rows[index]?.tanggal_lahir).toBe(registered.get(anakOf)?.tanggal_lahir);
  });
});
