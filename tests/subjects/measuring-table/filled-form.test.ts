import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf, secretCodeOf } from '../../../src/kernel/code';
import { childFormUrl } from '../../../src/subjects/children/links/form-links';
import {
  type FilledVisit,
  filledFormUrl,
  fillsMeasures,
  readScanned,
} from '../../../src/subjects/measuring-table/filled-form';
import { BASE, DATA } from '../../support/measuring-table';

const CODE = responseCodeOf('response-1');
const KEY = secretCodeOf('signature');
const TEMPLATE = { base: BASE, entries: { ...DATA.form.entries, 'anak@Mawar': 'entry.30' } };
const CARD = childFormUrl({ pengukuran: TEMPLATE }, 'Mawar', CODE, KEY) ?? '';

describe('a QR code', () => {
  test('of a card gives the code, its key and the posyandu', () => {
    expect(readScanned(CARD, DATA)).toEqual({
      kind: 'card',
      card: { code: CODE, key: KEY, posyandu: 'Mawar' },
    });
  });

  test('with nothing but a code gives the code', () => {
    expect(readScanned(` ${CODE.toLowerCase()} `, DATA)).toEqual({
      kind: 'card',
      card: { code: CODE, key: null, posyandu: null },
    });
  });

  test.each([
    ['of another form', CARD.replace('1FAIpQLSabc', '1FAIpQLSxyz'), 'other-form'],
    ['of a page', 'https://example.org/?entry.12=K7M4-QXCP', 'no-card'],
    ['that runs something', `javascript:alert(1)?entry.12=${CODE}`, 'no-card'],
    ['of the form without a code', `${BASE}?usp=pp_url&entry.11=Mawar`, 'no-card'],
    ['of the form with a slip in the code', `${BASE}?entry.12=K7M4-QXCA`, 'no-card'],
    ['with half a character', `${BASE}?entry.12=%E0%A4%A`, 'no-card'],
    ['without anything', '', 'no-card'],
  ] as const)('%s is told', (_, text, kind) => {
    expect(readScanned(text, DATA)).toEqual({ kind });
  });

  test('of a posyandu that the file does not know, or with a wrong key, gives neither', () => {
    const strange = CARD.replace('Mawar', 'Kenanga').replace(KEY, 'AAAA-AAAB');
    expect(readScanned(strange, DATA)).toEqual({
      kind: 'card',
      card: { code: CODE, key: null, posyandu: null },
    });
  });
});

const VISIT: FilledVisit = {
  posyandu: 'Melati 2',
  code: CODE,
  newChild: null,
  measuredOn: '2026-06-15' as CalendarDate,
  weightKg: 8.5,
  lengthHeightCm: 72.4,
  position: 'lying',
  armCm: 13.5,
  oedema: false,
};

const answersIn = (url: string): Readonly<Record<string, string>> => {
  const names = new Map(Object.entries(DATA.form.entries).map(([slot, entry]) => [entry, slot]));
  const given = [...new URL(url).searchParams].filter(([name]) => name !== 'usp');
  return Object.fromEntries(given.map(([name, value]) => [names.get(name) ?? name, value]));
};

const MEASURES = {
  tanggal_ukur: '2026-06-15',
  berat: '8,5',
  tinggi: '72,4',
  cara_ukur: 'Telentang',
  lila: '13,5',
  oedema: 'Tidak',
};

describe('the form', () => {
  test('is opened with code and measures, past the list of children', () => {
    expect(answersIn(filledFormUrl(DATA.form, VISIT, null))).toEqual({
      posyandu: 'Melati 2 - pakai kode anak',
      kode: CODE,
      ...MEASURES,
    });
  });

  test('has the key of the card that was scanned', () => {
    expect(answersIn(filledFormUrl(DATA.form, VISIT, KEY)).kode_kader).toBe(KEY);
  });

  test('has no key without a code: it would be of nobody', () => {
    const url = filledFormUrl(DATA.form, { ...VISIT, code: null }, KEY);
    expect(answersIn(url)).toEqual({ posyandu: 'Melati 2', ...MEASURES });
  });

  test('says who a child is only where it is new', () => {
    const newChild = { sex: 'female', birthDate: '2025-06-01' as CalendarDate } as const;
    expect(answersIn(filledFormUrl(DATA.form, { ...VISIT, code: null, newChild }, null))).toEqual({
      posyandu: 'Melati 2',
      jenis_kelamin: 'Perempuan',
      tanggal_lahir: '2025-06-01',
      ...MEASURES,
    });
  });

  test('leaves out what was not measured', () => {
    const little = {
      ...VISIT,
      weightKg: null,
      armCm: null,
      oedema: null,
      lengthHeightCm: null,
      position: null,
    };
    expect(Object.keys(answersIn(filledFormUrl(DATA.form, little, null)))).toEqual([
      'posyandu',
      'kode',
      'tanggal_ukur',
    ]);
  });

  test('of an older release, which does not name its questions yet, is opened with what it knows', () => {
    const { posyandu = '', kode = '' } = DATA.form.entries;
    const old = { base: BASE, entries: { posyandu, kode } };
    expect(answersIn(filledFormUrl(old, VISIT, KEY))).toEqual({ posyandu: 'Melati 2', kode: CODE });
    expect([fillsMeasures(old), fillsMeasures(DATA.form)]).toEqual([false, true]);
  });
});
