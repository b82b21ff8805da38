import type { ResponseCode } from '../../../../src/kernel/code';
import { correctKind } from '../../../../src/subjects/children/decisions/correct';
import type { CorrectableField } from '../../../../src/subjects/children/reading/correction';
import { A, C, contextAfter, E, NOWHERE } from '../../../support/decision-context';

describe('correcting', () => {
  test.each<{ child?: ResponseCode; field: CorrectableField; value: string; found: readonly string[] }>([
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
  ])('$field to "$value" has the objections $found', ({ child = A, field, value, found }) => {
    expect(correctKind.objections({ kind: 'correct', child, field, value }, contextAfter())).toEqual(found);
  });
});

test('a correction is logged by its field, without the value', () => {
  expect(correctKind.title?.({ kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' })).toBe(
    'Perbaikan data: Nama lengkap anak',
  );
});

test('a correction of an erased child keeps its field, without the value', () => {
  expect(correctKind.emptied?.({ kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' })).toEqual({
    kind: 'correct',
    child: A,
    field: 'nama',
    value: '',
  });
});
