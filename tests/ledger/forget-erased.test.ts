import { responseCodeOf } from '../../src/kernel/code';
import { readDecisions } from '../../src/ledger/follow-decisions';
import { forgetErased } from '../../src/ledger/forget-erased';
import { journalTab } from '../../src/ledger/journal-tab';
import { recordResponse } from '../../src/ledger/record';
import { text } from '../../src/workbook/cells';
import { decided } from '../support/decided';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { incoming, sent } from '../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

/** Two children, and forms that can refuse; they note which responses they were to delete. */
function register() {
  const made = new RegisterInMemory().send(
    sent('a', 0, DESCRIBED),
    sent('b', 1, { ...DESCRIBED, nama: 'Budi Raharjo', nama_ibu: 'Kartini', tanggal_lahir: '2024-11-02' }),
  );
  const forgotten: string[] = [];
  const down = new Set<string>();
  const port = {
    forget(form: string, ids: readonly string[]) {
      if (down.has(form)) throw new Error('Layanan tidak tersedia');
      forgotten.push(...ids.map((id) => `${form}: ${id}`));
    },
  };
  return {
    made,
    down,
    forgotten,
    follow: () => forgetErased(made.context, port, readDecisions(made.context)),
  };
}

test('the form loses what was erased, once', () => {
  const { made, forgotten, follow } = register();
  expect(follow()).toBe(0);
  made.decide('satu', { kind: 'erase', responses: [A] });
  expect([follow(), follow()]).toEqual([1, 0]);
  expect(forgotten).toEqual(['pengukuran: a']);
  made.decide('dua', { kind: 'erase', responses: [B] });
  follow();
  expect(forgotten).toEqual(['pengukuran: a', 'pengukuran: b']);
});

test('an erasure that the form could not follow is followed later', () => {
  const { made, down, forgotten, follow } = register();
  made.decide('satu', { kind: 'erase', responses: [A] });
  down.add('pengukuran');
  expect(follow).toThrow();
  down.clear();
  expect(follow()).toBe(1);
  expect(forgotten).toEqual(['pengukuran: a']);
});

test('the newest row of the journal goes as soon as there is another', () => {
  const { made, follow } = register();
  const ids = () => made.workbook.column(journalTab, 'ID Kiriman');
  made.decide('satu', { kind: 'erase', responses: [B] });
  follow();
  follow();
  expect(ids()).toEqual(['b', 'a']);
  made.send(sent('c', 2, { ...DESCRIBED, nama: 'Candra', nama_ibu: 'Tutik', tanggal_lahir: '2024-12-02' }));
  expect(follow()).toBe(0);
  expect(ids()).toEqual(['c', 'a']);
});

test('a run with nothing to do costs one read', () => {
  const { made, follow } = register();
  const reads = made.workbook.reads.length;
  follow();
  expect(made.workbook.reads.length).toBe(reads + 1);
});

describe('of several forms', () => {
  const M = responseCodeOf('m');
  const N = responseCodeOf('n');
  /** Beside the children, two responses of another form. */
  const withMothers = () => {
    const all = register();
    for (const id of ['m', 'n']) {
      recordResponse(all.made.context, incoming(sent(id, 2, { nama: `Ibu ${id}` }), 'ibu'));
    }
    return all;
  };

  test('each loses its own of the responses erased', () => {
    const { made, forgotten, follow } = withMothers();
    made.take(decided(5, { kind: 'erase', responses: [A, M, N] }));
    expect(follow()).toBe(1);
    expect([...forgotten].sort()).toEqual(['ibu: m', 'ibu: n', 'pengukuran: a']);
  });

  test('lose one with the same id each where both gave it', () => {
    const { made, forgotten, follow } = register();
    recordResponse(made.context, incoming(sent('a', 2, { nama: 'Ibu a' }), 'ibu'));
    made.take(decided(5, { kind: 'erase', responses: [A] }));
    expect(follow()).toBe(1);
    expect([...forgotten].sort()).toEqual(['ibu: a', 'pengukuran: a']);
  });

  test('one that has none of them is left alone', () => {
    const { made, forgotten, down, follow } = withMothers();
    down.add('pengukuran');
    made.take(decided(5, { kind: 'erase', responses: [M] }));
    expect(follow()).toBe(1);
    expect(forgotten).toEqual(['ibu: m']);
  });

  test('one that could not follow does so later, and the others are not asked again', () => {
    const { made, forgotten, down, follow } = withMothers();
    down.add('pengukuran');
    made.take(decided(5, { kind: 'erase', responses: [M, A] }));
    expect(follow).toThrow('Layanan tidak tersedia');
    expect(forgotten).toEqual(['ibu: m']);
    down.clear();
    expect(follow()).toBe(1);
    expect(forgotten).toEqual(['ibu: m', 'pengukuran: a']);
    expect(follow()).toBe(0);
  });

  test('one that cannot be opened any more keeps no other from following later erasures', () => {
    const { made, forgotten, down, follow } = withMothers();
    down.add('ibu');
    made.take(decided(5, { kind: 'erase', responses: [M] }));
    expect(follow).toThrow('Layanan tidak tersedia');
    made.take(decided(6, { kind: 'erase', responses: [A] }));
    expect(follow).toThrow('Layanan tidak tersedia');
    expect(forgotten).toEqual(['pengukuran: a']);
    down.clear();
    made.take(decided(7, { kind: 'erase', responses: [N] }));
    follow();
    expect(forgotten).toEqual(['pengukuran: a', 'ibu: m', 'ibu: n']);
  });

  test('the first one has the responses of rows that name none', () => {
    const { made, forgotten, follow } = register();
    const at = journalTab.columns.findIndex(({ header }) => header === 'Formulir');
    made.workbook.damage(journalTab.title, (rows) =>
      rows.map((row) => row.map((cell, i) => (i === at ? text(null) : cell))),
    );
    made.take(decided(5, { kind: 'erase', responses: [A] }));
    follow();
    expect(forgotten).toEqual(['pengukuran: a']);
  });
});
