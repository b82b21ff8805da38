import { asked, births, planned, ready, reasons, remarks } from './reading';

const born = (list: string) => ready(list, 'tanggal_lahir');

describe('the order of days is inferred from the whole column', () => {
  test.each<{ name: string; days: readonly string[]; read: readonly string[] }>([
    { name: 'months first', days: ['03/04/2024', '3/28/2024'], read: ['2024-03-04', '2024-03-28'] },
    { name: 'days first', days: ['03/04/2024', '28/3/2024'], read: ['2024-04-03', '2024-03-28'] },
    { name: 'with hyphens', days: ['11-02-2025', '10-31-2024'], read: ['2025-11-02', '2024-10-31'] },
    { name: 'with dots', days: ['01.09.2024', '09.14.2024'], read: ['2024-01-09', '2024-09-14'] },
    { name: 'with years of two digits', days: ['4/5/24', '4/25/24'], read: ['2024-04-05', '2024-04-25'] },
    { name: 'in eight digits', days: ['05072024', '05272024'], read: ['2024-05-07', '2024-05-27'] },
    {
      name: 'with times of day',
      days: ['4/5/2024 12:00:00 AM', '4/25/2024 12:00:00 AM'],
      read: ['2024-04-05', '2024-04-25'],
    },
    {
      name: 'where the last row alone tells',
      days: ['1/2/2024', '2/3/2024', '3/4/2024', '4/5/2024', '5/16/2024'],
      read: ['2024-01-02', '2024-02-03', '2024-03-04', '2024-04-05', '2024-05-16'],
    },
    {
      name: 'years first, in two digits',
      days: ['24-03-05', '24-03-31', '25-11-07'],
      read: ['2024-03-05', '2024-03-31', '2025-11-07'],
    },
  ])('$name', ({ days, read }) => {
    expect(born(births(days))).toEqual(read);
  });

  test('an order that is not the custom is told', () => {
    expect(remarks(births(['03/04/2024', '3/28/2024']))).toEqual([
      ['tanggal_lahir month-first'],
      ['tanggal_lahir month-first'],
    ]);
    expect(remarks(births(['03/04/2024', '28/3/2024']))).toEqual([[], []]);
    expect(asked(births(['03/04/2024', '3/28/2024']))).toMatchObject([{ kind: 'order', chosen: 'mdy' }]);
  });
});

describe('a column that fits two readings', () => {
  const OPEN = births(['03/04/2024', '05/06/2024', '07/08/2024', '08/08/2024']);

  test('is asked about: only days that are the same both ways are ready', () => {
    expect(reasons(OPEN)).toEqual([['day-undecided'], ['day-undecided'], ['day-undecided'], []]);
  });

  test('is asked with three rows shown both ways', () => {
    const [question, ...others] = asked(OPEN);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'order', key: 'tanggal_lahir', chosen: null, rows: 3 });
    expect(question?.samples).toEqual([
      { line: 2, written: '03/04/2024', readings: { dmy: '2024-04-03', mdy: '2024-03-04' } },
      { line: 3, written: '05/06/2024', readings: { dmy: '2024-06-05', mdy: '2024-05-06' } },
      { line: 4, written: '07/08/2024', readings: { dmy: '2024-08-07', mdy: '2024-07-08' } },
    ]);
  });

  test.each([
    ['dmy', '2024-04-03'],
    ['mdy', '2024-03-04'],
  ])('is read as %s once that is chosen', (order, first) => {
    const id = asked(OPEN)[0]?.id ?? '';
    const rows = planned(OPEN, new Map([[id, order]]));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(rows[0]?.answers.tanggal_lahir).toBe(first);
  });

  test('an order that was inferred can be changed, for the days that read both ways', () => {
    const list = births(['03/04/2024', '3/28/2024']);
    const id = asked(list)[0]?.id ?? '';
    expect(planned(list, new Map([[id, 'dmy']])).map(({ answers }) => answers.tanggal_lahir)).toEqual([
      '2024-04-03',
      '2024-03-28',
    ]);
  });

  test.each<{ name: string; days: readonly string[] }>([
    { name: 'one row', days: ['04/03/2024'] },
    { name: 'both orders in one column', days: ['04/03/2024', '28/03/2024', '03/28/2024'] },
    { name: 'years of two digits', days: ['04/03/25', '05/06/25'] },
    { name: 'in eight digits', days: ['04032024'] },
    { name: 'a day and a date that is none', days: ['04/03/2024', '31/02/2024'] },
  ])('$name', ({ days }) => {
    expect(reasons(births(days))[0]).toEqual(['day-undecided']);
  });
});

describe('witnesses decide', () => {
  // Girls: day of birth + 40.
  test.each<{ name: string; list: string; read: readonly (string | null)[] }>([
    {
      name: 'a NIK',
      list: births(['04/03/2024', '06/05/2024'], ['3304064304240003', '']),
      read: ['2024-04-03', '2024-06-05'],
    },
    {
      name: 'a NIK of a list in the custom order',
      list: births(['04/03/2024', '06/05/2024'], ['3304064403240003', '']),
      read: ['2024-03-04', '2024-05-06'],
    },
    {
      name: 'a NIK that lost its last digits',
      list: births(['04/03/2024'], ['3304064304240000']),
      read: ['2024-04-03'],
    },
    {
      name: 'not an age that fits neither reading',
      list: 'Nama;JK;Tgl Lahir;Umur Saat Ukur;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;14;SUMI;Mawar;2026-06-20;9\n',
      read: [null],
    },
    {
      name: 'the age in words',
      list: 'Nama;JK;Tgl Lahir;Usia Saat Ukur;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;2 Tahun - 2 Bulan - 9 Hari;SUMI;Mawar;2026-06-20;9\n',
      read: ['2024-04-11'],
    },
    {
      name: 'the age at the visit in months',
      list: 'Nama;JK;Tgl Lahir;Umur Saat Ukur (bln);Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;19;SUMI;Mawar;2026-06-20;9\n',
      read: ['2024-11-04'],
    },
    {
      name: 'an age that another row shows to be that at the visit',
      list: 'Nama;JK;Tgl Lahir;Umur;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;19;SUMI;Mawar;2026-06-20;9\nINA;P;2025-03-17;15;SUMI;Mawar;2026-06-20;9\n',
      read: ['2024-11-04', '2025-03-17'],
    },
    {
      name: 'not an age of the day on which the list was printed',
      list: 'Nama;JK;Tgl Lahir;Umur;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;19;SUMI;Mawar;2026-06-20;9\nINA;P;2025-03-17;18;SUMI;Mawar;2026-06-20;9\n',
      read: [null, '2025-03-17'],
    },
    {
      name: 'not an age of which nothing shows what day it is of',
      list: 'Nama;JK;Tgl Lahir;Umur;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;04/11/2024;19;SUMI;Mawar;2026-06-20;9\n',
      read: [null],
    },
    {
      name: 'visits that would be before birth',
      list: 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;05/12/2025;SUMI;Mawar;2025-11-20;6\nINA;P;04/12/2025;SUMI;Mawar;2025-11-20;6\n',
      read: ['2025-05-12', '2025-04-12'],
    },
    {
      name: 'not a single birth that would be in the future, which a slip of the year is too',
      list: births(['05/08/2026']),
      read: [null],
    },
    {
      name: 'several births that would be in the future',
      list: births(['05/08/2026', '02/11/2026']),
      read: ['2026-05-08', '2026-02-11'],
    },
    {
      name: 'the same child in another row',
      list: `${births(['04/03/2024', '06/07/2024'])}\nANAK A;P;2024-03-04;SUMI;Mawar\n`,
      read: ['2024-03-04', '2024-07-06', null],
    },
    {
      name: 'another column that is written alike',
      list: 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;28/03/2024;SUMI;Mawar;04/06/2026;9\n',
      read: ['2024-03-28'],
    },
  ])('$name', ({ list, read }) => {
    expect(born(list)).toEqual(read);
  });

  test('for the day of a visit in a column that is written alike', () => {
    const list =
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;3/28/2024;SUMI;Mawar;04/06/2026;9\nINA;P;4/5/2024;SUMI;Mawar;04/06/2026;9\n';
    expect(ready(list, 'tanggal_ukur')).toEqual(['2026-04-06', '2026-04-06']);
  });

  test('not for a column that is written otherwise', () => {
    const list =
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB\nANI;P;28/03/2024;SUMI;Mawar;04-06-2026;9\n';
    expect(reasons(list)).toEqual([['day-undecided']]);
  });

  test('and a row whose NIK says otherwise than its column is asked about', () => {
    // 4 March, and a NIK of 3 April, among days first.
    const list = births(['04/03/2024', '28/05/2024'], ['3304064304240003', '']);
    expect(reasons(list)).toEqual([['day-against-witness'], []]);
  });
});

describe('days are read', () => {
  test.each([
    ['2024-03-04 08:15:00', '2024-03-04'],
    ['2024-03-04T08:15', '2024-03-04'],
    ['28/03/2024 08:15', '2024-03-28'],
    ['28/03/2024 08.15.30', '2024-03-28'],
    ['28-03-2024, 8:15 AM', '2024-03-28'],
    ['28 Maret 2024 pukul 08.15', '2024-03-28'],
    ['28 Mar 2024 08:15 WIB', '2024-03-28'],
    ['Kamis, 28/03/2024', '2024-03-28'],
    ['March 28, 2024', '2024-03-28'],
    ['Banjarnegara, 28-03-2024', '2024-03-28'],
    ['45379', '2024-03-28'],
    ['45379.34375', '2024-03-28'],
    // Midnight in Indonesia, as programs pass it on.
    ['2024-03-27T17:00:00.000Z', '2024-03-28'],
    ['2024-03-28T00:00:00.000Z', '2024-03-28'],
    ['2024-03-28T06:00:00+07:00', '2024-03-28'],
  ])('%s', (written, day) => {
    expect(born(births([written]))).toEqual([day]);
  });

  test.each([
    '2024',
    'x',
    '31/02/2024',
    '2024-13-40',
    '28/03',
    'Maret 2024',
    '28/03/2024 kira-kira',
    '280324x',
  ])('but not %s', (written) => {
    expect(born(births([written]))).toEqual([null]);
  });
});
