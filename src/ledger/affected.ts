import { type ResponseCode, responseCodeOf } from '../kernel/code';
import type { RegisterSettings } from '../settings/register-settings';
import { codeToken } from '../subjects/children/recognition/keys';
import { fold, type Register, tokensOf } from '../subjects/children/register/fold';
import type { WorkbookPort } from '../workbook/ports';
import type { Decisions } from './decisions/decisions';
import { closure, type RegisterIndex, readHeld, readJournal } from './register-index';
import { gathered, type ResponseRecord } from './response';

/** What shall change, before it is known what it bears on. */
export interface Intention {
  /** Decisions as they shall be. */
  readonly decisions: Decisions;
  /** What the change begins from. */
  readonly tokens: readonly string[];
  /** Responses that it is about: a withdrawn or erased one stands in no row, and is looked up in the journal. */
  readonly codes: readonly ResponseCode[];
  readonly mayHaveLink: boolean;
  /** The responses as they shall be; the very same array for no change. */
  readonly revise: (records: readonly ResponseRecord[]) => readonly ResponseRecord[];
}

/** All that a change can bear on, as it stands and as it shall stand. */
export interface Affected {
  readonly settings: RegisterSettings;
  readonly records: readonly ResponseRecord[];
  readonly revised: readonly ResponseRecord[];
  readonly before: Register;
  readonly after: Register;
}

/**
 * Reads what an intention bears on. What the responses become can lead further than what they were (an identity put right, a
 * response brought back): then more is read, until nothing new is touched.
 */
export function affectedBy(
  workbook: WorkbookPort,
  index: RegisterIndex,
  { decisions, tokens: start, codes, mayHaveLink, revise }: Intention,
): Affected {
  let rowless: readonly ResponseRecord[] | null = null;
  for (let wanted = start; ; ) {
    const { holders, tokens } = closure({ ...index, decisions }, wanted);
    const held = readHeld(workbook, holders, mayHaveLink || correctsPlace(decisions, tokens));
    rowless ??= readRowless(workbook, codes, held.records, [index.decisions, decisions]);
    const records = gathered([...held.records, ...rowless]);
    const revised = revise(records);
    const settings = { ...index.settings.register, resolvedLinks: held.links };
    const before = fold(records, settings, index.decisions);
    const same = revised === records && decisions === index.decisions;
    const after = same ? before : fold(revised, settings, decisions);
    const led = tokensOf(readingsOf(after)).filter((token) => !tokens.has(token));
    if (led.length === 0) return { settings, records, revised, before, after };
    wanted = [...tokens, ...led];
  }
}

/** A place that an officer put right may be a short link too, and no row tells of it. */
const correctsPlace = ({ entries }: Decisions, tokens: ReadonlySet<string>): boolean =>
  entries.some(
    ({ decision: { content } }) =>
      content.kind === 'correct' && content.field === 'lokasi' && tokens.has(codeToken(content.child)),
  );

const readingsOf = ({ children, repairs }: Register) => [
  ...children.flatMap(({ members }) => members.map(({ reading }) => reading)),
  ...repairs.map(({ reading }) => reading),
];

/** One read more, where a code is of a response that no row holds. */
function readRowless(
  workbook: WorkbookPort,
  codes: readonly ResponseCode[],
  held: readonly ResponseRecord[],
  states: readonly Decisions[],
): readonly ResponseRecord[] {
  const inRows = new Set(held.map(({ id }) => responseCodeOf(id)));
  const missing = new Set(
    codes.filter(
      (code) =>
        !inRows.has(code) && states.some(({ erased, ties }) => erased.has(code) || ties.withdrawn.has(code)),
    ),
  );
  return missing.size === 0 ? [] : readJournal(workbook).filter(({ id }) => missing.has(responseCodeOf(id)));
}
