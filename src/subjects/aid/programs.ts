'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { asText, firstDay, lastDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { NO } from '../../settings/words';
import type { PeriodKind } from './periods';
import type { ProgramCells } from './program-tab';
import { type Condition, readCondition } from './terms';
import { DAYS, PERIOD_LABEL, UNIT_LABEL } from './words';

/** A kind of aid and its rules. */
export interface Program {
  /** Place in `Program`, from 0. */
  readonly place: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Programmes of one kind double each other. */
  readonly kind: string;
  readonly isForHouseholds: boolean;
  readonly entitled: Condition;
  readonly except: Condition;
  readonly period: PeriodKind;
  /** Portions or days for one in one period; `null` where nobody has said. */
  readonly planned: number | null;
  readonly isInDays: boolean;
  /** Unit of `planned`, as typed. */
  readonly measure: string;
  readonly provider: string;
  readonly moneySource: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Whether whoever has not had it yet is listed. */
  readonly isActive: boolean;
}

/** What `Program` says, and which of its rows cannot be followed, as `4 (Jamban)`. */
export interface TypedPrograms {
  readonly programs: readonly Program[];
  readonly unreadable: readonly string[];
}

/** Alike however letters, spaces and marks are written. */
export const plainName = (typed: string): string => typed.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** @param rows of the tab from the top */
export function programsFrom(rows: readonly ProgramCells[]): TypedPrograms {
  const programs: Program[] = [];
  const unreadable: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const name = asText(row.name);
    const program = name === '' ? null : programFrom(row, name, programs.length);
    const isNamed = programs.some((other) => plainName(other.name) === plainName(name));
    // The header is row 1.
    if (program === null || isNamed) unreadable.push(name === '' ? String(i + 2) : `${i + 2} (${name})`);
    else programs.push(program);
  }
  return { programs, unreadable };
}

function programFrom(row: ProgramCells, name: string, place: number): Program | null {
  const isForHouseholds = chosen(UNIT_LABEL, asText(row.unit) || UNIT_LABEL.person);
  const period = chosen(PERIOD_LABEL, asText(row.period));
  const entitled = readCondition(asText(row.entitled));
  const except = readCondition(asText(row.except));
  const planned = asNumber(row.planned);
  const isAmount = asText(row.planned) === '' || (planned !== null && planned > 0);
  if (!isForHouseholds || !period || !entitled || !except || !isAmount) return null;
  return {
    place,
    name,
    otherNames: asText(row.otherNames)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => plainName(one) !== ''),
    kind: plainName(asText(row.kind)) || plainName(name),
    isForHouseholds: isForHouseholds === 'household',
    entitled,
    except,
    period,
    planned,
    isInDays: asText(row.measure).toLowerCase() === DAYS,
    measure: asText(row.measure),
    provider: asText(row.provider),
    moneySource: asText(row.moneySource),
    from: firstDay(row.from),
    to: lastDay(row.to),
    isActive: asText(row.active).toLowerCase() !== NO.toLowerCase(),
  };
}

const chosen = <K extends string>(labels: Readonly<Record<K, string>>, typed: string): K | undefined =>
  (Object.keys(labels) as K[]).find((key) => labels[key].toLowerCase() === typed.toLowerCase());

/** What feeding that names no programme is of. */
const FEEDING = 'pmt';

/** Whether what a programme gives is PMT, and no other aid. */
export const isFeeding = ({ name, otherNames, kind }: Program): boolean =>
  [name, kind, ...otherNames].some((one) => plainName(one).startsWith(FEEDING));

/** The programme that an act names; `undefined` where it names none, or by another name two. */
export function programOf(
  named: string,
  isFeeding: boolean,
  programs: readonly Program[],
): Program | undefined {
  const plain = plainName(named) || (isFeeding ? FEEDING : '');
  const byName = programs.find(({ name }) => plainName(name) === plain);
  const [only, second] = programs.filter(({ otherNames }) => otherNames.map(plainName).includes(plain));
  return byName ?? (second ? undefined : only);
}
