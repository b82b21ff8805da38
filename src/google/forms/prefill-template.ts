import type { PrefillProbe } from '../../forms/form-spec';
import { readPrefilledUrl } from '../../forms/prefill';
import type { FormState, PrefillTemplate } from '../../forms/state';
import type { ItemsBySlot } from './sync-item';

type Form = GoogleAppsScript.Forms.Form;

/**
 * Learns how links to the form are prefilled: a link is asked of Google for each probe with a question that is new. Of a form without
 * probes only the address is known.
 */
export function readPrefillTemplate(
  form: Form,
  probes: readonly PrefillProbe[],
  items: ItemsBySlot,
  before: FormState,
): PrefillTemplate | null {
  let template = before.prefill ?? (probes.length === 0 ? { base: publishedBase(form), entries: {} } : null);
  for (const probe of probes) {
    const learnt = probe.every(({ slot }) => template?.entries[slot] !== undefined);
    if (learnt && areRemembered(probe, items, before)) continue;
    const read = readPrefilledUrl(prefilledLink(form, items, probe), probe);
    if (!read) throw new Error('Google made a prefilled link without the answers put into it');
    template = { base: read.base, entries: { ...template?.entries, ...read.entries } };
  }
  return template;
}

const publishedBase = (form: Form): string => form.getPublishedUrl().split('?')[0] ?? '';

/** Whether the questions of a link are still the items that they were; one made anew has another entry. */
const areRemembered = (probe: PrefillProbe, items: ItemsBySlot, before: FormState): boolean =>
  probe.every(({ slot }) => before.items[items.get(slot)?.getId() ?? ''] === slot);

function prefilledLink(form: Form, items: ItemsBySlot, probe: PrefillProbe): string {
  const response = form.createResponse();
  for (const { slot, answer, optional } of probe) {
    const item = items.get(slot);
    if (!item) throw new Error(`The form has no question ${slot}`);
    try {
      response.withItemResponse(answerTo(item, answer));
    } catch (error) {
      if (!optional) throw error;
    }
  }
  return response.toPrefilledUrl();
}

function answerTo(item: GoogleAppsScript.Forms.Item, answer: string): GoogleAppsScript.Forms.ItemResponse {
  switch (item.getType()) {
    case FormApp.ItemType.LIST:
      return item.asListItem().createResponse(answer);
    case FormApp.ItemType.MULTIPLE_CHOICE:
      return item.asMultipleChoiceItem().createResponse(answer);
    case FormApp.ItemType.DATE:
      return item.asDateItem().createResponse(noonOf(answer));
    default:
      return item.asTextItem().createResponse(answer);
  }
}

/** In whichever zone Google reads it, noon is of the same day. */
function noonOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
