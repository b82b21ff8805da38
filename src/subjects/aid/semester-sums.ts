'beside the script';

// What was given in a semester, by whose money it was: what Aksi Konvergensi asks of a kecamatan twice a year.
import type { CalendarDate } from '../../kernel/calendar';
import type { Gift } from './aid-child';
import { givenIn, type Portion } from './ledger';
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
  const groups = new Map<string, Part[]>();
  for (const portion of portions)
    for (const gift of portion.gifts) {
      const { place, moneySource } = portion.program;
      const name = [
        periodOf('semester', gift.on).from,
        (gift.moneySource || moneySource).toLowerCase(),
        place,
      ];
      const key = JSON.stringify(name);
      const known = groups.get(key);
      if (known) known.push({ portion, gift });
      else groups.set(key, [{ portion, gift }]);
    }
  return [...groups.values()].flatMap((parts) => sumOf(parts)).sort(inOrder);
}

function sumOf(parts: readonly Part[]): readonly SemesterSum[] {
  const [first] = parts;
  if (!first) return [];
  const { program } = first.portion;
  const { name, from } = periodOf('semester', first.gift.on);
  const byRecipient = new Map<string, Part[]>();
  for (const part of parts) {
    const { code } = part.portion.recipient;
    const known = byRecipient.get(code);
    if (known) known.push(part);
    else byRecipient.set(code, [part]);
  }
  const own = [...byRecipient.values()];
  const given = own.map((some) =>
    givenIn(
      some.map(({ gift }) => gift),
      program.isInDays,
    ),
  );
  const children = own.flatMap((some) => some[0]?.portion.recipient.members.map(({ code }) => code) ?? []);
  return [
    {
      semester: name,
      from,
      moneySource: first.gift.moneySource || program.moneySource,
      program,
      reached: own.length,
      children: new Set(children).size,
      given: Math.round(100 * given.reduce((sum, one) => sum + one, 0)) / 100,
      providers: [
        ...new Set(parts.map(({ gift }) => gift.provider || program.provider).filter((said) => said !== '')),
      ],
    },
  ];
}

/** The latest semester first, in it by source of money and as `Program` has them. */
const inOrder = (a: SemesterSum, b: SemesterSum): number =>
  compare(b.from, a.from) ||
  compare(a.moneySource.toLowerCase(), b.moneySource.toLowerCase()) ||
  a.program.place - b.program.place;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
