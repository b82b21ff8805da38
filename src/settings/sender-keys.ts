import { parseSecretCode, type ResponseCode, type SecretCode, secretCodeOf } from '../kernel/code';
import { sameText } from '../kernel/same-text';

/** Signs a text with the installation's secret. */
type Sign = (text: string) => string;

/** Answer key of the question that takes a kader's personal code or the key of a card. */
export const SENDER_KEY_ANSWER = 'kode_kader';

/** What a kader's personal code hangs on: whoever is renamed, gets another address or a higher series, gets another code. */
export interface CodeHolder {
  readonly name: string;
  readonly email: string | null;
  /** Raised to revoke the code given out before. */
  readonly series: number;
}

/** In one spelling, so that a capital or a blank more in the tab leaves the printed code valid. */
const normalised = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The tab that somebody with a personal code stands in: an officer who also is a kader has two. */
export type CodeRole = 'kader' | 'petugas';

const identityOf = ({ name, email, series }: CodeHolder): readonly [string, string, number] => [
  normalised(name),
  normalised(email ?? ''),
  series,
];

/** The personal code of a kader or officer: eight symbols, typed once or carried by the personal link. */
export const personalCode = (role: CodeRole, holder: CodeHolder, sign: Sign): SecretCode =>
  secretCodeOf(sign(JSON.stringify([`kode ${role}`, ...identityOf(holder)])));

/** The personal code of a kader. */
export const kaderCode = (holder: CodeHolder, sign: Sign): SecretCode => personalCode('kader', holder, sign);

/**
 * Of some rows those that say the same name and series and no address: one code would be of all of them, and nobody could tell who has
 * used it. They have none until they are told apart.
 */
export function namesakesIn<K extends CodeHolder>(rows: readonly K[]): ReadonlySet<K> {
  const alike = new Map<string, readonly K[]>();
  for (const row of rows) {
    if (row.email !== null) continue;
    const key = JSON.stringify(identityOf(row));
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return new Set([...alike.values()].flatMap((some) => (some.length > 1 ? some : [])));
}

/**
 * Whose code was typed. Everybody is tried, so that the time it takes does not show how far down it was found.
 *
 * @returns `null` for a slip, and the code of nobody in the list
 */
function holderOf<H>(typed: string, holders: readonly H[], codeOf: (one: H) => SecretCode): H | null {
  const code = parseSecretCode(typed);
  if (code === null) return null;
  return holders.filter((one) => sameText(codeOf(one), code))[0] ?? null;
}

/**
 * Whose code it is.
 *
 * @param typed as answered
 * @returns `null` for a slip, a revoked code, and the code of nobody in the list
 */
export function holderOfCode<K extends CodeHolder>(
  typed: string,
  role: CodeRole,
  holders: readonly K[],
  sign: Sign,
): K | null {
  return holderOf(typed, holders, (one) => personalCode(role, one, sign));
}

/** What a link of a mail is made for: one form, about one child. */
export interface MailedTask {
  /** Name of the form. */
  readonly form: string;
  readonly about: ResponseCode;
}

/**
 * The key in a link of a mail to a kader or officer: it admits responses of that form about that child and of no other. A mail is passed on
 * more easily than a slip of paper, so no link in it carries the personal code.
 */
export const taskKey = (
  role: CodeRole,
  holder: CodeHolder,
  { form, about }: MailedTask,
  sign: Sign,
): SecretCode =>
  secretCodeOf(sign(JSON.stringify([`kunci surat ${role}`, ...identityOf(holder), form, about])));

/**
 * To whom a mail with that key was written.
 *
 * @param typed as answered
 */
export function holderOfTaskKey<K extends CodeHolder>(
  typed: string,
  role: CodeRole,
  holders: readonly K[],
  task: MailedTask,
  sign: Sign,
): K | null {
  return holderOf(typed, holders, (one) => taskKey(role, one, task, sign));
}

/** Who gets mails about children, and has no personal code. */
interface MailReader {
  readonly name: string;
  readonly email: string;
}

/** As {@link taskKey}, of a reader: there is none to revoke by a series, but it is known no more once the reader has lost the right to names. */
export const readerTaskKey = (
  { name, email }: MailReader,
  { form, about }: MailedTask,
  sign: Sign,
): SecretCode =>
  secretCodeOf(
    sign(JSON.stringify(['kunci surat penerima', normalised(name), normalised(email), form, about])),
  );

/** As {@link holderOfTaskKey}, of readers. */
export function readerOfTaskKey<R extends MailReader>(
  typed: string,
  readers: readonly R[],
  task: MailedTask,
  sign: Sign,
): R | null {
  return holderOf(typed, readers, (one) => readerTaskKey(one, task, sign));
}

export const kaderOfCode = <K extends CodeHolder>(typed: string, kader: readonly K[], sign: Sign): K | null =>
  holderOfCode(typed, 'kader', kader, sign);

/**
 * The key that a child's card carries: it admits a visit of that child and of no other.
 *
 * @param series how often the child's card was revoked
 */
export const cardKey = (child: ResponseCode, series: number, sign: Sign): SecretCode =>
  secretCodeOf(sign(JSON.stringify(['kunci kartu', child, ...(series === 0 ? [] : [series])])));

/**
 * Whether an answer is the key of a child's card.
 *
 * @param child the code that the same response gives for the child, as printed on the card
 */
export function isCardKey(typed: string, child: ResponseCode, series: number, sign: Sign): boolean {
  const key = parseSecretCode(typed);
  return key !== null && sameText(key, cardKey(child, series, sign));
}
