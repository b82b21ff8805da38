import { readList } from '../../../../local/cli/read-list/read-list';
import { NO_SETTINGS } from '../../../../local/cli/read-list/settings';
import { findList, formatOf, guessMapping } from '../../../../src/web/import/columns';
import { headingOf } from '../../../../src/web/import/headings';
import { unreadColumns } from '../../../../src/web/import/read-lists';
import { planned, reasons, settings, sheets } from './reading';
import { book, day } from './workbook';

const visits = (text: string | Uint8Array) =>
  planned(text).map(({ line, verdict, answers }) => [
    line,
    verdict === 'ready' ? [answers.tanggal_ukur, answers.berat, answers.tinggi] : verdict,
  ]);

const JAN_FEB = [
  [2, ['2026-01-05', '8.1', '70.5']],
  [2, ['2026-02-06', '8.4', '71.3']],
];

describe('months side by side are several visits', () => {
  test.each<{ name: string; header: string; row: string }>([
    {
      name: 'the month in front',
      header: 'JANUARI_TGL;JANUARI_BB;JANUARI_TB;FEBRUARI_TGL;FEBRUARI_BB;FEBRUARI_TB',
      row: '2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
    },
    {
      name: 'the month behind',
      header: 'Tgl Ukur Jan;BB Jan;TB Jan;Tgl Ukur Feb;BB Feb;TB Feb',
      row: '2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
    },
    {
      name: 'month and year in brackets',
      header:
        'Tgl (Jan 2026);Berat (Jan 2026);Tinggi (Jan 2026);Tgl (Feb 2026);Berat (Feb 2026);Tinggi (Feb 2026)',
      row: '05/01/2026;8,1;70,5;06/02/2026;8,4;71,3',
    },
    {
      name: 'the same titles again',
      header: 'Tgl Timbang;Berat;Tinggi;Tgl Timbang;Berat;Tinggi',
      row: '2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
    },
    {
      name: 'numbers',
      header: 'Tgl Ukur 1;BB 1;TB 1;Tgl Ukur 2;BB 2;TB 2',
      row: '2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
    },
    {
      name: 'numbers of visits',
      header:
        'Kunjungan 1 Tanggal Ukur;Kunjungan 1 Berat;Kunjungan 1 Tinggi;Kunjungan 2 Tanggal Ukur;Kunjungan 2 Berat;Kunjungan 2 Tinggi',
      row: '2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
    },
    {
      name: 'all weights, then all heights',
      header: 'Tgl Jan 2026;Tgl Feb 2026;BB Jan 2026;BB Feb 2026;TB Jan 2026;TB Feb 2026',
      row: '2026-01-05;2026-02-06;8,1;8,4;70,5;71,3',
    },
    {
      name: 'days of the month alone',
      header: 'Tgl Jan 2026;BB Jan 2026;TB Jan 2026;Tgl Feb 2026;BB Feb 2026;TB Feb 2026',
      row: '5;8,1;70,5;6;8,4;71,3',
    },
    {
      name: 'ages among them',
      header: 'JAN_TANGGALUKUR;JAN_UMUR;JAN_BERAT;JAN_TINGGI;FEB_TANGGALUKUR;FEB_UMUR;FEB_BERAT;FEB_TINGGI',
      row: '05/01/2026;9;8,1;70,5;06/02/2026;10;8,4;71,3',
    },
  ])('$name', ({ header, row }) => {
    const text = `Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;${header}\nANI;P;2025-03-17;SUMI;Mawar;${row}\n`;
    expect(visits(text)).toEqual(JAN_FEB);
    expect(planned(text).every(({ remarks }) => remarks.length === 0)).toBe(true);
  });

  test('a month without anything is no visit, and a child without any visit is registered', () => {
    const header = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;JAN_TGL;JAN_BB;FEB_TGL;FEB_BB';
    expect(visits(`${header}\nANI;P;2025-03-17;SUMI;Mawar;;;2026-02-06;8,4\n`)).toEqual([
      [2, ['2026-02-06', '8.4', undefined]],
    ]);
    expect(visits(`${header}\nANI;P;2025-03-17;SUMI;Mawar;-;;;\n`)).toEqual([
      [2, [undefined, undefined, undefined]],
    ]);
  });

  test('one visit that is wrong does not keep the others out', () => {
    const header = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;JAN_TGL;JAN_BB;FEB_TGL;FEB_BB';
    const rows = planned(`${header}\nANI;P;2025-03-17;SUMI;Mawar;2026-01-05;81;2026-02-06;8,4\n`);
    expect(rows.map(({ verdict, visit }) => [verdict, visit?.name])).toEqual([
      ['stopped', 'JAN'],
      ['ready', 'FEB'],
    ]);
  });

  test('measures of a month without a day are told, and a day of another month is asked about', () => {
    const header = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;BB Jan;BB Feb';
    expect(reasons(`${header}\nANI;P;2025-03-17;SUMI;Mawar;8,1;8,4\n`)).toEqual([
      ['measures-without-day'],
      ['measures-without-day'],
    ]);
    const dated = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Jan;BB Jan';
    expect(reasons(`${dated}\nANI;P;2025-03-17;SUMI;Mawar;2026-02-05;8,1\n`)).toEqual([
      ['day-of-other-month'],
    ]);
  });
});

describe('a heading of several lines', () => {
  const rows = (...lines: readonly string[]) => lines.join('\n');
  test.each<{ name: string; text: string; line: number }>([
    {
      name: 'with months over names',
      text: rows(
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;JANUARI 2026;;;FEBRUARI 2026;;',
        ';;;;;Tgl;BB;TB;Tgl;BB;TB',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
      ),
      line: 3,
    },
    {
      name: 'with names over months',
      text: rows(
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;TANGGAL UKUR;;BERAT BADAN;;TINGGI BADAN;',
        ';;;;;JAN 2026;FEB 2026;JAN 2026;FEB 2026;JAN 2026;FEB 2026',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;2026-02-06;8,1;8,4;70,5;71,3',
      ),
      line: 3,
    },
    {
      name: 'with all names in the second line',
      text: rows(
        ';;;;;JANUARI 2026;;;FEBRUARI 2026;;',
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl;BB;TB;Tgl;BB;TB',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
      ),
      line: 3,
    },
    {
      name: 'of three lines',
      text: rows(
        'IDENTITAS;;;;;PENIMBANGAN;;;;;',
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;JANUARI 2026;;;FEBRUARI 2026;;',
        ';;;;;Tgl;BB;TB;Tgl;BB;TB',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
      ),
      line: 4,
    },
    {
      name: 'below a title',
      text: rows(
        'DAFTAR BALITA POSYANDU MAWAR',
        'TAHUN 2026',
        '',
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;JANUARI 2026;;;FEBRUARI 2026;;',
        ';;;;;Tgl;BB;TB;Tgl;BB;TB',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
      ),
      line: 6,
    },
    {
      name: 'with a day for each visit',
      text: rows(
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Kunjungan 1;;;Kunjungan 2;;',
        ';;;;;Tgl;BB;TB;Tgl;BB;TB',
        'ANI;P;2025-03-17;SUMI;Mawar;2026-01-05;8,1;70,5;2026-02-06;8,4;71,3',
      ),
      line: 3,
    },
  ])('$name', ({ text, line }) => {
    expect(visits(text)).toEqual(JAN_FEB.map(([, visit]) => [line, visit]));
  });

  test('of a workbook, in which Excel has made dates of the months', () => {
    const text = book([
      {
        rows: [
          [
            'Nama',
            'JK',
            'Tgl Lahir',
            'Nama Ibu',
            'Posyandu',
            day('2026-01-01', 'mmm-yy'),
            '',
            '',
            day('2026-02-01', 'mmm-yy'),
          ],
          ['', '', '', '', '', 'Tgl', 'BB', 'TB', 'Tgl', 'BB', 'TB'],
          [
            'ANI',
            'P',
            day('2025-03-17'),
            'SUMI',
            'Mawar',
            day('2026-01-05'),
            8.1,
            70.5,
            day('2026-02-06'),
            8.4,
            71.3,
          ],
        ],
      },
    ]);
    expect(visits(text)).toEqual(JAN_FEB.map(([, visit]) => [3, visit]));
  });

  test('NIK and names under the parents are none of the child’s', () => {
    const [row] = planned(
      rows(
        'Nama;NIK;JK;Tgl Lahir;ORANG TUA;;;IBU;SAAT LAHIR;;Posyandu',
        ';;;;NIK;Nama Ibu;No HP;Nama;BB;PB;',
        'ANI;3304065703250001;P;2025-03-17;3304065703900009;SUMI;081234567890;SUMI;3,1;49;Mawar',
      ),
    );
    expect(row?.answers).toMatchObject({
      nama: 'ANI',
      nik: '3304065703250001',
      nama_ibu: 'SUMI',
      hp: '081234567890',
      bb_lahir: '3.1',
      pb_lahir: '49',
    });
    expect(row?.answers).not.toHaveProperty('berat');
  });
});

describe('measures under other names', () => {
  const list = (header: string, row: string) =>
    readList(
      'd.csv',
      new TextEncoder().encode(`Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;${header}\n${row}\n`),
      {
        settings: NO_SETTINGS,
        today: settings.today,
        posyandu: null,
        dates: null,
      },
    );
  const ANI = 'ANI;P;2025-03-17;SUMI;Mawar;2026-06-20;';
  const ADI = 'ADI;L;2023-03-17;SUMI;Mawar;2026-06-20;';

  test.each(['BB Sekarang', 'Hasil Timbang', 'BB Saat Ukur', 'Berat Anak', 'BB bulan ini'])(
    '%s is the weight',
    (header) => {
      expect(list(header, `${ANI}8,7`).out).toContain(',8.7,');
    },
  );

  test.each(['Berat terakhir', 'BB pagi', 'Timbangan digital', 'Tinggi terakhir', 'TB pagi'])(
    '%s is asked about, since the child would come in unmeasured',
    (header) => {
      const { out, said, code } = list(header, `${ANI}8,7`);
      expect(out).not.toContain('ANI');
      expect(
        said.some((line) => line.startsWith(`baris 2: Kolom "${header}" mungkin berisi hasil ukur`)),
      ).toBe(true);
      expect(code).toBe(2);
    },
  );

  test.each(['BB/U', 'ZS TB/U', 'Status BB', 'Naik Berat Badan', 'BB lalu'])('%s is no measure', (header) => {
    expect(list(header, `${ANI}1`).out).toContain('ANI');
  });

  test('lengths of the small and heights of the older stand in two columns', () => {
    const { out, code } = list('PB;TB', `${ANI}74,2;\n${ADI};96,5`);
    expect(out).toContain(',74.2,');
    expect(out).toContain(',96.5,');
    expect(code).toBe(0);
    expect(list('PB;TB', `${ANI}74,2;75\n${ADI};96,5`).said.join()).toContain('lebih dari satu kolom');
  });
});

describe('a column for boys and one for girls', () => {
  test.each([
    ['in one line', 'Nama;L;P;Tgl Lahir;Nama Ibu;Posyandu', []],
    ['under a heading', 'Nama;Jenis Kelamin;;Tgl Lahir;Nama Ibu;Posyandu', [';L;P;;;']],
    ['in words', 'Nama;Laki-laki;Perempuan;Tgl Lahir;Nama Ibu;Posyandu', []],
  ])('%s', (_, first, more) => {
    const list = [
      first,
      ...more,
      'ANI;;v;2025-03-17;SUMI;Mawar',
      'ADI;1;0;2025-03-18;SUMI;Mawar',
      'ISA;v;v;2025-03-19;SUMI;Mawar',
    ];
    expect(
      planned(list.join('\n')).map(({ verdict, answers }) =>
        verdict === 'ready' ? answers.jenis_kelamin : verdict,
      ),
    ).toEqual(['P', 'L', 'stopped']);
  });
});

describe('lists of other programs', () => {
  test.each<{ name: string; header: string; row: string; visit: readonly string[] }>([
    {
      name: 'a village application',
      header:
        'NIK,NAMA_LENGKAP,TANGGAL_LAHIR,JENIS_KELAMIN,NAMA_IBU,TANGGAL_PERIKSA,BERAT_BADAN,TINGGI_BADAN,LINGKAR_KEPALA,LINGKAR_LENGAN',
      row: '3304065703250001,Ani,2025-03-17,P,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'e-PPGBM, a row a visit',
      header:
        'NIK,nama_anak,tgl_lahir,jk,nm_ortu,RT,RW,ALAMAT,TANGGAL UKUR,BERAT,TINGGI,LILA,lingkar_kepala,CARA UKUR,vitamin,asi_bulan_0,Imunisasi',
      row: '3304065703250001,ANI,2025-03-17,P,SUMI,3,2,GANG SAWO,2026-06-20,8.7,74.2,14.1,44.5,Berdiri,Ya,Ya,Lengkap',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'an English heading',
      header: 'Nama Balita,Sex,DOB,Nama Ibu Kandung,Tanggal Pemeriksaan,BB,PB/TB,LK,LiLA',
      row: 'Ani,P,2025-03-17,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'columns of a data base, with their units',
      header: 'NIK_ANAK,NAMA_BALITA,TGL_LHR,JENKEL,NAMA_IBU,TGL_PENIMBANGAN,BB_KG,TB_CM,LK_CM,LILA_CM',
      row: '3304065703250001,Ani,2025-03-17,P,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'names written in one, as programs write them',
      header:
        'nikAnak,namaAnak,tanggalLahir,jenisKelamin,namaIbu,tanggalUkur,beratBadan,tinggiBadan,lingkarKepala,lingkarLengan',
      row: '3304065703250001,Ani,2025-03-17,P,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'units in brackets',
      header:
        'ID,NIK BALITA,NAMA BALITA,TANGGAL LAHIR,L/P,NAMA IBU,TGL PEMERIKSAAN,BERAT BADAN (KG),PANJANG/TINGGI BADAN (CM),LINGKAR KEPALA (CM),LINGKAR LENGAN ATAS (CM)',
      row: '17,3304065703250001,Ani,2025-03-17,P,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'the table in front of each column',
      header:
        'anak_nama,anak_nik,anak_jk,anak_tgl_lahir,ibu_nama,pengukuran_tanggal,pengukuran_bb,pengukuran_tb,pengukuran_lk,pengukuran_lila',
      row: 'Ani,3304065703250001,P,2025-03-17,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'a form of another office',
      header:
        'Timestamp,Nama Lengkap Anak,Jenis Kelamin Anak,Tanggal Lahir Anak,Nama Lengkap Ibu,Tanggal Kunjungan,Berat Badan Saat Ini,Tinggi Badan Saat Ini,Lingkar Kepala Anak,Lingkar Lengan Atas Anak',
      row: '2026-06-20 09:00:00,Ani,P,2025-03-17,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'headings in English',
      header:
        'Child Name,Gender,Date of Birth,Mother Name,Visit Date,Weight (kg),Height (cm),Head Circumference (cm),MUAC (cm)',
      row: 'Ani,P,2025-03-17,Sumi,2026-06-20,8.7,74.2,44.5,14.1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'the day of service',
      header:
        'NAMA_ANAK;JK;TGL_LAHIR;NAMA_IBU;TANGGAL_PELAYANAN;BERAT;PANJANG;LINGKAR_KEPALA;LINGKAR_LENGAN_ATAS',
      row: 'Ani;P;2025-03-17;Sumi;2026-06-20;8,7;74,2;44,5;14,1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
    {
      name: 'dots between the words',
      header:
        'nama.lengkap;jenis.kelamin;tgl.lahir;nama.ibu;tgl.ukur;berat.badan;tinggi.badan;lingkar.kepala;lingkar.lengan',
      row: 'Ani;P;2025-03-17;Sumi;2026-06-20;8,7;74,2;44,5;14,1',
      visit: ['2026-06-20', '8.7', '74.2', '44.5', '14.1'],
    },
  ])('$name', ({ header, row, visit }) => {
    const [read] = planned(`${header}\n${row}\n`);
    const { tanggal_ukur, berat, tinggi, lingkar_kepala, lila } = read?.answers ?? {};
    expect(read?.verdict).toBe('ready');
    expect([tanggal_ukur, berat, tinggi, lingkar_kepala, lila]).toEqual(visit);
  });

  test('the third layout of e-PPGBM is known, its vitamin and position are read', () => {
    const text =
      'NIK,nama_anak,tgl_lahir,jk,nm_ortu,RT,RW,ALAMAT,TANGGAL UKUR,BERAT,TINGGI,LILA,lingkar_kepala,CARA UKUR,vitamin,asi_bulan_0,Imunisasi\n' +
      ',ANI,17/03/2025,P,SUMI,3,2,GANG SAWO,02/04/2025,3.4,50.2,,,Telentang,Ya,Ya,HB0\n';
    const [list] = sheets(text).flatMap((sheet) => findList(sheet) ?? []);
    expect(list && formatOf(list)).toBe('visit-list');
    expect(planned(text)[0]).toMatchObject({
      verdict: 'ready',
      answers: {
        posyandu: 'Mawar',
        vitamin_a: 'ya',
        asi: 'ya',
        cara_ukur: 'telentang',
        tanggal_ukur: '2025-04-02',
      },
    });
  });

  test('the older list of identities is known, the parent’s NIK in it is not the child’s', () => {
    const text =
      'no,nik,nama_anak,tgl_lahir,jenis_kelamin,nama_ortu,nik_ortu,hp_ortu,pkm,kel,posyandu,rt,rw,alamat\n' +
      '1,3304065703250001,ANI,45733,P,SUMI,3304065703900009,81234567890,X,Y,Mawar,003,002,GANG SAWO\n';
    const [list] = sheets(text).flatMap((sheet) => findList(sheet) ?? []);
    expect(list && formatOf(list)).toBe('older-identity');
    expect(planned(text)[0]?.answers).toMatchObject({
      nik: '3304065703250001',
      tanggal_lahir: '2025-03-17',
      hp: '081234567890',
    });
  });

  test('columns that hold something and are not read are told', () => {
    const [list] = sheets(
      'Nama,JK,Tgl Lahir,Nama Ibu,ASI_EKSKLUSIF,Kosong,No\nAni,P,2025-03-17,Sumi,YA,,1\n',
    ).flatMap((sheet) => findList(sheet) ?? []);
    expect(list && unreadColumns({ list, mapping: guessMapping(list) })).toEqual(['ASI_EKSKLUSIF']);
  });

  test('a header that comes again on each page is no row', () => {
    const header = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu';
    const text = [header, 'ANI;P;2025-03-17;SUMI;Mawar', header, 'INA;P;2025-03-18;SUMI;Mawar'].join('\n');
    expect(planned(text).map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'ready'],
      [4, 'ready'],
    ]);
  });
});

test('the age of now is no age at a visit', () => {
  expect(headingOf(['Umur Saat Ini'])).toMatchObject({ target: null, isAge: false });
  expect(headingOf(['Umur Saat Ukur'])).toMatchObject({ target: null, isAge: true });
});

test.each([
  ['Nm. Ibu Kandung', 'nama_ibu'],
  ['NAMA IBU KDG', 'nama_ibu'],
  ['Nama Pos', 'posyandu'],
  ['Tanggal Kelahiran', 'tanggal_lahir'],
  ['Tgl/Bln/Thn Lahir', 'tanggal_lahir'],
  ['P/L', 'jenis_kelamin'],
  ['PB atau TB', 'tinggi'],
  ['Tempat Lahir', null],
  ['TB Ibu', null],
  ['BB Bulan Lalu', null],
  ['LILA Ibu', null],
  ['Tgl Lahir Ibu', null],
  ['NIK Ibu', null],
  ['Nama Kepala Keluarga', null],
  ['Berat Balita Saat Pengukuran', null],
  ['Balita BB', 'berat'],
  ['pengukuran_tanggal', 'tanggal_ukur'],
  ['ibu_nik', null],
  ['ibu_tgl_lahir', null],
  ['ibu_bb', null],
  ['Jumlah Anak', null],
  ['Status Balita', null],
  ['BB Ideal Anak', null],
  ['Berat Badan Bulan Lalu Anak', null],
  ['Nama Kader Penimbangan', null],
])('%s is taken for %s', (title, target) => {
  expect(headingOf([title]).target).toBe(target);
});
