import { createHmac } from 'node:crypto';
import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { journalTab } from '../../../src/ledger/journal-tab';
import { recordSubmission } from '../../../src/ledger/record';
import { posyanduTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { importIds } from '../../../src/subjects/import/import-list';
import { importRows } from '../../../src/subjects/import/import-rows';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';

const DAY = 86_400_000;
/** 30 June 2026. */
const NOW = Date.UTC(2026, 5, 30);
/** Stands for the installation's keyed fingerprint. */
const sign = (text: string): string => createHmac('sha256', 'rahasia').update(text).digest('base64url');
const lock = { during: <T>(work: () => T): T => work() };

const AISYAH: Answers = { ...DESCRIBED, nama: 'Aisyah Putri' };
const BUDI: Answers = { ...DESCRIBED, nama: 'Budi Santoso', nama_ibu: 'Rini', nik: '' };

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const ports = { workbook, lock, sign, now: () => NOW };
  return {
    workbook,
    bringIn: (at: number, ...rows: readonly Answers[]) =>
      importRows(ports, null, 'bidan@krandegan.example')({ at, rows }).map(([, added]) => added),
    /** As a release before this one recorded a row: under the id that it gave. */
    recordAs: (id: string, answers: Answers) =>
      recordSubmission(ports, null)({ id, editUrl: '', submittedAt: NOW, email: '', answers }),
    eraseId: (id: string) => {
      const content = { kind: 'erase', responses: [responseCodeOf(id)] } as const;
      return decide(ports, null)({ id: 'hapus', who: '', why: 'diminta ibunya', content }, NOW);
    },
    ids: () => workbook.column(journalTab, 'ID Kiriman'),
    erase: (answers: Answers) => {
      const content = { kind: 'erase', responses: [responseCodeOf(importIds(answers, sign).id)] } as const;
      const asked = { id: 'hapus', who: 'bidan@krandegan.example', why: 'diminta ibunya', content };
      return decide(ports, null)(asked, NOW);
    },
    shown: () => JSON.stringify([childTab, journalTab].map(({ title }) => workbook.rows(title))),
    names: () => workbook.column(childTab, 'Nama Anak'),
  };
}

test('rows that were brought in before are known, whenever and in whatever order they come again', () => {
  const { workbook, bringIn, shown } = newRegister();
  expect(bringIn(NOW, AISYAH, BUDI)).toEqual([true, true]);
  const before = shown();
  const writes = workbook.writes.length;
  expect(bringIn(NOW + DAY, BUDI, AISYAH)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(workbook.writes).toHaveLength(writes);
});

test('a row that stands twice in a list is added once', () => {
  const { bringIn, workbook } = newRegister();
  expect(bringIn(NOW, AISYAH, AISYAH)).toEqual([true, false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('a list that somebody else brings in at the same time adds nothing', () => {
  const { workbook, bringIn } = newRegister();
  const read = workbook.read.bind(workbook);
  workbook.read = (selections) => {
    workbook.read = read;
    const tables = read(selections);
    bringIn(NOW, AISYAH);
    return tables;
  };
  expect(bringIn(NOW + DAY, AISYAH)).toEqual([false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('the list that an erased child came from does not bring it back', () => {
  const { bringIn, erase, names, shown } = newRegister();
  bringIn(NOW, AISYAH, BUDI);
  expect(erase(AISYAH)).toBe('decided');
  const before = shown();
  expect(bringIn(NOW + DAY, AISYAH, BUDI)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(before).not.toContain('Aisyah');
  expect(names()).toEqual(['Budi Santoso']);
});

/** What the first release made of AISYAH. */
const FIRST_ID = 'impor-1fihpm5rei2';

test('a row that the first release imported is known by the id that it gave', () => {
  const { recordAs, bringIn, ids } = newRegister();
  recordAs(FIRST_ID, AISYAH);
  expect(bringIn(NOW + DAY, AISYAH, BUDI)).toEqual([false, true]);
  expect(ids()).toContain(FIRST_ID);
  expect(ids()).toHaveLength(2);
});

test('a child erased under the first release does not come back with the list', () => {
  const { recordAs, eraseId, bringIn, names, shown } = newRegister();
  recordAs(FIRST_ID, AISYAH);
  expect(eraseId(FIRST_ID)).toBe('decided');
  expect(bringIn(NOW + DAY, AISYAH)).toEqual([false]);
  expect(names()).toEqual([]);
  expect(shown()).not.toContain('Aisyah');
});
