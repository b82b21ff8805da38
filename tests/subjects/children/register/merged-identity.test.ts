import { responseCodeOf } from '../../../../src/kernel/code';
import type { CorrectableField } from '../../../../src/subjects/children/reading/correction';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const A = responseCodeOf('a');
/** A child that has no doubt about it but those of a test. */
const TOLD: Answers = { ...DESCRIBED, nik: '3304060704250001', alamat: 'Gang Mawar 3', rt: '1', rw: '2' };
const visit = (answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: A,
  tanggal_ukur: '2026-05-12',
  berat: '8,2',
  ...answers,
});

const correct = (hours: number, field: CorrectableField, value: string) =>
  decided(hours, { kind: 'correct', child: A, field, value });

function childAfter(events: readonly Sent[], ...decisions: readonly ReturnType<typeof correct>[]) {
  const { children, repairs } = fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));
  const [child] = children;
  if (!child || children.length > 1) throw new Error(`${children.length} children`);
  const odd = repairs.map(({ reading, stops, warnings }) => ({
    of: reading.record.id,
    codes: [...stops, ...warnings].map(({ code }) => code),
  }));
  return { identity: child.identity, child, odd };
}

const registered = sent('a', 0, TOLD);

test.each<{ field: CorrectableField; value: string; corrected: object }>([
  { field: 'nama', value: 'Ahmad Fauzi', corrected: { name: 'Ahmad Fauzi' } },
  { field: 'jenis_kelamin', value: 'Perempuan', corrected: { sex: 'female' } },
  { field: 'tanggal_lahir', value: '8 april 2025', corrected: { birthDate: '2025-04-08' } },
  { field: 'nik', value: '3304 0607 0425 0002', corrected: { nik: '3304060704250002' } },
  { field: 'nik', value: 'belum punya', corrected: { nik: null } },
  { field: 'no_kk', value: '3304060101200003', corrected: { familyCardNumber: '3304060101200003' } },
  { field: 'nama_ibu', value: 'Siti Aminatun', corrected: { motherName: 'Siti Aminatun' } },
  { field: 'nama_ayah', value: 'Joko', corrected: { fatherName: 'Joko' } },
  { field: 'hp', value: '081234567890', corrected: { phone: '081234567890' } },
  { field: 'alamat', value: '', corrected: { address: null } },
  { field: 'rt', value: '4', corrected: { rt: 4, rw: 2 } },
  { field: 'rt', value: '004/005', corrected: { rt: 4, rw: 5 } },
  { field: 'rw', value: '', corrected: { rt: 1, rw: null } },
  { field: 'lokasi', value: '-7.3995, 109.6975', corrected: { location: '-7.3995, 109.6975' } },
  { field: 'anak_ke', value: 'ke 2', corrected: { birthOrder: 2 } },
  { field: 'bb_lahir', value: '3100 gram', corrected: { birthWeightKg: 3.1 } },
  { field: 'pb_lahir', value: '49', corrected: { birthLengthCm: 49 } },
  { field: 'usia_kehamilan', value: '38', corrected: { gestationWeeks: 38 } },
])('$field corrected to $value is what the register says', ({ field, value, corrected }) => {
  const { identity } = childAfter([registered], correct(1, field, value));
  expect(identity).toEqual({ ...childAfter([registered]).identity, ...corrected });
});

test('a value that cannot be read corrects nothing', () => {
  expect(childAfter([registered], correct(1, 'tanggal_lahir', 'kapan-kapan')).identity.birthDate).toBe(
    '2025-04-07',
  );
});

test('the latest of two corrections holds, in whatever order they are given', () => {
  const both = [correct(1, 'nama', 'Ahmad'), correct(2, 'nama', 'Ahmad F.')] as const;
  expect(childAfter([registered], ...both).identity.name).toBe('Ahmad F.');
  expect(childAfter([registered], both[1], both[0]).identity.name).toBe('Ahmad F.');
});

describe('who the child is', () => {
  test('stays as corrected, whatever is answered later', () => {
    const later = sent('b', 5, visit({ nama: 'Ahmad', jenis_kelamin: 'L' }));
    const { identity } = childAfter([registered, later], correct(1, 'nama', 'Fauzan Ahmad'));
    expect(identity.name).toBe('Fauzan Ahmad');
  });

  test('stays not known, where that is the correction', () => {
    const later = sent('b', 5, visit({ nik: '3304060704250001' }));
    expect(childAfter([registered, later], correct(1, 'nik', '')).identity.nik).toBeNull();
  });

  test('is corrected by any code of the child', () => {
    const other = decided(2, { kind: 'correct', child: responseCodeOf('b'), field: 'nama', value: 'Ahmad' });
    expect(childAfter([registered, sent('b', 1, visit())], other).identity.name).toBe('Ahmad');
  });
});

describe('where the child lives', () => {
  const corrected = correct(2, 'alamat', 'Gang Melati 5');
  const address = (...events: readonly Sent[]) => childAfter(events, corrected).identity.address;

  test('is as corrected, whatever was answered before', () => {
    expect(address(registered, sent('b', 1, visit({ alamat: 'Gang Lama' })))).toBe('Gang Melati 5');
    expect(address(registered, sent('b', 2, visit({ alamat: 'Gang Lama' })))).toBe('Gang Melati 5');
  });

  test('follows later answers', () => {
    expect(address(registered, sent('b', 3, visit({ alamat: 'Gang Baru' })))).toBe('Gang Baru');
  });

  test('is not changed by a later visit that leaves it open', () => {
    expect(address(registered, sent('b', 3, visit()))).toBe('Gang Melati 5');
  });

  test('does not go back with an edit that repeats the old address', () => {
    expect(address(registered, sent('a', 3, { ...TOLD, berat: '8,7' }))).toBe('Gang Melati 5');
  });

  test('follows an edit that changes it', () => {
    expect(address(registered, sent('a', 3, { ...TOLD, alamat: 'Gang Baru' }))).toBe('Gang Baru');
  });

  test('does not go back with an edit that picks the child from the list', () => {
    expect(address(registered, sent('a', 3, visit()))).toBe('Gang Melati 5');
  });

  test('decides the point on the map', () => {
    const pin = correct(2, 'lokasi', '-7.3995, 109.6975');
    expect(childAfter([registered], pin).child.place).toMatchObject({
      point: { lat: -7.3995, lng: 109.6975 },
      source: 'pin',
    });
  });
});

describe('visits', () => {
  test('are scored by the corrected birth date', () => {
    // 7 April 2025 to 12 June 2026 are 431 days.
    const { child } = childAfter([registered], correct(1, 'tanggal_lahir', '2025-04-06'));
    expect(child.visits.map(({ ageDays }) => ageDays)).toEqual([432]);
  });

  test('that the corrected birth date makes impossible wait to be mended', () => {
    const { child, odd } = childAfter([registered], correct(1, 'tanggal_lahir', '2026-06-13'));
    expect(child.visits).toEqual([]);
    expect(odd).toEqual([{ of: 'a', codes: ['measured-before-birth'] }]);
  });
});

describe('doubts', () => {
  const codesOf = (events: readonly Sent[], ...decisions: readonly ReturnType<typeof correct>[]) =>
    childAfter(events, ...decisions).odd;

  test('about a NIK go when the birth date is put right', () => {
    const born = sent('a', 0, { ...TOLD, tanggal_lahir: '2025-04-08' });
    expect(codesOf([born])).toEqual([{ of: 'a', codes: ['nik-birth-date-differs'] }]);
    expect(codesOf([born], correct(1, 'tanggal_lahir', '2025-04-07'))).toEqual([]);
  });

  test('about a NIK stay where only something else is put right', () => {
    const born = sent('a', 0, { ...TOLD, tanggal_lahir: '2025-04-08', hp: '1' });
    expect(codesOf([born])).toEqual([{ of: 'a', codes: ['nik-birth-date-differs', 'odd-phone'] }]);
    expect(codesOf([born], correct(1, 'hp', ''))).toEqual([{ of: 'a', codes: ['nik-birth-date-differs'] }]);
  });

  test('about a NIK stay where the sex is put right and the birth date still differs', () => {
    const born = sent('a', 0, { ...TOLD, tanggal_lahir: '2025-04-08' });
    expect(codesOf([born], correct(1, 'jenis_kelamin', 'P'))).toEqual([
      { of: 'a', codes: ['nik-birth-date-differs', 'nik-sex-differs'] },
    ]);
  });

  test('about an answer go when the officer has put it right', () => {
    const odd = sent('a', 0, { ...TOLD, nik: '0004060704250001' });
    expect(codesOf([odd])).toEqual([{ of: 'a', codes: ['nik-temporary'] }]);
    expect(codesOf([odd], correct(1, 'nik', '3304060704250001'))).toEqual([]);
  });

  test('are not raised by a response whose answer was corrected later', () => {
    expect(codesOf([registered], correct(1, 'jenis_kelamin', 'Perempuan'))).not.toContainEqual(
      expect.objectContaining({ codes: expect.arrayContaining(['sex-differs-from-register']) }),
    );
  });

  test('are raised by a response that repeats the answer after its correction', () => {
    const again = sent('b', 5, visit({ jenis_kelamin: 'L' }));
    const { odd } = childAfter([sent('a', 0, DESCRIBED), again], correct(1, 'jenis_kelamin', 'P'));
    expect(odd).toEqual([{ of: 'b', codes: ['sex-differs-from-register'] }]);
  });
});
