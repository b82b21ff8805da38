import { readPrefilledUrl } from '../../application/form/prefill';
import type { FormDefinition, Question } from '../../domain/form/form-definition';
import type { FormState, PrefillTemplate } from '../../domain/form/form-state';
import type { ItemsBySlot } from './sync-item';

/**
 * Learns how links to the form are prefilled: one link is asked of Google for each posyandu whose list is new.
 *
 * @returns `null` while the form has no posyandu
 */
export function readPrefillTemplate(
  form: GoogleAppsScript.Forms.Form,
  definition: FormDefinition,
  items: ItemsBySlot,
  before: FormState,
): PrefillTemplate | null {
  let template = before.prefill;
  for (const list of definition.pages.flatMap(({ questions }) => questions)) {
    if (!list.key.startsWith('anak@')) continue;
    const known = before.items[items.get(list.key)?.getId() ?? ''] === list.key;
    const posyandu = list.key.slice('anak@'.length);
    if (known && template?.children[posyandu] !== undefined) continue;
    template = withList(template, posyandu, prefilledLink(form, items, list, posyandu));
  }
  return template;
}

function withList(template: PrefillTemplate | null, posyandu: string, url: string): PrefillTemplate {
  const entries = readPrefilledUrl(url, posyandu);
  if (!entries) throw new Error('Google made a prefilled link without the two answers put into it');
  const { base, child } = entries;
  return { base, posyandu: entries.posyandu, children: { ...template?.children, [posyandu]: child } };
}

function prefilledLink(
  form: GoogleAppsScript.Forms.Form,
  items: ItemsBySlot,
  list: Question,
  posyandu: string,
): string {
  const first = list.kind.type === 'list' ? list.kind.choices[0]?.value : undefined;
  const [posyanduItem, listItem] = [items.get('posyandu'), items.get(list.key)];
  if (!posyanduItem || !listItem || first === undefined)
    throw new Error(`The form has no list for ${posyandu}`);
  return form
    .createResponse()
    .withItemResponse(posyanduItem.asListItem().createResponse(posyandu))
    .withItemResponse(listItem.asListItem().createResponse(first))
    .toPrefilledUrl();
}
