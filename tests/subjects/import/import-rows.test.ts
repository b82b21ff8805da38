import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { journalTab } from '../../../src/ledger/journal-tab';
import { recordResponse } from '../../../src/ledger/record';
import { posyanduTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { importIds } from '../../../src/subjects/import/import-list';
import { importRows } from '../../../src/subjects/import/import-rows';
import { contextOf, NOW, sign } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';

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
