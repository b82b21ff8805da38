'beside the script';

// What was given in a semester, by whose money it was: what Aksi Konvergensi asks of a kecamatan twice a year.
import type { CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import type { NonEmpty } from '../../kernel/result';
import { compareText } from '../../ledger/responses/response';
import type { AidChild, Gift } from './aid-child';
import type { Portion } from './ledger';
import { periodOf } from './periods';
import type { Program } from './programs';
import { givenIn, isGrownUp, rounded, unknownPerson } from './received';
import { AID_REMARK } from './words';

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
  /** Children in the households that it reached; those reached, where it is for persons. No woman is one. */
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

/** Behind all that `Program` has. */
const NO_PLACE = 900;

/**
 * What was given by programmes that nobody has described, as portions of programmes of these names: by whose money it was counts all the same.
 * Of each child by itself, since nobody has said that it is for households.
 */
export function strangePortions(
  strange: readonly Gift[],
  children: readonly AidChild[],
): readonly Pick<Portion, 'program' | 'recipient' | 'gifts'>[] {
  const byCode = new Map(children.map((child) => [child.code, child]));
  const names = [...grouped(strange, ({ program }) => program.toLowerCase()).values()];
  return names.flatMap((same, i) => {
    const [unit = '', another] = [...new Set(same.map((gift) => gift.unit))];
    const isOneUnit = another === undefined;
    const name = same[0].program || AID_REMARK.unnamedProgram;
    const program = undescribed(name, isOneUnit ? unit : '', NO_PLACE + i);
    // Amounts in several units have no sum: each counts as one.
    const counted = isOneUnit ? same : same.map((gift) => ({ ...gift, amount: null }));
    return [...grouped(counted, ({ child }) => child)].flatMap(([code, gifts]) => {
      const child = byCode.get(code);
      if (child) return [{ program, gifts, recipient: { code, name: child.name, members: [child] } }];
      return isGrownUp(code) ? [{ program, gifts, recipient: unknownPerson(code) }] : [];
    });
  });
}

const undescribed = (name: string, measure: string, place: number): Program => ({
  place,
  name,
  otherNames: [],
  kind: '',
  isForHouseholds: false,
  entitled: [],
  except: [],
  period: 'once',
  planned: null,
  isInDays: false,
  measure,
  provider: '',
  moneySource: '',
  from: null,
  to: null,
  isActive: false,
});

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
  const children = own.flatMap(([{ portion }]) =>
    portion.recipient.members.flatMap(({ code, thin }) => (thin ? [] : code)),
  );
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
