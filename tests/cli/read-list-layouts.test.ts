import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readList } from '../../local/cli/read-list/read-list';
import { NO_SETTINGS } from '../../local/cli/read-list/settings';
import { type Layout, type LineTruth, layoutOf, TODAY } from '../support/list-layouts';

/** Each way to write days with a dozen of ways to write everything else. */
const LAYOUTS = 336;

type Row = Readonly<Record<string, string>>;

interface Outcome {
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly said: readonly string[];
  readonly code: number;
}

function outcomeOf(layout: Layout): Outcome {
  const { out, said, code } = readList(layout.file, layout.bytes, {
    settings: NO_SETTINGS,
    today: TODAY,
    posyandu: 'MELATI 1',
    dates: null,
  });
  return { layout, rows: out === '' ? [] : parse(out, { columns: true }), said, code };
}

/** The number that a text begins with, whatever its mark. */
const number = (text = ''): number => Number.parseFloat(text.replace(',', '.'));

/** What is wrong with a row that is ready, by what is known of the child. */
function faults(row: Row, { child, visits, isHeld }: LineTruth): readonly string[] {
  if (isHeld) return [`${row.nama} is not to be taken in`];
  const visit = visits.find((each) => each?.on === row.tanggal_ukur);
  const wrong: (readonly [string, boolean])[] = [
    ['nama', row.nama !== child.name],
    ['jenis_kelamin', row.jenis_kelamin !== child.sex],
    ['tanggal_lahir', row.tanggal_lahir !== child.born],
    ['nik', row.nik !== '' && row.nik !== child.nik],
    ['nama_ibu', row.nama_ibu !== child.mother],
    ['nama_ayah', row.nama_ayah !== '' && row.nama_ayah !== child.father],
    ['posyandu', row.posyandu !== 'MELATI 1'],
    ['tanggal_ukur', visit === undefined],
    ['berat', number(row.berat) !== visit?.weight],
    ['tinggi', number(row.tinggi) !== visit?.height],
    ['cara_ukur', row.cara_ukur !== visit?.position],
    ['usia_kehamilan', row.usia_kehamilan !== ''],
  ];
  return wrong.flatMap(([what, is]) =>
    is ? [`${what} is ${row[what]} in line ${row.baris} (${child.born})`] : [],
  );
}

const outcomes = Array.from({ length: LAYOUTS }, (_, seed) => outcomeOf(layoutOf(seed)));

const wrong = outcomes.flatMap(({ layout, rows }) =>
  rows.flatMap((row) => {
    const line = layout.lines.find((each) => String(each.line) === row.baris);
    const found = line ? faults(row, line) : [`no child in line ${row.baris}`];
    return found.map((fault) => `${layout.name}: ${fault}`);
  }),
);

test(`no row of ${LAYOUTS} layouts is ready and wrong`, () => {
  expect(wrong).toEqual([]);
});

test('no visit is lost: each is ready or told by its line', () => {
  const lost = outcomes.flatMap(({ layout, rows, said }) =>
    layout.lines.flatMap(({ line, visits }) => {
      const isTold = said.some((each) => each.startsWith(`baris ${line}:`));
      const ready = rows.filter(({ baris }) => baris === String(line)).length;
      return isTold || ready === visits.length ? [] : [`${layout.name}: baris ${line}`];
    }),
  );
  expect(lost).toEqual([]);
});

test('the exit code says whether a row was told', () => {
  for (const { layout, said, code } of outcomes) {
    expect([layout.name, code]).toEqual([
      layout.name,
      said.some((each) => /^baris \d+: /.test(each)) ? 2 : 0,
    ]);
  }
});

test('what is sound and certain is ready, and asked about is little', () => {
  const sound = outcomes.flatMap(({ layout, rows }) =>
    layout.lines
      .filter(({ isHeld }) => !isHeld)
      .map(({ line, visits }) => ({
        ready: rows.filter(({ baris }) => baris === String(line)).length,
        visits: visits.length,
      })),
  );
  const ready = sound.reduce((sum, line) => sum + line.ready, 0);
  const visits = sound.reduce((sum, line) => sum + line.visits, 0);
  const whole = outcomes.filter(({ layout, rows }) => {
    const due = layout.lines
      .filter(({ isHeld }) => !isHeld)
      .reduce((sum, line) => sum + line.visits.length, 0);
    return rows.length === due;
  }).length;
  console.log(
    `${LAYOUTS} susunan, ${whole} siap seluruhnya; ${ready} dari ${visits} kunjungan siap, ${wrong.length} keliru`,
  );
  expect(ready / visits).toBeGreaterThan(0.85);
  expect(whole / LAYOUTS).toBeGreaterThan(0.7);
});

test('the command itself says the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-susunan-'));
  for (const seed of [3, 8, 26]) {
    const layout = layoutOf(seed);
    const path = join(folder, `${seed}-${layout.file}`);
    writeFileSync(path, layout.bytes);
    const { stdout, status } = spawnSync(
      'npm',
      ['run', '-s', 'read-list', '--', path, '--posyandu', 'MELATI 1'],
      {
        cwd: join(__dirname, '../..'),
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );
    const [header, ...rows] = parse(stdout) as string[][];
    expect(header?.slice(0, 2)).toEqual(['baris', 'catatan']);
    expect(rows.map(([line]) => line)).toEqual(outcomes[seed]?.rows.map(({ baris }) => baris));
    expect(status).toBe(outcomes[seed]?.code);
  }
  rmSync(folder, { recursive: true, force: true });
});
