import { fingerprint } from '../../kernel/fingerprint';
import { IMPORTED } from '../../ledger/responses/imported';
import { JOURNAL_KEYS } from '../../ledger/responses/journal-keys';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../children/submission/answers';

/** Keyed fingerprint of a text: without the installation's secret nobody can tell what it was made of. */
export type Sign = (text: string) => string;

/**
 * Answer keys of the first release. Its ids were fingerprints of all of these, blank ones included, so the list never changes: it
 * is how rows that were imported then are known again.
 */
const FIRST_KEYS: readonly AnswerKey[] = JOURNAL_KEYS;

/**
 * Answer keys that later releases have added, a list for each release. A column that nobody could read before makes another row of
 * the same line of a list; by the keys of each release before it the line of an erased child is known all the same.
 */
const ADDED_KEYS: readonly (readonly AnswerKey[])[] = [['buku_kia']];

/** All keys that some release could read, the oldest release first. */
export const RELEASED_KEYS: readonly (readonly AnswerKey[])[] = [
  FIRST_KEYS,
  ...ADDED_KEYS.map((_, i) => [...FIRST_KEYS, ...ADDED_KEYS.slice(0, i + 1).flat()]),
];

/** What a row says, as one text: the same for the same answers in any order, whatever other questions there are. */
export const rowText = (answers: Answers): string =>
  JSON.stringify(ANSWER_KEYS.flatMap((key) => (answers[key] ? [[key, answers[key]]] : [])).sort(byKey));

const byKey = ([a = '']: readonly (string | undefined)[], [b = '']: readonly (string | undefined)[]) =>
  a < b ? -1 : 1;

/** The ids by which a row of a list may be known. */
export interface ImportIds {
  /** The id of a row that is new: a keyed fingerprint of what it says. */
  readonly id: string;
  /** The id that the first release gave to a row that says the same. */
  readonly first: string;
  /** Ids of the whole row as earlier releases wrote what it says. */
  readonly earlier: readonly string[];
  /** Ids of what earlier releases could read of the row: where such a response was erased, the row stays out. */
  readonly partial: readonly string[];
}

/**
 * The ids of a response that came out of a list instead of the form: the same row always has the same ones, whatever file it
 * is in and wherever in it, so that a list brought in twice adds nothing.
 *
 * @param releases the keys that each release could read, the oldest first
 */
export function importIds(
  answers: Answers,
  sign: Sign,
  releases: readonly (readonly AnswerKey[])[] = RELEASED_KEYS,
): ImportIds {
  const idOf = (some: Answers): string => `${IMPORTED}${sign(`impor ${rowText(some)}`).slice(0, LENGTH)}`;
  return {
    id: idOf(answers),
    first: firstId(answers),
    earlier: earlierWritings(answers).flatMap((written) => [idOf(written), firstId(written)]),
    partial: releases.flatMap((keys) => {
      const read = only(keys, answers);
      return [idOf(read), firstId(read)];
    }),
  };
}

/** Both parents stood in the answer about the mother, and several telephone numbers in one without spaces. */
function earlierWritings(answers: Answers): readonly Answers[] {
  const { nama_ayah, nama_ibu, hp, ...others } = answers;
  const phones = hp?.includes(' / ') ? [hp.replace(/ \/ /g, '/'), hp] : [hp];
  const parents: readonly Answers[] =
    nama_ayah && nama_ibu
      ? [`${nama_ayah} / ${nama_ibu}`, `${nama_ayah}/${nama_ibu}`].map((both) => ({ nama_ibu: both }))
      : [];
  const own: Answers = { ...(nama_ayah && { nama_ayah }), ...(nama_ibu && { nama_ibu }) };
  return [...parents, ...(phones.length > 1 ? [own] : [])].flatMap((named) =>
    phones.map((phone) => ({ ...others, ...named, ...(phone && { hp: phone }) })),
  );
}

/** Of the 43 characters of a signature; 128 bits. */
const LENGTH = 22;

const firstId = (answers: Answers): string =>
  `${IMPORTED}${fingerprint(JSON.stringify(FIRST_KEYS.map((key) => answers[key] ?? ''))).toString(36)}`;

const only = (keys: readonly AnswerKey[], answers: Answers): Answers =>
  Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));

/** Rows that are brought in by one call: few enough that an execution ends long before its six minutes do. */
export const ROWS_PER_CALL = 100;
