import type { CalendarDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { decisionTab } from '../../src/ledger/decision-tab';
import { journalTab } from '../../src/ledger/journal-tab';
import { overviewTab } from '../../src/overview/tab';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { type Cell, text } from '../../src/workbook/cells';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { sent } from '../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');

type Rows = readonly (readonly Cell[])[];
const columnOf = (
  tab: { readonly columns: readonly { readonly header: string }[] },
  header: string,
): number => tab.columns.findIndex((column) => column.header === header);
const typedOver = (cells: readonly Cell[], column: number, cell: Cell): readonly Cell[] =>
  cells.map((old, i) => (i === column ? cell : old));

const AHMAD = sent('a', 0, DESCRIBED);
const BUDI = sent('b', 1, { ...DESCRIBED, nama: 'Budi Raharjo', nama_ibu: 'Kartini' });

const register = () => new RegisterInMemory().send(AHMAD, BUDI);

describe('a row of the journal of responses', () => {
  test.each<{ title: string; double: (rows: Rows) => Rows }>([
    { title: 'below', double: ([top = [], ...rest]) => [top, top, ...rest] },
    { title: 'at the very end', double: (rows) => [...rows, ...rows] },
  ])('that is there twice, $title, is there once', ({ double }) => {
    const one = register();
    const before = one.shown();
    one.workbook.damage(journalTab.title, double);
    expect(one.rebuild()).toBeGreaterThan(0);
    expect(one.shown()).toBe(before);
    expect(one.rebuild()).toBe(0);
  });

  test('that is there twice stays as it was submitted, whichever somebody typed over', () => {
    const one = register();
    const before = one.shown();
    const weight = columnOf(journalTab, 'berat');
    one.workbook.damage(journalTab.title, ([top = [], ...rest]) => [
      typedOver(top, weight, text('99')),
      top,
      ...rest,
    ]);
    one.rebuild();
    expect(one.shown()).toBe(before);
  });

  test('that somebody typed is left alone', () => {
    const one = register();
    one.workbook.damage(journalTab.title, (rows) => [...rows, [text('catatan orang')]]);
    expect(one.rebuild()).toBe(0);
    expect(one.workbook.rows(journalTab.title)).toHaveLength(3);
  });

  test('of an erased child that came back from somewhere is blank again', () => {
    const one = register();
    const [, ahmad = []] = one.workbook.rows(journalTab.title);
    one.decide('hapus', { kind: 'erase', responses: [A] });
    const before = one.shown();
    one.workbook.damage(journalTab.title, ([budi = []]) => [budi, ahmad]);
    expect(JSON.stringify(one.workbook.rows(journalTab.title))).toContain('Fauzan');
    expect(one.rebuild()).toBe(1);
    expect(one.shown()).toBe(before);
    expect(one.rebuild()).toBe(0);
  });
});

describe('what the first release stored', () => {
  const candra = { ...DESCRIBED, nama: 'Candra', nama_ibu: 'Wartini' };
  const ODD = sent('c', 2, { ...candra, tinggi: '40', cara_ukur: 'telentang' });
  // As the first release made them of these answers.
  const DIGESTS: Readonly<Record<string, string>> = { [A]: 'mivffarp', [C]: 'pekqrfw7' };
  const digestAt = columnOf(journalTab, 'Sidik');
  const keyAt = columnOf(journalTab, 'Kunci');
  const decisionAt = columnOf(decisionTab, 'Isi');
  const textOf = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

  /** The journals with the digests of that release. */
  function stored(): RegisterInMemory {
    const one = new RegisterInMemory().send(AHMAD, ODD);
    const digest = textOf(one.workbook.rows(journalTab.title)[0]?.[digestAt]);
    one.decide('betul', { kind: 'accept', response: C, digest });
    one.workbook.damage(journalTab.title, (rows) =>
      rows.map((cells) => {
        const [at = '', code = ''] = textOf(cells[keyAt]).split(' ');
        const first = DIGESTS[code] ?? '';
        return typedOver(typedOver(cells, keyAt, text(`${at} ${code} ${first}`)), digestAt, text(first));
      }),
    );
    one.workbook.damage(decisionTab.title, ([cells = []]) => [
      typedOver(
        cells,
        decisionAt,
        text(textOf(cells[decisionAt]).replace(JSON.stringify(digest), JSON.stringify(DIGESTS[C]))),
      ),
    ]);
    return one;
  }

  const shownOf = (one: RegisterInMemory) => JSON.stringify(one.workbook.rows(repairTab.title));

  test('is keyed by the first rebuild, which finds nothing wrong', () => {
    const one = stored();
    expect(JSON.stringify(one.workbook.rows(journalTab.title))).toContain('mivffarp');
    expect(JSON.stringify(one.workbook.rows(decisionTab.title))).toContain('pekqrfw7');
    expect(one.rebuild()).toBe(0);
    for (const { title } of [journalTab, decisionTab, childTab])
      expect(JSON.stringify(one.workbook.rows(title))).not.toMatch(/mivffarp|pekqrfw7/);
    const before = one.shown();
    expect(one.rebuild()).toBe(0);
    expect(one.shown()).toBe(before);
  });

  test('counts as accepted before and after that', () => {
    const one = stored();
    expect(shownOf(one)).toBe('[]');
    one.send(sent('d', 3, { ...DESCRIBED, nama: 'Dimas', nama_ibu: 'Wati' }));
    expect(shownOf(one)).toBe('[]');
    one.rebuild();
    expect(shownOf(one)).toBe('[]');
  });

  test('is known when it comes once more', () => {
    const one = stored();
    one.send(AHMAD);
    expect(one.workbook.rows(journalTab.title)).toHaveLength(2);
    one.rebuild();
    one.send(AHMAD);
    expect(one.workbook.rows(journalTab.title)).toHaveLength(2);
  });

  test('is there once where somebody has doubled and changed a row', () => {
    const one = stored();
    const before = one.shown();
    one.workbook.damage(journalTab.title, ([top = [], ...rest]) => [
      typedOver(top, columnOf(journalTab, 'berat'), text('99')),
      top,
      ...rest,
    ]);
    expect(one.rebuild()).toBe(1);
    expect(one.workbook.rows(journalTab.title)).toHaveLength(2);
    expect(JSON.stringify(one.workbook.rows(journalTab.title))).not.toContain('"99"');
    expect(before).not.toContain('"99"');
  });
});

describe('the journal of decisions', () => {
  const decided = () => {
    const one = register();
    one.decide('satu', { kind: 'same-child', responses: [A, B] });
    one.decide('dua', { kind: 'residence', child: A, status: 'moved-out', on: '2026-06-20' as CalendarDate });
    one.decide('tiga', { kind: 'correct', child: A, field: 'rw', value: '4' });
    return one;
  };

  test.each<{ title: string; damage: (rows: Rows) => Rows }>([
    { title: 'a row twice', damage: ([top = [], ...rest]) => [top, ...rest, top] },
    { title: 'another order', damage: (rows) => [...rows].reverse() },
    { title: 'a blank row', damage: (rows) => [...rows.slice(0, 1), [], ...rows.slice(1)] },
    {
      title: 'who decided typed over',
      damage: (rows) => rows.map((cells) => typedOver(cells, 2, text('bukan saya'))),
    },
    { title: 'the key typed over', damage: (rows) => rows.map((cells) => typedOver(cells, 0, text('x'))) },
  ])('with $title is as before, in one write', ({ damage }) => {
    const one = decided();
    const before = one.shown();
    one.workbook.damage(decisionTab.title, damage);
    const writes = one.workbook.writes.length;
    expect(one.rebuild()).toBeGreaterThan(0);
    const journals = one.workbook.writes
      .slice(writes)
      .filter((changes) =>
        changes.some(({ tab, rows }) => tab.title === decisionTab.title && rows.length > 0),
      );
    expect(journals).toHaveLength(1);
    expect(one.shown()).toBe(before);
    expect(one.rebuild()).toBe(0);
  });

  test('keeps a row that cannot be read, does without it, and counts it in Beranda', () => {
    const one = decided();
    const content = columnOf(decisionTab, 'Isi');
    one.workbook.damage(decisionTab.title, ([top = [], ...rest]) => [
      typedOver(top, content, text('{ups')),
      ...rest,
    ]);
    one.rebuild();
    expect(one.workbook.rows(decisionTab.title)).toHaveLength(3);
    expect(one.workbook.column(childTab, 'RW')).toEqual([null]);
    const line = one.workbook.rows(overviewTab.title)[one.context.overview.rowOf('damaged')];
    expect(line?.[1]).toEqual({ kind: 'number', value: 1 });
    expect(one.rebuild()).toBe(0);
  });
});

test('what an officer has typed into the worklist is no difference, and stays', () => {
  const one = new RegisterInMemory().send(
    sent('a', 0, { ...DESCRIBED, tinggi: '40', cara_ukur: 'telentang' }),
  );
  const choice = repairTab.columns.findIndex(({ input }) => input);
  expect(choice).toBeGreaterThan(0);
  one.workbook.damage(repairTab.title, (rows) =>
    rows.map((cells) => typedOver(cells, choice, text('Betul, ini benar'))),
  );
  const before = one.shown();
  expect(one.rebuild()).toBe(0);
  expect(one.shown()).toBe(before);
});
