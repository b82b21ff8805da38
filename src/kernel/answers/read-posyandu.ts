import { onceEach } from '../once-each';
import { type AnswerReading, understood } from './answer-reading';
import { romanInDigits } from './roman';

/** The number behind a name, in words of one kind: `Melati I`, `Melati 1`. */
const inDigits = (name: string): string =>
  name.replace(/(\s)(\S+)$/, (_, space: string, last: string) => space + romanInDigits(last));

/** Names that differ only in letter case, spacing, the word "posyandu" or in how they are numbered are of one posyandu. */
const posyanduKey = onceEach((name) =>
  inDigits(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/^\s*posyandu\b/, '')
      .trim(),
  ).replace(/\s+/g, ''),
);

export const samePosyandu = (a: string, b: string): boolean => posyanduKey(a) === posyanduKey(b);

/** A posyandu of the kelurahan, with the names that it had before: old answers go on to mean it. */
export interface Posyandu {
  readonly name: string;
  readonly formerNames: readonly string[];
}

/** The posyandu that a name means: as it is called now, or as it was. */
export const namedPosyandu = (text: string, known: readonly Posyandu[]): Posyandu | undefined =>
  known.find(({ name }) => name.trim() === text) ??
  known.find(({ name }) => samePosyandu(name, text)) ??
  known.find(({ formerNames }) => formerNames.some((former) => samePosyandu(former, text)));

/**
 * A name that is not in the settings is kept as it was answered: a posyandu that was renamed or closed since must not take its
 * children off the register.
 *
 * @returns the posyandu as it is written in the settings
 */
export function readPosyandu(text: string, known: readonly Posyandu[]): AnswerReading<string> {
  const found = namedPosyandu(text, known);
  if (found) return understood(found.name);
  return understood(text.trim(), { code: 'unknown-posyandu', known: known.map(({ name }) => name) });
}
