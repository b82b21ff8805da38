// An officer puts right what an alarm followed from: whoever had it is told that it holds no more.
import { responseCodeOf } from '../../src/kernel/code';
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, CAMAT, DAY, HOUR, KADER, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const THIN = { ...AHMAD, tanggal_lahir: '2025-01-07', lila: '10,9' };
const CODE = responseCodeOf('kurus');

function alarmed(): Kelurahan {
  const kelurahan = new Kelurahan({ Kader: [{ Nama: 'Bu Mawar', Email: KADER, Posyandu: 'Mawar' }] });
  kelurahan.send(THIN, { id: 'kurus' });
  kelurahan.pass(HOUR);
  expect(kelurahan.mailsTo(CAMAT).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^SEGERA/)]);
  return kelurahan;
}

const endings = (kelurahan: Kelurahan) =>
  kelurahan.mails().filter(({ subject }) => subject.startsWith('RALAT: tanda bahaya tidak berlaku lagi'));

const correctBirth = (kelurahan: Kelurahan, value: string) =>
  new Officer(kelurahan).decide('lahir', { kind: 'correct', child: CODE, field: 'tanggal_lahir', value });

test('a birth date by which the arm is no sign is told to all who had the alarm, each by her right', () => {
  const kelurahan = alarmed();
  expect(correctBirth(kelurahan, '2025-08-01')).toMatchObject({ ok: true });
  kelurahan.pass(HOUR);
  expect(
    endings(kelurahan)
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual([BIDAN, CAMAT, KADER].sort());
  for (const { to, body } of endings(kelurahan)) {
    expect(body).toContain('Petugas memperbaiki data');
    const mayName = !to.includes(CAMAT);
    expect([to, body.includes('Ahmad'), body.includes('10,9 cm')]).toEqual([to, mayName, mayName]);
  }
  kelurahan.pass(DAY);
  expect(endings(kelurahan)).toHaveLength(3);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('so is a response that an officer withdraws, though nothing of the child is left', () => {
  const kelurahan = alarmed();
  const officer = new Officer(kelurahan);
  expect(officer.decide('tarik', officer.withdrawal(0))).toMatchObject({ ok: true });
  kelurahan.pass(HOUR);
  expect(kelurahan.rows('Data Anak')).toEqual([]);
  expect(
    endings(kelurahan)
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual([BIDAN, CAMAT, KADER].sort());
  for (const { body } of endings(kelurahan)) expect(body).not.toMatch(/Ahmad|10,9/);
});

test('a withdrawal that the officer takes back has everybody alarmed again, and one made anew told again, once each', () => {
  const kelurahan = alarmed();
  const officer = new Officer(kelurahan);
  const withdrawal = officer.withdrawal(0);
  const told = () => [
    kelurahan.mailsTo(CAMAT).filter(({ subject }) => subject.startsWith('SEGERA')).length,
    endings(kelurahan).filter(({ to }) => to.includes(CAMAT)).length,
  ];
  const withdraw = (id: string) => expect(officer.decide(id, withdrawal)).toMatchObject({ ok: true });
  const undo = (id: string) => {
    const [decision = ''] = officer.decisions();
    expect(officer.decide(id, { kind: 'undo', decision })).toMatchObject({ ok: true });
  };
  withdraw('tarik-1');
  kelurahan.pass(HOUR);
  expect(told()).toEqual([1, 1]);
  undo('batal-1');
  kelurahan.pass(HOUR);
  expect(told()).toEqual([2, 1]);
  withdraw('tarik-2');
  kelurahan.pass(HOUR);
  expect(told()).toEqual([2, 2]);
  undo('batal-2');
  kelurahan.pass(DAY);
  expect(told()).toEqual([3, 2]);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('whoever was told the end, and had left the list when it was alarmed again, is not told the end twice', () => {
  const kelurahan = alarmed();
  const officer = new Officer(kelurahan);
  const withdrawal = officer.withdrawal(0);
  officer.decide('tarik-1', withdrawal);
  kelurahan.pass(HOUR);
  kelurahan.byHand(({ Values }) => Values.clear({}, kelurahan.workbookId, "'Penerima'!A3:H3"));
  officer.decide('batal-1', { kind: 'undo', decision: officer.decisions()[0] ?? '' });
  kelurahan.pass(HOUR);
  officer.decide('tarik-2', withdrawal);
  kelurahan.pass(HOUR);
  const got = (email: string) => [
    kelurahan.mailsTo(email).filter(({ subject }) => subject.startsWith('SEGERA')).length,
    endings(kelurahan).filter(({ to }) => to.includes(email)).length,
  ];
  expect([got(BIDAN), got(CAMAT)]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('a withdrawal that is taken back before the mail has left tells nobody anything', () => {
  const kelurahan = alarmed();
  const officer = new Officer(kelurahan);
  const mails = kelurahan.mails().length;
  officer.decide('tarik', officer.withdrawal(0));
  const [decision = ''] = officer.decisions();
  officer.decide('batal', { kind: 'undo', decision });
  kelurahan.pass(HOUR);
  expect(kelurahan.mails()).toHaveLength(mails);
});

test('a correction that leaves the sign tells nobody', () => {
  const kelurahan = alarmed();
  correctBirth(kelurahan, '2025-01-09');
  kelurahan.pass(HOUR);
  expect(endings(kelurahan)).toEqual([]);
});

test('an officer who erases the child has nobody told', () => {
  const kelurahan = alarmed();
  const officer = new Officer(kelurahan);
  const responses = officer.look(CODE).child?.erasable ?? [];
  expect(officer.decide('hapus', { kind: 'erase-later', responses })).toMatchObject({ ok: true });
  kelurahan.pass(26 * HOUR);
  expect(kelurahan.rows('Data Anak')).toEqual([]);
  expect(endings(kelurahan)).toEqual([]);
});

test('an alarm that has reached nobody yet is not corrected', () => {
  const kelurahan = new Kelurahan({
    Penerima: [],
    Kader: [{ Nama: 'Bu Mawar', Email: KADER, Posyandu: 'Mawar' }],
  });
  kelurahan.send(THIN, { id: 'kurus' });
  kelurahan.pass(HOUR);
  correctBirth(kelurahan, '2025-08-01');
  kelurahan.pass(HOUR);
  expect(endings(kelurahan)).toEqual([]);
});
