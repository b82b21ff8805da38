import { responseCodeOf } from '../../../../src/kernel/code';
import type { CorrectableField } from '../../../../src/subjects/children/reading/correction';
import { readRecord } from '../../../../src/subjects/children/reading/reading';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, SHORT_LINK, sent } from '../../../support/responses';

const A = responseCodeOf('a');
/** Born on 7 April 2025, as {@link DESCRIBED} is; invented. */
const NIK = '3304060704250001';
const REGISTERED: Answers = { ...DESCRIBED, nik: NIK, alamat: 'Gang Mawar 3', rw: '2' };
/** What the form asks of a child from the list: no identity. */
const fromList = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: '9,1',
  ...answers,
});

const read = (...events: readonly Sent[]) => {
  const [record] = recordsOf(events);
  if (!record) throw new Error('nothing was sent');
  return readRecord(record, REGISTER_SETTINGS);
};

describe('an edit that picks from the list the very child that the response registered', () => {
  const registered = sent('a', 0, REGISTERED);
  const picked = sent('a', 1, fromList(A));

  test('has the measures of the edit and the identity of an earlier revision', () => {
    const submission = read(registered, picked).inForce?.submission;
    expect(submission?.childCode).toBeNull();
    expect(submission?.measurement.weightKg).toBe(9.1);
    expect(submission?.identity).toMatchObject({
      name: 'Ahmad Fauzan',
      sex: 'male',
      birthDate: '2025-04-07',
      motherName: 'Siti Aminah',
      address: 'Gang Mawar 3',
      rw: 2,
    });
  });

  test('leaves the child in the register, under its name and code', () => {
    const { children, repairs } = fold(recordsOf([registered, picked]), REGISTER_SETTINGS);
    expect(children.map(({ code, identity, visits }) => [code, identity.name, visits.length])).toEqual([
      [A, 'Ahmad Fauzan', 1],
    ]);
    expect(repairs).toEqual([]);
  });

  test('leaves later visits by the code with the child', () => {
    const visit = sent('b', 2, fromList(A, { tanggal_ukur: '2026-06-11' }));
    const { children, repairs } = fold(recordsOf([registered, visit, picked]), REGISTER_SETTINGS);
    expect(children.map(({ visits }) => visits.length)).toEqual([2]);
    expect(repairs).toEqual([]);
  });

  test('changes only those fields of the identity that it answers', () => {
    const moved = sent('a', 1, fromList(A, { rw: '3' }));
    expect(read(registered, moved).inForce?.submission.identity).toMatchObject({
      rw: 3,
      name: 'Ahmad Fauzan',
      address: 'Gang Mawar 3',
    });
  });

  test('may be followed by another such edit, or by a slip', () => {
    const again = sent('a', 2, fromList(A, { berat: '9,2' }));
    const slip = sent('a', 3, fromList(A, { berat: 'berat' }));
    const { inForce, latest } = read(registered, picked, again, slip);
    expect(latest.ok).toBe(false);
    expect(inForce?.submission.measurement.weightKg).toBe(9.2);
    expect(inForce?.submission.identity.name).toBe('Ahmad Fauzan');
  });

  test('takes the identity from the last description that could be read', () => {
    const renamed = sent('a', 1, { ...REGISTERED, nama: 'Ahmad Fawzan' });
    const slip = sent('a', 2, { ...REGISTERED, nama: 'Ahmad', tanggal_lahir: 'entah' });
    const last = sent('a', 3, fromList(A));
    expect(read(registered, renamed, slip, last).inForce?.submission.identity.name).toBe('Ahmad Fawzan');
  });

  test('does not take a refusal back', () => {
    const refused = sent('a', 1, { ...REGISTERED, persetujuan: 'Tidak' });
    const after = sent('a', 2, fromList(A));
    expect(read(registered, refused, after).refusals).toMatchObject([{ response: A, child: A }]);
    const { children, withheld } = fold(recordsOf([registered, refused, after]), REGISTER_SETTINGS);
    expect(children).toEqual([]);
    expect(withheld.map(({ reason, code }) => [reason, code])).toEqual([['refused', A]]);
  });
});

test('a response that never described a child, and names itself, is asked about', () => {
  const { children, repairs } = fold(recordsOf([sent('a', 0, fromList(A))]), REGISTER_SETTINGS);
  expect(children).toEqual([]);
  expect(repairs.flatMap(({ stops }) => stops.map(({ code }) => code))).toEqual(['unknown-child-code']);
});

test('an edit that picks another child has nothing of the one described before', () => {
  const other = responseCodeOf('b');
  const { inForce } = read(sent('a', 0, REGISTERED), sent('a', 1, fromList(other)));
  expect(inForce?.submission.childCode).toBe(other);
  expect(inForce?.submission.identity.name).toBeNull();
});

describe('the child that a response names', () => {
  test.each<{ anak: string; named: string | null }>([
    { anak: A, named: A },
    { anak: `Ahmad Fauzan · Ibu Siti · RT 003/RW 002 [${A}]`, named: A },
    { anak: A.toLowerCase(), named: A },
    { anak: 'Anak belum terdaftar', named: null },
  ])('by "$anak" is $named, whatever else is wrong', ({ anak, named }) => {
    const slip = { berat: 'berat', tanggal_ukur: 'kemarin' };
    expect(read(sent('b', 0, { ...REGISTERED, ...slip, anak })).named).toBe(named);
  });
});

describe('a response whose child an officer corrected', () => {
  const corrected = (field: CorrectableField, value: string) => {
    const [record] = recordsOf([sent('a', 0, REGISTERED)]);
    if (!record) throw new Error('nothing was sent');
    return readRecord(record, REGISTER_SETTINGS, [
      { key: 'k', at: record.revisions[0].submittedAt, field, value },
    ]);
  };

  test('goes by both identities', () => {
    const { alias, inForce } = corrected('nama', 'Fauzan');
    expect(inForce?.submission.identity.name).toBe('Ahmad Fauzan');
    expect(alias).toEqual({ ...inForce?.submission.identity, name: 'Fauzan' });
  });

  test('has no second identity without a readable correction', () => {
    expect(read(sent('a', 0, REGISTERED)).alias).toBeNull();
    expect(corrected('tanggal_lahir', 'kapan-kapan').alias).toBeNull();
  });

  test('has a short link where that is the correction', () => {
    expect(corrected('lokasi', SHORT_LINK).hasShortLink).toBe(true);
    expect(corrected('lokasi', '-7.4, 109.7').hasShortLink).toBe(false);
  });
});
