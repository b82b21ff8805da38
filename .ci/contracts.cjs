// The contracts of the command line, on files small enough to be read: `score`, `prevalence`, `simulate`, `read-list` and `roll-up`, as somebody outside would call
// them. The z-scores expected are those of WHO's own software (tests/fixtures/who/vectors.csv, rows 3 and 29).
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'petagizi-contracts-'));
const written = (name, lines) => {
  const path = join(work, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

function npmRun(command, ...args) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', command, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

const OUTPUT =
  'clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac,bbu,tbu,bbtb,imtu';

function scoreContract() {
  const input = 'nama,sex,age,age_unit,weight,lenhei,measure,headc,armc,oedema';
  const read = 'Ani,f,52,d,4.6,55,l,37.3,12.9,n';
  const unread = 'Budi,m,lima,d,6.66,78.5,l,,,n';
  const file = written('anak.csv', [input, read, unread]);
  const { status, lines, stderr } = npmRun('score', file);
  assert.equal(lines[0], `${input},${OUTPUT}`);
  assert.match(
    lines[1],
    new RegExp(`^${read},55,l,0,15\\.2066\\d*,-0.58,0,-0.45,0,0.12,0,-0.21,0,-0.43,0,,,`),
  );
  assert.match(lines[1], /,Berat badan normal,Normal,Gizi baik,Gizi baik$/);
  assert.equal(lines[2], `${unread}${','.repeat(20)}`);
  assert.equal(lines.length, 3, 'nothing but the table on stdout');
  assert.match(stderr, /Baris 3/);
  assert.equal(status, 2, 'exit code where a row could not be read');
  assert.equal(npmRun('score', written('semua.csv', [input, read])).status, 0);
}

const TABS =
  'Beranda,Data Anak,Pengukuran,Perlu Perbaikan,Pengaturan,Posyandu,Wilayah,Petugas,Penerima,Kiriman,Surat,Geokode,Riwayat';

function simulateContract() {
  const identity = 'nama,jenis_kelamin,tanggal_lahir,nik,nama_ibu,persetujuan';
  const file = written('kiriman.csv', [
    `waktu,id,email,posyandu,${identity},tanggal_ukur,berat,tinggi,cara_ukur,lingkar_kepala,lila`,
    // 52 days and 609 days old on 6 January 2026.
    '2026-01-06T08:00:00+07:00,r1,kader@contoh.example,Melati,Ani Contoh,P,2025-11-15,0012345678901200,Ibu Satu,ya,2026-01-06,"4,6",55,telentang,"37,3",12.9',
    '2026-01-06T08:05:00+07:00,r2,kader@contoh.example,Melati,Budi Contoh,L,2024-05-07,,Ibu Dua,ya,2026-01-06,6.66,78.5,telentang,43.7,11.4',
    '2026-01-06T08:10:00+07:00,r3,kader@contoh.example,Melati,Cici Contoh,P,2030-01-01,,Ibu Tiga,ya,2026-01-06,9,70,telentang,,',
  ]);
  const out = join(work, 'hasil');
  const { status, lines, stderr } = npmRun('simulate', '--input', file, '--out', out);
  assert.equal(status, 0, stderr);
  assert.deepEqual(lines, [], 'nothing on stdout');
  const text = (...path) => readFileSync(join(out, ...path), 'utf8');
  for (const tab of TABS.split(',')) assert.ok(text('tab', `${tab}.csv`).length > 0, tab);

  const visits = text('tab', 'Pengukuran.csv');
  assert.match(visits, /Ani Contoh.*,-0\.45,Normal,-0\.58,Gizi baik,0\.12,/);
  assert.match(visits, /Budi Contoh.*,Pendek,-2\.03,.*LiLA di bawah 11,5 cm/);
  assert.doesNotMatch(visits, /Cici Contoh/);
  assert.match(text('tab', 'Perlu Perbaikan.csv'), /Cici Contoh/);
  // The journal keeps every digit; tabs for people only say that there is a number.
  assert.match(text('tab', 'Kiriman.csv'), /,0012345678901200,/);
  assert.doesNotMatch(text('tab', 'Data Anak.csv'), /,0012345678901200,/);
  assert.match(text('tab', 'Data Anak.csv'), /Ani Contoh.*,Ada,/);
  assert.ok(readdirSync(join(out, 'lapisan')).some((name) => name.endsWith('.kml')));
  assert.ok(readdirSync(join(out, 'surat')).some((name) => /^Subject: /m.test(text('surat', name))));
  for (const map of ['peta-titik.html', 'peta-wilayah.html']) {
    assert.match(text(map), /Kelurahan Krandegan/);
    assert.doesNotMatch(text(map), /Ani Contoh|Ibu Satu|0012345678901200/);
  }

  const { runs, calls } = JSON.parse(text('meter.json')).terimaKiriman;
  const perRun = Object.values(calls).reduce((sum, count) => sum + count, 0) / runs;
  assert.equal(runs, 3);
  assert.ok(perRun <= 8, `${perRun} service calls a submission`);
}

function readListContract() {
  const file = written('daftar.csv', [
    'Nama,JK,Tgl Lahir,Nama Ibu,Posyandu,NIK,Tanggal Ukur,Berat,Tinggi,Cara Ukur',
    'Ani Contoh,P,2023-05-17,Ibu Satu,Melati,0012345678901200,2024-01-06,"9,6",79.5,Berdiri',
    'Budi Contoh,L,,Ibu Dua,Melati,,2024-01-06,10,80,Berdiri',
  ]);
  const { status, lines, stderr } = npmRun('read-list', file);
  assert.match(lines[0], /^baris,catatan,posyandu,anak,nama,/);
  assert.match(
    lines[1],
    /^2,[^,]*,Melati,,Ani Contoh,P,2023-05-17,0012345678901200,.*,ya,2024-01-06,9\.6,79\.5,berdiri,/,
  );
  assert.equal(lines.length, 2, 'nothing but the ready rows on stdout');
  assert.match(stderr, /^baris 3: /m);
  assert.equal(status, 2, 'exit code where a row is not ready');
  const out = join(work, 'hasil-daftar');
  const simulated = npmRun('simulate', '--input', written('siap.csv', lines), '--out', out);
  assert.equal(simulated.status, 0, simulated.stderr);
  assert.match(readFileSync(join(out, 'tab', 'Pengukuran.csv'), 'utf8'), /Ani Contoh/);
}

function prevalenceContract() {
  const rows = ['74', '67', '74', '74'].map(
    (cm, at) => `f,365,d,8.9,${cm},l,n,${at % 2 ? 'Mawar' : 'Melati'}`,
  );
  const file = written('survei.csv', ['sex,age,age_unit,weight,lenhei,measure,oedema,posyandu', ...rows]);
  const { status, lines, stderr } = npmRun('prevalence', file, '--by', 'posyandu');
  assert.equal(status, 0, stderr);
  assert.match(lines[0], /^Group,HAZ_pop,HAZ_unwpop,HA_3_r,HA_3_se,HA_3_ll,HA_3_ul,HA_2_r,/);
  assert.match(lines[1], /^All,4,4,0,0,0,0,25,25,0\.47\d+,95\.8\d+,/);
  assert.deepEqual(
    lines.slice(-2).map((line) => line.split(',')[0]),
    ['posyandu: Mawar', 'posyandu: Melati'],
  );
}

function rollUpContract() {
  const rows = (name, count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `2026-01-29T08:0${i}:00+07:00,${name}${i},kader@contoh.example,Melati,Anak ${name} ${i},P,2025-11-15,Ibu ${name} ${i},ya,2026-01-29,"4,6",55,telentang`,
    );
  const simulated = (name, count) => {
    const input = written(`${name}.csv`, [
      'waktu,id,email,posyandu,nama,jenis_kelamin,tanggal_lahir,nama_ibu,persetujuan,tanggal_ukur,berat,tinggi,cara_ukur',
      ...rows(name, count),
    ]);
    const settings = written(`${name}.json`, [
      JSON.stringify({ Pengaturan: [{ Nama: 'Nama kelurahan', Nilai: name }] }),
    ]);
    const out = join(work, name);
    // A copy tells the months that are over.
    const until = ['--until', '2026-02-01T06:00:00+07:00'];
    const { status, stderr } = npmRun(
      ...['simulate', '--input', input, '--out', out, '--settings', settings, ...until],
    );
    assert.equal(status, 0, stderr);
    return out;
  };
  const [one, another] = [simulated('Anggrek', 6), simulated('Beringin', 2)];
  const out = join(work, 'jumlah');
  const whole = npmRun('roll-up', '--out', out, one, another);
  assert.equal(whole.status, 0, whole.stderr);
  assert.deepEqual(whole.lines, [], 'nothing on stdout');
  const sums = readFileSync(join(out, 'kecamatan', 'Rekap.csv'), 'utf8').split('\n');
  assert.match(sums[0], /^Bulan,Jenis,Kelompok,Kelurahan Dihitung,Dari Kelurahan,S,K,D,N,T,O,B,/);
  assert.match(sums[1], /^2026-01,Kecamatan,Kecamatan,2,2,8,,8,0,0,0,8,/);
  assert.doesNotMatch(sums.join('\n'), /Anak|Ibu|Melati/);
  // A row of the copy that somebody has taken out.
  const copy = join(another, 'salinan', 'kecamatan', 'Angka.csv');
  writeFileSync(copy, readFileSync(copy, 'utf8').split('\n').slice(0, -2).join('\n'));
  const broken = npmRun('roll-up', '--out', out, one, another);
  assert.equal(broken.status, 2, 'exit code where a kelurahan is not counted');
  assert.match(broken.stderr, /^2026-01 Beringin \(Beringin\): Diubah\. /m);
  assert.match(
    readFileSync(join(out, 'kecamatan', 'Rekap.csv'), 'utf8'),
    /^2026-01,Kecamatan,Kecamatan,1,2,6,/m,
  );
}

const contracts = {
  prevalence: prevalenceContract,
  score: scoreContract,
  simulate: simulateContract,
  'read-list': readListContract,
  'roll-up': rollUpContract,
};
try {
  contracts[process.argv[2]]();
} finally {
  rmSync(work, { recursive: true });
}
