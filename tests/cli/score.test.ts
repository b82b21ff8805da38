import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvReader } from '../../local/cli/csv-stream';
import { scoreCsv } from '../../local/cli/score/score-csv';

const WHO_ROWS = readFileSync(join(__dirname, '../fixtures/who/vectors.csv'), 'latin1');

interface Run {
  readonly code: number;
  readonly text: string;
  readonly rows: readonly Record<string, string>[];
  readonly said: readonly string[];
}

function rowsOf(text: string): Record<string, string>[] {
  const reader = new CsvReader();
  const [header, ...records] = [...reader.push(text), ...reader.end()];
  return records.map(({ fields }) =>
    Object.fromEntries(fields.map((field, i) => [header?.fields[i] ?? `extra${i}`, field])),
  );
}

async function* inChunks(text: string): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < text.length; i += 1000) yield Buffer.from(text.slice(i, i + 1000), 'latin1');
}

async function run(input: string): Promise<Run> {
  let text = '';
  const said: string[] = [];
  const code = await scoreCsv(inChunks(input), {
    write: async (more) => {
      text += Buffer.from(more).toString('latin1');
    },
    complain: (message) => said.push(message),
  });
  return { code, text, rows: rowsOf(text), said };
}

const WHO_COLUMNS =
  'clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'.split(',');

/** Text of a number to a number; other text stays. Ten digits, as WHO's answers have. */
function comparable(cell: string | undefined): string | number {
  if (cell === undefined || cell === '' || Number.isNaN(Number(cell))) return cell ?? 'absent';
  return Number(Number(cell).toPrecision(10)) + 0;
}
const answers = (row: Record<string, string>): (string | number)[] =>
  WHO_COLUMNS.map((column) => comparable(row[column]));

describe("WHO's own rows", () => {
  const asked = WHO_ROWS.trim()
    .split('\n')
    .map((line) => line.split(',').slice(0, 10).join(','))
    .join('\n');

  test('come back with the answers of its software', async () => {
    const { code, rows } = await run(asked);
    expect(code).toBe(0);
    expect(rows.map(answers)).toEqual(rowsOf(WHO_ROWS).map(answers));
  });

  test('keep one column of a name when the answers are there already', async () => {
    const { text, rows } = await run(WHO_ROWS.replaceAll(/,0(?=\r?\n)/g, ',7'));
    const header = text.slice(0, text.indexOf('\n')).split(',');
    expect(header).toEqual([...(WHO_ROWS.split('\n')[0] ?? '').split(','), 'bbu', 'tbu', 'bbtb', 'imtu']);
    expect(rows.map(answers)).toEqual(rowsOf(WHO_ROWS).map(answers));
  });
});

describe('what is accepted', () => {
  test('other columns pass through as they are, in order', async () => {
    const { text } = await run(
      'nama,sex,age,age_unit,weight,catatan\n"Siti, ""Ayu""",P,12,m,9,"=1+1\nbaris dua"\nB\xc3\xa9,L,30.5,d,4.5,\n',
    );
    const [first, second, third] = text.split('\n');
    expect(first).toMatch(/^nama,sex,age,age_unit,weight,catatan,clenhei,/);
    expect(second).toBe('"Siti, ""Ayu""",P,12,m,9,"=1+1');
    expect(third).toMatch(/^baris dua",/);
    expect(text).toContain('\nB\xc3\xa9,L,30.5,d,4.5,,');
  });

  test.each(['m', 'M', 'l', 'L', '1', ' m '])('sex %j is a boy', async (sex) => {
    // WHO's boys at birth: median weight 3.3464 kg.
    const { rows } = await run(`sex,age,age_unit,weight\n${sex},0,d,3.3464\n`);
    expect(rows[0]).toMatchObject({ zwei: '0', bbu: 'Berat badan normal' });
  });

  test.each(['f', 'F', 'p', 'P', '2'])('sex %j is a girl', async (sex) => {
    // WHO's girls at birth: median weight 3.2322 kg.
    const { rows } = await run(`sex,age,age_unit,weight\n${sex},0,D,3.2322\n`);
    expect(rows[0]).toMatchObject({ zwei: '0' });
  });

  test('two dates give an age', async () => {
    const { rows } = await run(
      'sex,dob,visit,weight,lenhei\nm,2023-02-28,2024-03-01,9,75\nm,2023-02-28,,9,75\n',
    );
    const { rows: byAge } = await run('sex,age,age_unit,weight,lenhei\nm,367,d,9,75\n');
    expect(rows[0]?.zwei).toBe(byAge[0]?.zwei);
    expect(rows[1]).toMatchObject({ zwei: '', cbmi: '16' });
  });

  test('a written age goes before dates', async () => {
    const { rows } = await run('sex,age,age_unit,dob,visit,weight\nm,0,d,2023-01-01,2024-01-01,3.3464\n');
    expect(rows[0]?.zwei).toBe('0');
  });

  test('half a pair of age columns is passed through unread', async () => {
    const { code, rows } = await run('sex,age,dob,visit,weight\nm,12,2024-01-01,2024-01-01,3.3464\n');
    expect(code).toBe(0);
    expect(rows[0]).toMatchObject({ age: '12', zwei: '0' });
    const other = await run('sex,age,age_unit,dob,weight\nm,0,d,?,3.3464\n');
    expect(other.rows[0]).toMatchObject({ dob: '?', zwei: '0' });
  });

  test('a decimal comma, where fields are parted by semicolons or quoted', async () => {
    const semicolons = await run('sex;age;age_unit;weight;lenhei\nm;12;m;9,5;75,2\n');
    const quoted = await run('sex,age,age_unit,weight,lenhei\nm,12,m,"9,5","75,2"\n');
    expect(semicolons.rows[0]?.clenhei).toBe('75.2');
    expect(Number(semicolons.rows[0]?.cbmi)).toBeCloseTo(9.5 / 0.752 ** 2, 12);
    expect(quoted.rows[0]?.zwfl).toBe(semicolons.rows[0]?.zwfl);
  });

  test('empty and NA are missing, oedema takes y, n, 1, 2', async () => {
    const { code, rows } = await run(
      'sex,age,age_unit,weight,lenhei,oedema\nNA,12,m,9,75,n\nm,NA,,9,75,NA\nm,12,m,9,75,Y\nm,12,m,9,75,2\n',
    );
    expect(code).toBe(0);
    expect(rows.map((row) => [row.zlen !== '', row.zwei !== '', row.zwfl !== ''])).toEqual([
      [false, false, false],
      [false, false, true],
      [true, false, false],
      [true, true, true],
    ]);
  });

  test('a byte order mark is kept', async () => {
    const { text, code } = await run('\xef\xbb\xbfsex,age,age_unit,weight\nm,1,d,3\n');
    expect(code).toBe(0);
    expect(text.startsWith('\xef\xbb\xbfsex,')).toBe(true);
  });
});

describe('a row that cannot be read', () => {
  const header = 'no,sex,age,age_unit,weight,lenhei,measure,oedema,dob,visit';
  const rowsNamed = (said: readonly string[]): string[] =>
    said.filter((message) => message.startsWith('Baris'));
  test.each([
    { row: '7,x,1,d,3,50,l,n,,', says: /^Baris 3: jenis kelamin \(sex\)/ },
    { row: '7,m,-1,d,3,50,l,n,,', says: /^Baris 3: umur \(age\) kurang dari nol/ },
    { row: '7,m,1,w,3,50,l,n,,', says: /^Baris 3: satuan umur/ },
    { row: '7,m,1,,3,50,l,n,,', says: /^Baris 3: satuan umur/ },
    { row: '7,m,1,d,3.4.5,50,l,n,,', says: /^Baris 3: berat badan/ },
    { row: '7,m,1,d,3,0x32,l,n,,', says: /^Baris 3: panjang\/tinggi/ },
    { row: '7,m,1,d,3,50,z,n,,', says: /^Baris 3: cara ukur/ },
    { row: '7,m,1,d,3,50,l,maybe,,', says: /^Baris 3: bengkak/ },
    { row: '7,m,,,3,50,l,n,2023-02-29,2024-01-01', says: /^Baris 3: tanggal lahir/ },
    { row: '7,m,,,3,50,l,n,2024-01-01,31/01/2024', says: /^Baris 3: tanggal ukur/ },
    { row: '7,m,,,3,50,l,n,2024-01-02,2024-01-01', says: /^Baris 3: tanggal ukur .* mendahului/ },
    { row: '7,m,1,d,3', says: /^Baris 3: ada 5 kolom, seharusnya 10/ },
    { row: '7,m,1,d,3,50,l,n,,,surplus', says: /^Baris 3: ada 11 kolom, seharusnya 10/ },
    { row: '7,"m"m,1,d,3,50,l,n,,', says: /^Baris 3: tanda kutip/ },
  ])('$row', async ({ row, says }) => {
    const good = '1,m,1,d,3,50,l,n,,';
    const { code, rows, said } = await run(`${header}\n${good}\n${row}\n${good}\n`);
    expect(code).toBe(2);
    expect(rowsNamed(said)).toEqual([expect.stringMatching(says)]);
    expect(said.at(-1)).toBe('1 dari 3 baris tidak terbaca dan diteruskan tanpa skor.');
    expect(rows.map((out) => out.no)).toEqual(['1', '7', '1']);
    expect(rows[1]).toMatchObject({ zlen: '', zwei: '', c9mo_flag: '', bbu: '' });
    expect(rows[2]?.zlen).not.toBe('');
  });

  test('is named with everything that is wrong with it', async () => {
    const { said } = await run(`${header}\n7,x,-1,d,a,b,z,?,,\n`);
    expect(rowsNamed(said)[0]?.split('; ')).toHaveLength(6);
  });

  test('is found by the line of the file, whatever quoted lines came before', async () => {
    const { said } = await run('sex,age,age_unit,weight,note\nm,1,d,3,"one\ntwo\nthree"\n\nm,1,d,?,x\n');
    expect(rowsNamed(said)).toEqual([expect.stringMatching(/^Baris 6:/)]);
  });

  test('has its old answers blanked, and its surplus fields at the end', async () => {
    const { text } = await run('sex,age,age_unit,weight,zwei\nm,1,d,x,9.99\nm,1,d,3,9.99,more\n');
    const [, bad, surplus] = text.split('\n');
    expect(bad?.startsWith('m,1,d,x,,')).toBe(true);
    expect(surplus?.startsWith('m,1,d,3,,')).toBe(true);
    expect(surplus?.endsWith(',more')).toBe(true);
  });

  test('does not have its cells repeated in the message', async () => {
    const { said } = await run('sex,age,age_unit,weight\nSITI,3304061012230001,d,RAHAYU\n');
    expect(said.join()).not.toMatch(/SITI|RAHAYU|3304/);
  });
});

describe('a file that cannot be scored', () => {
  test.each([
    { input: '', says: /kosong/ },
    { input: 'age,age_unit,weight\n1,d,3\n', says: /\(sex\) tidak ada/ },
    { input: 'sex,age,weight\nm,1,3\n', says: /age dan age_unit, atau dob dan visit/ },
    { input: 'sex,dob,weight\nm,2024-01-01,3\n', says: /age dan age_unit, atau dob dan visit/ },
    { input: 'sex,age,age_unit,nama\nm,1,d,x\n', says: /weight, lenhei, headc, armc/ },
    { input: 'sex,age,age_unit,weight,Weight\nm,1,d,3,3\n', says: /weight ada lebih dari satu/ },
    { input: '\xff\xfes\0e\0x\0', says: /CSV UTF-8/ },
  ])('$input', async ({ input, says }) => {
    const { code, text, said } = await run(input);
    expect(code).toBe(1);
    expect(text).toBe('');
    expect(said.join('\n')).toMatch(says);
  });

  test('a measure that the file does not have is pointed out, not required', async () => {
    const { code, said } = await run('sex,age,age_unit,weight\nm,1,d,3\n');
    expect(code).toBe(0);
    expect(said).toEqual([
      'Kolom tidak ada di berkas, dianggap tidak diukur: lenhei, headc, armc, measure, oedema.',
    ]);
  });
});

describe('the command', () => {
  const command = ['--import', 'tsx', join(__dirname, '../../local/cli/score.ts')];
  const cwd = join(__dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const score = (args: string[], input = ''): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [...command, ...args], { cwd, input, encoding: 'utf8' });

  test('reads a file or stdin, and exits 2 when a row could not be read', () => {
    const path = join(folder, 'rows.csv');
    const text = 'sex,age,age_unit,weight\nm,0,d,3.3464\nm,0,d,x\n';
    writeFileSync(path, text);
    const fromFile = score([path]);
    const fromStdin = score(['-'], text);
    expect(fromFile.status).toBe(2);
    expect(fromFile.stdout).toContain('Berat badan normal');
    expect(fromFile.stderr).toContain('Baris 3: berat badan (weight) bukan angka');
    expect(fromStdin.stdout).toBe(fromFile.stdout);
  });

  test('exits 1 with a plain word for a missing file, a folder, no file', () => {
    const missing = score([join(folder, 'none.csv')]);
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toMatch(/^Berkas .*none\.csv tidak ditemukan\..*\n$/);
    expect(score([folder]).stderr).toContain('adalah folder');
    expect(score([]).stderr).toContain('Cara pakai');
  });

  test('ends without a word when its reader has seen enough', async () => {
    const path = join(folder, 'many.csv');
    writeFileSync(
      path,
      `sex,age,age_unit,weight,lenhei,measure,headc,armc,oedema\n${'m,1,d,3,50,l,34,12,n\n'.repeat(20_000)}`,
    );
    const child = spawn(process.execPath, [...command, path], { cwd });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});
