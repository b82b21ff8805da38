// A form response can be filled in again for another child, or for the next visit: its edit link stays the same. Its revisions are then
// several fillings, each of which is read and decided about like a response of its own.
import type { Instant } from '../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../kernel/code';
import { hasAnswers, type NonEmptyRevisions, type ResponseRecord, type Revision } from './response';

/** Stands between the id of a response and what tells its later fillings apart. No form and no list gives an id with it. */
const MARK = '~';

/** Id of a filling that begins later than its response: when its first revision was submitted belongs to it. */
export const fillingId = (id: string, { submittedAt }: Revision): string =>
  `${id}${MARK}${submittedAt.toString(36)}`;

/** Id of the response that a filling is of; of a first filling it is the same. */
export const responseIdOf = (id: string): string => id.split(MARK, 1)[0] as string;

/** Of two that begin at one instant the second is told apart by its fingerprint too. */
const secondId = (id: string, revision: Revision): string => `${fillingId(id, revision)}.${revision.digest}`;

/** Every code that a filling of this response could have that begins with one of these revisions. */
export const possibleCodes = ({ id, revisions }: ResponseRecord): readonly ResponseCode[] => [
  ...new Set([responseCodeOf(id), ...revisions.slice(1).flatMap((revision) => codesFrom(id, revision))]),
];

/** Every code under which something may have been decided about a revision: of its response, and of the filling that it may begin. */
export const codesOfRevision = (
  { id }: Pick<ResponseRecord, 'id'>,
  revision: Revision,
): readonly ResponseCode[] => {
  const response = responseIdOf(id);
  return [...new Set([responseCodeOf(id), responseCodeOf(response), ...codesFrom(response, revision)])];
};

const idsFrom = (id: string, revision: Revision): readonly string[] => [
  fillingId(id, revision),
  secondId(id, revision),
];

const codesFrom = (id: string, revision: Revision): readonly ResponseCode[] =>
  idsFrom(id, revision).map(responseCodeOf);

/** The codes of the fillings that may begin with those revisions of which it is kept what they say, or is not. */
export const codesWhere = (
  { id, revisions }: ResponseRecord,
  isWanted: (revision: Revision) => boolean,
): readonly ResponseCode[] =>
  revisions.flatMap((revision, at) => {
    if (!isWanted(revision)) return [];
    return at === 0 ? [responseCodeOf(id)] : codesFrom(id, revision);
  });

/** What was erased, by code. */
export interface Erasures {
  readonly erased: ReadonlySet<ResponseCode>;
  /** Fillings that stayed when others of their response were erased. */
  readonly spared: ReadonlySet<ResponseCode>;
  /** Responses of which something was erased, and when that was decided last. */
  readonly touched: ReadonlyMap<ResponseCode, Instant>;
  /** Responses, and fillings of them, that had named what was erased before they were put right, and that stay. */
  readonly corrected: ReadonlySet<ResponseCode>;
}

/** The person that a revision names by a code; `null` for none. */
export type NamedIn = (revision: Revision) => ResponseCode | null;

/**
 * The revisions of a response that name somebody erased whom their filling was put right to be not about: of a child that was picked
 * by mistake. Where a filling names such a one last, it is erased as a whole, as what came late.
 */
export function corrected(
  fillings: readonly ResponseRecord[],
  { erased }: Pick<Erasures, 'erased'>,
  namedIn: NamedIn,
): ReadonlySet<Revision> {
  const gone = (revision: Revision): boolean => {
    const named = namedIn(revision);
    return named !== null && erased.has(named);
  };
  return new Set(
    fillings.flatMap(({ revisions }) => {
      const last = [...revisions].reverse().find((revision) => namedIn(revision) !== null);
      return last === undefined || gone(last) ? [] : revisions.filter(gone);
    }),
  );
}

/** The response with the ids of its fillings of which the first revision is not kept. */
export function withGoingOn(record: ResponseRecord, { erased, corrected: named }: Erasures): ResponseRecord {
  if (named.size === 0 || record.revisions.every(hasAnswers)) return record;
  const goesOn = new Map(
    record.revisions.flatMap((revision, at) => {
      const ids = at === 0 ? [record.id] : idsFrom(record.id, revision);
      const id = hasAnswers(revision) ? undefined : ids.find((one) => named.has(responseCodeOf(one)));
      return id === undefined || erased.has(responseCodeOf(id)) ? [] : [[revision, id] as const];
    }),
  );
  return goesOn.size === 0 ? record : { ...record, goesOn };
}

/**
 * The revisions of a response that were erased. Where something of it was, all that was submitted until then counts as erased, unless
 * the erasure names its filling as staying: a late copy says nothing of whom it is about. What is filled in afterwards is new.
 *
 * @param fillings of the response
 */
export function erasedRevisions(
  response: ResponseRecord,
  fillings: readonly ResponseRecord[],
  { erased, spared, touched }: Erasures,
): ReadonlySet<Revision> {
  const until = touched.get(responseCodeOf(response.id));
  if (until === undefined) return new Set();
  return new Set(
    fillings.flatMap(({ id, revisions }) => {
      const code = responseCodeOf(id);
      if (spared.has(code) && !erased.has(code)) return [];
      // Whatever a code names was there when it was erased by it.
      const named = erased.has(code) ? revisions[0] : null;
      return revisions.filter((revision) => revision === named || revision.submittedAt <= until);
    }),
  );
}

/**
 * Parts a response into its fillings.
 *
 * @param belongs whether a revision goes on with what the revisions before it, oldest first and at least one, have filled in
 * @returns in the order in which they begin, with what was answered in the others left out; what was erased is in none, unless all was
 */
export function partedInto(
  record: ResponseRecord,
  belongs: (revision: Revision, filling: ResponseRecord) => boolean,
): readonly ResponseRecord[] {
  const [first] = record.revisions;
  const answered = record.revisions.filter(hasAnswers);
  if (record.revisions.length === 1 || answered.length === 0) return [record];
  const parts: ResponseRecord[] = [];
  for (const revision of answered) {
    const at = lastIndexOf(parts, (part) => belongs(revision, part));
    const found = parts[at];
    if (found) parts[at] = { ...found, revisions: [...found.revisions, revision] as NonEmptyRevisions };
    else
      parts.push({
        ...record,
        id: revision === first ? record.id : newId(record.id, revision, parts),
        ...begunBefore(record, revision, parts),
        revisions: [revision],
      });
  }
  return parts.map((part) => withElsewhere(part, record));
}

/** The filling that a revision goes on with, where what began it is not kept. */
function begunBefore(
  { revisions, goesOn }: ResponseRecord,
  revision: Revision,
  parts: readonly ResponseRecord[],
): Pick<ResponseRecord, 'id' | 'begunAt'> | null {
  const begun = [...(goesOn ?? [])].filter(
    ([one, id]) =>
      revisions.indexOf(one) < revisions.indexOf(revision) && parts.every((part) => part.id !== id),
  );
  const last = begun[begun.length - 1];
  return last ? { id: last[1], begunAt: last[0].submittedAt } : null;
}

function newId(id: string, revision: Revision, parts: readonly ResponseRecord[]): string {
  const wanted = fillingId(id, revision);
  return parts.some((part) => part.id === wanted) ? secondId(id, revision) : wanted;
}

function lastIndexOf<T>(all: readonly T[], isWanted: (one: T) => boolean): number {
  for (let at = all.length - 1; at >= 0; at--) if (isWanted(all[at] as T)) return at;
  return -1;
}

/** Puts two fillings of a response together again: an officer has said that the later one corrects the earlier. */
export const joined = (one: ResponseRecord, other: ResponseRecord, record: ResponseRecord): ResponseRecord =>
  withElsewhere(
    {
      ...one,
      revisions: record.revisions.filter(
        (revision) => one.revisions.includes(revision) || other.revisions.includes(revision),
      ) as readonly Revision[] as NonEmptyRevisions,
    },
    record,
  );

function withElsewhere(
  { elsewhere: _, ...part }: ResponseRecord,
  { revisions }: ResponseRecord,
): ResponseRecord {
  const others = revisions.filter((revision) => !part.revisions.includes(revision));
  return others.length === 0 ? part : { ...part, elsewhere: others.map(emptied) };
}

/** That a revision was there, and when: its digest knows a late copy of it again. */
export const emptied = ({ submittedAt, digest }: Revision): Revision => ({
  submittedAt,
  digest,
  email: '',
  answers: {},
});

/** Fillings that were neither withdrawn nor erased, of a response from which what was erased has been taken out. */
export const standingFillings = (
  response: ResponseRecord,
  fillings: readonly ResponseRecord[],
  decisions: Pick<Erasures, 'touched'> & {
    readonly ties: { readonly withdrawn: ReadonlySet<ResponseCode> };
  },
): readonly ResponseRecord[] =>
  fillings.filter(
    ({ id, revisions }) =>
      !decisions.ties.withdrawn.has(responseCodeOf(id)) &&
      (revisions.some(hasAnswers) || !decisions.touched.has(responseCodeOf(response.id))),
  );
