'beside the script';

// The sums of a kecamatan as tables: in files of the command line and in tabs of its workbook.
import { grouped } from '../../kernel/grouped';
import { percent } from '../../kernel/proportion';
import { type Count, LEAST_COUNT } from '../maps/withhold';
import { COUNT_WORDS, RATE_WORDS, SHARE_HEADERS } from '../recap/words';
import { addedUp, type Sum, sizeOf } from './add-up';
import { PARTS, RECAP_DETAIL, STATE_LABEL, YES_NO } from './copy-words';
import type { Figure } from './figure';
import { type Counted, type Judged, plainName, type Verdict } from './judge-copies';
import { type ShownPart, shownCounts, shownParts, shownSum } from './shown-parts';
import { ALL_DETAILS, SUM_KIND, SUM_REMARK, WITHHELD } from './sum-remark-words';
import { SUM_HEADERS, VERDICT_HEADERS } from './sum-words';

/** A row by header; '' for what there is not. */
export type SumRow = Readonly<Record<string, string | number>>;

const shown = (count: Count): string | number => count ?? WITHHELD;

/** To one decimal, '' where either count is withheld or nothing was counted. */
function percentOf(numerator: Count, denominator: Count): string | number {
  const share = numerator === null || denominator === null ? null : percent({ numerator, denominator });
  return share === null ? '' : Math.round(10 * share) / 10;
}

/** What became of each kelurahan in each month. */
export const verdictRows = ({ verdicts }: Judged): readonly SumRow[] =>
  verdicts.map((one) => ({
    [VERDICT_HEADERS.month]: one.month,
    [VERDICT_HEADERS.code]: one.code,
    [VERDICT_HEADERS.kelurahan]: one.kelurahan,
    [VERDICT_HEADERS.state]: STATE_LABEL[one.state],
    [VERDICT_HEADERS.counted]: one.isCounted ? YES_NO.yes : YES_NO.no,
    [VERDICT_HEADERS.reason]: one.reason,
    [VERDICT_HEADERS.asOf]: one.asOf,
    [VERDICT_HEADERS.place]: one.place,
  }));

const COUNTS = Object.values(COUNT_WORDS);
const SHARES = Object.values(RATE_WORDS);

/** Headers of the table of `Rekap`. */
export const recapHeaders = (): readonly string[] => [
  ...[SUM_HEADERS.month, SUM_HEADERS.kind, SUM_HEADERS.group, SUM_HEADERS.added, SUM_HEADERS.of],
  ...COUNTS,
  ...SHARES.flatMap((word) => [
    SHARE_HEADERS.percent(word),
    SHARE_HEADERS.numerator(word),
    SHARE_HEADERS.denominator(word),
  ]),
  SUM_HEADERS.remark,
];

/**
 * `Rekap` of the kecamatan: of each month the sum, then the shares of each kelurahan as they may be shown.
 *
 * @param aside of each month who is not in its sum, though it counts: each is shown as it may be by itself
 */
export const recapRows = (
  { months, verdicts }: Judged,
  aside: ReadonlyMap<string, readonly Counted[]> = new Map(),
): readonly SumRow[] =>
  [...months].flatMap(([month, counted]) => {
    const own = verdicts.filter((one) => one.month === month);
    const waiting = aside.get(month) ?? [];
    const added = counted.filter((one) => !waiting.includes(one));
    return [
      sumRow(month, added, own, waiting),
      ...partRows(month, added),
      ...waiting.flatMap((one) => partRows(month, [one])),
    ];
  });

function sumRow(
  month: string,
  counted: readonly Counted[],
  verdicts: readonly Verdict[],
  waiting: readonly Counted[],
): SumRow {
  const sums = addedUp(counted);
  const of = (word: string, detail: string): Sum | undefined =>
    sums.find(({ name, detail: own }) => name === word && own === detail);
  const counts = COUNTS.map((word) => {
    const sum = of(word, RECAP_DETAIL.count);
    return [word, sum ? shown(isTold(sum) ? sum.numerator : null) : ''] as const;
  });
  const shares = SHARES.flatMap((word) => {
    const sum = of(word, RECAP_DETAIL.share);
    return shareCells(word, sum && shownSum(sum));
  });
  const all = [
    ...COUNTS.map((word) => of(word, RECAP_DETAIL.count)),
    ...SHARES.map((word) => of(word, RECAP_DETAIL.share)),
  ];
  const fewer = all.flatMap((sum) =>
    sum && sum.kelurahan < counted.length ? [SUM_REMARK.fewer(sum.name, sum.kelurahan)] : [],
  );
  const missing = verdicts.filter(({ isCounted, state }) => !isCounted && state !== 'not-begun');
  return {
    [SUM_HEADERS.month]: month,
    [SUM_HEADERS.kind]: SUM_KIND.kecamatan,
    [SUM_HEADERS.group]: SUM_KIND.kecamatan,
    [SUM_HEADERS.added]: counted.length,
    [SUM_HEADERS.of]: kelurahanIn(verdicts.filter(({ state }) => state !== 'not-begun')),
    ...Object.fromEntries([...counts, ...shares]),
    [SUM_HEADERS.remark]: [
      ...(missing.length > 0 ? [SUM_REMARK.notCounted(missing.map(nameOf))] : []),
      ...(waiting.length > 0 ? [SUM_REMARK.waiting(waiting.map(({ kelurahan }) => kelurahan))] : []),
      ...fewer,
    ].join(' '),
  };
}

/**
 * How many kelurahan of the kecamatan the verdicts are about. Two places may have one: of one name, unless by codes of their own. What is not
 * listed is none of them.
 */
function kelurahanIn(verdicts: readonly Verdict[]): number {
  const own = verdicts.filter(({ state }) => state !== 'unlisted');
  const named = grouped(own, ({ kelurahan, place }) => plainName(kelurahan || place));
  return [...named.values()]
    .map((same) => new Set(same.map(({ code }) => code).filter((code) => code !== '')).size)
    .reduce((sum, codes) => sum + Math.max(1, codes), 0);
}

/** A count that one kelurahan alone has is withheld, but for how many children there are: those weighed tell who were not. */
const isTold = ({ name, numerator, kelurahan }: Sum): boolean =>
  kelurahan > 1 || (name === COUNT_WORDS.s && numerator >= LEAST_COUNT);

const nameOf = ({ kelurahan, place, state }: Verdict): string =>
  `${kelurahan || place} (${STATE_LABEL[state].toLowerCase()})`;

const shareCells = (
  word: string,
  share: { readonly numerator: Count; readonly denominator: Count } | undefined,
): readonly (readonly [string, string | number])[] => [
  [SHARE_HEADERS.percent(word), share ? percentOf(share.numerator, share.denominator) : ''],
  [SHARE_HEADERS.numerator(word), share ? shown(share.numerator) : ''],
  [SHARE_HEADERS.denominator(word), share ? shown(share.denominator) : ''],
];

type ShareName = keyof typeof RATE_WORDS;

/** Counts that stand in several shares: one that is withheld in one of them is withheld in all. */
const SAME_COUNTS: readonly (readonly (readonly [ShareName, keyof ShownPart])[])[] = [
  [
    ['attendance', 'numerator'],
    ['belowRedLine', 'denominator'],
  ],
  [
    ['attendance', 'denominator'],
    ['booklet', 'denominator'],
  ],
  [
    ['wasting', 'denominator'],
    ['overweight', 'denominator'],
  ],
];

type ShownShares = Partial<Record<ShareName, ShownPart>>;

/** The shares of each kelurahan as they may be shown beside those of the others. */
export function shownShares(counted: readonly Counted[]): readonly ShownShares[] {
  const told = counted.map(({ figures }) => sharesIn(figures));
  const shares = told.map((): Partial<Record<ShareName, ShownPart>> => ({}));
  for (const share of SHARE_NAMES) {
    const own = told.flatMap((some, at) => (some[share] ? [{ at, part: some[share] }] : []));
    for (const [i, part] of shownParts(own.map(({ part: one }) => one)).entries())
      Object.assign(shares[own[i]?.at ?? -1] ?? {}, { [share]: part });
  }
  return shares.map(withSameCounts);
}

/** Of each kelurahan its shares alone: from counts beside them what is withheld could be worked out. */
function partRows(month: string, counted: readonly Counted[]): readonly SumRow[] {
  const shares = shownShares(counted);
  return counted.map(({ kelurahan }, at) => {
    const own = shares[at] ?? {};
    const parts = Object.values(own);
    return {
      [SUM_HEADERS.month]: month,
      [SUM_HEADERS.kind]: SUM_KIND.kelurahan,
      [SUM_HEADERS.group]: kelurahan,
      ...Object.fromEntries(
        SHARE_NAMES.flatMap((share) => (own[share] ? shareCells(RATE_WORDS[share], own[share]) : [])),
      ),
      [SUM_HEADERS.remark]: parts.some((part) => part?.numerator === null || part?.denominator === null)
        ? SUM_REMARK.withheld
        : '',
    };
  });
}

const SHARE_NAMES = Object.keys(RATE_WORDS) as readonly ShareName[];

interface WholeShare {
  readonly numerator: number;
  readonly denominator: number;
}

const sharesIn = (figures: readonly Figure[]): Partial<Record<ShareName, WholeShare>> =>
  Object.fromEntries(
    SHARE_NAMES.flatMap((share) => {
      const found = figures.find(
        ({ name, detail }) => name === RATE_WORDS[share] && detail === RECAP_DETAIL.share,
      );
      return found && found.denominator !== null
        ? [[share, { numerator: found.numerator, denominator: found.denominator }]]
        : [];
    }),
  );

function withSameCounts(
  shares: Partial<Record<ShareName, ShownPart>>,
): Partial<Record<ShareName, ShownPart>> {
  const shown = { ...shares };
  for (const places of SAME_COUNTS) {
    const isWithheld = places.some(([share, of]) => shown[share]?.[of] === null);
    if (!isWithheld) continue;
    for (const [share, of] of places) {
      const part = shown[share];
      if (part) shown[share] = { ...part, [of]: null };
    }
  }
  return shown;
}

export type StatePart = 'needs' | 'aid' | 'plans';

/** Headers of the table of what is open, given or planned now. */
export const stateHeaders = (part: StatePart): readonly string[] => [
  ...[SUM_HEADERS.month, SUM_HEADERS.kind, SUM_HEADERS.group],
  ...[SUM_HEADERS.name[part], SUM_HEADERS.detail[part], SUM_HEADERS.count, SUM_HEADERS.outOf],
];

/** What is open, given or planned now: the sums by group and part of it, then of each kelurahan how many of each group there are. */
export function stateRows({ now }: Judged, part: StatePart): readonly SumRow[] {
  const own = now.map((one) => ({
    ...one,
    figures: one.figures.filter((figure) => figure.part === PARTS[part]),
  }));
  const [month = ''] = own.flatMap(({ figures }) => figures.map((figure) => figure.month));
  const row = (kind: string, group: string, name: string, detail: string) => ({
    [SUM_HEADERS.month]: month,
    [SUM_HEADERS.kind]: kind,
    [SUM_HEADERS.group]: group,
    [SUM_HEADERS.name[part]]: name,
    [SUM_HEADERS.detail[part]]: detail,
  });
  const sums = addedUp(own);
  const groups = [...grouped(sums, ({ name }) => name.toLowerCase()).values()].sort(([a], [b]) =>
    a.name < b.name ? -1 : 1,
  );
  const sizes = own.map(({ figures }) => groups.map(([group]) => sizeOf(figures, group)));
  const parts = groups.length === 0 ? [] : shownCounts(sizes);
  return [
    ...groups.flatMap((group, column) =>
      group.map(({ name, detail, numerator, denominator }) => ({
        ...row(SUM_KIND.kecamatan, SUM_KIND.kecamatan, name, detail),
        [SUM_HEADERS.count]: shown(own.length > 1 ? numerator : null),
        [SUM_HEADERS.outOf]: shown(own.length > 1 ? denominator : (parts[0]?.[column] ?? null)),
      })),
    ),
    ...groups.flatMap(([{ name }], column) =>
      own.map(({ kelurahan }, at) => ({
        ...row(SUM_KIND.kelurahan, kelurahan, name, ALL_DETAILS),
        [SUM_HEADERS.count]: shown(parts[at]?.[column] ?? null),
        [SUM_HEADERS.outOf]: '',
      })),
    ),
  ];
}
