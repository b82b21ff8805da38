'beside the script';

import type { JobContext } from '../../installation/job';
import { addDays, dayOf } from '../../kernel/calendar';
import { failed } from '../../kernel/result';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { asText } from '../../settings/term';
import { text } from '../../workbook/cells';
import { mendTabAlone } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import { renderRow, type Tab } from '../../workbook/tab';
import { aggregateTabs } from './aggregate-tabs';
import { PARTS, REASON, STATE_LABEL } from './copy-words';
import { type Expected, type Judged, judgeCopies, type Received } from './judge-copies';
import { kecamatanNowTab, kecamatanRecapTab, LISTED, type PlacedRow, verdictTab } from './kecamatan-tabs';
import { type CopyIssue, readCopy } from './read-copy';
import { recapRows, type StatePart, type SumRow, stateRows, verdictRows } from './sum-tables';
import { SUM_HEADERS } from './sum-words';
import { KECAMATAN, SHEET_KIND } from './tab-words';

export type ReadContext = Pick<JobContext, 'workbook' | 'lock' | 'memory' | 'now' | 'since' | 'overview'> & {
  readonly copies: Pick<JobContext['copies'], 'read'>;
};

/** After so long what was not read is told, and read the next night: an execution ends after six minutes. */
const MOST_MS = 240_000;

/** A row of `Kelurahan` with a place to read from. */
interface Listed extends Expected {
  /** Id of the file; `null` for what is no address of one. */
  readonly id: string | null;
}

/**
 * Reads the copies of all kelurahan that a kecamatan lists, each in one call, and writes the sums. In the workbook of a kelurahan it reads
 * nothing.
 *
 * @returns how many rows have changed
 */
export function readKelurahan(context: ReadContext): number {
  const { workbook, memory, now } = context;
  if (memory.get(SHEET_KIND) !== KECAMATAN) return 0;
  const { listed, ...rows } = readRows(workbook, { listed: LISTED, ...SETTINGS });
  const { zone } = settingsFrom(rows).register;
  const known = listed.flatMap(({ kelurahan, code, copy }): readonly Listed[] => {
    const name = asText(kelurahan);
    return name === ''
      ? []
      : [{ kelurahan: name, code: asText(code).replace(/\D/g, ''), id: idIn(asText(copy)) }];
  });
  const received = known.map((one) => receivedFrom(context, one, known));
  // Copies are written in the same night: those that come after this run claim the day before.
  const judged = judgeCopies(received, addDays(dayOf(now(), zone), -1));
  const changed = writeSums(context, judged);
  const [latest] = judged.verdicts;
  const late = judged.verdicts.filter(
    ({ month, isCounted, state }) => month === latest?.month && !isCounted && state !== 'not-begun',
  );
  workbook.write([
    context.overview.change({
      kelurahanLate: text(
        late
          .map(({ kelurahan, place, state }) => `${kelurahan || place} (${STATE_LABEL[state]})`)
          .join(', ') || null,
      ),
    }),
  ]);
  return changed;
}

/** `https://docs.google.com/spreadsheets/d/ID/edit` or the id itself. */
function idIn(typed: string): string | null {
  const [, id] = /\/d\/([\w-]{20,})/.exec(typed) ?? /^([\w-]{20,})$/.exec(typed) ?? [];
  return id ?? null;
}

const NO_CLAIMS = { code: '', kelurahan: '', asOf: '' } as const;

function receivedFrom({ copies, now, since }: ReadContext, one: Listed, all: readonly Listed[]): Received {
  const { kelurahan, code, id } = one;
  const of = { place: kelurahan, expected: { kelurahan, code } };
  const not = (reason: string): Received => {
    const issue: CopyIssue = { code: 'unreadable', reason, claims: NO_CLAIMS };
    return { ...of, copy: failed(issue) };
  };
  if (id === null) return not(REASON.noAddress);
  if (all.find((other) => other.id === id) !== one) return not(REASON.sameFile);
  if (now() - since > MOST_MS) return not(REASON.noTime);
  try {
    const tabs = aggregateTabs();
    const tables = copies.read(id, [...tabs]);
    if (tables === null) return not(REASON.gone);
    if (tables === 'changed') return not(REASON.otherTabs);
    const [figures = [], origin = []] = tables.map((rows, at) => [
      (tabs[at]?.columns ?? []).map(({ header }) => header),
      ...rows,
    ]);
    return { ...of, copy: readCopy({ figures, origin }) };
  } catch {
    // Told by the name of the kelurahan: a text of Google's might quote an address.
    return not(REASON.gone);
  }
}

const STATES: readonly StatePart[] = ['needs', 'aid', 'plans'];

function writeSums({ workbook, lock, now, since }: ReadContext, judged: Judged): number {
  const isOver = (): boolean => now() - since > MOST_MS;
  const write = (tab: Tab<PlacedRow>, rows: readonly SumRow[]): number =>
    mendTabAlone(
      { workbook, lock },
      { tab, rows: rows.map((cells, at) => renderRow(tab, { at, cells })) },
      isOver,
    ).changed;
  return (
    write(verdictTab, verdictRows(judged)) +
    write(kecamatanRecapTab, recapRows(judged)) +
    write(
      kecamatanNowTab,
      STATES.flatMap((part) =>
        stateRows(judged, part).map((row) => ({
          ...row,
          [SUM_HEADERS.part]: PARTS[part],
          [SUM_HEADERS.anyName]: row[SUM_HEADERS.name[part]] ?? '',
          [SUM_HEADERS.anyDetail]: row[SUM_HEADERS.detail[part]] ?? '',
        })),
      ),
    )
  );
}
