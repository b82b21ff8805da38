'beside the script';

// What rows of `Donatur` say: who has promised what of which programme, for how long.
import { type CalendarDate, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { isMailAddress } from '../../settings/mail-address';
import { asText, firstDay, lastDay, NEVER } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { NO } from '../../settings/words';
import type { Raw } from '../../workbook/cells';
import { type Program, plainName, programOf } from '../aid/programs';
import { type DonorCells, isBlank } from './donor-rows';
import { DONOR_REMARK, MOU_LABEL } from './remark-words';

/** What one donor has promised of one programme, by one agreement. */
export interface Pledge {
  /** Of the tab; the header is row 1. */
  readonly row: number;
  /** As typed. */
  readonly donor: string;
  /** What the donor is called in acts, alike however it is written; names that another donor has too are not among them. */
  readonly names: readonly string[];
  /** In small letters; `null` where there is no sound one. */
  readonly email: string | null;
  readonly mou: string;
  /** Days of the agreement, both included; `null` for no limit. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** `null` for one that `Program` does not have. */
  readonly program: Program | null;
  readonly programName: string;
  /** In the unit of the programme; `null` where nothing is promised, or in another unit. */
  readonly promised: number | null;
  /** Rupiah. */
  readonly money: number | null;
  /** Rupiah, as somebody typed it; `null` where nobody did. */
  readonly moneyTyped: number | null;
  readonly isActive: boolean;
  /** What of the row cannot be followed. */
  readonly troubles: readonly string[];
}

/**
 * @param rows of the tab from the top
 * @returns the rows that say anything, in their order
 */
export function pledgesFrom(rows: readonly DonorCells[], programs: readonly Program[]): readonly Pledge[] {
  const read = rows.flatMap((cells, i) => (isBlank(cells) ? [] : [pledgeFrom(cells, i + 2, programs)]));
  const holders = grouped(
    read.flatMap(({ donor, names }) => names.map((name) => ({ name, donor: plainName(donor) }))),
    ({ name }) => name,
  );
  const isShared = (name: string): boolean =>
    new Set((holders.get(name) ?? []).map(({ donor }) => donor)).size > 1;
  return read.map((pledge) => {
    const shared = pledge.names.filter(isShared);
    return shared.length === 0
      ? pledge
      : {
          ...pledge,
          names: pledge.names.filter((name) => !shared.includes(name)),
          troubles: [...pledge.troubles, DONOR_REMARK.shared(shared.join(', '))],
        };
  });
}

function pledgeFrom(cells: DonorCells, row: number, programs: readonly Program[]): Pledge {
  const donor = asText(cells.name);
  const program = programOf(asText(cells.program), false, programs) ?? null;
  const [from, to] = [firstDay(cells.from), lastDay(cells.to)];
  const [promised, money, moneyTyped] = [
    amountFrom(cells.promised),
    amountFrom(cells.money),
    amountFrom(cells.moneyGiven),
  ];
  const measure = asText(cells.measure);
  const isOther = program !== null && measure !== '' && plainName(measure) !== plainName(program.measure);
  const email = asText(cells.email).toLowerCase();
  const names = [donor, ...asText(cells.otherNames).split(',')].map(plainName).filter((name) => name !== '');
  return {
    row,
    donor,
    names: [...new Set(names)],
    email: isMailAddress(email) ? email : null,
    mou: asText(cells.mou),
    from,
    to,
    program,
    programName: program?.name ?? asText(cells.program),
    promised: isOther ? null : (promised ?? null),
    money: money ?? null,
    moneyTyped: moneyTyped ?? null,
    isActive: asText(cells.active).toLowerCase() !== NO.toLowerCase(),
    troubles: [
      ...(donor === '' ? [DONOR_REMARK.noName] : []),
      ...(program === null ? [DONOR_REMARK.program] : []),
      ...(to === NEVER || (from !== null && from > LAST_YEAR) ? [DONOR_REMARK.days] : []),
      ...([promised, money, moneyTyped].includes(undefined) ? [DONOR_REMARK.amount] : []),
      ...(isOther && promised !== null ? [DONOR_REMARK.measure(program.measure || '-')] : []),
    ],
  };
}

/** Behind it is only what cannot be read. */
const LAST_YEAR = '9000' as CalendarDate;

/** An amount as typed, also `Rp 25.000.000`; `null` for an empty cell, `undefined` for one that cannot be read. */
function amountFrom(raw: Raw): number | null | undefined {
  const typed = asText(raw).replace(/^rp\.?\s*/i, '');
  if (typed === '') return null;
  const inThousands = /^\d{1,3}(\.\d{3})+$/.test(typed) && typeof raw !== 'number';
  const amount = inThousands
    ? Number(typed.replace(/\./g, ''))
    : asNumber(typeof raw === 'number' ? raw : typed);
  return amount !== null && amount >= 0 ? amount : undefined;
}

/** Within so many days of its end an agreement is spoken of. A choice of ours: a month to talk about going on. */
const ENDING_DAYS = 30;

/** How an agreement stands on a day. */
export interface Standing {
  readonly state: keyof typeof MOU_LABEL;
  /** Days until its last one; `null` without an end. */
  readonly daysLeft: number | null;
}

export function mouOn({ from, to, isActive }: Pledge, day: CalendarDate): Standing {
  const daysLeft = to === null ? null : daysBetween(day, to);
  if (!isActive) return { state: 'inactive', daysLeft };
  if (daysLeft !== null && daysLeft < 0) return { state: 'ended', daysLeft };
  if (from !== null && from > day) return { state: 'ahead', daysLeft };
  return { state: daysLeft !== null && daysLeft <= ENDING_DAYS ? 'ending' : 'running', daysLeft };
}

export const mouText = ({ state, daysLeft }: Standing): string => MOU_LABEL[state](daysLeft ?? 0);
