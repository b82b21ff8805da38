import { parseCode } from '../../kernel/code';
import { padded } from '../../kernel/words';
import { day, number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import { type Column, column, KEY_HEADER, type Tab } from '../../workbook/tab';
import type { AidRow } from './portion-rows';
import { AID_HEADERS, AID_STATE_LABEL, AID_STATES, AID_TITLE } from './words';

/** Behind all that `Program` has. */
const NO_PROGRAM = 999;
const LAST_DAY = 99_999_999;

/** Sorts as text: by programme, the latest period first, in it what has to be looked at first, then by where people live. */
function keyOf({ program, programName, period, state, rw, rt, code }: AidRow): string {
  // A cycle that nobody has begun yet would begin anew each day.
  const from = program?.period === 'cycle' ? '' : (period?.from ?? '');
  const back = LAST_DAY - Number(from.replace(/-/g, ''));
  const rank = state === null ? 0 : AID_STATES.indexOf(state) + 1;
  const place = [rw, rt].map((one) => padded(one ?? NO_PROGRAM)).join(' ');
  const name = program ? period?.name : programName.toLowerCase();
  return `${padded(program?.place ?? NO_PROGRAM)} ${back} ${rank} ${place} ${code} ${name}`;
}

/** More are told of no cell, and of no mail. */
const MOST_SECONDS = 20;

/** Codes of the responses among the keys of acts: what officers have recorded at the workbook is none. */
export const responsesOf = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => parseCode(key.split(' ')[1] ?? '') ?? []).slice(-MOST_SECONDS);

const said = (
  header: string,
  width: number,
  cell: (row: AidRow) => string,
  options: Parameters<typeof column<AidRow>>[4] = {},
): Column<AidRow> => column(header, width, 'text', (row) => legible(cell(row)), options);

/** The tab `Bantuan`: a row per person or household, programme and period. */
export const aidTab: Tab<AidRow> = {
  title: AID_TITLE,
  sheetId: 110,
  filtered: true,
  colours: [
    { header: AID_HEADERS.state, text: AID_STATE_LABEL.twice, background: '#f6c6c1' },
    { header: AID_HEADERS.state, text: AID_STATE_LABEL.missing, background: '#fde3c0' },
  ],
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(keyOf(row)), { hidden: true }),
    said(AID_HEADERS.name, 130, ({ name }) => name, { wrap: true }),
    said(AID_HEADERS.program, 130, ({ programName }) => programName, { wrap: true }),
    column(AID_HEADERS.state, 100, 'text', ({ state }) => text(state && AID_STATE_LABEL[state]), {
      note: 'aidState',
    }),
    column(AID_HEADERS.period, 110, 'text', ({ period }) => text(period?.name ?? null)),
    // Whole portions are shown without decimals, others with theirs.
    column(AID_HEADERS.given, 120, 'text', ({ given }) => number(given), { note: 'aidGiven' }),
    column(AID_HEADERS.planned, 150, 'text', ({ planned }) => number(planned)),
    column(AID_HEADERS.rw, 62, 'integer', ({ rw }) => number(rw)),
    column(AID_HEADERS.rt, 62, 'integer', ({ rt }) => number(rt)),
    column(AID_HEADERS.last, 100, 'day', ({ last }) => day(last)),
    column(AID_HEADERS.missed, 110, 'integer', ({ missed }) => number(missed), { note: 'aidMissed' }),
    said(AID_HEADERS.provider, 140, ({ provider }) => provider),
    said(AID_HEADERS.moneySource, 120, ({ moneySource }) => moneySource),
    said(AID_HEADERS.remark, 320, ({ remarks }) => remarks.join(' '), { wrap: true }),
    said(AID_HEADERS.after, 200, ({ after }) => after, { wrap: true, note: 'aidAfter' }),
    column(AID_HEADERS.posyandu, 120, 'text', ({ posyandu }) => text(posyandu || null)),
    column(AID_HEADERS.target, 110, 'text', ({ code }) => text(code), { note: 'aidTarget' }),
    column(AID_HEADERS.seconds, 60, 'text', ({ seconds }) => text(responsesOf(seconds).join(' ') || null), {
      hidden: true,
      added: true,
    }),
  ],
};
