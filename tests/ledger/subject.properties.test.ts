import fc from 'fast-check';
import { houseOf } from '../../src/installation/house';
import { responseCodeOf } from '../../src/kernel/code';
import { recordDecision } from '../../src/ledger/decide';
import { decisionTab } from '../../src/ledger/decision-tab';
import { type Decision, decisionKey } from '../../src/ledger/decisions/decision';
import { journalTab } from '../../src/ledger/journal-tab';
import { rebuild } from '../../src/ledger/rebuild';
import { type IncomingResponse, recordResponse } from '../../src/ledger/record';
import { overviewTab } from '../../src/overview/tab';
import { posyanduTab } from '../../src/settings/tabs';
import { checkAll } from '../support/check';
import { contextOf } from '../support/context';
import { ROOMS } from '../support/foreign/rooms';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { incoming, redelivered, sent, submitOf } from '../support/responses';

const HOUSE = houseOf(ROOMS);
const RECEIVED = journalTab.columns.findIndex(({ header }) => header === 'Diterima');

type Happening =
  | { readonly kind: 'sent'; readonly response: IncomingResponse }
  | { readonly kind: 'decided'; readonly decision: Decision };

/** A register of children, elders, and elders' grandchildren. */
function newRegister() {
  const workbook = new MemoryWorkbook(HOUSE.tabs());
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  const context = contextOf(workbook, HOUSE);
  return {
    workbook,
    context,
    play(happenings: readonly Happening[]): void {
      for (const one of happenings) {
        if (one.kind === 'sent') recordResponse(context, one.response);
        else recordDecision(context, one.decision);
      }
    },
    /** Every computed tab, without the time of receipt; of Beranda the line of elders. */
    shown(): string {
      const elders = workbook.rows(overviewTab.title)[context.overview.rowOf('lansia')];
      const tabs = HOUSE.tabs()
        .filter(({ title, kind }) => kind === 'computed' && title !== overviewTab.title)
        .map(({ title }) => {
          const rows = workbook.rows(title);
          if (title !== journalTab.title) return [title, rows];
          return [title, rows.map((row) => row.filter((_, i) => i !== RECEIVED))];
        });
      return JSON.stringify([elders, tabs], null, 1);
    },
  };
}

const CHILDREN = ['a', 'b'] as const;
const ELDERS = ['x', 'y', 'z'] as const;
const codes = fc.constantFrom(...[...CHILDREN, ...ELDERS].map(responseCodeOf));

const child = fc
  .tuple(
    fc.constantFrom(...CHILDREN),
    fc.nat(30),
    fc.constantFrom('Ahmad Fauzan', 'Ahmad Fawzan', 'Ahmad Fauzhan'),
    fc.constantFrom('Ya', 'Ya', 'Tidak'),
  )
  .map(([id, hours, nama, persetujuan]) => incoming(sent(id, hours, { ...DESCRIBED, nama, persetujuan })));

const elder = fc
  .tuple(
    fc.constantFrom(...ELDERS),
    fc.nat(30),
    fc.constantFrom('3304061103240001', '3304061103500002', ''),
    fc.constantFrom(...CHILDREN.map(responseCodeOf), ''),
  )
  .map(
    ([id, hours, nik_lansia, cucu]): IncomingResponse => ({
      ...incoming(sent(id, hours, {}), 'lansia'),
      answers: { nik_lansia: nik_lansia || '-', cucu },
    }),
  );

const content = fc.oneof(
  codes.map((code) => ({ kind: 'lansia-wafat', elder: code })),
  codes.map((response) => ({ kind: 'withdraw', response, others: [] })),
  codes.map((code) => ({ kind: 'erase', responses: [code] })),
);

const decisions = fc
  .array(fc.tuple(fc.nat(40), content, fc.boolean()), { maxLength: 3 })
  .map((drawn): readonly Decision[] =>
    drawn.flatMap(([hours, what, isUndone], i) => {
      // What is edited after an erasure is new, so that the order would make a difference.
      const at = Date.UTC(2026, 5, 12, 2 + (what.kind === 'erase' ? 41 : 0) + hours);
      const decision = {
        id: `putusan ${i}`,
        at,
        who: 'bidan@krandegan.example',
        why: 'dicek',
        content: what,
      };
      const undo = { kind: 'undo', decision: decisionKey(decision) };
      return isUndone ? [decision, { ...decision, id: `batal ${i}`, at: at + 1, content: undo }] : [decision];
    }),
  );

const happenings: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(child, elder), { selector: submitOf, minLength: 1, maxLength: 7 }),
    decisions,
  )
  .map(([responses, decided]) => [
    ...responses.map((response): Happening => ({ kind: 'sent', response })),
    ...decided.map((decision): Happening => ({ kind: 'decided', decision })),
  ]);

test('the tabs of several subjects are the same in whatever order, and however often, all of it arrives', () => {
  const twice = happenings.chain((all) => fc.tuple(fc.constant(all), redelivered(all)));
  const holds = ([all, again]: readonly [readonly Happening[], readonly Happening[]]): void => {
    const [one, other] = [newRegister(), newRegister()];
    one.play(all);
    other.play(again);
    expect(other.shown()).toBe(one.shown());
  };
  checkAll('several subjects, any order', twice, holds, 60);
});

test('a rebuild of several subjects finds nothing to mend, and the journals alone bring back every tab', () => {
  const holds = (all: readonly Happening[]): void => {
    const original = newRegister();
    original.play(all);
    const before = original.shown();
    expect(rebuild(original.context)).toBe(0);
    expect(original.shown()).toBe(before);
    const restored = newRegister();
    for (const { title } of [journalTab, decisionTab]) {
      restored.workbook.damage(title, () => original.workbook.rows(title));
    }
    rebuild(restored.context);
    expect(restored.shown()).toBe(before);
  };
  checkAll('several subjects, rebuilt', happenings, holds, 60);
});
