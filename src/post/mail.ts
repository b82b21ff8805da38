/** A mail ready to be sent: the same content twice, as text and as HTML. */
export interface Mail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A piece of a mail. What is in it is text; the two renderings of it are in `mail-html` and `mail-text`. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Above the headings: where one of several subjects of the mail begins. */
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'notice'; readonly tone: 'urgent' | 'caution' | 'calm'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'list';
      readonly items: readonly ListItem[];
      /** Links stand beside the text, and lines close together: for lists of many. */
      readonly dense?: true;
    }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  /** An address to copy, for where a button does not work. */
  | { readonly kind: 'address'; readonly label: string; readonly url: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'small'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface ListItem {
  readonly text: string;
  /** What to do about it, set off from the text. */
  readonly detail?: string;
  /** What can be opened to do it. */
  readonly links?: readonly Link[];
}

/** Longer subjects are cut by mail programs, and refused by Google from about 250 characters. */
const LONGEST_SUBJECT = 150;

/** A header is one line: line breaks and other controls become spaces. */
export function headerLine(text: string): string {
  const line = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST_SUBJECT
    ? line
    : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}
