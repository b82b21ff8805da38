import { recordResponses } from '../../../src/ledger/record';
import type { Sender } from '../../../src/ledger/responses/sender';
import { readWorklist, takeChoices } from '../../../src/subjects/children/decisions/take-choices';
import { WORKLIST_CHOICE } from '../../../src/subjects/children/tabs/worklist-words';
import { act, needsRegister, visit } from '../../support/needs-register';

const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: 'Ratna',
  nik: '3304065006250003',
  persetujuan: 'Ya',
  berat: '7,8',
};

const UNKNOWN: Sender = { kind: 'unknown' };

/** Ayu is registered; an act about her has come from `sender`. */
function withAct(answers: Readonly<Record<string, string>>, sender: Sender | undefined) {
  const register = needsRegister();
  register.send(visit('a1', '2026-04-06', AYU));
  register.night('2026-04-07');
  const context = { ...register.context, senderOf: () => sender };
  register.clock.at = Date.parse('2026-04-08T03:00:00Z');
  recordResponses(context, [act('t1', '2026-04-08', 'a1', answers)]);
  const choose = (typed: string) =>
    takeChoices(
      context,
      readWorklist(register.workbook).map((row) => ({ ...row, typed })),
      'bidan@contoh.id',
    );
  const waiting = () => readWorklist(register.workbook).map(({ kind }) => kind);
  return { ...register, context, choose, waiting };
}

const TALK = { jenis: 'Konseling', hasil: 'Sudah' };

describe('of an act whose sender is not known, in Perlu Perbaikan', () => {
  test('it waits, and does not count', () => {
    const { waiting, acts } = withAct(TALK, UNKNOWN);
    expect([waiting(), acts()]).toEqual([['Tindakan perlu diperbaiki'], 0]);
  });

  test.each([
    [WORKLIST_CHOICE.take, 1],
    [WORKLIST_CHOICE.refuse, 0],
    [WORKLIST_CHOICE.withdraw, 0],
  ])('%s is followed, once, and the same in a rebuild', (choice, counted) => {
    const { choose, waiting, acts, rebuild } = withAct(TALK, UNKNOWN);
    expect(choose(choice)).toBe(1);
    expect([waiting(), acts()]).toEqual([[], counted]);
    expect(rebuild()).toBe(0);
    expect(choose(choice)).toBe(0);
  });

  test.each([WORKLIST_CHOICE.know, WORKLIST_CHOICE.accept, WORKLIST_CHOICE.same, WORKLIST_CHOICE.checked])(
    '%s, which says nothing of an act, leaves it waiting',
    (choice) => {
      const { choose, waiting } = withAct(TALK, UNKNOWN);
      expect(choose(choice)).toBe(0);
      expect(waiting()).toHaveLength(1);
    },
  );

  test('what came from somebody known and is to be mended is not taken as it stands, but can be withdrawn', () => {
    const { choose, waiting } = withAct({ jenis: 'Tunda', hasil: 'Pergi' }, undefined);
    expect(choose(WORKLIST_CHOICE.take)).toBe(0);
    expect(choose(WORKLIST_CHOICE.refuse)).toBe(0);
    expect(waiting()).toHaveLength(1);
    expect(choose(WORKLIST_CHOICE.withdraw)).toBe(1);
    expect(waiting()).toEqual([]);
  });

  test('an edit after it was taken waits again', () => {
    const { choose, waiting, acts, context, clock } = withAct(TALK, UNKNOWN);
    choose(WORKLIST_CHOICE.take);
    clock.at += 3_600_000;
    const edited = act('t1', '2026-04-08', 'a1', { ...TALK, hasil: 'Lain' });
    recordResponses(context, [{ ...edited, submittedAt: clock.at }]);
    expect([waiting(), acts()]).toEqual([['Tindakan perlu diperbaiki'], 1]);
  });
});
