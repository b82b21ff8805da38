import fc from 'fast-check';
import { type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import { NO_DECISIONS } from '../../../src/ledger/decisions/resolve';
import { type CaseView, caseView } from '../../../src/subjects/children/decisions/case-view';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';
import { PROPOSE } from '../../../src/subjects/children/decisions/words';
import { fold, type Register } from '../../../src/subjects/children/register/fold';
import { isAcceptable } from '../../../src/subjects/children/submission/issues';
import * as propose from '../../../src/web/sidebar/proposals';
import { KINDS } from '../../support/decided';
import { contextOfRecords } from '../../support/decision-context';
import { DESCRIBED, REGISTER_SETTINGS } from '../../support/one-response';
import { histories, recordsOf, type Sent, sent } from '../../support/responses';

const registerOf = (events: readonly Sent[]): Register => fold(recordsOf(events), REGISTER_SETTINGS);
const see = (register: Register, code: ResponseCode, alone = true): CaseView =>
  caseView(register, { decisions: NO_DECISIONS, kinds: KINDS }, code, alone);

const [A, B, C] = ['a', 'b', 'c'].map(responseCodeOf) as [ResponseCode, ResponseCode, ResponseCode];
const visit = (code: ResponseCode, day: string) => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: day,
  berat: '8,6',
});
const ZULAIKHA = {
  ...DESCRIBED,
  nama: 'Zulaikha',
  jenis_kelamin: 'P',
  nama_ibu: 'Dewi',
  tanggal_lahir: '2024-01-02',
};
// Child A with a second visit B, and child C that registered first of all.
const TWO = registerOf([
  sent('c', 0, ZULAIKHA),
  sent('a', 1, { ...DESCRIBED, tanggal_ukur: '2026-05-12' }),
  sent('b', 2, visit(A, '2026-06-12')),
]);
const child = (code: ResponseCode) => {
  const found = see(TWO, code).child;
  if (!found) throw new Error(`no child ${code}`);
  return found;
};
const response = (code: ResponseCode) => {
  const found = see(TWO, code).response;
  if (!found) throw new Error(`no response ${code}`);
  return found;
};

describe('what is proposed', () => {
  test('to merge names all responses of both, and says the code of the child registered first', () => {
    const { content, sentence } = propose.merge(child(A), child(C));
    expect(content).toEqual({ kind: 'same-child', responses: [A, B, C] });
    expect(sentence).toContain(`kode ${C}`);
  });

  test('to part has those that leave in one group and the rest in the other', () => {
    expect(propose.split(child(A), [B])?.content).toEqual({ kind: 'different-children', groups: [[A], [B]] });
  });

  test.each<readonly [string, readonly ResponseCode[]]>([
    ['nothing leaves', []],
    ['nothing stays', [A, B]],
  ])('to part is nothing where %s', (_, leaving) => {
    expect(propose.split(child(A), leaving)).toBeNull();
  });

  test('to move one visit leaves the others, and puts it with all of the other child', () => {
    expect(propose.move(response(B), child(A), child(C)).content).toEqual({
      kind: 'different-children',
      groups: [[A], [B, C]],
    });
  });

  test('to withdraw names the other responses of the child', () => {
    expect(propose.withdraw(response(B), child(A)).content).toEqual({
      kind: 'withdraw',
      response: B,
      others: [A],
    });
  });

  test('to correct is what was typed, without the blanks around it', () => {
    expect(propose.correct(child(A), 'nama', ' Ahmad ').content).toEqual({
      kind: 'correct',
      child: A,
      field: 'nama',
      value: 'Ahmad',
    });
  });

  test('to erase takes all that was said of the child, and has to be confirmed by a word', () => {
    expect(propose.erase(see(TWO, A))).toMatchObject({
      content: { kind: 'erase-later', responses: [A, B] },
      word: 'HAPUS',
    });
  });

  test('to erase a response that belongs to nobody says that no child goes with it', () => {
    expect(propose.erase({ ...see(TWO, A), child: null })).toMatchObject({
      title: PROPOSE.eraseResponse.title,
      content: { kind: 'erase-later', responses: [A] },
      word: 'HAPUS',
    });
  });

  test('to undo is nothing for what is undone, and for an erasure', () => {
    const made = {
      key: 'k',
      at: 0,
      who: '',
      why: '',
      what: 'Kiriman ditarik',
      kind: 'withdraw',
      undone: false,
    };
    expect(propose.undo(made)?.content).toEqual({ kind: 'undo', decision: 'k' });
    expect(propose.undo({ ...made, undone: true })).toBeNull();
    expect(propose.undo({ ...made, kind: 'erase' })).toBeNull();
  });
});

/** Everything that the page offers in a case without anything being typed. */
function offered(view: CaseView): readonly DecisionContent[] {
  const { response: asked, child: of, candidates } = view;
  const proposals = [
    ...(asked ? candidates.map((candidate) => propose.sameChild(asked, candidate)) : []),
    ...(asked && candidates.length > 0 ? [propose.differentChild(asked, candidates)] : []),
    ...(asked?.warnings.some(isAcceptable) ? [propose.accept(asked)] : []),
    ...(asked ? [propose.withdraw(asked, of)] : []),
    propose.erase(view),
    of && propose.split(of, [of.responses[of.responses.length - 1]?.response ?? of.code]),
  ];
  return proposals.flatMap((proposal) => (proposal ? [proposal.content] : []));
}

test('no kind of decision has an objection to what is offered', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const records = recordsOf(events);
      const register = fold(records, REGISTER_SETTINGS);
      const context = { ...contextOfRecords(records), at: Date.UTC(2026, 5, 14) };
      const objections = (content: DecisionContent) => KINDS.get(content.kind)?.objections(content, context);
      for (const { id } of records) {
        for (const content of offered(see(register, responseCodeOf(id)))) {
          expect([content, objections(content)]).toEqual([content, []]);
        }
      }
      const [one, other] = register.children;
      if (!one || !other) return;
      const [a, b] = [see(register, one.code, false).child, see(register, other.code, false).child];
      if (a && b) expect(objections(propose.merge(a, b).content)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
