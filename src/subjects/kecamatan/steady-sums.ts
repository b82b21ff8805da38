'beside the script';

// Of a month that was told, what one kelurahan brings later would follow from the sum of yesterday and the sum of today. So a sum grows by several at
// once, or by nobody: whoever comes in alone stands beside it, by the shares that may be shown of it alone.
import { addDays, afterMonths, type CalendarDate } from '../../kernel/calendar';
import { fingerprint } from '../../kernel/fingerprint';
import { type Counted, type Judged, plainName } from './judge-copies';
import { shownShares } from './sum-tables';

/** Marks of the kelurahan that are in the sum of each month as it was told. */
export type ToldSums = Readonly<Record<string, readonly string[]>>;

/** Of each month whoever counts and is not in its sum. */
export type Aside = ReadonlyMap<string, readonly Counted[]>;

/** A month is added up once all have come in, and at the latest on this day of the next: whoever is a day late is not left out for good. */
const TOLD_ON = 5;

/** The day from which on a month is added up, whoever is missing. */
export const toldFrom = (month: string): CalendarDate =>
  addDays(afterMonths(`${month}-01` as CalendarDate, 1), TOLD_ON - 1);

/** Months that nobody was told of yet, and that some may still come in for. */
export const pendingMonths = (
  { months, verdicts }: Judged,
  told: ToldSums,
  today: CalendarDate,
): readonly string[] =>
  [...months.keys()].filter(
    (month) =>
      !told[month] &&
      today < toldFrom(month) &&
      verdicts.some((one) => one.month === month && !one.isCounted && one.state !== 'not-begun'),
  );

/** What is known without some months: nothing of them is shown. */
export function withoutMonths(judged: Judged, left: readonly string[]): Judged {
  const [latest] = judged.verdicts;
  return {
    ...judged,
    months: new Map([...judged.months].filter(([month]) => !left.includes(month))),
    now: left.includes(latest?.month ?? '') ? [] : judged.now,
  };
}

/** Names a kelurahan by its code, else by its name, wherever its copy lies. */
const markOf = ({ code, kelurahan }: Counted): string =>
  fingerprint(code || plainName(kelurahan)).toString(36);

export const asideOf = ({ months }: Judged, told: ToldSums): Aside =>
  new Map(
    [...months].flatMap(([month, counted]) => {
      const waiting = waitingIn(counted, told[month]);
      return waiting.length === 0 ? [] : [[month, waiting] as const];
    }),
  );

function waitingIn(counted: readonly Counted[], told: readonly string[] | undefined): readonly Counted[] {
  if (!told) return [];
  const added = counted.filter((one) => !told.includes(markOf(one)));
  const isAnew = added.length === counted.length;
  return isAnew || (added.length > 1 && !betrays(added)) ? [] : added;
}

/**
 * Whether the sum of those who come in together, which follows from the sums of two nights, betrays what is withheld of one of them: beside
 * each other less may be shown than each by itself shows.
 */
function betrays(added: readonly Counted[]): boolean {
  const together = shownShares(added);
  return added.some((one, at) => {
    const [alone = {}] = shownShares([one]);
    const beside = together[at] ?? {};
    return (Object.keys(alone) as (keyof typeof alone)[]).some((share) =>
      (['numerator', 'denominator'] as const).some(
        (part) => alone[share]?.[part] !== null && beside[share]?.[part] === null,
      ),
    );
  });
}

/** Months that are remembered: whoever is late by more is told at once. */
const MOST_MONTHS = 24;

/** What is told after a night: whoever was once in a sum may leave it and come back. A sum of one kelurahan tells nothing that its own row does not. */
export function toldAfter({ months }: Judged, aside: Aside, told: ToldSums): ToldSums {
  const now = [...months].slice(0, MOST_MONTHS).map(([month, counted]) => {
    const waiting = aside.get(month) ?? [];
    const own = counted.filter((one) => !waiting.includes(one)).map(markOf);
    const before = told[month] ?? [];
    return [month, own.length > 1 ? [...new Set([...before, ...own])].sort() : before] as const;
  });
  return Object.fromEntries(now.filter(([, marks]) => marks.length > 0));
}
