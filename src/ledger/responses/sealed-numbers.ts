import { LETTERS, type Sign } from '../../kernel/hmac';

// A tab that is downloaded takes its hidden columns along. So numbers of persons (NIK, KK, telephone, wherever they were typed) stand in
// archives only as what the installation's secret opens again. No random number goes in: the same text is always sealed alike, so that
// a row that says the same has the same cells.

/** A string in JSON that is ASCII. */
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** As many digits as no date, weight or house has, with whatever people put between them. */
const MANY_DIGITS = /(?:\p{Nd}\P{Nd}{0,3}){9}/u;
const SEAL = '~';
const TAG_LENGTH = 16;
const NIBBLES = 'abcdefghijklmnop';
/** Of the 43 letters of a signature; the last one carries fewer bits. */
const LETTERS_OF_SIX_BITS = 42;

/** The same JSON, with each string in it that may hold a number of a person sealed. */
export const withSealedNumbers = (json: string, sign: Sign): string =>
  json.replace(STRING, (quoted) =>
    isToSeal(quoted) ? `"${sealedText(quoted.slice(1, -1), sign)}"` : quoted,
  );

/** @returns the JSON as it was before it was sealed; `null` where a seal is of another secret, or was changed */
export function withOpenNumbers(json: string, sign: Sign): string | null {
  let fits = true;
  const open = json.replace(STRING, (quoted) => {
    if (!quoted.startsWith(`"${SEAL}`)) return quoted;
    const text = openedText(quoted.slice(1, -1), sign);
    fits &&= text !== null;
    return `"${text}"`;
  });
  return fits ? open : null;
}

/** What begins like a seal is sealed too, so that it is not taken for one. */
const isToSeal = (quoted: string): boolean =>
  quoted.startsWith(`"${SEAL}`) ||
  MANY_DIGITS.test(quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted);

const tagOf = (text: string, sign: Sign): string => sign(`arsip ${text}`).slice(0, TAG_LENGTH);

/** Of what stands between the quotes: ASCII, with whatever else there is escaped. */
function sealedText(text: string, sign: Sign): string {
  const tag = tagOf(text, sign);
  const nibbles = [...text].flatMap((character) => [
    character.charCodeAt(0) >> 4,
    character.charCodeAt(0) & 15,
  ]);
  return (
    SEAL +
    tag +
    mixed(nibbles, tag, sign)
      .map((nibble) => NIBBLES.charAt(nibble))
      .join('')
  );
}

function openedText(sealed: string, sign: Sign): string | null {
  const tag = sealed.slice(SEAL.length, SEAL.length + TAG_LENGTH);
  const letters = [...sealed.slice(SEAL.length + TAG_LENGTH)];
  const nibbles = mixed(
    letters.map((letter) => NIBBLES.indexOf(letter)),
    tag,
    sign,
  );
  let text = '';
  for (let i = 0; i < nibbles.length; i += 2)
    text += String.fromCharCode(((nibbles[i] as number) << 4) | (nibbles[i + 1] ?? 0));
  return tagOf(text, sign) === tag ? text : null;
}

/** Mixed with what the tag and the secret give: done twice, it is undone. */
function mixed(nibbles: readonly number[], tag: string, sign: Sign): readonly number[] {
  const bits: number[] = [];
  for (let part = 0; bits.length < nibbles.length; part++) {
    const letters = sign(`arsip ${tag} ${part}`).slice(0, LETTERS_OF_SIX_BITS);
    bits.push(...[...letters].map((letter) => LETTERS.indexOf(letter) & 15));
  }
  return nibbles.map((nibble, i) => nibble ^ (bits[i] as number));
}
