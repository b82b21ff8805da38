import type { Choice, FormDefinition, Page } from '../../../forms/definition';
import { childListOf } from '../links/slots';
import { USE_CODE, withCode } from '../links/words';
import type { LabelStyle } from './child-label';
import { LABEL_EXAMPLES, NEW_CHILD } from './words';

export type ChildrenByPosyandu = ReadonlyMap<string, readonly { readonly label: string }[]>;

/** Stand in the outline for what a kelurahan has; its posyandu each get a page like that of the one there. */
export const KELURAHAN = '{kelurahan}';
export const POSYANDU = '{posyandu}';
export const LABEL_EXAMPLE = '{contoh}';

export interface FormSettings {
  readonly kelurahan: string;
  /** Names, none twice, at least one. */
  readonly posyandu: readonly string[];
  /** Registered children to choose from, in the order in which they are listed. */
  readonly children: ChildrenByPosyandu;
  /** What the lists show of each child. */
  readonly style: LabelStyle;
}

/**
 * The form of a kelurahan.
 *
 * @param outline as `formOutline` writes it
 */
export function formDefinition(
  outline: FormDefinition,
  { kelurahan, posyandu, children, style }: FormSettings,
): FormDefinition {
  return {
    ...outline,
    title: outline.title.replace(KELURAHAN, () => kelurahan),
    pages: outline.pages.flatMap((page) => {
      if (page.key === 'posyandu') return [withChoices(page, posyanduChoices(posyandu))];
      return page.key === childListOf(POSYANDU)
        ? posyandu.map((name) => withChoices(namedFor(page, name, style), childChoices(name, children)))
        : [page];
    }),
  };
}

/** Each posyandu leads to its children; below all of them each once more, for who has a child's code, straight to the measures. */
const posyanduChoices = (posyandu: readonly string[]): readonly Choice[] => [
  ...posyandu.map((name) => ({ value: name, goTo: childListOf(name) })),
  ...posyandu.map((name) => ({ value: withCode(name), goTo: 'pengukuran' })),
];

/** The choices of one posyandu's list: described anew, known by the code already given, or one of the registered. */
export const childChoices = (posyandu: string, children: ChildrenByPosyandu): readonly Choice[] => [
  { value: NEW_CHILD, goTo: 'persetujuan' },
  { value: USE_CODE, goTo: 'pengukuran' },
  ...(children.get(posyandu) ?? []).map(({ label }) => ({ value: label, goTo: 'pengukuran' as const })),
];

const withChoices = (page: Page, choices: readonly Choice[]): Page => ({
  ...page,
  questions: page.questions.map((question) =>
    question.kind.type === 'list' ? { ...question, kind: { type: 'list', choices } } : question,
  ),
});

function namedFor(page: Page, posyandu: string, style: LabelStyle): Page {
  const key = childListOf(posyandu);
  const named = <T extends { readonly title: string; readonly help: string }>(texts: T): T => ({
    ...texts,
    key,
    title: texts.title.replace(POSYANDU, () => posyandu),
    help: texts.help.replace(LABEL_EXAMPLE, LABEL_EXAMPLES[style]),
  });
  return { ...named(page), questions: page.questions.map(named) };
}
