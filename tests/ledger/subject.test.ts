import fc from 'fast-check';
import { responseCodeOf } from '../../src/kernel/code';
import { recordDecision } from '../../src/ledger/decide';
import type { Decision } from '../../src/ledger/decisions/decision';
import { journalTab } from '../../src/ledger/journal-tab';
import { rebuild } from '../../src/ledger/rebuild';
import { type IncomingResponse, recordResponse } from '../../src/ledger/record';
import { overviewTab } from '../../src/overview/tab';
import { posyanduTab } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { contextOf } from '../support/context';
import { decided } from '../support/decided';
import { MemoryWorkbook } from '../support/memory-workbook';
import { HOUSE_WITH_MOTHERS, motherTab } from '../support/mothers';
import { DESCRIBED } from '../support/one-response';
import { incoming, sent } from '../support/responses';

const A = responseCodeOf('a');
const M = responseCodeOf('m');

const CHILD = incoming(sent('a', 0, DESCRIBED));
const CHILD_RENAMED = incoming(sent('a', 3, { ...DESCRIBED, nama: 'Ahmad Fawzan' }));
const mother = (id: string, hours: number, nama: string, anak: string = A): IncomingResponse => ({
  ...incoming(sent(id, hours, {}), 'ibu'),
  answers: { nama, anak, golongan_darah: 'AB' },
});
const SITI = mother('m', 1, 'Siti Aminah');
const KARTINI = mother('n', 2, 'Kartini', '');

function newRegister() {
  const workbook = new MemoryWorkbook(HOUSE_WITH_MOTHERS.tabs);
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const context = contextOf(workbook, HOUSE_WITH_MOTHERS);
  const shown = () => {
    const received = journalTab.columns.findIndex(({ header }) => header === 'Diterima');
    const journal = workbook.rows(journalTab.title).map((row) => row.filter((_, i) => i !== received));
    return JSON.stringify([
      journal,
      ...[childTab, visitTab, motherTab].map(({ title }) => workbook.rows(title)),
    ]);
  };
  return {
    workbook,
    shown,
    record: (...responses: readonly IncomingResponse[]) =>
      responses.map((response) => recordResponse(context, response)),
    take: (decision: Decision) => recordDecision(context, decision),
    rebuild: () => rebuild(context),
    count: () => workbook.rows(overviewTab.title)[context.overview.rowOf('mothers')]?.[1],
  };
}

describe('a subject that is added to the list', () => {
  test('has its responses recorded, shown and counted beside those of the others', () => {
    const { workbook, record, rebuild: rebuilt, count } = newRegister();
    expect(record(CHILD, SITI, KARTINI)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(workbook.column(childTab, 'Kode Anak')).toEqual([A]);
    expect(workbook.column(motherTab, 'Nama Ibu')).toEqual(['Siti Aminah', 'Kartini']);
    expect(workbook.column(journalTab, 'Formulir')).toEqual(['ibu', 'ibu', 'pengukuran']);
    expect(workbook.column(journalTab, 'Jawaban')).toEqual([
      '{"golongan_darah":"AB"}',
      '{"golongan_darah":"AB"}',
      null,
    ]);
    expect(count()).toEqual({ kind: 'number', value: 2 });
    expect(rebuilt()).toBe(0);
  });

  test('knows a response again, and writes nothing', () => {
    const { workbook, record } = newRegister();
    record(CHILD, SITI);
    const writes = workbook.writes.length;
    expect(record(SITI)).toEqual(['known']);
    expect(workbook.writes).toHaveLength(writes);
  });

  test('shows what an earlier subject says, in the same write in which that changes', () => {
    const { workbook, record, rebuild: rebuilt } = newRegister();
    record(SITI);
    expect(workbook.column(motherTab, 'Nama Anak')).toEqual([null]);
    record(CHILD);
    expect(workbook.column(motherTab, 'Nama Anak')).toEqual(['Ahmad Fauzan']);
    const writes = workbook.writes.length;
    record(CHILD_RENAMED);
    expect(workbook.writes).toHaveLength(writes + 1);
    expect(workbook.column(motherTab, 'Nama Anak')).toEqual(['Ahmad Fawzan']);
    expect(rebuilt()).toBe(0);
  });

  test('gives up what an erased response said', () => {
    const { workbook, record, take, rebuild: rebuilt, count } = newRegister();
    record(CHILD, SITI, KARTINI);
    take(decided(5, { kind: 'erase', responses: [M] }));
    expect(workbook.column(motherTab, 'Nama Ibu')).toEqual(['Kartini']);
    expect(workbook.column(journalTab, 'Jawaban')).toEqual(['{"golongan_darah":"AB"}', null, null]);
    expect(workbook.column(journalTab, 'Formulir')).toEqual(['ibu', 'ibu', 'pengukuran']);
    expect(count()).toEqual({ kind: 'number', value: 1 });
    expect(record(SITI)).toEqual(['known']);
    expect(rebuilt()).toBe(0);
  });

  test('gets its rows back from the journal alone', () => {
    const { workbook, record, rebuild: rebuilt, shown } = newRegister();
    record(CHILD, SITI, KARTINI);
    const before = shown();
    workbook.damage(motherTab.title, () => []);
    expect(rebuilt()).toBe(2);
    expect(shown()).toBe(before);
  });

  test('gives the same tabs in whatever order responses and decisions arrive', () => {
    type Happening = (register: ReturnType<typeof newRegister>) => unknown;
    const happenings: readonly Happening[] = [
      ({ record }) => record(CHILD),
      ({ record }) => record(CHILD_RENAMED),
      ({ record }) => record(SITI),
      ({ record }) => record(mother('m', 4, 'Siti Aminah binti Ahmad')),
      ({ record }) => record(KARTINI),
      ({ take }) => take(decided(5, { kind: 'withdraw', response: A, others: [] })),
    ];
    const shownAfter = (some: readonly Happening[]): string => {
      const register = newRegister();
      for (const happening of some) happening(register);
      return register.shown();
    };
    const inOrder = shownAfter(happenings);
    const shuffled = fc.shuffledSubarray([...happenings], { minLength: happenings.length });
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(shownAfter(some)).toBe(inOrder);
      }),
      { numRuns: 40 },
    );
  });
});
