import { planned, ready, reasons } from './reading';

const named = (child: string, mother = 'SUMI', father = '') =>
  `Nama;JK;Tgl Lahir;Nama Ibu;Nama Ayah;Posyandu\n${child};P;2024-03-17;${mother};${father};Mawar\n`;

describe('a word that programs write for nothing is a name of a child and of a mother', () => {
  test.each([
    'NAN',
    'Nan',
    'NULL',
    'Null',
    'NA',
    'Na',
    'NONE',
    'None',
    'TRUE',
    'FALSE',
    'Nan Sari',
    'Inf',
    'NIHIL',
  ])('%s', (name) => {
    expect(ready(named(name), 'nama')).toEqual([name]);
    expect(ready(named('ANI', name), 'nama_ibu')).toEqual([name]);
    expect(ready(named('ANI', 'SUMI', name), 'nama_ayah')).toEqual([name]);
  });
});

describe('what is no name is none', () => {
  test.each(['0', '12345', '00', '1.0', '3304061703240001', '(2)', '#3', '0812 3456', '?1'])('%s', (name) => {
    expect(reasons(named(name))).toEqual([['not-a-name']]);
    expect(reasons(named('ANI', name))).toEqual([['not-a-name']]);
    expect(ready(named('ANI', 'SUMI', name), 'nama_ayah')).toEqual([undefined]);
  });

  test.each(['', '-', '--', '.', '#N/A', '#REF!', 'n/a', '<NA>'])('nor is "%s"', (name) => {
    expect(reasons(named(name))).toEqual([['missing']]);
    expect(reasons(named('ANI', name))).toEqual([['missing']]);
  });
});

describe('both parents in one cell', () => {
  test.each<{ heading: string; cell: string; father: string; mother: string }>([
    { heading: 'Nama Ortu', cell: 'BASRI / RUKMINI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'AYAH / IBU', cell: 'BASRI/RUKMINI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'Nama Ayah/Ibu', cell: 'BASRI & RUKMINI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'NAMA ORANG TUA (AYAH/IBU)', cell: 'BASRI / RUKMINI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'NAMA IBU / AYAH', cell: 'RUKMINI / BASRI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'Orang Tua (Ibu/Ayah)', cell: 'RUKMINI / BASRI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'Nama Ortu', cell: 'Ny. RUKMINI / Tn. BASRI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'Nama Ibu', cell: 'BASRI | RUKMINI', father: 'BASRI', mother: 'RUKMINI' },
    { heading: 'Nama Orang Tua', cell: '"BASRI\nRUKMINI"', father: 'BASRI', mother: 'RUKMINI' },
  ])('$heading: $cell', ({ heading, cell, father, mother }) => {
    const [row] = planned(`Nama;JK;Tgl Lahir;${heading};Posyandu\nANI;P;2024-03-17;${cell};Mawar\n`);
    expect(row).toMatchObject({
      verdict: 'ready',
      answers: { nama_ayah: father, nama_ibu: mother },
      remarks: [{ key: 'nama_ibu', remark: 'both-parents' }],
    });
  });

  test('the father of another column is believed', () => {
    const [row] = planned(named('ANI', 'RUKMINI / BASRI', 'BASRI'));
    expect(row?.answers).toMatchObject({ nama_ibu: 'RUKMINI', nama_ayah: 'BASRI' });
  });
});

describe('telephone numbers in one cell', () => {
  test.each([
    ['081234567890 / 082345678901', '081234567890 / 082345678901'],
    ['81234567890/82345678901', '081234567890 / 082345678901'],
    ['0812-3456-7890, 0823 4567 8901', '081234567890 / 082345678901'],
    ['081234567890 atau 082345678901', '081234567890 / 082345678901'],
    ['081234567890 dan 081234567890', '081234567890'],
    ['81234567890.0', '081234567890'],
    ['+62 812-3456-7890', '+6281234567890'],
    ['0', undefined],
    ['6,28123E+12', undefined],
  ])('%s', (cell, phone) => {
    expect(
      ready(`Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;No HP\nANI;P;2024-03-17;SUMI;Mawar;${cell}\n`, 'hp'),
    ).toEqual([phone]);
  });
});

describe('a NIK or KK within a text is taken out of it, and told', () => {
  test.each([
    ['ANI (3304065703240006)', 'ANI'],
    ['ANI 3304065703240006', 'ANI'],
    ['ANI NIK. 3304.0657.0324.0006', 'ANI'],
    ['3304065703240006 ANI', 'ANI'],
  ])('%s', (typed, name) => {
    const [row] = planned(named(typed));
    expect(row).toMatchObject({
      verdict: 'ready',
      answers: { nama: name },
      remarks: [{ key: 'nama', remark: 'number-hidden' }],
    });
    expect(planned(named('INA', typed))[0]?.answers.nama_ibu).toBe(name);
    expect(planned(named('INA', 'SUMI', typed))[0]?.answers.nama_ayah).toBe(name);
  });

  test('in an address and a note too', () => {
    const [row] = planned(
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Alamat;Catatan\nANI;P;2024-03-17;SUMI;Mawar;Gg. Sawo KK 3304060101200005;NIK 3304065703240006\n',
    );
    expect(JSON.stringify(row?.answers)).not.toMatch(/\d{16}/);
    expect(row?.remarks.map(({ key }) => key)).toEqual(['alamat', 'catatan']);
  });

  test('nothing else is no name', () => {
    expect(reasons(named('3304065703240006'))).toEqual([['not-a-name']]);
  });
});
