'beside the script';

import { parseCode } from '../../kernel/code';
import { Refused } from '../../kernel/page-words';
import { readHandOut, registerNow } from '../aid/make-share';
import { candidates } from '../aid/proposal';
import type { Candidate, MatchedRecipient } from '../aid/share';
import { FAMILY_REFUSED } from './answer-words';
import { type LookupContext, noteListedCards } from './card-lookups';
import { householdOfRow, isLike, likelyHouseholds, listedFrom, withCard } from './match-families';
import { type FamiliesContext, type Household, readHouseholds } from './read-households';

/** Rows of a list that one call may ask about. */
const MOST_ROWS = 250;
const MOST_CODE = 20;

/**
 * Whom the rows of a list of a donor or puskesmas are about, and how each stands to a hand-out: by a code or No KK, else those who may be
 * meant.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 */
export function matchRecipients(
  context: FamiliesContext & LookupContext,
  asked: unknown,
): readonly MatchedRecipient[] {
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  const { rows } = fields;
  if (!Array.isArray(rows)) throw new Refused(FAMILY_REFUSED.unreadable);
  if (rows.length > MOST_ROWS) throw new Refused(FAMILY_REFUSED.tooMany(MOST_ROWS));
  const listed = rows.map((row: unknown) => ({ ...listedFrom(row), code: codeFrom(row) }));
  const { register, today } = registerNow(context);
  const handOut = readHandOut(fields, register, today);
  const all = candidates(register, handOut);
  const households = readHouseholds(context);
  noteListedCards(context, households.zone, withCard(listed));
  const isForHouseholds = handOut.program.isForHouseholds;
  const known = (codes: readonly string[]): readonly Candidate[] =>
    codes.flatMap((code) => all.get(code) ?? []);
  return listed.map(({ code, ...row }): MatchedRecipient => {
    const sure = (code === '' ? null : households.find(code)) ?? householdOfRow(row, households);
    const homes = sure ? [sure] : likelyHouseholds(row, households);
    const named = homes.map((home) => namedIn(home, row.child, code, isForHouseholds));
    const [only, ...others] = known(named.flatMap(({ codes }) => codes));
    const isSure = sure !== null && named.every((one) => one.isSure) && others.length === 0;
    if (only === undefined) return { found: null, candidates: [] };
    return isSure ? { found: only, candidates: [] } : { found: null, candidates: [only, ...others] };
  });
}

/**
 * Who of a household is meant: of a programme for households that itself, else the child with the code, those of the name, or, for
 * somebody to say, all of them.
 */
function namedIn(
  { code: household, members }: Household,
  child: string,
  code: string,
  isForHouseholds: boolean,
): { readonly codes: readonly string[]; readonly isSure: boolean } {
  if (isForHouseholds) return { codes: [household], isSure: true };
  const codes = members.map((one): string => one.code);
  if (codes.includes(code)) return { codes: [code], isSure: true };
  const named = members.filter(({ name }) => isLike(child, name)).map((one): string => one.code);
  return named.length > 0 ? { codes: named, isSure: true } : { codes, isSure: false };
}

/** As codes are written, where it is one. */
function codeFrom(asked: unknown): string {
  const { code = '' }: Readonly<Record<string, unknown>> = Object(asked);
  if (typeof code !== 'string' || code.length > MOST_CODE) throw new Refused(FAMILY_REFUSED.unreadable);
  return parseCode(code) ?? code;
}
