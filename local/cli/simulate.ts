// `npm run -s simulate -- --input FILE.csv --out DIR [--settings FILE.json] [--until TIME] [--faults SEED]`
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readInput } from './simulate/read-input';
import { simulate } from './simulate/simulation';
import { writeOutput } from './simulate/write-output';

const USAGE =
  'Cara pakai: npm run -s simulate -- --input KIRIMAN.csv --out FOLDER [--settings FILE.json] [--until WAKTU] [--faults ANGKA]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      input: { type: 'string' },
      out: { type: 'string' },
      settings: { type: 'string' },
      until: { type: 'string' },
      faults: { type: 'string' },
    },
  });
  if (!values.input || !values.out) throw new Error(USAGE);
  const until = values.until === undefined ? null : Date.parse(values.until);
  if (until !== null && Number.isNaN(until))
    throw new Error(`--until "${values.until}" tidak terbaca. ${USAGE}`);
  const input = readInput(readFileSync(values.input, 'utf8'));
  for (const problem of input.problems) console.error(problem);
  const ended = simulate(input, {
    settings: values.settings === undefined ? {} : JSON.parse(readFileSync(values.settings, 'utf8')),
    until,
    faultSeed: values.faults === undefined ? null : Number(values.faults),
  });
  await writeOutput(ended.world, ended.workbookId, ended.maps, ended.dayUse, values.out);
  console.error(
    `${input.submissions.length} kiriman, ${ended.failures} pekerjaan gagal${
      ended.refused === 0 ? '' : `, ${ended.refused} kiriman ditolak formulir`
    }${ended.faults === null ? '' : `, ${ended.faults} gangguan disisipkan`}. Hasil di ${values.out}`,
  );
  return input.problems.some((problem) => problem.startsWith('Baris')) ? 2 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
