import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { journalTab } from '../../../src/ledger/journal-tab';
import { recordResponse } from '../../../src/ledger/record';
import { posyanduTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { importIds } from '../../../src/subjects/import/import-ids';
import { importRows } from '../../../src/subjects/import/import-rows';
import { contextOf, NOW } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { sign } from '../../support/sign';

const DAY = 86_400_000;

const AISYAH: Answers = { ...DESCRIBED, nama: 'Aisyah Putri' };
const BUDI: Answers = { ...DESCRIBED, nama: 'Budi Santoso', nama_ibu: 'Rini', nik: '' };

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const context = contextOf(workbook);
  return {
    workbook,
    importAll: (at: number, ...rows: readonly Answers[]) =>
      importRows(context, { at, rows }, 'bidan@krandegan.example').map(([, added]) => added),
    /** As a release before this one recorded a row: under the id that it gave. */
    recordAs: (id: string, answers: Answers) =>
      recordResponse(context, { id, form: 'pengukuran', editUrl: '', submittedAt: NOW, email: '', answers }),
    eraseId: (id: string) => {
      const content = { kind: 'erase', responses: [responseCodeOf(id)] } as const;
      return decide(context, { id: 'hapus', who: '', why: 'diminta ibunya', content }, NOW);
    },
    ids: () => workbook.column(journalTab, 'ID Kiriman'),
    erase: (answers: Answers) => {
      const content = { kind: 'erase', responses: [responseCodeOf(importIds(answers, sign).id)] } as const;
      const asked = { id: 'hapus', who: 'bidan@krandegan.example', why: 'diminta ibunya', content };
      return decide(context, asked, NOW);
    },
    shown: () => JSON.stringify([childTab, journalTab].map(({ title }) => workbook.rows(title))),
    names: () => workbook.column(childTab, 'Nama Anak'),
  };
}

test('rows that were imported before are known, whenever and in whatever order they come again', () => {
  const { workbook, importAll, shown } = newRegister();
  expect(importAll(NOW, AISYAH, BUDI)).toEqual([true, true]);
  const before = shown();
  const writes = workbook.writes.length;
  expect(importAll(NOW + DAY, BUDI, AISYAH)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(workbook.writes).toHaveLength(writes);
});

test('a row that is twice in a list is added once', () => {
  const { importAll, workbook } = newRegister();
  expect(importAll(NOW, AISYAH, AISYAH)).toEqual([true, false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('a list that somebody else imports at the same time adds nothing', () => {
  const { workbook, importAll } = newRegister();
  const read = workbook.read.bind(workbook);
  workbook.read = (selections) => {
    workbook.read = read;
    const tables = read(selections);
    importAll(NOW, AISYAH);
    return tables;
  };
  expect(importAll(NOW + DAY, AISYAH)).toEqual([false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('the list that an erased child came from does not bring it back', () => {
  const { importAll, erase, names, shown } = newRegister();
  importAll(NOW, AISYAH, BUDI);
  expect(erase(AISYAH)).toBe('decided');
  const before = shown();
  expect(importAll(NOW + DAY, AISYAH, BUDI)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(before).not.toContain('Aisyah');
  expect(names()).toEqual(['Budi Santoso']);
});

/** What the first release made of AISYAH. */
const FIRST_ID = 'impor-1fihpm5rei2';

test('a row that the first release imported is known by the id that it gave', () => {
  const { recordAs, importAll, ids } = newRegister();
  recordAs(FIRST_ID, AISYAH);
  expect(importAll(NOW + DAY, AISYAH, BUDI)).toEqual([false, true]);
  expect(ids()).toContain(FIRST_ID);
  expect(ids()).toHaveLength(2);
});

test('a child erased under the first release does not come back with the list', () => {
  const { recordAs, eraseId, importAll, names, shown } = newRegister();
  recordAs(FIRST_ID, AISYAH);
  expect(eraseId(FIRST_ID)).toBe('decided');
  expect(importAll(NOW + DAY, AISYAH)).toEqual([false]);
  expect(names()).toEqual([]);
  expect(shown()).not.toContain('Aisyah');
});

describe('a list that comes again with something else about its rows', () => {
  test.each<{ what: string; again: (row: Answers) => Answers }>([
    { what: 'a blank column more', again: (row) => ({ ...row, lila: '' }) },
    {
      what: 'its columns in another order',
      again: (row) => Object.fromEntries(Object.entries(row).reverse()),
    },
  ])('adds nothing: $what', ({ again }) => {
    const { importAll, shown } = newRegister();
    importAll(NOW, AISYAH, BUDI);
    const before = shown();
    expect(importAll(NOW + DAY, again(AISYAH), again(BUDI))).toEqual([false, false]);
    expect(shown()).toBe(before);
  });

  test.each<{ what: string; again: (row: Answers) => Answers }>([
    { what: 'a name in capitals', again: (row) => ({ ...row, nama: (row.nama ?? '').toUpperCase() }) },
    { what: 'spaces around a name', again: (row) => ({ ...row, nama: `  ${row.nama} ` }) },
    {
      what: 'two spaces within a name',
      again: (row) => ({ ...row, nama_ibu: (row.nama_ibu ?? '').replace(' ', '  ') }),
    },
    { what: 'spaces around a weight', again: (row) => ({ ...row, berat: ` ${row.berat} ` }) },
    { what: 'an answer more', again: (row) => ({ ...row, lila: '13,5' }) },
  ])('makes no second child: $what', ({ again }) => {
    const { importAll, names } = newRegister();
    importAll(NOW, AISYAH, BUDI);
    importAll(NOW + DAY, again(AISYAH), again(BUDI));
    expect(names()).toHaveLength(2);
  });

  test('leaves an erased child out though a column was left blank that was not there before', () => {
    const { importAll, erase, shown } = newRegister();
    importAll(NOW, AISYAH);
    erase(AISYAH);
    const before = shown();
    const reversed = Object.fromEntries(Object.entries({ ...AISYAH, lila: '', lokasi: '' }).reverse());
    expect(importAll(NOW + DAY, reversed)).toEqual([false]);
    expect(shown()).toBe(before);
  });
});

test('answers to questions that no form has do not change the id of a row, nor what is recorded', () => {
  const { importAll, ids } = newRegister();
  const strange = { ...AISYAH, ['__proto__']: 'x', constructor: 'y' } as Answers;
  importAll(NOW, AISYAH, strange);
  expect(ids()).toHaveLength(1);
});
