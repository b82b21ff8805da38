// A file as the script fills it in, for tests that have no script.
import type { CalendarDate } from '../../src/kernel/calendar';
import { limitsOf } from '../../src/settings/limits';
import type { TypedMeasures } from '../../src/subjects/measuring-table/assess';
import { TABLE_LIMITS, type TableData } from '../../src/subjects/measuring-table/table-data';

export const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
export const TODAY = '2026-06-15' as CalendarDate;

const limits = limitsOf([]);
const kbm = (sex: 'male' | 'female') => Array.from({ length: 61 }, (_, months) => limits.kbm(sex, months));

export const DATA: TableData = {
  kelurahan: 'Krandegan',
  zone: 'WIB',
  madeOn: '2026-06-01' as CalendarDate,
  form: {
    base: BASE,
    entries: {
      posyandu: 'entry.11',
      kode: 'entry.12',
      kode_kader: 'entry.13',
      jenis_kelamin: 'entry.14',
      tanggal_lahir: 'entry.15',
      tanggal_ukur: 'entry.16',
      berat: 'entry.17',
      tinggi: 'entry.18',
      cara_ukur: 'entry.19',
      lila: 'entry.20',
      oedema: 'entry.21',
    },
  },
  posyandu: ['Mawar', 'Melati 2'],
  limits: {
    ...(Object.fromEntries(TABLE_LIMITS.map((name) => [name, limits.of(name)])) as TableData['limits']),
  },
  kbm: { male: kbm('male'), female: kbm('female') },
};

/** Nothing measured, today. */
export const NOTHING: TypedMeasures = {
  measuredOn: TODAY,
  weight: '',
  length: '',
  position: null,
  arm: '',
  oedema: null,
  before: null,
};
