// A stranger sends the data of somebody else's child, and an officer refuses it: what was refused is not kept for ever.
import { responseCodeOf } from '../../../src/kernel/code';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';
import { refusing } from '../../../src/subjects/children/decisions/contents';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { keptIn } from '../../support/system/everything';
import { AHMAD } from '../../support/system/fauzan';
import { BIDAN, DAY, HOUR, KADER, Kelurahan, livedOnce } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

const TAMU: Answers = {
  ...AHMAD,
  nama: 'Tamu Kartasura',
  nik: '3304061204250017',
  nama_ibu: 'Wulan Paramita',
  catatan: 'pondok bambu',
};
const TRACES = /Kartasura|3304061204250017|Paramita|pondok bambu/;
const CODE = responseCodeOf('tamu');

/** So long refused answers are kept here: a month takes the emulation long. */
const DAYS = 9;

const refused = livedOnce((answers: Answers, days: number | string = DAYS) => {
  const kelurahan = new Kelurahan({
    Pengaturan: [{ Nama: 'Hapus kiriman yang ditolak (hari)', Nilai: days }],
    Petugas: [{ Nama: 'Bidan', Email: BIDAN }],
    Kader: [{ Nama: 'Bu Mawar', Email: KADER, Posyandu: 'Mawar' }],
  });
  kelurahan.send(answers, { id: 'tamu', email: 'siapa@krandegan.example' });
  kelurahan.send(AHMAD, { id: 'ahmad' });
  kelurahan.pass(HOUR);
  const { response } = new Officer(kelurahan).look(CODE, true);
  if (!response) throw new Error('nothing waits');
  expect(new Officer(kelurahan).decide('tolak', refusing(response))).toMatchObject({ ok: true });
  return kelurahan;
});

const placesOf = (kelurahan: Kelurahan): readonly string[] =>
  [...keptIn(kelurahan)].flatMap(([place, text]) => (TRACES.test(text) ? [place] : []));
const mails = (kelurahan: Kelurahan) =>
  kelurahan.mailsTo(BIDAN).filter(({ body }) => body.includes('kiriman yang ditolak'));
const planned = (kelurahan: Kelurahan) =>
  kelurahan.rows('Perlu Perbaikan').filter(({ Jenis }) => Jenis === 'Akan dihapus');
const lastDecision = (kelurahan: Kelurahan): string => new Officer(kelurahan).decisions()[0] ?? '';
const undo = (kelurahan: Kelurahan, decision: string) =>
  new Officer(kelurahan).decide('batal', { kind: 'undo', decision } as DecisionContent);

test('it is erased everywhere when its days are over, officers were told a week before, and it is listed for a day', () => {
  const kelurahan = refused(TAMU);
  kelurahan.pass(DAY);
  expect(mails(kelurahan)).toHaveLength(0);
  kelurahan.pass(2 * DAY);
  expect(mails(kelurahan)).toHaveLength(1);
  expect(mails(kelurahan)[0]?.body).not.toMatch(TRACES);
  kelurahan.pass(5 * DAY);
  expect(placesOf(kelurahan)).toContain('tab Kiriman');
  expect(planned(kelurahan)).toEqual([]);
  kelurahan.pass(DAY);
  expect(planned(kelurahan)).toHaveLength(1);
  expect(JSON.stringify(planned(kelurahan))).not.toMatch(TRACES);
  kelurahan.pass(3 * DAY);
  expect(placesOf(kelurahan)).toEqual([]);
  expect(kelurahan.rows('Data Anak')).toHaveLength(1);
  expect(mails(kelurahan)).toHaveLength(1);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test.each<{ readonly what: string; readonly kept: () => Kelurahan }>([
  { what: 'says a sign of danger', kept: () => refused({ ...TAMU, oedema: 'ya' }) },
  { what: 'is refused where the setting is 0', kept: () => refused(TAMU, 0) },
  { what: 'is refused where the setting is empty', kept: () => refused(TAMU, '') },
])('what $what is kept', ({ kept }) => {
  const kelurahan = kept();
  kelurahan.pass((DAYS + 4) * DAY);
  expect(placesOf(kelurahan)).toContain('tab Kiriman');
  expect(mails(kelurahan)).toHaveLength(0);
  expect(planned(kelurahan)).toEqual([]);
});

describe('on the day before it is erased', () => {
  const soon = livedOnce(() => {
    const kelurahan = refused(TAMU);
    kelurahan.pass(DAYS * DAY);
    expect(planned(kelurahan)).toHaveLength(1);
    return kelurahan;
  });

  test('an officer can stop it, for good', () => {
    const kelurahan = soon();
    expect(undo(kelurahan, lastDecision(kelurahan))).toMatchObject({ ok: true });
    kelurahan.pass(4 * DAY);
    expect(placesOf(kelurahan)).toContain('tab Kiriman');
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
  });

  test('an officer who takes the refusal back has it wait again', () => {
    const kelurahan = soon();
    const refusal = new Officer(kelurahan).decisions()[1] ?? '';
    expect(undo(kelurahan, refusal)).toMatchObject({ ok: true });
    kelurahan.pass(3 * DAY);
    expect(placesOf(kelurahan)).toContain('tab Kiriman');
    expect(JSON.stringify(kelurahan.rows('Perlu Perbaikan'))).toContain('Kartasura');
  });

  test('refused again, it goes after as many days anew, and officers are told again', () => {
    const kelurahan = soon();
    const refusal = new Officer(kelurahan).decisions()[1] ?? '';
    expect(undo(kelurahan, refusal)).toMatchObject({ ok: true });
    kelurahan.pass(2 * DAY);
    const { response } = new Officer(kelurahan).look(CODE, true);
    if (!response) throw new Error('nothing waits');
    expect(new Officer(kelurahan).decide('tolak-lagi', refusing(response))).toMatchObject({ ok: true });
    kelurahan.pass(DAY);
    expect(placesOf(kelurahan)).toContain('tab Kiriman');
    kelurahan.pass((DAYS + 2) * DAY);
    expect(placesOf(kelurahan)).toEqual([]);
    expect(mails(kelurahan)).toHaveLength(2);
  });

  test('a sign of danger that its sender adds is told and kept', () => {
    const kelurahan = soon();
    kelurahan.send({ ...TAMU, oedema: 'ya' }, { id: 'tamu', email: 'siapa@krandegan.example' });
    kelurahan.pass(3 * DAY);
    expect(JSON.stringify(kelurahan.rows('Perlu Perbaikan'))).toContain('Kartasura');
  });
});
