'beside the script';

import { grouped } from '../../kernel/grouped';
import type { Decisions } from '../../ledger/decisions/resolve';
import { codeOfToken } from '../../ledger/responses/tokens';
import { ACT_LABEL } from '../needs/acts/act-words';
import type { VisitCells } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import type { AidChild, AidRegister, Gift } from './aid-child';
import { householdTies, withCorrectedMarks } from './corrected-households';
import { type FamilyTrouble, familiesFrom } from './families';
import { householdsOf } from './households';
import type { FamilyCells, ProgramCells } from './program-tab';
import { programsFrom } from './programs';
import type { AidChildCells, GiftCells, MotherCells, WaitingCells } from './sources';

/** The children as aid goes by them, in the order of `Data Anak`; of their households nothing is known yet. */
export function readAidChildren(
  rows: readonly AidChildCells[],
  visits: readonly VisitCells[],
): readonly AidChild[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return countedChildren(rows, visits).flatMap((child): AidChild[] => {
    const row = byCode.get(child.code);
    if (!row) return [];
    const { motherName, birthWeightKg, birthLengthCm, card, mother, summary } = row;
    return [
      {
        ...child,
        motherName: motherName || null,
        birthWeightKg,
        birthLengthCm,
        rt: summary?.rt ?? null,
        marks: { card, mother },
        family: [],
      },
    ];
  });
}

/** The women, each once, as recipients of aid: when they were thin is all that aid knows of them. */
const womenOf = (rows: readonly MotherCells[]): readonly AidChild[] =>
  [...grouped(rows, ({ code }) => code).values()].flatMap((own): AidChild[] => {
    const [{ code, name, posyandu, rw, rt }] = own;
    const thin = own.flatMap(({ thinSince, until }) =>
      thinSince === null ? [] : [{ from: thinSince, until }],
    );
    const [first] = thin.map(({ from }) => from).sort();
    if (code === '') return [];
    return [
      {
        code,
        name,
        sex: null,
        summary: { posyandu, rw, birthDate: null, residence: null },
        knownFrom: first ?? null,
        hasBooklet: null,
        visits: [],
        motherName: null,
        birthWeightKg: null,
        birthLengthCm: null,
        rt,
        marks: { card: '', mother: '' },
        family: [],
        thin,
      },
    ];
  });

/** What rows of `Tindakan` say was given. Rows that somebody damaged are passed over until the night mends them. */
export const readGifts = (rows: readonly GiftCells[]): readonly Gift[] =>
  rows.flatMap(({ act, on, code, times, ...gift }): Gift[] =>
    on !== null && code !== '' && (act === ACT_LABEL.supplement || act === ACT_LABEL.aid)
      ? [{ ...gift, on, child: code, isFeeding: act === ACT_LABEL.supplement, times: times ?? 1 }]
      : [],
  );

/**
 * Which child each code leads to: a code that was shown once does so for good. One that several rows name leads to none of them: a row also
 * names children that its own was told apart from. So one of a child that is withheld leads nowhere, though a row may name it still.
 *
 * @param waiting rows of `Perlu Perbaikan`
 */
export function leadingTo(
  rows: readonly Pick<AidChildCells, 'code' | 'index'>[],
  waiting: readonly WaitingCells[],
): ReadonlyMap<string, string> {
  const registered = new Set(rows.map(({ code }) => code));
  const withheld = new Set(
    waiting.flatMap(({ code, index }) => (code === '' || registered.has(code) ? [] : codesIn(index))),
  );
  const named = new Map<string, Set<string>>();
  for (const { code, index } of rows)
    for (const known of codesIn(index))
      if (!withheld.has(known)) named.set(known, (named.get(known) ?? new Set()).add(code));
  const sure = [...named].flatMap(([known, [only, ...others]]) =>
    only === undefined || others.length > 0 ? [] : [[known, only] as const],
  );
  return new Map([...sure, ...rows.map(({ code }) => [code, code] as const)]);
}

const codesIn = (index: string): readonly string[] =>
  index.split(' ').flatMap((token) => codeOfToken(token) ?? []);

/** Rows of all tabs that aid is worked out from. */
export interface AidCells {
  readonly children: readonly AidChildCells[];
  readonly waiting: readonly WaitingCells[];
  /** Where mothers are asked about. */
  readonly mothers?: readonly MotherCells[];
  readonly visits: readonly VisitCells[];
  readonly acts: readonly GiftCells[];
  readonly programs: readonly ProgramCells[];
  readonly families: readonly FamilyCells[];
  readonly decisions: Pick<Decisions, 'entries'>;
}

/** What the tabs say, and which rows of settings cannot be followed. */
export function readAidRegister({
  children: rows,
  waiting,
  mothers = [],
  visits,
  acts,
  programs,
  families,
  decisions,
}: AidCells): {
  readonly register: AidRegister;
  /** Women who are or were pregnant, as whoever aid may be for. */
  readonly women: readonly AidChild[];
  readonly unreadable: readonly string[];
  readonly families: FamilyTrouble;
} {
  const leading = leadingTo(rows, waiting);
  const ties = householdTies(decisions.entries, leading);
  const registered = withCorrectedMarks(readAidChildren(rows, visits), ties);
  const typed = familiesFrom(families, householdsOf(registered), leading);
  const ofThin = new Set(
    mothers.flatMap(({ thinSince, newborns }) => (thinSince === null ? [] : newborns.split(', '))),
  );
  const children = registered.map((child) => ({
    ...child,
    family: typed.ofChild.get(child.code) ?? [],
    ...(ofThin.has(child.code) && { hadThinMother: true }),
  }));
  const { programs: known, unreadable } = programsFrom(programs);
  return {
    register: { children, gifts: readGifts(acts), programs: known },
    women: womenOf(mothers),
    unreadable,
    families: typed,
  };
}
