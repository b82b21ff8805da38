import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import { type Decision, type DecisionContent, decisionKey } from '../../../../src/ledger/decisions/decision';
import { latestRevision } from '../../../../src/ledger/response';
import { checkDecision, toErase } from '../../../../src/subjects/children/decisions/check';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved, undoing } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

const day = (text: string): CalendarDate => parseIsoDate(text) as CalendarDate;
const NOWHERE = responseCodeOf('nobody');

const visit = (anak: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak,
  tanggal_ukur: '2026-06-12',
  berat: '8,6',
  ...answers,
});

// Child 1: A, and its visits B and C. Child 2: D. Waiting: E names a code that nobody has, F names child 1 and cannot be read.
const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const D = responseCodeOf('d');
const E = responseCodeOf('e');
const F = responseCodeOf('f');
const RECORDS = recordsOf([
  sent('a', 0, { ...DESCRIBED, tanggal_ukur: '2026-04-12', hp: '1' }),
  sent('b', 1, visit(A, { tanggal_ukur: '2026-05-12' })),
  sent('c', 2, visit(A)),
  sent('d', 3, {
    ...DESCRIBED,
    nama: 'Zulaikha',
    jenis_kelamin: 'P',
    nama_ibu: 'Dewi',
    tanggal_lahir: '2024-01-02',
  }),
  sent('e', 4, visit(NOWHERE)),
  sent('f', 5, visit(A, { berat: 'delapan' })),
]);
const DIGEST_OF_A = latestRevision(RECORDS[0] as (typeof RECORDS)[number]).digest;

/** What speaks against it at noon of 12 June 2026, after these decisions. */
function problems(content: DecisionContent, ...earlier: readonly Decision[]) {
  const decisions = resolved(...earlier);
  const register = fold(RECORDS, REGISTER_SETTINGS, decisions);
  const at = Date.UTC(2026, 5, 12, 5);
  return checkDecision(content, { register, decisions, settings: REGISTER_SETTINGS, at });
}

describe('to join', () => {
  test.each<{ what: string; responses: readonly ResponseCode[]; found: readonly string[] }>([
    { what: 'two children', responses: [A, B, C, D], found: [] },
    { what: 'a child and a response that waits', responses: [A, B, C, E], found: [] },
    { what: 'one response', responses: [D], found: ['too-few'] },
    { what: 'nothing', responses: [], found: ['too-few'] },
    { what: 'a child and part of another', responses: [A, B, D], found: ['incomplete'] },
    { what: 'a child with itself', responses: [A, B, C], found: ['no-change'] },
    { what: 'a response that is not known', responses: [D, NOWHERE], found: ['unknown-response'] },
    { what: 'a response listed twice', responses: [D, E, E], found: ['named-twice'] },
  ])('$what: $found', ({ responses, found }) => {
    expect(problems({ kind: 'same-child', responses })).toEqual(found);
  });
});

describe('to part', () => {
  test.each<{ what: string; groups: readonly (readonly ResponseCode[])[]; found: readonly string[] }>([
    { what: 'a visit from its child', groups: [[A, B], [C]], found: [] },
    { what: 'a waiting response from a child', groups: [[A, B, C], [E]], found: [] },
    { what: 'two children that nobody took for one', groups: [[A, B, C], [D]], found: [] },
    { what: 'one group', groups: [[A, B, C]], found: ['too-few'] },
    { what: 'a group from an empty one', groups: [[A, B, C], []], found: ['too-few'] },
    { what: 'part of a child from another part', groups: [[A], [B]], found: ['incomplete'] },
    { what: 'a response from itself', groups: [[D], [D]], found: ['named-twice'] },
    { what: 'a response that is not known', groups: [[D], [NOWHERE]], found: ['unknown-response'] },
  ])('$what: $found', ({ groups, found }) => {
    expect(problems({ kind: 'different-children', groups })).toEqual(found);
  });
});

describe('to correct', () => {
  type Correct = Extract<DecisionContent, { kind: 'correct' }>;

  test.each<{ child?: ResponseCode; field: Correct['field']; value: string; found: readonly string[] }>([
    { field: 'nama', value: 'Ahmad Fauzi', found: [] },
    { field: 'nama', value: 'Ahmad Fauzi', child: C, found: [] },
    { field: 'nama', value: 'Ahmad Fauzi', child: E, found: ['unknown-child'] },
    { field: 'nama', value: 'Ahmad Fauzi', child: NOWHERE, found: ['unknown-child'] },
    { field: 'nama', value: ' Ahmad Fauzan ', found: ['no-change'] },
    { field: 'nama', value: '', found: ['value-missing'] },
    { field: 'nama', value: '-', found: ['value-missing'] },
    { field: 'nama', value: 'x'.repeat(2001), found: ['value-unreadable'] },
    { field: 'nama_ibu', value: '', found: ['value-missing'] },
    { field: 'jenis_kelamin', value: 'bingung', found: ['value-unreadable'] },
    { field: 'nik', value: '330406', found: ['value-unreadable'] },
    { field: 'nik', value: 'belum ada', found: ['no-change'] },
    { field: 'hp', value: '', found: [] },
    { field: 'rt', value: '1000', found: ['value-unreadable'] },
    { field: 'bb_lahir', value: '31', found: ['value-unreadable'] },
    { field: 'tanggal_lahir', value: '31 februari 2025', found: ['value-unreadable'] },
    { field: 'tanggal_lahir', value: '', found: ['value-missing'] },
    { field: 'tanggal_lahir', value: '2026-06-13', found: ['date-in-future'] },
    // First measured on 12 April 2026.
    { field: 'tanggal_lahir', value: '2026-04-13', found: ['birth-date-contradicts-visits'] },
    { field: 'tanggal_lahir', value: '2026-04-12', found: [] },
    // Last measured on 12 June 2026.
    { field: 'tanggal_lahir', value: '2021-06-12', found: ['birth-date-contradicts-visits'] },
    { field: 'tanggal_lahir', value: '2021-06-13', found: [] },
  ])('$field to $value: $found', ({ child = A, field, value, found }) => {
    expect(problems({ kind: 'correct', child, field, value })).toEqual(found);
  });
});

describe('where a child lives', () => {
  test.each<{
    child?: ResponseCode;
    status: 'active' | 'moved-out' | 'died';
    on: string;
    found: readonly string[];
  }>([
    { status: 'moved-out', on: '2026-06-12', found: [] },
    { status: 'moved-out', on: '2026-06-13', found: ['date-in-future'] },
    { status: 'moved-out', on: '2025-04-07', found: [] },
    { status: 'moved-out', on: '2025-04-06', found: ['date-before-birth'] },
    { status: 'died', on: '2026-06-12', found: [] },
    { status: 'died', on: '2026-06-11', found: ['measured-after-death'] },
    { status: 'active', on: '2026-01-01', found: [] },
    { child: E, status: 'died', on: '2026-06-12', found: ['unknown-child'] },
  ])('$status on $on: $found', ({ child = A, status, on, found }) => {
    expect(problems({ kind: 'residence', child, status, on: day(on) })).toEqual(found);
  });

  test('decided again as it is: no-change', () => {
    const moved: DecisionContent = {
      kind: 'residence',
      child: A,
      status: 'moved-out',
      on: day('2026-06-12'),
    };
    expect(problems(moved, decided(1, moved))).toEqual(['no-change']);
    expect(problems({ ...moved, on: day('2026-06-11') }, decided(1, moved))).toEqual([]);
  });
});

describe('to accept', () => {
  test.each<{ what: string; response: ResponseCode; digest: string; found: readonly string[] }>([
    { what: 'what is odd', response: A, digest: DIGEST_OF_A, found: [] },
    { what: 'another revision', response: A, digest: 'other', found: ['nothing-to-accept'] },
    { what: 'nothing odd', response: B, digest: DIGEST_OF_A, found: ['nothing-to-accept'] },
    { what: 'what is not known', response: NOWHERE, digest: DIGEST_OF_A, found: ['unknown-response'] },
  ])('$what: $found', ({ response, digest, found }) => {
    expect(problems({ kind: 'accept', response, digest })).toEqual(found);
  });

  test('again: nothing-to-accept', () => {
    const content: DecisionContent = { kind: 'accept', response: A, digest: DIGEST_OF_A };
    expect(problems(content, decided(1, content))).toEqual(['nothing-to-accept']);
  });
});

describe('to withdraw', () => {
  test.each<{
    what: string;
    response: ResponseCode;
    others: readonly ResponseCode[];
    found: readonly string[];
  }>([
    { what: 'one of a child', response: A, others: [B, C], found: [] },
    { what: 'the only one of a child', response: D, others: [], found: [] },
    { what: 'one that waits', response: E, others: [], found: [] },
    { what: 'one of a child without the others', response: A, others: [B], found: ['incomplete'] },
    { what: 'with one of another child', response: D, others: [E], found: ['unknown-response'] },
    { what: 'what is not known', response: NOWHERE, others: [], found: ['unknown-response'] },
  ])('$what: $found', ({ response, others, found }) => {
    expect(problems({ kind: 'withdraw', response, others })).toEqual(found);
  });

  test('again: unknown-response', () => {
    const content: DecisionContent = { kind: 'withdraw', response: D, others: [] };
    expect(problems(content, decided(1, content))).toEqual(['unknown-response']);
  });
});

describe('to erase', () => {
  const withdrawn = decided(1, { kind: 'withdraw', response: C, others: [A, B] });

  test.each<{ what: string; responses: readonly ResponseCode[]; found: readonly string[] }>([
    { what: 'all that tells of a child', responses: [A, B, C, F], found: [] },
    { what: 'one that waits', responses: [E], found: [] },
    { what: 'nothing', responses: [], found: ['too-few'] },
    { what: 'part of what counts', responses: [A, B, F], found: ['incomplete'] },
    { what: 'not what names it and cannot be read', responses: [A, B, C], found: ['incomplete'] },
    { what: 'one twice', responses: [D, D], found: ['named-twice'] },
    { what: 'what is not known', responses: [NOWHERE], found: ['unknown-response'] },
  ])('$what: $found', ({ responses, found }) => {
    expect(problems({ kind: 'erase', responses })).toEqual(found);
  });

  test('takes what was withdrawn with it', () => {
    expect(problems({ kind: 'erase', responses: [A, B, F] }, withdrawn)).toEqual(['incomplete']);
    expect(problems({ kind: 'erase', responses: [A, B, C, F] }, withdrawn)).toEqual([]);
  });

  test('takes what was withdrawn before its child was gone', () => {
    const alone = decided(1, { kind: 'withdraw', response: D, others: [] });
    const erased = decided(2, { kind: 'erase', responses: [D] });
    expect(problems({ kind: 'erase', responses: [D] }, alone)).toEqual([]);
    expect(problems({ kind: 'erase', responses: [D] }, alone, erased)).toEqual(['unknown-response']);
  });

  // Ahmad Fauzan, a boy of 7 April 2025; mother Siti Aminah
  const NIK = '3304060704250001';
  test.each<{ slip: string; answers: Answers; listed: boolean }>([
    { slip: 'his name, his mother, no readable date', answers: { tanggal_lahir: 'lupa' }, listed: true },
    { slip: 'his name spelt otherwise', answers: { nama: 'Achmad Fauzaan', berat: 'enam' }, listed: true },
    {
      slip: 'his NIK and part of his name',
      answers: { nama: 'Ahmad', nama_ibu: '', nik: NIK },
      listed: true,
    },
    { slip: 'a twin', answers: { nama: 'Ahmad Fauzin', berat: 'enam' }, listed: false },
    { slip: 'a sister', answers: { nama: 'Zulaikha', jenis_kelamin: 'P', berat: 'enam' }, listed: false },
    { slip: 'a sister with his NIK', answers: { nama: 'Zulaikha', nik: NIK, berat: 'enam' }, listed: false },
    {
      slip: 'a namesake of another mother and age',
      answers: { nama_ibu: 'Dewi Lestari', tanggal_lahir: '2023-01-30', berat: 'enam' },
      listed: false,
    },
    { slip: 'a refusal', answers: { persetujuan: 'Tidak' }, listed: false },
  ])('with what cannot be taken in, $slip: $listed', ({ answers, listed }) => {
    const slip = sent('slip', 9, { ...DESCRIBED, ...answers });
    const records = recordsOf([sent('a', 0, { ...DESCRIBED, nik: NIK }), slip]);
    const register = fold(records, REGISTER_SETTINGS);
    const [child, ...others] = register.children;
    if (!child) throw new Error('no child');
    expect(others).toEqual([]);
    expect(toErase(child, register, resolved()).includes(responseCodeOf('slip'))).toBe(listed);
  });

  test('is told what to list', () => {
    const decisions = resolved(withdrawn);
    const register = fold(RECORDS, REGISTER_SETTINGS, decisions);
    const [child] = register.children;
    if (!child) throw new Error('no child');
    expect([...toErase(child, register, decisions)].sort()).toEqual([A, B, C, F].sort());
  });
});

describe('to undo', () => {
  const joined = decided(1, { kind: 'same-child', responses: [A, B, C, D] });
  const erased = decided(1, { kind: 'erase', responses: [D] });
  const undo = (decision: Decision): DecisionContent => ({ kind: 'undo', decision: decisionKey(decision) });

  test('what holds: nothing against it', () => {
    expect(problems(undo(joined), joined)).toEqual([]);
  });

  test('what was undone: nothing-to-undo, but the undoing can be', () => {
    const undone = undoing(2, joined);
    expect(problems(undo(joined), joined, undone)).toEqual(['nothing-to-undo']);
    expect(problems(undo(undone), joined, undone)).toEqual([]);
  });

  test('what was never decided: nothing-to-undo', () => {
    expect(problems(undo(joined))).toEqual(['nothing-to-undo']);
  });

  test('an erasure: erasure-is-final', () => {
    expect(problems(undo(erased), erased)).toEqual(['erasure-is-final']);
  });
});
