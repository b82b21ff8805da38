import { type AnswerReading, notUnderstood, understood } from './answer-reading';

/** Letter case, spacing and the word "posyandu" do not tell two posyandu apart. */
const posyanduKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\s*posyandu\b/, '')
    .replace(/\s+/g, '');

/** @returns the posyandu as it is written in the settings */
export function readPosyandu(text: string, known: readonly string[]): AnswerReading<string> {
  const key = posyanduKey(text);
  const found = known.find((name) => name.trim() === text) ?? known.find((name) => posyanduKey(name) === key);
  return found === undefined ? notUnderstood({ code: 'unknown-posyandu', known }) : understood(found);
}
