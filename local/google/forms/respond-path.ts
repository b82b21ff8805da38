import type { AnswerValue, FormState, ItemState, NavigationState } from './state';

/** A page as the respondent turns to it: its page break, `null` for the first, and what stands on it. */
export interface Page {
  readonly opening: ItemState | null;
  readonly items: readonly ItemState[];
  /** Where it leads unless an answer decides otherwise. */
  readonly next: NavigationState;
}

const isQuestionWithNavigation = (item: ItemState): boolean =>
  item.type === 'LIST' || item.type === 'MULTIPLE_CHOICE';

export function pagesOf(form: FormState): readonly Page[] {
  const pages: { opening: ItemState | null; items: ItemState[]; next: NavigationState }[] = [
    { opening: null, items: [], next: { type: 'SUBMIT' } },
  ];
  for (const item of form.items) {
    const last = pages[pages.length - 1];
    if (item.type === 'PAGE_BREAK') {
      // `setGoToPage` on a page break rules what comes after the page before it.
      if (last) last.next = item.goTo;
      pages.push({ opening: item, items: [], next: { type: 'SUBMIT' } });
    } else {
      last?.items.push(item);
    }
  }
  return pages;
}

/** The last answered question on the page whose choice says where to go wins over the page. */
function navigationFrom(page: Page, answers: Readonly<Record<string, AnswerValue>>): NavigationState {
  let navigation = page.next;
  for (const item of page.items) {
    if (!isQuestionWithNavigation(item)) continue;
    const chosen = item.choices.find((choice) => choice.value === answers[item.id]);
    if (chosen?.goTo) navigation = chosen.goTo;
  }
  return navigation;
}

/** The pages that a respondent with these answers passes, in order. A page is passed once, so a loop ends. */
export function pathOf(form: FormState, answers: Readonly<Record<string, AnswerValue>>): readonly Page[] {
  const pages = pagesOf(form);
  const path: Page[] = [];
  let index = 0;
  for (;;) {
    const page = pages[index];
    if (!page || path.includes(page)) return path;
    path.push(page);
    const navigation = navigationFrom(page, answers);
    if (navigation.type === 'SUBMIT' || navigation.type === 'RESTART') return path;
    index =
      navigation.type === 'GO_TO_PAGE'
        ? pages.findIndex((candidate) => candidate.opening?.id === navigation.page)
        : index + 1;
  }
}
