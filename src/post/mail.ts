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
  /** A line for each, with a bar below it. What a bar shows is said by its value too. */
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  /** Bars side by side, one for each month, with what they are of above them. */
  | { readonly kind: 'columns'; readonly title: string; readonly columns: readonly Column[] }
  | { readonly kind: 'small'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What is to be known of it, on a line of its own. */
  readonly detail?: string;
  /** What it means, smaller. */
  readonly note?: string;
}

export interface Bar {
  readonly label: string;
  readonly value: string;
  /** Where the bar begins and ends, of the whole width, 0 to 1; `null` for none. */
  readonly span: readonly [from: number, to: number] | null;
  /** Told apart by its shade: what comes off something. */
  readonly isPale?: true;
}

export interface Column {
  readonly label: string;
  readonly value: string;
  /** Of the whole height, 0 to 1; `null` for none. */
  readonly height: number | null;
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
