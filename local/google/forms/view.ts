import type { World } from '../core/world';
import type { ChoiceView, FormView, ItemView, PageView } from '../views';
import { publishedUrl } from './links';
import { type Page, pagesOf } from './respond-path';
import { formState, type ItemState, type NavigationState } from './state';

function goTo(navigation: NavigationState): PageView['next'] {
  if (navigation.type === 'GO_TO_PAGE') return navigation.page;
  if (navigation.type === 'SUBMIT') return 'submit';
  return navigation.type === 'RESTART' ? 'restart' : 'continue';
}

/** Scales offer their numbers, grids their columns. */
function choicesOf(item: ItemState): readonly ChoiceView[] {
  const plain = (value: string): ChoiceView => ({ value, goTo: null });
  if (item.type === 'SCALE') {
    const steps = item.upper - item.lower + 1;
    return Array.from({ length: steps }, (_, step) => plain(String(item.lower + step)));
  }
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') return item.columns.map(plain);
  return item.choices.map((choice) => ({
    value: choice.value,
    goTo: choice.goTo ? goTo(choice.goTo) : null,
  }));
}

const itemView = (item: ItemState): ItemView => ({
  id: item.id,
  entry: `entry.${item.entry}`,
  type: item.type,
  title: item.title,
  helpText: item.helpText,
  required: item.required,
  choices: choicesOf(item),
  validation: item.validation,
});

const pageView = (page: Page): PageView => ({
  id: page.opening?.id ?? null,
  title: page.opening?.title ?? '',
  helpText: page.opening?.helpText ?? '',
  items: page.items.map(itemView),
  next: goTo(page.next),
});

/** The form as a respondent sees it, before any answer. */
export function viewForm(world: World, formId: string): FormView {
  const form = formState(world, formId);
  return {
    id: form.id,
    // A form without a title is headed by its file's name.
    title: form.title || form.fileName,
    description: form.description,
    confirmationMessage: form.confirmationMessage || 'Your response has been recorded.',
    published: form.published,
    acceptingResponses: form.accepting,
    collectsEmail: form.collectsEmail,
    allowsResponseEdits: form.allowsResponseEdits,
    publishedUrl: publishedUrl(form),
    pages: pagesOf(form).map(pageView),
  };
}
