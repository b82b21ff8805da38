import type { CalendarDate } from '../../src/kernel/calendar';
import { startOfHour } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { Context } from '../../src/ledger/context';
import { rebuildWithin } from '../../src/ledger/rebuild';
import { type IncomingResponse, recordResponses } from '../../src/ledger/record';
import { posyanduTab } from '../../src/settings/tabs';
import { ACT_FORM } from '../../src/subjects/children/links/act-links';
import { actTab } from '../../src/subjects/needs/tabs/act-tab';
import { worklistTab } from '../../src/subjects/needs/tabs/worklist-tab';
import { rawOf } from '../../src/workbook/cells';
import { columnAt } from '../../src/workbook/tab';
import { contextOf } from './context';
import { MemoryWorkbook } from './memory-workbook';
import { editUrlOf } from './responses';

/** A day at ten in the morning, where the kelurahan is. */
export const morning = (day: string): number => startOfHour(day as CalendarDate, 10, 'WIB');

/** A submit about a child of the posyandu Mawar. */
export const visit = (
  id: string,
  day: string,
  answers: Readonly<Record<string, string>>,
): IncomingResponse => ({
  id,
  form: 'pengukuran',
  editUrl: editUrlOf(id),
  submittedAt: morning(day),
  email: 'kader@krandegan.example',
  answers: { posyandu: 'Mawar', tanggal_ukur: day, ...answers },
});

/** Of the first submit about a child, by which it is known. */
export const codeOf = responseCodeOf;

/** A submit of the form `tindakan`. */
export const act = (
  id: string,
  day: string,
  child: string,
  answers: Readonly<Record<string, string>>,
): IncomingResponse => ({
  id,
  form: ACT_FORM,
  editUrl: editUrlOf(id),
  submittedAt: morning(day),
  email: 'kader@krandegan.example',
  answers: { sasaran: codeOf(child), tanggal: day, ...answers },
});

/** A register in memory whose nights are counted by hand. */
export function needsRegister(openOn: string | null = null) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar', 'Hari Buka': openOn });
  const clock = { at: morning('2026-01-01') };
  const context: Context = contextOf(workbook, { now: () => clock.at });
  const cellsOf = (title: string, row: number): readonly string[] =>
    (workbook.rows(title)[row] ?? []).map((cell) => String(rawOf(cell) ?? ''));
  return {
    workbook,
    context,
    clock,
    send: (...responses: readonly IncomingResponse[]) => {
      clock.at = Math.max(clock.at, ...responses.map(({ submittedAt }) => submittedAt));
      return recordResponses(context, responses);
    },
    /** The nightly check of a day. */
    night: (day: string) => {
      clock.at = startOfHour(day as CalendarDate, 2, 'WIB');
      return rebuildWithin(context, { movesDay: true }).changed;
    },
    rebuild: () => rebuildWithin(context).changed,
    /** `<name>: <kind>` of each row of `Perlu Tindakan`, from the top. */
    needs: () =>
      workbook.rows(worklistTab.title).map((_, row) => {
        const cells = cellsOf(worklistTab.title, row);
        return `${cells[columnAt(worklistTab, 'Nama Anak')]}: ${cells[columnAt(worklistTab, 'Jenis')]}`;
      }),
    cell: (row: number, header: string) =>
      rawOf(workbook.rows(worklistTab.title)[row]?.[columnAt(worklistTab, header)] ?? { kind: 'empty' }),
    acts: () => workbook.rows(actTab.title).length,
    shown: () => JSON.stringify([worklistTab, actTab].map(({ title }) => workbook.rows(title))),
  };
}
