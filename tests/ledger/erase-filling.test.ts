// A form was filled in for one child, and again for another by its edit link. One of the two families wants its data erased.
import { tabsOf } from '../../src/installation/tabs';
import { responseCodeOf } from '../../src/kernel/code';
import { foldAll, personsIn } from '../../src/ledger/fold-all';
import { journalTab } from '../../src/ledger/journal-tab';
import { readIndex, readJournal, readRefused } from '../../src/ledger/ledger-index';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { ROOMS } from '../../src/subjects/rooms';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { sent } from '../support/responses';

const FIRST = responseCodeOf('a');
const FAUZAN = sent('a', 0, { ...DESCRIBED, alamat: 'Gang Mawar 3', nik: '3304060704250001' });
const KARTIKA = sent('a', 5, {
  ...DESCRIBED,
  nama: 'Kartika Dewi',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2024-11-02',
  nama_ibu: 'Lasmini',
  alamat: 'Jalan Kenanga 9',
});
const OF_FAUZAN = ['Fauzan', 'Siti Aminah', 'Gang Mawar', '3304060704250001'];
const OF_KARTIKA = ['Kartika', 'Lasmini', 'Kenanga'];

const opened = () => new RegisterInMemory().send(FAUZAN, KARTIKA);
const second = (register: RegisterInMemory) => {
  const code = register.workbook.column(childTab, 'Kode Anak').find((one) => one !== FIRST);
  return code as typeof FIRST;
};
const found = ({ workbook }: RegisterInMemory, words: readonly string[]) => {
  const everything = JSON.stringify(tabsOf(ROOMS).map(({ title }) => workbook.rows(title)));
  return words.filter((word) => everything.includes(word));
};

test('the first child goes, and nothing of it is left; the other stays as it was', () => {
  const register = opened();
  const code = second(register);
  expect(register.decide('satu', { kind: 'erase', responses: [FIRST] })).toBe('decided');
  expect(found(register, OF_FAUZAN)).toEqual([]);
  expect(found(register, OF_KARTIKA)).toEqual(OF_KARTIKA);
  expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([code]);
  expect(register.rebuild()).toBe(0);
});

test('the second child goes, and nothing of it is left; the first stays under its code', () => {
  const register = opened();
  expect(register.decide('satu', { kind: 'erase', responses: [second(register)] })).toBe('decided');
  expect(found(register, OF_KARTIKA)).toEqual([]);
  expect(found(register, OF_FAUZAN)).toEqual(OF_FAUZAN);
  expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([FIRST]);
  expect(register.rebuild()).toBe(0);
});

test.each<{ title: string; erased: 'first' | 'second' }>([
  { title: 'the first', erased: 'first' },
  { title: 'the second', erased: 'second' },
])('after $title was erased, late copies of both change nothing', ({ erased }) => {
  const register = opened();
  const gone = erased === 'first' ? FIRST : second(register);
  register.decide('satu', { kind: 'erase', responses: [gone] });
  const before = register.shown();
  register.send(FAUZAN, KARTIKA, FAUZAN);
  expect(register.shown()).toBe(before);
});

test('an edit that goes on with the child that stays counts; one of which nobody can tell whose it is does not', () => {
  const register = opened();
  const code = second(register);
  register.decide('satu', { kind: 'erase', responses: [FIRST] });
  register.send(sent('a', 9, { ...KARTIKA.answers, berat: '9,9' }));
  expect(register.workbook.column(childTab, 'Berat (kg)')).toEqual([9.9]);
  register.send(sent('a', 12, { ...FAUZAN.answers, berat: '8,8' }));
  expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([code]);
  expect(found(register, OF_FAUZAN)).toEqual([]);
  expect(register.rebuild()).toBe(0);
});

test('both go, one after the other, and the journal keeps that there was a response', () => {
  const register = opened();
  const code = second(register);
  register.decide('satu', { kind: 'erase', responses: [FIRST] });
  register.decide('dua', { kind: 'erase', responses: [code] });
  expect(found(register, [...OF_FAUZAN, ...OF_KARTIKA])).toEqual([]);
  expect(register.workbook.column(journalTab, 'ID Kiriman')).toEqual(['a', 'a']);
  expect(register.workbook.column(journalTab, 'Email')).toEqual([null, null]);
  expect(register.rebuild()).toBe(0);
});

test('what an officer has refused of somebody unknown goes with the child that it is about', () => {
  const register = new RegisterInMemory().send(FAUZAN);
  const stranger = sent('s', 3, { ...FAUZAN.answers, alamat: 'Gubuk di sawah', catatan: 'kata tetangga' });
  register.sendAs({ kind: 'unknown' }, stranger);
  const index = readIndex(register.context);
  const [record] = readJournal(register.context).filter(({ id }) => id === 's');
  const digest = record?.revisions[0].digest ?? '';
  expect(register.workbook.column(repairTab, 'Kode Anak')).toHaveLength(1);
  expect(register.decide('tolak', { kind: 'refuse', response: responseCodeOf('s'), digest })).toBe('decided');
  expect(register.workbook.column(repairTab, 'Kode Anak')).toEqual([]);
  const { decisions } = readIndex(register.context);
  const records = [...readJournal(register.context), ...readRefused(register.context, decisions)];
  const { states } = foldAll(register.context.subjects, records, index.settings.register, decisions);
  const [person] = personsIn(register.context.subjects, states, decisions).persons;
  const responses = person?.erasable() ?? [];
  expect(responses).toContain(responseCodeOf('s'));
  expect(register.decide('hapus', { kind: 'erase', responses })).toBe('decided');
  expect(found(register, [...OF_FAUZAN, 'Gubuk', 'tetangga'])).toEqual([]);
});
