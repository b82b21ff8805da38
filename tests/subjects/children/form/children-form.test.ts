import { type Question, questionsOf } from '../../../../src/forms/definition';
import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { childrenForm } from '../../../../src/subjects/children/form/children-form';
import { formOutline } from '../../../../src/subjects/children/form/outline';
import { LISTED_CHILDREN } from '../../../../src/subjects/children/form/registered-children';
import { REGISTER_SETTINGS } from '../../../support/one-response';

const SUMMARY = JSON.stringify({
  posyandu: 'Melati 2',
  rt: null,
  rw: null,
  birthDate: null,
  last: null,
  mapStatus: 'unmeasured',
  residence: null,
});

const definition = childrenForm.definition({
  settings: {
    register: REGISTER_SETTINGS,
    coordinates: { centre: 'read', mendedAreas: [], unknownAreas: [] },
    unreadableLimits: [],
    unreadableOpenDays: [],
    kelurahan: 'Krandegan',
    area: 'Kelurahan Krandegan',
    mapLinkDays: 30,
    mapAddress: null,
    summaryHour: 6,
    retentionMonths: null,
    refusedDays: null,
    senderMode: 'code',
    showsFirstNames: false,
    kader: [],
    survey: { stunting: null, source: '' },
    staff: [],
    readers: [],
    listed: [],
  },
  listed: [LISTED_CHILDREN.row([SUMMARY, 'AAAA-AAAA', 'Budi', 'Ani'])],
  today: parseIsoDate('2026-06-12') as CalendarDate,
  // As the build writes it and the script reads it back.
  beside: () => JSON.parse(JSON.stringify(formOutline())),
});

const choicesOf = (key: string) => {
  const found = questionsOf(definition).find((question: Question) => question.key === key);
  return found?.kind.type === 'list' ? found.kind.choices.map(({ value }) => value) : null;
};

test('the form has a list for each posyandu of the settings, with its children', () => {
  expect(choicesOf('posyandu')).toEqual([
    'Mawar',
    'Melati 2',
    'Mawar - pakai kode anak',
    'Melati 2 - pakai kode anak',
  ]);
  expect(choicesOf('anak@Mawar')).toEqual(['Anak belum terdaftar', 'Pakai kode anak dari halaman pertama']);
  expect(choicesOf('anak@Melati 2')).toEqual([
    'Anak belum terdaftar',
    'Pakai kode anak dari halaman pertama',
    expect.stringContaining('[AAAA-AAAA]'),
  ]);
});

test('a link is wanted for each posyandu, with posyandu, code, and the choice to use it, and one that may lack what it has', () => {
  const all = childrenForm.probes(definition);
  const optional = all.filter((probe) => probe.every((question) => question.optional));
  expect(optional.map((probe) => probe.map(({ slot }) => slot))).toEqual([
    ['jenis_kelamin', 'tanggal_lahir', 'tanggal_ukur', 'berat', 'tinggi', 'cara_ukur', 'lila', 'oedema'],
  ]);
  expect(all.filter((probe) => !optional.includes(probe))).toEqual([
    [
      { slot: 'posyandu', answer: 'Mawar' },
      { slot: 'kode', answer: 'K7M4-QXCP' },
      { slot: 'anak@Mawar', answer: 'Pakai kode anak dari halaman pertama' },
    ],
    [
      { slot: 'posyandu', answer: 'Melati 2' },
      { slot: 'kode', answer: 'K7M4-QXCP' },
      { slot: 'anak@Melati 2', answer: 'Pakai kode anak dari halaman pertama' },
    ],
  ]);
});

test('answers have the key of their question, and the child the key of both its questions', () => {
  const answered = (slots: Readonly<Record<string, string>>) =>
    childrenForm.answers(new Map(Object.entries(slots)));
  expect(answered({ posyandu: 'Mawar', berat: '8,5' })).toEqual({ posyandu: 'Mawar', berat: '8,5' });
  expect(answered({ posyandu: 'Mawar', kode: 'typed' })).toEqual({ posyandu: 'Mawar', anak: 'typed' });
  expect(answered({ posyandu: 'Mawar', 'anak@Mawar': 'Anak belum terdaftar', kode: 'typed' })).toEqual({
    posyandu: 'Mawar',
    anak: 'Anak belum terdaftar',
  });
});
