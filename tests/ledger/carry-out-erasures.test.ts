// A family wants its child erased, while many erasures of refused answers have come to nothing.
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import { carryOutErasures } from '../../src/ledger/carry-out-erasures';
import type { EraseLaterContent } from '../../src/ledger/decisions/erase-later';
import { foldAll, personsIn } from '../../src/ledger/fold-all';
import { readDecisions } from '../../src/ledger/follow-decisions';
import { journalTab } from '../../src/ledger/journal-tab';
import { readIndex, readJournal } from '../../src/ledger/ledger-index';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { sent } from '../support/responses';

const COUNT = 25;
const DAY = 24 * 3_600_000;
const FAMILY = responseCodeOf('keluarga');

const eraseLater = (code: ResponseCode, refused: string): EraseLaterContent => ({
  kind: 'erase-later',
  responses: [code],
  refused,
});

function register() {
  const made = new RegisterInMemory().send(sent('keluarga', 0, DESCRIBED));
  const strange = Array.from({ length: COUNT }, (_, i) =>
    sent(`asing${i}`, 1 + i, { ...DESCRIBED, nama: `Tamu ${i}`, nama_ibu: `Ibu ${i}`, nik: '' }),
  );
  for (const one of strange) made.sendAs({ kind: 'unknown' }, one);
  const { context } = made;
  const { settings, decisions } = readIndex(context);
  const { states } = foldAll(context.subjects, readJournal(context), settings.register, decisions);
  const { waiting } = personsIn(context.subjects, states, decisions);
  const [responses, digests] = [waiting.map(({ code }) => code), waiting.map(({ digest }) => digest)];
  expect(responses).toHaveLength(COUNT);
  expect(made.decide('tolak', { kind: 'refuse-all', responses, digests })).toBe('decided');
  const [refusal = ''] = made.decisionKeys();
  const at = context.now();
  for (const [i, code] of responses.entries())
    made.take({
      id: `hapus-${i}`,
      at: at + i,
      who: 'PetaGizi',
      why: '30 hari',
      content: eraseLater(code, digests[i] ?? ''),
    });
  const later = { ...context, now: () => context.now() + 2 * DAY };
  return {
    made,
    refusal,
    wantFamily: () =>
      expect(made.decide('keluarga', { kind: 'erase-later', responses: [FAMILY] })).toBe('decided'),
    /** @returns how many were done, and how often the journal was read */
    run: (until?: number) => {
      const before = made.workbook.reads.length;
      const done = carryOutErasures(later, readDecisions(later), until);
      const journal = made.workbook.reads
        .slice(before)
        .filter((selections) => selections.some(({ tab }) => tab.title === journalTab.title));
      return { done, journalReads: journal.length };
    },
    later,
  };
}

test('of 25 erasures that no longer hold none keeps a family waiting, and all of them end', () => {
  const { made, refusal, wantFamily, run } = register();
  expect(made.decide('batal', { kind: 'undo', decision: refusal })).toBe('decided');
  wantFamily();
  expect(run().done).toBe(20);
  expect(made.workbook.column(childTab, 'Nama Anak')).toEqual([]);
  expect(run().done).toBe(6);
  expect(run()).toEqual({ done: 0, journalReads: 0 });
  expect(JSON.stringify(made.workbook.rows(journalTab.title))).toContain('Tamu 24');
  expect(made.rebuild()).toBe(0);
});

test('also where there is hardly any time', () => {
  const { made, refusal, wantFamily, run, later } = register();
  made.decide('batal', { kind: 'undo', decision: refusal });
  wantFamily();
  expect(run(later.now() + 3 * 60_000).done).toBe(1);
  expect(made.workbook.column(childTab, 'Nama Anak')).toEqual([]);
});

test('those that hold are carried out, after the family', () => {
  const { made, wantFamily, run } = register();
  wantFamily();
  run();
  expect(made.workbook.column(childTab, 'Nama Anak')).toEqual([]);
  run();
  expect(run()).toEqual({ done: 0, journalReads: 0 });
  expect(JSON.stringify(made.workbook.rows(journalTab.title))).not.toContain('Tamu');
  expect(made.rebuild()).toBe(0);
});
