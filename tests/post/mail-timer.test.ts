import { recordResponse } from '../../src/ledger/record';
import { isAtRest, restUntil, wakingTimer } from '../../src/post/mail-timer';
import { outboxTab } from '../../src/post/outbox-tab';
import { posyanduTab } from '../../src/settings/tabs';
import type { WorkbookPort } from '../../src/workbook/ports';
import { contextOf } from '../support/context';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, sent } from '../support/responses';

const NOW = Date.UTC(2026, 5, 12, 2);
const MINUTE = 60_000;
const at = (time: number, memory = memoryFacts()) => ({ memory, now: () => time });

test('a timer that nobody has put to rest is not at rest', () => {
  expect(isAtRest(at(NOW))).toBe(false);
});

test.each([
  [NOW - 1, true],
  [NOW, false],
  [NOW + 1, false],
])('a timer at rest until an instant: at %i it is at rest: %s', (time, rests) => {
  const memory = memoryFacts();
  restUntil({ memory }, NOW);
  expect(isAtRest(at(time, memory))).toBe(rests);
});

describe('a workbook that wakes the timer', () => {
  function asleep(inner?: WorkbookPort) {
    const workbook = new MemoryWorkbook();
    workbook.put(posyanduTab, { Posyandu: 'Mawar' });
    const memory = memoryFacts();
    restUntil({ memory }, NOW + 60 * MINUTE);
    const waking = wakingTimer(inner ?? workbook, at(NOW, memory));
    const record = (answers: Readonly<Record<string, string>>) =>
      recordResponse(contextOf(waking, at(NOW, memory)), {
        ...sent('a', 0, { ...DESCRIBED, ...answers }),
        form: 'pengukuran',
        editUrl: editUrlOf('a'),
      });
    return { workbook, waking, record, rests: () => isAtRest(at(NOW, memory)) };
  }

  test('wakes it for a response that somebody has to be written to about', () => {
    const { workbook, record, rests } = asleep();
    record({ oedema: 'Ya' });
    expect(workbook.column(outboxTab, 'Status')).toEqual(['Antre']);
    expect(rests()).toBe(false);
  });

  test('leaves it at rest for a response that nobody has to be written to about', () => {
    const { workbook, record, rests } = asleep();
    record({});
    expect(workbook.column(outboxTab, 'Status')).toEqual([]);
    expect(rests()).toBe(true);
  });

  test('leaves it at rest for a read, and for changes of mails that were there', () => {
    const { waking, rests } = asleep();
    waking.read([{ tab: outboxTab, columns: ['Status'] }]);
    waking.write([{ tab: outboxTab, rows: [] }]);
    expect(rests()).toBe(true);
  });

  test('has woken it where the execution ends in the middle of the write', () => {
    const { waking, rests } = asleep({
      read: () => [],
      write() {
        throw new Error('broken off');
      },
    });
    expect(() => waking.write([{ tab: outboxTab, rows: [], appended: [{ key: 'a', cells: [] }] }])).toThrow(
      'broken off',
    );
    expect(rests()).toBe(false);
  });
});
