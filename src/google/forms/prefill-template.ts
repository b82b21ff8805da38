import {
  CODE_SLOT,
  childListOf,
  type FormDefinition,
  isChildList,
  posyanduOfList,
} from '../../forms/definition';
import { readPrefilledUrl } from '../../forms/prefill';
import type { FormState, PrefillTemplate } from '../../forms/state';
import { EXAMPLE_CODE, USE_CODE } from '../../subjects/children/form/words';
import type { ItemsBySlot } from './sync-item';

type Form = GoogleAppsScript.Forms.Form;

/**
 * Learns how links to the form are prefilled: one link is asked of Google for each posyandu with a question that is new.
 *
 * @returns `null` while the form has no posyandu
 */
export function readPrefillTemplate(
  form: Form,
  definition: FormDefinition,
  items: ItemsBySlot,
  before: FormState,
): PrefillTemplate | null {
  let template = before.prefill;
  for (const posyandu of posyanduOf(definition)) {
    const learnt = template?.children[posyandu] !== undefined;
    if (learnt && areRemembered(posyandu, items, before)) continue;
    template = withPosyandu(template, posyandu, prefilledLink(form, items, posyandu));
  }
  return template;
}

const posyanduOf = ({ pages }: FormDefinition): readonly string[] =>
  pages
    .flatMap(({ questions }) => questions)
    .flatMap(({ key }) => (isChildList(key) ? posyanduOfList(key) : []));

/** Whether the questions of a link are still the items that they were; one made anew has another entry. */
const areRemembered = (posyandu: string, items: ItemsBySlot, before: FormState): boolean =>
  (['posyandu', CODE_SLOT, childListOf(posyandu)] as const).every(
    (slot) => before.items[items.get(slot)?.getId() ?? ''] === slot,
  );

function withPosyandu(template: PrefillTemplate | null, posyandu: string, url: string): PrefillTemplate {
  const entries = readPrefilledUrl(url, { posyandu, code: EXAMPLE_CODE });
  if (!entries) throw new Error('Google made a prefilled link without the three answers put into it');
  const { base, code, list } = entries;
  return { base, posyandu: entries.posyandu, code, children: { ...template?.children, [posyandu]: list } };
}

function prefilledLink(form: Form, items: ItemsBySlot, posyandu: string): string {
  const [posyanduItem, codeItem] = [items.get('posyandu'), items.get(CODE_SLOT)];
  const listItem = items.get(childListOf(posyandu));
  if (!posyanduItem || !codeItem || !listItem) throw new Error(`The form has no list for ${posyandu}`);
  return form
    .createResponse()
    .withItemResponse(posyanduItem.asListItem().createResponse(posyandu))
    .withItemResponse(codeItem.asTextItem().createResponse(EXAMPLE_CODE))
    .withItemResponse(listItem.asListItem().createResponse(USE_CODE))
    .toPrefilledUrl();
}
