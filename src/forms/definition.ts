/** The place of a question in a form: an answer key, or `<key>@<group>` for one of several lists that answer the same key. */
export type QuestionKey = string;

/** Name of a page. */
export type PageKey = string;

/** A page break or a question: what a form item can be. The first page has no page break. */
export type Slot = string;

export interface Choice {
  readonly value: string;
  /** Page that this choice leads to; `null` goes on to the next page. All choices of a question lead somewhere or none does. */
  readonly goTo: PageKey | null;
}

/** What the form refuses to accept; RE2 syntax, the whole answer has to match. */
export interface Pattern {
  readonly pattern: string;
  readonly message: string;
}

export type QuestionKind =
  | { readonly type: 'text'; readonly pattern: Pattern | null }
  | { readonly type: 'paragraph' }
  | { readonly type: 'date' }
  /** A drop-down list. */
  | { readonly type: 'list'; readonly choices: readonly Choice[] }
  /** Radio buttons. */
  | { readonly type: 'choice'; readonly choices: readonly Choice[] };

export interface Question {
  readonly key: QuestionKey;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly kind: QuestionKind;
}

export interface Page {
  readonly key: PageKey;
  readonly title: string;
  readonly help: string;
  readonly questions: readonly Question[];
  /** Reached by a choice alone: whoever would come to it by going on submits instead. */
  readonly apart?: true;
}

/** All that a respondent can see of a form, page after page. The last page submits, and so does one before a page that is apart. */
export interface FormDefinition {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  /** Whether respondents give their address; `true` where nothing else is said. */
  readonly collectsEmail?: boolean;
  readonly pages: readonly Page[];
}

/**
 * The slot of a list of known persons. A form cannot fill a list from an earlier answer, so each group (a posyandu) has a page and a
 * list of its own; its page has the same name.
 *
 * @example listSlot('anak', 'Mawar') // => 'anak@Mawar'
 */
export const listSlot = (key: string, group: string): string => `${key}@${group}`;

/** Whether a slot is one of several lists: these are refreshed by themselves. */
export const isListSlot = (slot: Slot): boolean => !isPageSlot(slot) && slot.includes('@');

/** The group of a list's slot. */
export const groupOfList = (slot: Slot): string => slot.slice(slot.indexOf('@') + 1);

export const pageSlot = (page: PageKey): Slot => `halaman:${page}`;

export const isPageSlot = (slot: Slot): boolean => slot.startsWith('halaman:');

export const questionsOf = ({ pages }: FormDefinition): readonly Question[] =>
  pages.flatMap(({ questions }) => questions);
