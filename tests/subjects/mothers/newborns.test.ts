// A newborn and its mother: proposed by what both have in common, tied by an officer alone, and parted again by an erasure of either.
import { carryOutErasures } from '../../../src/ledger/carry-out-erasures';
import { decide } from '../../../src/ledger/decide';
import { readIndex } from '../../../src/ledger/ledger-index';
import type { IncomingResponse } from '../../../src/ledger/record';
import { readWorklist, takeChoices } from '../../../src/subjects/children/decisions/take-choices';
import { WORKLIST_CHOICE } from '../../../src/subjects/children/tabs/worklist-words';
import { codesIn, scoreMothers } from '../../../src/subjects/situation/score-mothers';
import { readRows } from '../../../src/workbook/select';
import { checkAll } from '../../support/check';
import { mothersRegister, told } from '../../support/mothers-register';
import { codeOf, visit } from '../../support/needs-register';
import { redelivered } from '../../support/responses';

const CARD = '3304061203190001';
const MOTHER = {
  posyandu: 'Mawar',
  nama: 'Siti Aminah',
  nik: '3304064505950001',
  no_kk: CARD,
  tanggal_lahir: '1995-05-05',
  nama_suami: 'Budi',
  rt: '1',
  rw: '2',
  persetujuan: 'ya',
  hpht: '2025-06-13',
  lila: '22',
} as const;
const BIRTH = { posyandu: 'Mawar', ibu: 'I-{a1}', tanggal_lahir_bayi: '2026-03-20' } as const;
const NEWBORN = {
  nama: 'Zahra',
  jenis_kelamin: 'P',
  tanggal_lahir: '2026-03-20',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  berat: '3,1',
} as const;

function village(...responses: readonly IncomingResponse[]) {
  const register = mothersRegister();
  register.send(told('a1', '2026-03-01', MOTHER));
  register.send(told('a2', '2026-03-21', BIRTH));
  for (const response of responses) register.send(response);
  register.night('2026-04-01');
  register.clock.at = Date.parse('2026-04-01T03:00:00Z');
  const choose = (typed: string) =>
    takeChoices(
      register.context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed })),
      'bidan@contoh.id',
    );
  const asked = () => register.rowsOf('Perlu Perbaikan').map((row) => row['Mungkin Sama Dengan']);
  const mother = () => register.rowsOf('Ibu')[0] ?? {};
  const jobs = () =>
    register.rowsOf('Perlu Tindakan').flatMap(({ Jenis }) => (Jenis === 'daftar-bayi' ? [Jenis] : []));
  return { ...register, choose, asked, mother, jobs };
}

const newborn = (answers: Readonly<Record<string, string>>): IncomingResponse =>
  visit('k1', '2026-03-25', { ...NEWBORN, ...answers });
const ASKED = `Zahra (${codeOf('k1')}, lahir 20 Maret 2026)`;

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['by the day of birth and her name', {}, true],
  ['by her name with a title before it', { nama_ibu: 'Hj. Siti Aminah' }, true],
  [
    'by the day of birth and the family card, whatever the mother is called',
    { nama_ibu: 'Bu Budi', no_kk: CARD },
    true,
  ],
  [
    'by a family card three days off',
    { tanggal_lahir: '2026-03-23', no_kk: CARD, nama_ibu: 'Bu Budi' },
    true,
  ],
  [
    'not by a family card four days off',
    { tanggal_lahir: '2026-03-24', no_kk: CARD, nama_ibu: 'Bu Budi' },
    false,
  ],
  ['by her name two days off within one RW', { tanggal_lahir: '2026-03-22', rt: '1', rw: '2' }, true],
  ['not by her name two days off in another RW', { tanggal_lahir: '2026-03-22', rt: '1', rw: '3' }, false],
  ['not by the day alone', { nama_ibu: 'Wahyuni' }, false],
  // Who writes the mother's number for the child's has said nothing of the mother.
  ['never by her NIK', { nama_ibu: 'Wahyuni', nik: MOTHER.nik }, false],
])('a newborn is proposed %s', (_, answers, isAsked) => {
  const { asked, rebuild } = village(newborn(answers));
  expect([asked().some((text) => text?.startsWith('Zahra')), rebuild()]).toEqual([isAsked, 0]);
});

test('a newborn is proposed by the expected day where nobody has told of the birth', () => {
  const register = mothersRegister();
  register.send(told('a1', '2026-03-01', MOTHER));
  register.night('2026-03-02');
  register.send(newborn({ no_kk: CARD }));
  register.night('2026-04-01');
  expect(register.rowsOf('Perlu Perbaikan').map((row) => row['Mungkin Sama Dengan'])).toEqual([ASKED]);
  expect(register.rebuild()).toBe(0);
});

test('whatever comes first, the same is asked', () => {
  const all = [told('a1', '2026-03-01', MOTHER), told('a2', '2026-03-21', BIRTH), newborn({})];
  const shownAfter = (responses: readonly IncomingResponse[]): string => {
    const register = mothersRegister();
    for (const response of responses) register.send(response);
    register.night('2026-04-01');
    expect(register.rebuild()).toBe(0);
    return JSON.stringify(['Ibu', 'Arsip Ibu', 'Perlu Perbaikan', 'Data Anak'].map(register.rowsOf), null, 1);
  };
  const expected = shownAfter(all);
  expect(expected).toContain(ASKED);
  checkAll(
    'newborn and mother, any order',
    redelivered(all),
    (again) => {
      expect(shownAfter(again as readonly IncomingResponse[])).toBe(expected);
    },
    4,
  );
});

describe('once an officer has said that it is hers', () => {
  test('both are tied, and nobody is asked to register it', () => {
    const { asked, choose, mother, jobs, rebuild } = village(newborn({}));
    expect([asked(), jobs()]).toEqual([[ASKED], ['daftar-bayi']]);
    expect(choose(WORKLIST_CHOICE.isNewborn)).toBe(1);
    expect([asked(), jobs(), mother()['Bayi Terdaftar']]).toEqual([[], [], codeOf('k1')]);
    expect(rebuild()).toBe(0);
  });

  test('the scorecard joins both, and does not by a code that somebody has typed', () => {
    const { choose, send, workbook } = village(newborn({}));
    const joined = () =>
      readRows(workbook, { rows: scoreMothers() }).rows.map(({ children }) => codesIn(children));
    send(told('a3', '2026-03-22', { posyandu: 'Mawar', ibu: 'I-{a1}', anak: '{k1}' }));
    expect(joined()).toEqual([[]]);
    choose(WORKLIST_CHOICE.isNewborn);
    expect(joined()).toEqual([[codeOf('k1')]]);
  });

  test('nothing of the mother is in the row of the child', () => {
    const { choose, rowsOf } = village(newborn({}));
    // What was known before the month of a change is kept for the map, and has only what the row has.
    const shown = () => rowsOf('Data Anak').map(({ Sebelumnya: _, ...row }) => row);
    const before = shown();
    choose(WORKLIST_CHOICE.isNewborn);
    expect(shown()).toEqual(before);
    expect(JSON.stringify(rowsOf('Data Anak'))).not.toContain(codeOf('a1'));
  });

  test('a later visit of the child, and a contact of hers, leave the tie as it is', () => {
    const { choose, send, mother, rebuild } = village(newborn({}));
    choose(WORKLIST_CHOICE.isNewborn);
    send(visit('k2', '2026-04-10', { anak: codeOf('k1'), berat: '4' }));
    send(told('a3', '2026-04-10', { posyandu: 'Mawar', ibu: 'I-{a1}', kf_ke: '3' }));
    expect([mother()['Bayi Terdaftar'], rebuild()]).toEqual([codeOf('k1'), 0]);
  });

  test('its birth is hers, where nobody had told of one', () => {
    const register = mothersRegister();
    register.send(told('a1', '2026-03-01', MOTHER));
    register.night('2026-03-02');
    register.send(newborn({ no_kk: CARD }));
    register.night('2026-04-01');
    takeChoices(
      register.context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed: WORKLIST_CHOICE.isNewborn })),
      'bidan@contoh.id',
    );
    expect(register.rowsOf('Ibu')[0]).toMatchObject({ Keadaan: 'Nifas', 'Tanggal Bersalin': '2026-03-20' });
    expect(register.rebuild()).toBe(0);
  });

  test('whose birth is known from it alone, she stays its mother when nothing is shown of it, or nothing left', () => {
    const register = mothersRegister();
    const { send, night, rowsOf, context, clock, rebuild } = register;
    send(told('a1', '2026-03-01', MOTHER));
    night('2026-03-02');
    send(newborn({ no_kk: CARD }));
    night('2026-04-01');
    clock.at = Date.parse('2026-04-01T03:00:00Z');
    takeChoices(
      context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed: WORKLIST_CHOICE.isNewborn })),
      'bidan@contoh.id',
    );
    const shown = () => {
      const [row] = rowsOf('Ibu');
      return [row?.Keadaan, row?.['Bayi Terdaftar'], rowsOf('Data Anak').length];
    };
    const asked = () => rowsOf('Perlu Tindakan').flatMap(({ Jenis }) => (Jenis === 'daftar-bayi' ? 1 : []));
    expect(shown()).toEqual(['Nifas', codeOf('k1'), 1]);
    const content = { kind: 'erase-later', responses: [codeOf('k1')] } as const;
    expect(decide(context, { id: 'e1', who: 'bidan@contoh.id', why: '', content }, clock.at)).toBe('decided');
    expect([shown(), asked(), rebuild()]).toEqual([['Nifas', '', 0], [], 0]);
    clock.at += 25 * 3_600_000;
    expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
    night('2026-04-03');
    expect(rowsOf('Perlu Tindakan')).toEqual([]);
    expect(rowsOf('Ibu')[0]?.['Kontak Berikutnya']).toBe('');
    expect(rebuild()).toBe(0);
  });

  test('a child that is erased is asked for no more, and one that she bears later is', () => {
    const { choose, context, clock, send, jobs, night, rebuild } = village(newborn({}));
    choose(WORKLIST_CHOICE.isNewborn);
    send(told('a3', '2026-12-10', { posyandu: 'Mawar', ibu: 'I-{a1}', hpht: '2026-09-22', anc_ke: '1' }));
    send(told('a4', '2027-06-21', { posyandu: 'Mawar', ibu: 'I-{a1}', tanggal_lahir_bayi: '2027-06-20' }));
    const content = { kind: 'erase-later', responses: [codeOf('k1')] } as const;
    expect(decide(context, { id: 'e1', who: 'bidan@contoh.id', why: '', content }, clock.at)).toBe('decided');
    clock.at += 25 * 3_600_000;
    expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
    night('2027-07-02');
    expect([jobs(), rebuild()]).toEqual([['daftar-bayi'], 0]);
  });

  test.each([
    ['the child', 'k1', ['Siti Aminah', '', 0, 0]],
    ['the mother', 'a1', ['', '', 1, 0]],
  ] as const)('erasing %s takes the tie along, and not the other', (_, code, expected) => {
    const { choose, context, clock, rowsOf, mother, jobs, rebuild, night } = village(newborn({}));
    choose(WORKLIST_CHOICE.isNewborn);
    const codes = code === 'k1' ? [codeOf('k1')] : [codeOf('a1'), codeOf('a2')];
    const content = { kind: 'erase-later', responses: codes } as const;
    expect(decide(context, { id: 'e1', who: 'bidan@contoh.id', why: '', content }, clock.at)).toBe('decided');
    clock.at += 25 * 3_600_000;
    expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
    night('2026-04-03');
    expect([
      mother()['Nama Ibu'] ?? '',
      mother()['Bayi Terdaftar'] ?? '',
      rowsOf('Data Anak').length,
      jobs().length,
    ]).toEqual(expected);
    expect(JSON.stringify(rowsOf('Keputusan'))).not.toContain('"isHers":true');
    expect(rebuild()).toBe(0);
  });
});

test('once an officer has said that it is not hers, it is not asked again', () => {
  const { asked, choose, mother, jobs, rebuild } = village(newborn({}));
  expect(choose(WORKLIST_CHOICE.notNewborn)).toBe(1);
  expect([asked(), jobs(), mother()['Bayi Terdaftar']]).toEqual([[], ['daftar-bayi'], '']);
  expect(rebuild()).toBe(0);
});

test('nothing is asked after a loss', () => {
  const { asked, send } = village(newborn({}));
  send(
    told('a3', '2026-04-02', { posyandu: 'Mawar', ibu: 'I-{a1}', keluhan: 'Bayi meninggal setelah lahir' }),
  );
  expect(asked()).toEqual([]);
});
