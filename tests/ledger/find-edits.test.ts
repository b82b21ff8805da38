import { beginFindingEdits, findEdits } from '../../src/ledger/find-edits';
import { journalTab } from '../../src/ledger/journal-tab';
import { type IncomingResponse, recordResponses } from '../../src/ledger/record';
import { posyanduTab } from '../../src/settings/tabs';
import { contextOf } from '../support/context';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, sent } from '../support/responses';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FORM = 'pengukuran';

/** Responses of a form, one a day; an edit leaves the time as it was. */
function newRegister(days: number) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const memory = memoryFacts();
  const kept = new Map<string, IncomingResponse>();
  const reads: string[] = [];
  const clock = { at: 0, msPerRead: 0 };
  for (let day = 0; day < days; day++) {
    const answers = { ...DESCRIBED, nama: `Anak ${day}`, nama_ibu: `Ibu ${day}` };
    const response = sent(`r${day}`, day * 24, answers);
    kept.set(response.id, { ...response, form: FORM, editUrl: editUrlOf(response.id) });
    clock.at = response.submittedAt;
  }
  const context = contextOf(workbook, { memory, now: () => clock.at });
  recordResponses(context, [...kept.values()]);
  const responses = {
    since: (instant: number) =>
      [...kept.values()]
        .filter(({ submittedAt }) => submittedAt > instant)
        .map((response) => ({
          id: response.id,
          submittedAt: response.submittedAt,
          read: () => {
            reads.push(response.id);
            clock.at += clock.msPerRead;
            return response;
          },
        })),
  };
  return {
    clock,
    reads,
    edit(day: number, berat: string): void {
      const before = kept.get(`r${day}`);
      if (before) kept.set(before.id, { ...before, answers: { ...before.answers, berat } });
    },
    begin: (older = false) => beginFindingEdits(context, [FORM], { older }),
    run: () => findEdits(context, { name: FORM, responses, since: clock.at }),
    weights: () => workbook.column(journalTab, 'berat'),
  };
}

test('edits of the last month are found each night, and older ones once a week', () => {
  const register = newRegister(60);
  register.begin();
  expect([register.run(), register.run(), register.reads.length]).toEqual([0, 0, 60]);
  register.edit(58, '9,1');
  register.edit(3, '9,2');
  register.clock.at += DAY;
  register.begin();
  expect([register.run(), register.run()]).toEqual([1, 0]);
  register.clock.at += 7 * DAY;
  register.begin();
  expect([register.run(), register.run(), register.run()]).toEqual([0, 1, 0]);
  expect(register.weights().filter((weight) => weight !== '8,5')).toEqual(['9,2', '9,1']);
});

test('where nothing is begun nothing is read', () => {
  const register = newRegister(3);
  register.edit(1, '9,1');
  expect([register.run(), register.reads]).toEqual([0, []]);
});

test('a run ends after a minute, and the next goes on from there', () => {
  const register = newRegister(60);
  register.clock.msPerRead = 3_000;
  for (const day of [59, 40, 20, 1]) register.edit(day, '9,9');
  register.begin(true);
  const found = Array.from({ length: 6 }, () => register.run());
  expect(found).toEqual([2, 0, 1, 1, 0, 0]);
  // An edited response is read to be compared, and once more to be recorded.
  expect(register.reads).toHaveLength(60 + 4);
});
