// Characters that are not seen, but change how what is round them reads.

/** Letters, digits and signs of double width, as some keyboards give them. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const TO_ASCII = 0xfee0;

/** A text with letters, digits and signs of ordinary width. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - TO_ASCII));

/** Marks without a width, soft hyphens, and those that turn the direction of writing. */
export const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0';
