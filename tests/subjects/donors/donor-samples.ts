// Donors, programmes, children and gifts as tests write them.
import type { AidChild, AidRegister, Gift } from '../../../src/subjects/aid/aid-child';
import { PROGRAM_ROWS, type ProgramCells } from '../../../src/subjects/aid/program-tab';
import { programsFrom } from '../../../src/subjects/aid/programs';
import { DONOR_ROWS, type DonorCells } from '../../../src/subjects/donors/donor-rows';
import { donorBooks } from '../../../src/subjects/donors/kept';
import { pledgesFrom } from '../../../src/subjects/donors/pledges';
import { child, day, type Taken } from '../../support/counted';

export const donor = (typed: Partial<DonorCells>): DonorCells => ({ ...DONOR_ROWS.row([]), ...typed });

const program = (typed: Partial<ProgramCells>): ProgramCells => ({ ...PROGRAM_ROWS.row([]), ...typed });

export const { programs: PROGRAMS } = programsFrom([
  program({ name: 'Telur', otherNames: 'Telur ayam', period: 'Bulan', planned: 2, measure: 'butir' }),
  program({ name: 'Daging', unit: 'Keluarga', period: 'Tahun', planned: 1, measure: 'bagian' }),
  program({ name: 'PMT', period: 'Siklus', planned: 28, measure: 'hari', provider: 'Puskesmas' }),
]);

interface Home {
  readonly rw?: number | null;
  /** Children of one household have the same. */
  readonly card?: string;
}

export function aidChild(
  code: string,
  { rw = 1, card = code }: Home = {},
  ...visits: readonly Taken[]
): AidChild {
  const known = child({ code }, ...visits);
  return {
    ...known,
    summary: { ...known.summary, rw },
    motherName: null,
    birthWeightKg: null,
    birthLengthCm: null,
    rt: 1,
    marks: { card, mother: '' },
    family: [],
  };
}

/** @param of code of a child */
export const gift = (of: string, on: string, more: Partial<Gift> = {}): Gift => ({
  key: `${on} ${of} ${more.program ?? 'Telur'} ${more.provider ?? ''}`,
  child: of,
  on: day(on),
  program: 'Telur',
  isFeeding: false,
  amount: null,
  unit: '',
  dayOfCycle: null,
  cycle: null,
  provider: 'PT Sehat',
  moneySource: '',
  times: 1,
  ...more,
});

export const register = (children: readonly AidChild[], gifts: readonly Gift[]): AidRegister => ({
  children,
  gifts,
  programs: PROGRAMS,
});

export const TODAY = day('2026-07-01');

export const booksOf = (
  donors: readonly DonorCells[],
  children: readonly AidChild[],
  gifts: readonly Gift[],
) => donorBooks(register(children, gifts), pledgesFrom(donors, PROGRAMS), TODAY);
