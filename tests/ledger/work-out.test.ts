import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkContext, workOut } from '../../src/ledger/work-out';
import { rawOf, text } from '../../src/workbook/cells';
import { column, KEY_HEADER, renderRow, type Tab } from '../../src/workbook/tab';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';

const LIST: Tab<string> = {
  title: 'Daftar',
  sheetId: 1,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  key: (name) => name,
  columns: [column(KEY_HEADER, 10, 'text', (name) => text(name))],
};

/** A list that is worked out from `known`; `meanwhile` happens before the lock is had for the first, second … time. */
function world(...meanwhile: readonly (() => void)[]) {
  const workbook = new MemoryWorkbook([LIST]);
  const waiting = [...meanwhile];
  let held = 0;
  const known: string[] = [];
  const counted: (readonly [what: string, held: number])[] = [];
  const context: WorkContext = {
    ...contextOf(workbook),
    since: 0,
    now: () => 0,
    lock: {
      during(work) {
        waiting.shift()?.();
        held += 1;
        try {
          return work();
        } finally {
          held -= 1;
        }
      },
    },
  };
  const write = workbook.write.bind(workbook);
  workbook.write = (changes) => {
    counted.push(['written', held]);
    write(changes);
  };
  const run = (thoroughly = false): number =>
    workOut(
      context,
      {
        name: 'daftar',
        tabs: [LIST],
        look: () => known.join(),
        work: () => {
          counted.push(['counted', held]);
          return { rows: [known.map((name) => renderRow(LIST, name))], lines: null };
        },
      },
      thoroughly,
    );
  const rows = () => workbook.rows(LIST.title).map(([cell]) => cell && rawOf(cell));
  return { known, counted, run, rows, workbook };
}

test('tabs are counted while others go on, written while nobody does, and once for the same', () => {
  const { known, counted, run, rows } = world();
  known.push('a', 'b');
  expect(run()).toBe(2);
  expect(counted).toEqual([
    ['counted', 0],
    ['written', 1],
  ]);
  expect(run()).toBe(0);
  expect(counted).toHaveLength(2);
  expect(rows()).toEqual(['a', 'b']);
});

test('what was recorded between counting and writing is in what is written', () => {
  const { known, counted, run, rows } = world(() => known.push('b'));
  known.push('a');
  expect(run()).toBe(2);
  expect(rows()).toEqual(['a', 'b']);
  expect(counted).toEqual([
    ['counted', 0],
    ['counted', 1],
    ['written', 1],
  ]);
  expect(run()).toBe(0);
});

test('a row that somebody else has put in meanwhile is not put in a second time', () => {
  const { known, run, rows, workbook } = world(() => workbook.put(LIST, 'a'));
  known.push('a');
  expect(run()).toBe(0);
  expect(rows()).toEqual(['a']);
});

test('a cell that was typed over is mended where that is asked for alone', () => {
  const { known, run, rows, workbook } = world();
  known.push('a', 'b');
  run();
  workbook.damage(LIST.title, (standing) => standing.slice(1));
  expect(run()).toBe(0);
  expect(run(true)).toBe(1);
  expect(rows()).toEqual(['a', 'b']);
});

test('rows are mended by their places only where the lock is held', () => {
  const root = join(__dirname, '../../src');
  const holders = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && /\bmendTab\(/.test(readFileSync(join(root, file), 'utf8')))
    .sort();
  expect(holders).toEqual(['ledger/rebuild.ts', 'ledger/work-out.ts', 'workbook/mend-tab.ts']);
});
