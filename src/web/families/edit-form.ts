// The form by which an officer says what is known of a household.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import type { FamilyItem } from '../../subjects/aid/family';
import type { FamilyBrief, FamilyChange, ItemValue } from '../../subjects/families/family-page';
import { ITEM_LABEL, FAMILY_PAGE as TEXTS, UNKNOWN, valueText } from '../../subjects/families/page-words';
import { el } from '../dom';
import { ITEMS } from './items';
import { button, choice, formOf } from './parts';

export interface EditEvents {
  save(change: FamilyChange, on: CalendarDate, source: string): void;
  /** Nothing differs from what is known. */
  unchanged(): void;
  cancel(): void;
}

const MOST_DECILE = 10;
const MOST_RANK = 5;

const valuesOf = (item: FamilyItem): readonly (boolean | number)[] => {
  if (item !== 'decile' && item !== 'rank') return [true, false];
  return Array.from({ length: item === 'decile' ? MOST_DECILE : MOST_RANK }, (_, i) => i + 1);
};

export function editForm({ code, known }: FamilyBrief, today: CalendarDate, events: EditEvents): HTMLElement {
  const fields = ITEMS.map((item) => {
    const options = valuesOf(item).map((value) => [String(value), valueText(item, value)] as const);
    const before = known[item]?.value ?? null;
    const select = choice([['', UNKNOWN], ...options], before === null ? '' : String(before));
    const chosen = (): ItemValue => valuesOf(item).find((value) => String(value) === select.value) ?? null;
    return { item, before, select, chosen };
  });
  const on = el('input', { type: 'date', required: '', value: today, max: today });
  const source = el('input', { required: '', maxlength: '100', placeholder: TEXTS.sourceHint });
  const send = (): void => {
    const day = parseIsoDate(on.value);
    const changed = fields.filter(({ before, chosen }) => chosen() !== before);
    if (changed.length === 0) events.unchanged();
    else if (day)
      events.save(
        {
          code,
          items: Object.fromEntries(changed.map(({ item, chosen }) => [item, chosen()])),
          seen: Object.fromEntries(changed.map(({ item, before }) => [item, before])),
        },
        day,
        source.value.trim(),
      );
  };
  return formOf(
    {},
    send,
    el(
      'div',
      { class: 'fields' },
      ...fields.map(({ item, select }) => el('label', {}, ITEM_LABEL[item], select)),
      el('label', {}, TEXTS.on, on),
      el('label', {}, TEXTS.source, source),
    ),
    el('p', { class: 'quiet' }, TEXTS.fourOnce),
    el('button', { type: 'submit', class: 'main' }, TEXTS.save),
    button(TEXTS.cancel, events.cancel),
  );
}
