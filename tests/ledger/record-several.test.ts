import { responseCodeOf } from '../../src/kernel/code';
import { journalTab } from '../../src/ledger/journal-tab';
import { recordResponse, recordResponses } from '../../src/ledger/record';
import { overviewTab } from '../../src/overview/tab';
import { outboxTab } from '../../src/post/outbox-tab';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { checkAll } from '../support/check';
import { contextOf } from '../support/context';
import { FORM_LINKS } from '../support/form-links';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { histories, incoming, type Sent, sent } from '../support/responses';

const TABS = [overviewTab, childTab, visitTab, repairTab, journalTab];

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  const context = contextOf(workbook, { links: FORM_LINKS });
  return {
    workbook,
    oneByOne: (events: readonly Sent[]) => events.map((event) => recordResponse(context, incoming(event))),
    together: (events: readonly Sent[], quiet = false) =>
      recordResponses(
        context,
        events.map((event) => incoming(event)),
        { quiet },
      ),
    shown: () => JSON.stringify(TABS.map(({ title }) => workbook.rows(title))),
    queued: () => workbook.column(outboxTab, 'Jenis'),
  };
}

describe('several responses at once', () => {
  test('give the same tabs as one after the other', () => {
    checkAll('at once', histories, (events) => {
      const [apart, batch] = [newRegister(), newRegister()];
      expect(batch.together(events)).toEqual(apart.oneByOne(events));
      expect(batch.shown()).toBe(apart.shown());
    });
  });

  test('are one write, and as many reads as one of them', () => {
    const { workbook, together } = newRegister();
    together([sent('a', 0, DESCRIBED), sent('b', 1, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Kartini' })]);
    expect([workbook.reads.length, workbook.writes.length]).toEqual([1, 1]);
  });

  test('each have an outcome, in the order given', () => {
    const { workbook, together } = newRegister();
    const [a, b] = [sent('a', 0, DESCRIBED), sent('b', 1, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Wati' })];
    expect(together([a, sent('x', 0, {}), a, b])).toEqual(['recorded', 'blank', 'known', 'recorded']);
    expect(together([b, a])).toEqual(['known', 'known']);
    expect(workbook.writes).toHaveLength(1);
    expect(together([])).toEqual([]);
  });

  test('of which one cannot be written change nothing', () => {
    const { workbook, together } = newRegister();
    workbook.write = () => {
      throw new Error('Service Sheets failed');
    };
    expect(() => together([sent('a', 0, DESCRIBED), sent('b', 1, DESCRIBED)])).toThrow();
    expect(workbook.rows(journalTab.title)).toEqual([]);
  });
});

describe('responses that a list brings in quietly', () => {
  const slip: Answers = { ...DESCRIBED, nama: 'Salah', berat: 'x' };
  const severe = (id: string, nama: string, tanggal_ukur: string): Sent =>
    sent(id, 0, { ...DESCRIBED, nama, nama_ibu: `Ibu ${nama}`, tanggal_ukur, oedema: 'Ya' });

  test('send nobody a mail to correct them', () => {
    const { together, queued, workbook } = newRegister();
    together([sent('a', 0, slip)], true);
    expect(workbook.column(repairTab, 'Sudah Dihitung')).toEqual(['Belum']);
    expect(queued()).toEqual([]);
  });

  // 12 June 2026, the day on which the list is sent, less 31 days is 12 May.
  test.each([
    { measuredOn: '2026-05-11', kinds: [] },
    { measuredOn: '2026-05-12', kinds: ['mendesak'] },
    { measuredOn: '2026-05-13', kinds: ['mendesak'] },
  ])('report a danger seen on $measuredOn: $kinds', ({ measuredOn, kinds }) => {
    const { together, queued } = newRegister();
    together([severe('a', 'Aisyah', measuredOn)], true);
    expect(queued()).toEqual(kinds);
  });
});

describe('a child that turns five as time passes', () => {
  const FIVE_ON_13_JUNE = { ...DESCRIBED, tanggal_lahir: '2021-06-13', tanggal_ukur: '2026-06-01' };
  const NEXT_DAY = 24;
  const other = (hours: number): Sent =>
    sent('b', hours, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2025-01-01' });

  test.each([
    { title: 'the day before', hours: 1, status: 'Aktif' },
    { title: 'the day itself', hours: NEXT_DAY, status: 'Lulus (60 bulan)' },
    { title: 'the day after', hours: 2 * NEXT_DAY, status: 'Lulus (60 bulan)' },
  ])('is shown so in the write of another child submitted $title', ({ hours, status }) => {
    const { workbook, oneByOne } = newRegister();
    oneByOne([sent('a', 0, FIVE_ON_13_JUNE), other(hours)]);
    expect([workbook.reads.length, workbook.writes.length]).toEqual([2, 2]);
    expect(workbook.column(childTab, 'Status')).toEqual([status, 'Aktif']);
  });

  test('stays so when an older response comes late', () => {
    const { workbook, oneByOne } = newRegister();
    oneByOne([sent('a', 0, FIVE_ON_13_JUNE), other(NEXT_DAY)]);
    oneByOne([sent('c', 1, { ...DESCRIBED, nama: 'Citra', nama_ibu: 'Wati', jenis_kelamin: 'P' })]);
    const status = workbook.column(childTab, 'Status');
    expect(status[workbook.column(childTab, 'Kode Anak').indexOf(responseCodeOf('a'))]).toBe(
      'Lulus (60 bulan)',
    );
  });
});
