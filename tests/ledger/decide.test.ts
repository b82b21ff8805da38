import { tabsOf } from '../../src/installation/tabs';
import type { CalendarDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { decisionTab } from '../../src/ledger/decision-tab';
import { journalTab } from '../../src/ledger/journal-tab';
import { geocodeTab } from '../../src/places/geocode-tab';
import { outboxTab } from '../../src/post/outbox-tab';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { ROOMS } from '../../src/subjects/rooms';
import { historyTab } from '../../src/workbook/history-tab';
import { NOW } from '../support/context';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { SHORT_LINK, sent } from '../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');

const AHMAD = sent('a', 0, DESCRIBED);
/** Another name and another mother: nobody takes them for one. */
const OTHER = sent('b', 1, {
  ...DESCRIBED,
  nama: 'Budi Raharjo',
  nama_ibu: 'Kartini',
  tanggal_lahir: '2024-11-02',
});
const FOLLOWER = sent('c', 2, { posyandu: 'Mawar', anak: B, tanggal_ukur: '2026-06-11', berat: '8,4' });

const withdrawal: DecisionContent = { kind: 'withdraw', response: B, others: [] };

describe('a decision', () => {
  test('changes the register at once, and rebuilding finds nothing to mend', () => {
    const register = new RegisterInMemory().send(AHMAD, OTHER);
    expect(register.decide('satu', { kind: 'same-child', responses: [A, B] })).toBe('decided');
    expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([A]);
    expect(register.rebuild()).toBe(0);
  });

  test('requested again is known, and writes nothing', () => {
    const register = new RegisterInMemory().send(AHMAD, OTHER);
    register.decide('satu', withdrawal);
    const writes = register.workbook.writes.length;
    expect(register.decide('satu', withdrawal)).toBe('known');
    expect(register.workbook.writes).toHaveLength(writes);
    expect(register.decisionKeys()).toHaveLength(1);
  });

  test('with an objection is not made', () => {
    const register = new RegisterInMemory().send(AHMAD);
    const writes = register.workbook.writes.length;
    expect(register.decide('satu', withdrawal)).toEqual(['unknown-response']);
    expect(register.workbook.writes).toHaveLength(writes);
  });

  test('costs at most three reads and one write', () => {
    const register = new RegisterInMemory().send(AHMAD, OTHER, FOLLOWER);
    const before = [register.workbook.reads.length, register.workbook.writes.length] as const;
    register.decide('satu', { kind: 'same-child', responses: [A, B, C] });
    expect(register.workbook.reads.length - before[0]).toBeLessThanOrEqual(3);
    expect(register.workbook.writes.length - before[1]).toBe(1);
  });

  test('is written into Keputusan and, without anything of the child, into Riwayat', () => {
    const register = new RegisterInMemory().send(AHMAD);
    register.decide('satu', { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' });
    expect(register.workbook.column(childTab, 'Nama Anak')).toEqual(['Ahmad Fauzi']);
    expect(register.workbook.column(decisionTab, 'Siapa')).toEqual(['bidan@krandegan.example']);
    expect(register.workbook.column(decisionTab, 'Alasan')).toEqual(['sudah ditanyakan']);
    const [line] = register.workbook.column(historyTab, 'Apa').map(String);
    expect(line).toContain(A);
    expect(line).not.toMatch(/Fau|ditanyakan/);
  });

  test('is later than the one before, whatever the clock says', () => {
    const register = new RegisterInMemory().send(AHMAD);
    register.decide('satu', { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' });
    const [key = ''] = register.decisionKeys();
    register.decide('dua', { kind: 'undo', decision: key }, 0);
    expect(register.workbook.column(childTab, 'Nama Anak')).toEqual(['Ahmad Fauzan']);
  });

  test('that brings a danger to light queues an urgent mail', () => {
    const severe = sent('b', 1, { posyandu: 'Mawar', anak: A, tanggal_ukur: '2026-06-11', oedema: 'Ya' });
    const register = new RegisterInMemory().send(AHMAD, severe);
    register.decide('satu', { kind: 'withdraw', response: B, others: [A] });
    register.workbook.damage(outboxTab.title, () => []);
    register.decide('dua', { kind: 'undo', decision: register.decisionKeys()[0] ?? '' });
    expect(register.workbook.column(outboxTab, 'Jenis')).toEqual(['mendesak']);
  });
});

describe('a response that was withdrawn', () => {
  test('is in no row, is known when it comes again, and comes back when that is undone', () => {
    const register = new RegisterInMemory().send(AHMAD, OTHER);
    const before = register.shown({ decisions: false });
    register.decide('satu', withdrawal);
    expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([A]);
    const writes = register.workbook.writes.length;
    register.send(OTHER);
    expect(register.workbook.writes).toHaveLength(writes);
    register.decide('dua', { kind: 'undo', decision: register.decisionKeys()[0] ?? '' });
    expect(register.shown({ decisions: false })).toBe(before);
    expect(register.rebuild()).toBe(0);
  });

  test('joins, once that is undone, the child that others have registered meanwhile', () => {
    const again = sent('d', 2, { ...OTHER.answers, berat: '8,6' });
    const never = new RegisterInMemory().send(OTHER, again);
    const register = new RegisterInMemory().send(OTHER);
    register.decide('satu', withdrawal);
    register.send(again);
    expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([responseCodeOf('d')]);
    register.decide('dua', { kind: 'undo', decision: register.decisionKeys()[0] ?? '' });
    expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([B]);
    expect(register.shown({ decisions: false })).toBe(never.shown({ decisions: false }));
    expect(register.rebuild()).toBe(0);
  });

  test('is journalled when it is edited, and still does not count', () => {
    const register = new RegisterInMemory().send(AHMAD, OTHER);
    register.decide('satu', withdrawal);
    register.send(sent('b', 30, { ...DESCRIBED, berat: '9' }));
    expect(register.workbook.column(journalTab, 'ID Kiriman')).toEqual(['b', 'b', 'a']);
    expect(register.workbook.column(childTab, 'Kode Anak')).toEqual([A]);
    expect(register.rebuild()).toBe(0);
  });
});

describe('an erasure', () => {
  const NIK = '3304060704250001';
  const known = sent('a', 0, { ...DESCRIBED, nik: NIK, alamat: 'Gang Melati 5', lokasi: SHORT_LINK });
  const secrets = ['Fauza', 'Siti', NIK, 'Melati 5', SHORT_LINK, 'edit2=a', 'Fauzi'];
  const erased = () => {
    const register = new RegisterInMemory().send(
      known,
      sent('a', 3, { ...known.answers, berat: '9' }),
      OTHER,
    );
    register.decide('satu', { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' });
    register.workbook.put(geocodeTab, {
      key: 'lain',
      kind: 'alamat',
      asked: 'Gang lain',
      status: 'Ketemu',
      point: null,
      precisionMetres: null,
      attempts: 1,
      askedAt: NOW,
      dueAt: null,
      zone: 'WIB',
    });
    expect(register.decide('dua', { kind: 'erase', responses: [A] })).toBe('decided');
    return register;
  };
  const everything = ({ workbook }: RegisterInMemory): string =>
    JSON.stringify(tabsOf(ROOMS).map(({ title }) => workbook.rows(title)));

  test('leaves nothing of what was said in any tab, only that it was there', () => {
    const register = erased();
    expect(secrets.filter((secret) => everything(register).includes(secret))).toEqual([]);
    expect(register.workbook.column(journalTab, 'ID Kiriman')).toEqual(['a', 'b', 'a']);
    expect(register.workbook.column(journalTab, 'Email')).toEqual([null, 'kader@krandegan.example', null]);
    expect(register.workbook.column(visitTab, 'Kode Anak')).toEqual([B]);
    expect(register.workbook.column(repairTab, 'Kunci')).toEqual([]);
    expect(register.workbook.column(decisionTab, 'Alasan')).toEqual(['sudah ditanyakan', null]);
    expect(register.rebuild()).toBe(0);
  });

  test('keeps the answers about addresses of others', () => {
    expect(erased().workbook.column(geocodeTab, 'Ditanyakan')).toContain('Gang lain');
  });

  test('keeps where a link leads that another child has as well', () => {
    const sibling = { ...OTHER, answers: { ...OTHER.answers, lokasi: SHORT_LINK } };
    const register = new RegisterInMemory().send(known, sibling);
    expect(register.decide('satu', { kind: 'erase', responses: [A] })).toBe('decided');
    expect(register.workbook.column(geocodeTab, 'Ditanyakan')).toEqual([SHORT_LINK]);
    expect(register.rebuild()).toBe(0);
  });

  test('holds for late copies and edits, which are kept without what they say', () => {
    const register = erased();
    const writes = register.workbook.writes.length;
    register.send(known);
    expect(register.workbook.writes).toHaveLength(writes);
    register.send(sent('a', 50, { ...known.answers, berat: '9,9' }));
    expect(register.workbook.column(journalTab, 'ID Kiriman')).toEqual(['a', 'a', 'b', 'a']);
    expect(secrets.filter((secret) => everything(register).includes(secret))).toEqual([]);
    expect(register.rebuild()).toBe(0);
  });

  test('holds for a decision that comes after it', () => {
    const register = erased();
    const at = NOW - 1000;
    const content = { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' } as const;
    register.take({ id: 'nol', at, who: 'x', why: 'namanya Fauzi', content });
    expect(secrets.filter((secret) => everything(register).includes(secret))).toEqual([]);
  });

  test('takes along what was sent of the child and could not be read, and nothing of others', () => {
    const slip = sent('slip', 4, { ...known.answers, tanggal_lahir: 'lupa' });
    const others = sent('lain', 5, { ...OTHER.answers, berat: 'enam' });
    const register = new RegisterInMemory().send(known, OTHER, slip, others);
    expect(register.decide('satu', { kind: 'erase', responses: [A] })).toEqual(['incomplete']);
    const responses = [A, responseCodeOf('slip')];
    expect(register.decide('satu', { kind: 'erase', responses })).toBe('decided');
    expect(secrets.filter((secret) => everything(register).includes(secret))).toEqual([]);
    expect(register.workbook.column(repairTab, 'Jenis')).toEqual(['Harus diperbaiki']);
    expect(register.rebuild()).toBe(0);
  });

  test('cannot be taken back', () => {
    const register = erased();
    const key = register.decisionKeys()[0] ?? '';
    expect(register.decide('tiga', { kind: 'undo', decision: key })).toEqual(['erasure-is-final']);
  });
});

test('a row of Keputusan that somebody typed into is passed over and left where it is', () => {
  const register = new RegisterInMemory().send(AHMAD, OTHER);
  register.decide('satu', withdrawal);
  register.workbook.damage(decisionTab.title, (rows) =>
    rows.map((row) =>
      row.map((cell, i) => (decisionTab.columns[i]?.header === 'Isi' ? { kind: 'text', text: 'ups' } : cell)),
    ),
  );
  const on = '2026-06-20' as CalendarDate;
  register.decide('dua', { kind: 'residence', child: A, status: 'moved-out', on });
  expect(register.workbook.column(decisionTab, 'Isi')).toEqual([expect.stringContaining('moved-out'), 'ups']);
  expect(register.workbook.column(childTab, 'Status')).toContain('Pindah');
});
