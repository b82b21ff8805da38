import type { AnswerKey } from '../subjects/children/submission/answers';

/** A page of the form; `anak@Mawar` is the list of children of posyandu Mawar. */
export type PageKey = 'posyandu' | 'identitas' | 'pengukuran' | `anak@${string}`;

/** Where a child's code can be typed, instead of choosing the child from a list. */
export const CODE_SLOT = 'kode';

/**
 * The place of a question in the form. Every answer key is one question, but for `anak`: each posyandu has a list of its own,
 * because a form cannot fill a list from an earlier answer, and a code typed in `kode` says the same.
 */
export type QuestionKey = Exclude<AnswerKey, 'anak'> | typeof CODE_SLOT | `anak@${string}`;

/** A page break or a question: what a form item can be. The first page has no page break. */
export type Slot = `halaman:${PageKey}` | QuestionKey;

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
}

/** All that a respondent can see of a form, page after page. The last page submits. */
export interface FormDefinition {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly pages: readonly Page[];
}

export const childListOf = (posyandu: string) => `anak@${posyandu}` as const;
export const posyanduOfList = (list: `anak@${string}`): string => list.slice('anak@'.length);
export const pageSlot = (page: PageKey) => `halaman:${page}` as const;

/** @returns the answer key that a slot is read as, or `null` for a page break */
export function answerKeyOf(slot: Slot): AnswerKey | null {
  if (isPageSlot(slot)) return null;
  return isChildList(slot) || slot === CODE_SLOT ? 'anak' : slot;
}

const isPageSlot = (slot: Slot): slot is `halaman:${PageKey}` => slot.startsWith('halaman:');
export const isChildList = (slot: Slot): slot is `anak@${string}` => slot.startsWith('anak@');
