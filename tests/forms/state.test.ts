import { parseFormState } from '../../src/forms/state';

const BASE = 'https://docs.google.com/forms/d/e/1F/viewform';
const ITEMS = { '11': 'posyandu', '12': 'kode', '21': 'anak@Mawar', '31': 'halaman:anak@Mawar' };
const VALIDATIONS = { '12': 4711 };

describe('the state of a form', () => {
  test('is read as it was kept', () => {
    const state = {
      formId: '1F',
      items: ITEMS,
      validations: VALIDATIONS,
      prefill: { base: BASE, entries: { posyandu: 'entry.11', 'anak@Mawar': 'entry.21' } },
    };
    expect(parseFormState(JSON.stringify(state))).toEqual(state);
  });

  test('has no template for links before the form was brought in line', () => {
    const state = { formId: '1F', items: {}, validations: {}, prefill: null };
    expect(parseFormState(JSON.stringify(state))).toEqual(state);
  });

  test('kept by the first release has the entries of its template by slot', () => {
    const kept = {
      formId: '1F',
      items: ITEMS,
      validations: VALIDATIONS,
      prefill: {
        base: BASE,
        posyandu: 'entry.11',
        code: 'entry.12',
        children: { Mawar: 'entry.21', 'Melati 2': 'entry.22', entries: 'entry.23' },
      },
    };
    expect(parseFormState(JSON.stringify(kept))).toEqual({
      formId: '1F',
      items: ITEMS,
      validations: VALIDATIONS,
      prefill: {
        base: BASE,
        entries: {
          posyandu: 'entry.11',
          kode: 'entry.12',
          'anak@Mawar': 'entry.21',
          'anak@Melati 2': 'entry.22',
          'anak@entries': 'entry.23',
        },
      },
    });
  });

  test('kept by the first release has no template where there was none', () => {
    const kept = { formId: '1F', items: ITEMS, validations: {}, prefill: null };
    expect(parseFormState(JSON.stringify(kept)).prefill).toBeNull();
  });
});
