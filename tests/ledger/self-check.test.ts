import type { ComparedForm } from '../../src/ledger/form-responses';
import { journalTab } from '../../src/ledger/journal-tab';
import type { RebuildStep } from '../../src/ledger/rebuild';
import { reconcile } from '../../src/ledger/reconcile';
import { recordResponses } from '../../src/ledger/record';
import { goOnChecking, selfCheck } from '../../src/ledger/self-check';
import { overviewTab } from '../../src/overview/tab';
import { posyanduTab } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { type Cell, rawOf } from '../../src/workbook/cells';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { incoming, type Sent, sent } from '../support/responses';

const MINUTE = 60_000;
/** 1 July 2026, 02:00 in western Indonesia. */
const NIGHT = Date.UTC(2026, 5, 30, 19);

const child = (i: number): Sent =>
  sent(`r${i}`, i / 100, { ...DESCRIBED, nama: `Anak ${'abcdefghij'[i % 10]} ${i}`, nama_ibu: `Ibu ${i}` });

function newRegister(children = 3) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const clock = { at: NIGHT };
  const context = contextOf(workbook, { now: () => clock.at });
  const events = Array.from({ length: children }, (_, i) => child(i));
  recordResponses(
    context,
    events.map((event) => incoming(event)),
  );
  return {
    workbook,
    clock,
    context,
    events,
    check: (onStep?: (step: RebuildStep) => void) => selfCheck(context, clock.at, onStep ? { onStep } : {}),
    goOn: () => goOnChecking(context, clock.at),
    shown: () => JSON.stringify([childTab, visitTab].map(({ title }) => workbook.rows(title))),
    health: (key: string) => {
      const cells: readonly Cell[] = workbook.rows(overviewTab.title)[context.overview.rowOf(key)] ?? [];
      return cells[1] && rawOf(cells[1]);
    },
    /** Every write takes so long. */
    slowly: (ms: number) => {
      const write = workbook.write.bind(workbook);
      workbook.write = (changes) => {
        clock.at += ms;
        write(changes);
      };
    },
  };
}

const emptied = (workbook: MemoryWorkbook): void => {
  for (const { title } of [childTab, visitTab]) workbook.damage(title, () => []);
};

test('a check ordinarily finds nothing, and Beranda shows that and when', () => {
  const { check, health } = newRegister();
  expect(check()).toEqual({ changed: 0, finished: true });
  expect([health('repaired'), health('late'), health('damaged')]).toEqual([0, 0, 0]);
  // 2026-07-01 is day 46204 of a spreadsheet, and two o'clock a twelfth of it.
  expect(health('rebuilt')).toBeCloseTo(46204 + 2 / 24, 6);
});

test('a check that is finished is not gone on with, and the workbook is not opened for it', () => {
  const { check, goOn, workbook } = newRegister();
  check();
  const reads = workbook.reads.length;
  expect(goOn()).toBeNull();
  expect(workbook.reads).toHaveLength(reads);
});

describe('a check that has no time left', () => {
  /** Two tabs of 1,100 rows each are two writes each. */
  const register = newRegister(1100);
  const before = register.shown();

  test('stops between two writes and shows that it goes on', () => {
    emptied(register.workbook);
    register.slowly(1.5 * MINUTE);
    const first = register.check();
    // Begun at 0, 1.5 and 3 minutes: the children are written, and of the visits what the first write takes
    expect(first.finished).toBe(false);
    expect(first.changed).toBeGreaterThan(1100);
    expect(first.changed).toBeLessThan(2200);
    expect(register.health('rebuilt')).toBe('belum selesai, dilanjutkan sendiri');
    expect(register.health('repaired')).toBe(first.changed);
  });

  test('is not gone on with by an execution that has used up its time', () => {
    register.clock.at += 10 * MINUTE;
    const since = register.clock.at - 61_000;
    expect(goOnChecking(register.context, since)).toBeNull();
  });

  test('is gone on with until all is as before, and all of it is counted', () => {
    expect(register.goOn()).toEqual({ changed: 2200, finished: true });
    expect(register.shown()).toBe(before);
    expect(register.health('repaired')).toBe(2200);
    expect(register.goOn()).toBeNull();
  });
});

test('a check that Google broke off is continued', () => {
  const { workbook, check, goOn, shown } = newRegister();
  const before = shown();
  emptied(workbook);
  const write = workbook.write.bind(workbook);
  workbook.write = () => {
    throw new Error('Exceeded maximum execution time');
  };
  expect(() => check()).toThrow('maximum execution time');
  workbook.write = write;
  expect(goOn()).toMatchObject({ finished: true });
  expect(shown()).toBe(before);
});

test('a check reports each step to whoever waits', () => {
  const { workbook, check } = newRegister();
  workbook.damage(childTab.title, (rows) => rows.slice(1));
  const steps: RebuildStep[] = [];
  check((step) => steps.push(step));
  expect(steps).toEqual([
    { kind: 'reading' },
    { kind: 'folding', responses: 3 },
    { kind: 'mended', title: 'Kiriman', changed: 0 },
    { kind: 'mended', title: 'Keputusan', changed: 0 },
    { kind: 'mended', title: 'Data Anak', changed: 1 },
    { kind: 'mended', title: 'Pengukuran', changed: 0 },
    { kind: 'mended', title: 'Perlu Perbaikan', changed: 0 },
    { kind: 'mended', title: 'Penolakan', changed: 0 },
    { kind: 'mended', title: 'Perlu Tindakan', changed: 0 },
    { kind: 'mended', title: 'Tindakan', changed: 0 },
    { kind: 'mended', title: 'Arsip Tindakan', changed: 0 },
    { kind: 'mended', title: 'Ibu', changed: 0 },
    { kind: 'mended', title: 'Arsip Ibu', changed: 0 },
    { kind: 'mended', title: 'Catin', changed: 0 },
    { kind: 'mended', title: 'Arsip Catin', changed: 0 },
  ]);
});

/** The form, as far as it keeps responses. */
const kept = (events: readonly Sent[]): ComparedForm => ({
  name: 'pengukuran',
  since: Number.POSITIVE_INFINITY,
  responses: {
    since: (instant: number) =>
      events
        .filter(({ submittedAt }) => submittedAt > instant)
        .map((event) => ({
          id: event.id,
          submittedAt: event.submittedAt,
          read: () => incoming(event),
        })),
  },
});

describe('a workbook that somebody has set back to an earlier version', () => {
  test('gets back from the form what has come in since', () => {
    const { workbook, check, context, events, shown } = newRegister();
    const form = kept([...events, sent('jauh', 400, { ...DESCRIBED, nama: 'Dewi', nama_ibu: 'Kartini' })]);
    reconcile(context, form);
    const before = shown();
    for (const { title } of [childTab, visitTab, journalTab]) workbook.damage(title, () => []);
    expect(reconcile(context, form)).toBe(0);
    check();
    expect(reconcile(context, form)).toBe(4);
    expect(shown()).toBe(before);
  });
});

describe('rows that somebody took out of the middle of the journal', () => {
  /** The first child was sent long before the last one. */
  function withLongHistory() {
    const register = newRegister();
    const { context, events } = register;
    const form = kept([...events, sent('jauh', 400, { ...DESCRIBED, nama: 'Dewi', nama_ibu: 'Kartini' })]);
    reconcile(context, form);
    reconcile(context, form);
    return { ...register, form, before: register.shown() };
  }
  const withoutFirst = (workbook: MemoryWorkbook) =>
    workbook.damage(journalTab.title, (rows) => rows.slice(0, -1));

  test('come back from the form', () => {
    const { workbook, check, context, form, shown, before } = withLongHistory();
    withoutFirst(workbook);
    expect(reconcile(context, form)).toBe(0);
    check();
    expect(reconcile(context, form)).toBe(1);
    expect(shown()).toBe(before);
    expect(check()).toMatchObject({ changed: 0 });
    expect(reconcile(context, form)).toBe(0);
  });

  test('come back from the form after a check that was broken off', () => {
    const { workbook, check, goOn, context, form, shown, before } = withLongHistory();
    withoutFirst(workbook);
    const write = workbook.write.bind(workbook);
    workbook.write = (changes) => {
      workbook.write = () => {
        throw new Error('Exceeded maximum execution time');
      };
      write(changes);
    };
    expect(() => check()).toThrow('maximum execution time');
    workbook.write = write;
    reconcile(context, form);
    goOn();
    reconcile(context, form);
    expect(shown()).toBe(before);
    expect(check()).toMatchObject({ changed: 0 });
  });
});

test('Beranda shows how many responses came in only because form and journal were compared', () => {
  const { check, health, context, events } = newRegister();
  reconcile(context, kept([...events, child(7)]));
  check();
  expect(health('late')).toBe(1);
});
