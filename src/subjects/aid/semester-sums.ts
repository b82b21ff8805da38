'beside the script';

// What was given in a semester, by whose money it was: what Aksi Konvergensi asks of a kecamatan twice a year.
import type { CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import type { NonEmpty } from '../../kernel/result';
import { compareText } from '../../ledger/responses/response';
import type { Gift } from './aid-child';
import { givenIn, type Portion, rounded } from './ledger';
import { periodOf } from './periods';
import type { Program } from './programs';

/** What one programme gave in a semester from one source of money. Counts only. */
export interface SemesterSum {
  /** `2026 semester 1` */
  readonly semester: string;
  readonly from: CalendarDate;
  /** '' where nobody has said. */
  readonly moneySource: string;
  readonly program: Program;
  /** Persons, or households where it is for them, each once. */
  readonly reached: number;
  /** Children in the households that it reached; those reached, where it is for persons. */
  readonly children: number;
  /** In the unit of the programme. */
  readonly given: number;
  readonly providers: readonly string[];
}

interface Part {
  readonly portion: Pick<Portion, 'program' | 'recipient'>;
  readonly gift: Gift;
}

/** @param portions all of every programme, with or without anything given */
export function semesterSums(
  portions: readonly Pick<Portion, 'program' | 'recipient' | 'gifts'>[],
): readonly SemesterSum[] {
  const parts = portions.flatMap((portion) => portion.gifts.map((gift): Part => ({ portion, gift })));
  const groups = grouped(parts, ({ portion: { program }, gift }) =>
    JSON.stringify([
      periodOf('semester', gift.on).from,
      (gift.moneySource || program.moneySource).toLowerCase(),
      program.place,
    ]),
  );
  return [...groups.values()].map(sumOf).sort(inOrder);
}

function sumOf(parts: NonEmpty<Part>): SemesterSum {
  const [first] = parts;
  const { program } = first.portion;
  const { name, from } = periodOf('semester', first.gift.on);
  const own = [...grouped(parts, ({ portion }) => portion.recipient.code).values()];
  const given = own.map((some) =>
    givenIn(
      some.map(({ gift }) => gift),
      program.isInDays,
    ),
  );
  const children = own.flatMap(([{ portion }]) => portion.recipient.members.map(({ code }) => code));
  return {
    semester: name,
    from,
    moneySource: first.gift.moneySource || program.moneySource,
    program,
    reached: own.length,
    children: new Set(children).size,
    given: rounded(given.reduce((sum, one) => sum + one, 0)),
    providers: [
      ...new Set(parts.map(({ gift }) => gift.provider || program.provider).filter((said) => said !== '')),
    ],
  };
}

/** The latest semester first, in it by source of money and as `Program` has them. */
const inOrder = (a: SemesterSum, b: SemesterSum): number =>
  compareText(b.from, a.from) ||
  compareText(a.moneySource.toLowerCase(), b.moneySource.toLowerCase()) ||
  a.program.place - b.program.place;
