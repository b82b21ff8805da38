import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import { decisionKey } from '../../../../src/ledger/decisions/decision';
import { NO_DECISIONS } from '../../../../src/ledger/decisions/resolve';
import { caseView, newestFirst } from '../../../../src/subjects/children/decisions/case-view';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, KINDS, resolved, undoing } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map(responseCodeOf) as [
  ResponseCode,
  ResponseCode,
  ResponseCode,
  ResponseCode,
  ResponseCode,
];
const NIK = '3304060704250001';
const CHILD: Answers = { ...DESCRIBED, nik: NIK, no_kk: '3304060101200005', hp: '081234567890' };
const visit = (answers: Answers): Answers => ({ posyandu: 'Mawar', anak: A, ...answers });
// Child A; its visit B; C, asked about since it has the NIK of A; D and, under the code of A, E, which cannot be read.
const RECORDS = recordsOf([
  sent('a', 0, { ...CHILD, tanggal_ukur: '2026-05-12' }),
  sent('b', 1, visit({ tanggal_ukur: '2026-06-11', berat: '8,9', lila: '14' })),
  sent('c', 2, { ...CHILD, nama: 'Zulaikha', jenis_kelamin: 'P', tanggal_ukur: '2026-06-12' }),
  sent('d', 3, { ...CHILD, nama: 'Budi', tanggal_lahir: '12 kapan-kapan', nik: '' }),
  sent('e', 4, visit({ tanggal_ukur: '2026-06-13', tinggi: '0,57' })),
]);
const see = (code: ResponseCode, alone = true, decisions = NO_DECISIONS) =>
  caseView(fold(RECORDS, REGISTER_SETTINGS, decisions), { decisions, kinds: KINDS }, code, alone);

test('a response that is asked about is shown beside the children that it may be', () => {
  const { response, child, candidates } = see(C);
  expect(child).toBeNull();
  expect(response?.person.name).toBe('Zulaikha');
  expect(response?.stops.map(({ code }) => code)).toEqual(['nik-of-another-child']);
  expect(candidates.map(({ code }) => code)).toEqual([A]);
});

test('a visit is shown with its child, and the child alone with all its responses', () => {
  expect(see(B).response?.visit).toMatchObject({
    measuredOn: '2026-06-11',
    weightKg: 8.9,
    lengthHeightCm: null,
    armCm: 14,
    counts: true,
  });
  const { response, child } = see(B, false);
  expect(response).toBeNull();
  expect(child?.responses.map((one) => one.response)).toEqual([A, B]);
});

test('a response that could not be read is shown as it was typed', () => {
  expect(see(D).response?.person).toMatchObject({ name: 'Budi', birthDate: '12 kapan-kapan', sex: null });
});

test('a response under a code that counts for nobody is shown as the child of that code', () => {
  const { response, child } = see(E);
  expect(child).toBeNull();
  expect(response).toMatchObject({
    named: A,
    person: { name: DESCRIBED.nama, nik: { shown: '••••••••••••••••' } },
    visit: { measuredOn: null },
  });
  expect([C, D].map((code) => see(code).response?.named)).toEqual([null, null]);
});

test('NIK and KK are shown in part, and the very same number with the same mark; no telephone, no address', () => {
  const { response, candidates } = see(C);
  expect(response?.person.nik?.shown).toBe('••••••••••••••••');
  expect(candidates[0]?.person.familyCardNumber?.shown).toBe('••••••••••••••••');
  expect(response?.person.nik?.mark).toBe(candidates[0]?.person.nik?.mark);
  expect(JSON.stringify(see(C))).not.toMatch(/\d{16}|081234567890/);
});

test('decisions about anybody shown are listed, the newest first, without what was corrected', () => {
  const corrected = decided(4, { kind: 'correct', child: A, field: 'nik', value: '3304060704250009' });
  const withdrawn = decided(5, { kind: 'withdraw', response: D, others: [] });
  const decisions = resolved(corrected, withdrawn, undoing(6, corrected));
  expect(see(B, true, decisions).decisions.map(({ key, undone }) => [key, undone])).toEqual([
    [decisionKey(undoing(6, corrected)), false],
    [decisionKey(corrected), true],
  ]);
  expect(JSON.stringify(newestFirst(decisions.entries, KINDS))).not.toContain('3304060704250009');
  expect(newestFirst(decisions.entries, KINDS, 1)).toHaveLength(1);
});

test('a response that was withdrawn shows only its decisions', () => {
  const decisions = resolved(decided(5, { kind: 'withdraw', response: D, others: [] }));
  expect(see(D, true, decisions)).toMatchObject({
    response: null,
    child: null,
    decisions: [{ undone: false }],
  });
});
