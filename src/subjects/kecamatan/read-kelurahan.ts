'beside the script';

import type { JobContext } from '../../installation/job';
import { addDays, dayOf } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import { failed } from '../../kernel/result';
import { longDay } from '../../kernel/words';
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
import {
  type Aside,
  asideOf,
  pendingMonths,
  type ToldSums,
  toldAfter,
  toldFrom,
  withoutMonths,
} from './steady-sums';
import { SUM_KIND, SUM_REMARK } from './sum-remark-words';
import { recapRows, type StatePart, type SumRow, stateRows, verdictRows } from './sum-tables';
import { SUM_HEADERS, VERDICT_HEADERS } from './sum-words';
import { KECAMATAN, SHEET_KIND, VERIFIED_HEADER } from './tab-words';
import { type Verified, verifications, verifiedFrom, verifiedText } from './verifications';
import { VERIFY_STATE } from './verify-words';

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
  const { listed, typed, ...rows } = readRows(workbook, {
    listed: LISTED,
    typed: verifications(),
    ...SETTINGS,
  });
  const { register, staff } = settingsFrom(rows);
  const today = dayOf(now(), register.zone);
  const known = listed.flatMap(({ kelurahan, code, copy }): readonly Listed[] => {
    const name = asText(kelurahan);
    return name === ''
      ? []
      : [{ kelurahan: name, code: asText(code).replace(/\D/g, ''), id: idIn(asText(copy)) }];
  });
  const received = known.map((one) => receivedFrom(context, one, known));
  // Copies are written in the same night: those that come after this run claim the day before.
  const found = judgeCopies(received, addDays(today, -1));
  const told = toldIn(memory.get(TOLD));
  const pending = pendingMonths(found, told, today);
  const judged = withoutMonths(found, pending);
  const aside = asideOf(judged, told);
  const verified = verifiedFrom(typed, { staff, listed: known.map(({ kelurahan }) => kelurahan), today });
  const said = [...verifiedRows(found, aside, verified), ...troubleRows(verified)];
  const changed = writeSums(context, said, judged, aside, pending);
  memory.set(TOLD, JSON.stringify(toldAfter(judged, aside, told)));
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

/** Name in the script's memory of which kelurahan are in the sums that were told. */
const TOLD = 'kecamatan:dijumlah';

const toldIn = (json: string | null): ToldSums => (json === null ? {} : (JSON.parse(json) as ToldSums));

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

function writeSums(
  { workbook, lock, now, since }: ReadContext,
  verdicts: readonly SumRow[],
  judged: Judged,
  aside: Aside,
  pending: readonly string[],
): number {
  const isOver = (): boolean => now() - since > MOST_MS;
  const write = (tab: Tab<PlacedRow>, rows: readonly SumRow[]): number =>
    mendTabAlone(
      { workbook, lock },
      { tab, rows: rows.map((cells, at) => renderRow(tab, { at, cells })) },
      isOver,
    ).changed;
  return (
    write(verdictTab, verdicts) +
    write(kecamatanRecapTab, [...pending.map(pendingRow), ...recapRows(judged, aside)]) +
    write(
      kecamatanNowTab,
      STATES.flatMap((part) =>
        stateRows(withoutAside(judged, aside), part).map((row) => ({
          ...row,
          [SUM_HEADERS.part]: PARTS[part],
          [SUM_HEADERS.anyName]: row[SUM_HEADERS.name[part]] ?? '',
          [SUM_HEADERS.anyDetail]: row[SUM_HEADERS.detail[part]] ?? '',
        })),
      ),
    )
  );
}

/** A month that is not added up yet. */
const pendingRow = (month: string): SumRow => ({
  [SUM_HEADERS.month]: month,
  [SUM_HEADERS.kind]: SUM_KIND.kecamatan,
  [SUM_HEADERS.group]: SUM_KIND.kecamatan,
  [SUM_HEADERS.remark]: SUM_REMARK.pending(longDay(toldFrom(month))),
});

/** The verdicts, each with whether it is in the sum, and with what the camat's office has verified. */
const verifiedRows = (judged: Judged, aside: Aside, verified: Verified): readonly SumRow[] =>
  verdictRows(judged).map((row, at) => {
    const verdict = judged.verdicts[at];
    if (!verdict) return row;
    const isAside = (aside.get(verdict.month) ?? []).some(({ place }) => place === verdict.place);
    return {
      ...row,
      ...(isAside && { [VERDICT_HEADERS.reason]: `${verdict.reason} ${SUM_REMARK.aside}` }),
      [VERIFIED_HEADER]: verifiedText(verdict, judged, verified),
    };
  });

const troubleRows = ({ troubles }: Verified): readonly SumRow[] =>
  troubles.map(({ month, kelurahan, reason }) => ({
    [VERDICT_HEADERS.month]: withoutNumbers(month),
    [VERDICT_HEADERS.kelurahan]: withoutNumbers(kelurahan),
    [VERDICT_HEADERS.state]: VERIFY_STATE,
    [VERDICT_HEADERS.reason]: withoutNumbers(reason),
  }));

/** What is open of whoever came in alone would follow from two nights too. */
function withoutAside(judged: Judged, aside: Aside): Judged {
  const [latest] = judged.verdicts;
  const waiting = (aside.get(latest?.month ?? '') ?? []).map(({ place }) => place);
  return { ...judged, now: judged.now.filter(({ place }) => !waiting.includes(place)) };
}
