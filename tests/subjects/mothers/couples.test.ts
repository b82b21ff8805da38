// Couples, however what is said of them arrives, and what officers decide about them.
import { carryOutErasures } from '../../../src/ledger/carry-out-erasures';
import { readIndex } from '../../../src/ledger/ledger-index';
import type { IncomingResponse } from '../../../src/ledger/record';
import { openVanishing } from '../../../src/ledger/vanished';
import { readWorklist, takeChoices } from '../../../src/subjects/children/decisions/take-choices';
import { WORKLIST_CHOICE } from '../../../src/subjects/children/tabs/worklist-words';
import { checkAll } from '../../support/check';
import { mothersRegister, told } from '../../support/mothers-register';
import { codeOf } from '../../support/needs-register';
import { redelivered } from '../../support/responses';
import { readStory } from '../../support/told-story';

const TOLD = readStory('couples/year.txt').flatMap((line) =>
  line.kind === 'sent'
    ? [told(line.id, line.day, { posyandu: 'Mawar', ...line.answers }, { form: line.form })]
    : [],
);
const SHOWN = ['Catin', 'Arsip Catin', 'Ibu', 'Perlu Perbaikan', 'Perlu Tindakan'] as const;

function shownAfter(responses: readonly IncomingResponse[]): string {
  const register = mothersRegister();
  for (const response of responses) register.send(response);
  register.night('2026-10-06');
  expect(register.rebuild()).toBe(0);
  return JSON.stringify(SHOWN.map(register.rowsOf), null, 1);
}

test('whatever order and however often all of it arrives, the tabs are the same', () => {
  const expected = shownAfter(TOLD);
  checkAll(
    'couples, any order',
    redelivered(TOLD),
    (again) => {
      expect(shownAfter(again as readonly IncomingResponse[])).toBe(expected);
    },
    4,
  );
});

function withRina() {
  const register = mothersRegister();
  const couple = {
    nama: 'Rina',
    nik: '3304064505050001',
    tanggal_lahir: '2005-05-05',
    nama_pasangan: 'Joko',
    tanggal_nikah: '2026-06-01',
    hb: '9',
    persetujuan: 'ya',
  };
  register.send(told('c1', '2026-03-01', couple, { form: 'catin' }));
  register.night('2026-03-02');
  register.clock.at = Date.parse('2026-08-02T03:00:00Z');
  const choose = (typed: string) =>
    takeChoices(
      register.context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed })),
      'bidan@contoh.id',
    );
  const asked = () => register.rowsOf('Perlu Perbaikan').map(({ Jenis }) => Jenis);
  const mother = () => register.rowsOf('Catin')[0]?.['Kode Ibu'];
  return { ...register, choose, asked, mother };
}

const RINA = {
  posyandu: 'Mawar',
  nama: 'Rina',
  tanggal_lahir: '2005-05-05',
  nama_suami: 'Joko',
  persetujuan: 'ya',
  hpht: '2026-06-20',
} as const;

test.each([
  [WORKLIST_CHOICE.sameOne, `I-${codeOf('i1')}`, 0],
  [WORKLIST_CHOICE.otherOne, '', 1],
])('who is asked about is what an officer says: %s', (choice, code, needs) => {
  const { send, choose, asked, mother, rowsOf, night, rebuild } = withRina();
  send(told('i1', '2026-08-01', RINA));
  expect([asked(), mother()]).toEqual([['Catin: perlu diperiksa'], '']);
  expect(choose(choice)).toBe(1);
  expect([asked(), mother()]).toEqual([[], code]);
  night('2026-08-03');
  expect(rowsOf('Perlu Tindakan').filter(({ Jenis }) => Jenis === 'periksa-catin')).toHaveLength(needs);
  expect(rebuild()).toBe(0);
});

test('another NIK is another woman, and the same NIK is she without a question', () => {
  const other = withRina();
  other.send(told('i1', '2026-08-01', { ...RINA, nik: '3304064505050009', nama_suami: 'Tono' }));
  expect([other.asked(), other.mother()]).toEqual([[], '']);
  const same = withRina();
  same.send(told('i1', '2026-08-01', { ...RINA, nik: '3304064505050001' }));
  expect([same.asked(), same.mother()]).toEqual([[], `I-${codeOf('i1')}`]);
});

test('a NIK that is that of a woman of another name is asked about', () => {
  const { send, choose, asked, mother, rowsOf, night, rebuild } = withRina();
  send(told('i1', '2026-08-01', { ...RINA, nama: 'Wulandari', nik: '3304064505050001', nama_suami: 'Tono' }));
  night('2026-08-03');
  const needs = () => rowsOf('Perlu Tindakan').filter(({ Jenis }) => Jenis === 'periksa-catin').length;
  expect([asked(), mother(), needs()]).toEqual([['Catin: perlu diperiksa'], '', 1]);
  expect(choose(WORKLIST_CHOICE.otherOne)).toBe(1);
  expect([asked(), mother(), needs(), rebuild()]).toEqual([[], '', 1, 0]);
});

test('erasing a couple leaves the mother, and nothing of the couple', () => {
  const { send, choose, clock, context, rowsOf, rebuild } = withRina();
  send(told('i1', '2026-08-01', RINA));
  choose(WORKLIST_CHOICE.sameOne);
  send(told('c2', '2026-08-02', { catin: 'C-{c1}', persetujuan: 'tidak' }, { form: 'catin' }));
  expect(rowsOf('Catin')).toEqual([]);
  // Files and copies follow within minutes.
  expect(openVanishing(context.memory)).not.toBeNull();
  expect(choose(WORKLIST_CHOICE.erase)).toBe(1);
  clock.at += 25 * 3_600_000;
  expect(carryOutErasures(context, readIndex(context).decisions)).toBe(1);
  expect(rowsOf('Ibu').map((row) => row['Nama Ibu'])).toEqual(['Rina']);
  const left = JSON.stringify(
    ['Catin', 'Arsip Catin', 'Perlu Perbaikan', 'Kiriman'].map((title) => rowsOf(title)),
  );
  expect(left).not.toContain('3304064505050001');
  expect(JSON.stringify(rowsOf('Keputusan'))).not.toContain('"isOne":true');
  expect(rebuild()).toBe(0);
});

test('a kader whom nobody knows adds nothing until an officer has taken it', () => {
  const { send, choose, rowsOf } = withRina();
  const answers = { nama: 'Yuni', nama_pasangan: 'Udin', persetujuan: 'ya' };
  send(told('c3', '2026-08-02', answers, { form: 'catin', sender: { kind: 'unknown' } }));
  expect(rowsOf('Catin')).toHaveLength(1);
  expect(choose(WORKLIST_CHOICE.take)).toBe(1);
  expect(rowsOf('Catin')).toHaveLength(2);
});
