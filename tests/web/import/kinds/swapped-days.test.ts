import { asked, planned, ready, reasons, remarks } from './reading';
import { book, day, type Value } from './workbook';

const HEADER = ['Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu', 'NIK'];
const list = (days: readonly Value[], niks: readonly string[] = []) =>
  book([
    {
      rows: [
        HEADER,
        ...days.map((each, i): Value[] => [
          `ANAK ${'ABCDEFGHIJKLMN'.charAt(i)}`,
          'P',
          each,
          'SUMI',
          'Mawar',
          niks[i] ?? '',
        ]),
      ],
    },
  ]);

/** Days first, opened where months come first: what could be turned round became a date, the rest stayed a text. */
const TURNED = [
  day('2024-03-04'),
  '28/03/2024',
  day('2024-07-01'),
  day('2024-11-02'),
  '17/08/2024',
  day('2025-05-06'),
  day('2025-02-09'),
];

test('dates that a spreadsheet turned round beside texts that it could not are turned back, and told', () => {
  expect(ready(list(TURNED), 'tanggal_lahir')).toEqual([
    '2024-04-03',
    '2024-03-28',
    '2024-01-07',
    '2024-02-11',
    '2024-08-17',
    '2025-06-05',
    '2025-09-02',
  ]);
  expect(remarks(list(TURNED))[0]).toEqual(['tanggal_lahir day-swapped']);
  expect(asked(list(TURNED))).toMatchObject([{ kind: 'swap', chosen: 'swapped' }]);
});

test('so they are where months came first and days were expected', () => {
  const days = TURNED.map((each) =>
    each === '28/03/2024' ? '3/28/2024' : each === '17/08/2024' ? '8/17/2024' : each,
  );
  expect(ready(list(days), 'tanggal_lahir').slice(0, 2)).toEqual(['2024-04-03', '2024-03-28']);
});

test('few of them may be so by chance: asked, with both readings', () => {
  const few = list([day('2024-03-04'), '28/03/2024', day('2024-07-01'), day('2024-08-08')]);
  expect(reasons(few)).toEqual([['day-undecided'], [], ['day-undecided'], []]);
  const [question] = asked(few);
  expect(question).toMatchObject({ kind: 'swap', chosen: null, rows: 2 });
  expect(question?.samples[0]?.readings).toEqual({ 'as-is': '2024-03-04', swapped: '2024-04-03' });
  const id = question?.id ?? '';
  const born = (choice: string) =>
    planned(few, new Map([[id, choice]])).map(({ answers }) => answers.tanggal_lahir);
  expect(born('swapped')).toEqual(['2024-04-03', '2024-03-28', '2024-01-07', '2024-08-08']);
  expect(born('as-is')).toEqual(['2024-03-04', '2024-03-28', '2024-07-01', '2024-08-08']);
});

test.each<{ name: string; niks: readonly string[]; read: readonly string[] }>([
  { name: 'turned round', niks: ['3304064304240002'], read: ['2024-04-03', '2024-03-28', '2024-01-07'] },
  { name: 'as they stand', niks: ['3304064403240002'], read: ['2024-03-04', '2024-03-28', '2024-07-01'] },
])('a NIK tells that they are $name', ({ niks, read }) => {
  expect(ready(list([day('2024-03-04'), '28/03/2024', day('2024-07-01')], niks), 'tanggal_lahir')).toEqual(
    read,
  );
});

test('dates that lie late in a month were not turned round', () => {
  const days = [day('2024-03-04'), '28/03/2024', day('2024-07-21'), day('2024-11-02')];
  expect(ready(list(days), 'tanggal_lahir')).toEqual([
    '2024-03-04',
    '2024-03-28',
    '2024-07-21',
    '2024-11-02',
  ]);
});

test('dates alone are believed', () => {
  const days = [day('2024-03-04'), day('2024-07-01'), day('2024-11-02')];
  expect(ready(list(days), 'tanggal_lahir')).toEqual(['2024-03-04', '2024-07-01', '2024-11-02']);
});

test('a single NIK against its date is asked about, three against theirs show what was done', () => {
  const days = [
    day('2024-03-04'),
    day('2024-07-21'),
    day('2024-11-02'),
    day('2025-05-06'),
    day('2025-02-09'),
  ];
  expect(reasons(list(days, ['3304064304240002']))).toEqual([['day-against-witness'], [], [], [], []]);
  const three = list(days, ['3304064304240002', '', '3304065102240004', '3304064506250001']);
  expect(ready(three, 'tanggal_lahir')).toEqual([
    '2024-04-03',
    '2024-07-21',
    '2024-02-11',
    '2025-06-05',
    null,
  ]);
  expect(reasons(three)[4]).toEqual(['day-undecided']);
});

test('ages tell it too, and the month in a heading', () => {
  const aged = book([
    {
      rows: [
        ['Nama', 'JK', 'Tgl Lahir', 'Umur', 'Nama Ibu', 'Posyandu', 'Tgl Ukur', 'BB'],
        ['ANI', 'P', day('2025-11-02'), 16, 'SUMI', 'Mawar', '2026-06-20', 8.4],
        ['INA', 'P', '28/03/2024', 26, 'SUMI', 'Mawar', '2026-06-20', 11.4],
      ],
    },
  ]);
  expect(ready(aged, 'tanggal_lahir')).toEqual(['2025-02-11', '2024-03-28']);
  const months = book([
    {
      rows: [
        ['Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu', 'Januari 2026', ''],
        ['', '', '', '', '', 'Tgl', 'BB'],
        ['ANI', 'P', '2025-03-20', 'SUMI', 'Mawar', day('2026-05-01'), 8.4],
        ['INA', 'P', '2025-03-21', 'SUMI', 'Mawar', '15/01/2026', 8.4],
      ],
    },
  ]);
  expect(ready(months, 'tanggal_ukur')).toEqual(['2026-01-05', '2026-01-15']);
});
