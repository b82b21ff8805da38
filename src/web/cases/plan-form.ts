// The form of an item of RTL: what is the matter, what is to be done about it, by whom and until when.
import { parseIsoDate } from '../../kernel/calendar';
import type { CaseSheet, Closing, Holder, SeenItem, ShownItem } from '../../subjects/cases/cases-page';
import { ITEMS as TEXTS } from '../../subjects/cases/cases-page-words';
import { CLOSING_LABEL } from '../../subjects/cases/words';
import { el, fill } from '../dom';
import { FORMS, keyOf } from './drafts';
import { type Field, type Forms, formView, labelled } from './forms';

/** Id of the list of sources of money. */
export const MONEY = 'money-sources';

const CLOSINGS = Object.entries(CLOSING_LABEL) as readonly (readonly [Closing, string])[];

const NO_HOLDER: Holder = { name: '', office: '', email: '' };

/** @param item `null` for a new one */
export function planForm(item: ShownItem | null, sheet: CaseSheet, forms: Forms): HTMLElement {
  const form = item === null ? FORMS.newItem : FORMS.plan(item.code);
  const holder = item?.holder ?? NO_HOLDER;
  const warning = el('p', { class: 'warning', role: 'status' });
  const emailKey = keyOf(form, 'email');
  forms.follow(() => fill(warning, warningOf(forms.valueOf(emailKey, holder.email), sheet.holders)));
  return formView(
    {
      form,
      fields: fieldsOf(item, holder),
      above: [item === null ? el('h3', {}, TEXTS.add) : el('h4', {}, TEXTS.changeOf(item.number))],
      behind: { activity: chooser(form, holder, sheet.holders, forms), email: warning },
      submit: TEXTS.save,
      step: (read) => {
        const due = parseIsoDate(read('due'));
        const closing = CLOSINGS.find(([value]) => value === read('closing'))?.[0];
        if (!due || !closing) return null;
        return {
          step: 'plan',
          code: sheet.line.code,
          semester: sheet.semester,
          item: item?.code ?? null,
          problem: read('problem'),
          activity: read('activity'),
          holder: { name: read('name'), office: read('office'), email: read('email') },
          money: read('money'),
          due,
          closing,
          seen: item && seenOf(item),
          isNamelessSaid: false,
        };
      },
    },
    forms,
  );
}

const seenOf = ({ problem, activity, holder, money, due, closing }: ShownItem): SeenItem => ({
  problem,
  activity,
  holder,
  money,
  due,
  closing,
});

const fieldsOf = (item: ShownItem | null, holder: Holder): readonly Field[] => [
  { name: 'problem', label: TEXTS.problem, kind: 'area', saved: item?.problem ?? '' },
  { name: 'activity', label: TEXTS.activity, kind: 'area', saved: item?.activity ?? '' },
  { name: 'name', label: TEXTS.holderName, kind: 'line', saved: holder.name },
  { name: 'office', label: TEXTS.office, kind: 'line', saved: holder.office, isOptional: true },
  { name: 'email', label: TEXTS.email, kind: 'email', saved: holder.email, isOptional: true },
  {
    name: 'money',
    label: TEXTS.money,
    kind: 'line',
    saved: item?.money ?? '',
    list: MONEY,
    isOptional: true,
  },
  { name: 'due', label: TEXTS.due, kind: 'date', saved: item?.due ?? '' },
  {
    name: 'closing',
    label: TEXTS.closing,
    kind: 'select',
    saved: item?.closing ?? 'evidence',
    options: CLOSINGS,
  },
];

/** Whoever is known already; the fields below say whom it has filled in, and can be changed. */
function chooser(form: string, saved: Holder, holders: readonly Holder[], forms: Forms): HTMLElement {
  const keys = { name: keyOf(form, 'name'), office: keyOf(form, 'office'), email: keyOf(form, 'email') };
  const isChosen = ({ name, office, email }: Holder): boolean =>
    name === forms.valueOf(keys.name, saved.name) &&
    office === forms.valueOf(keys.office, saved.office) &&
    email === forms.valueOf(keys.email, saved.email);
  const choice = el(
    'select',
    { 'data-key': keyOf(form, 'holder') },
    el('option', { value: '' }, TEXTS.typed),
    ...holders.map(({ name, office }, i) =>
      el('option', { value: String(i) }, [name, office].filter(Boolean).join(', ')),
    ),
  );
  forms.follow(() => {
    const chosen = holders.findIndex(isChosen);
    choice.value = chosen < 0 ? '' : String(chosen);
  });
  choice.addEventListener('change', () => {
    const { name, office, email } = holders[Number(choice.value || -1)] ?? NO_HOLDER;
    forms.fillIn([
      [keys.name, name, saved.name],
      [keys.office, office, saved.office],
      [keys.email, email, saved.email],
    ]);
  });
  return labelled(TEXTS.choose, choice);
}

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function warningOf(email: string, holders: readonly Holder[]): string {
  if (email.trim() === '') return `${TEXTS.noEmail}.`;
  return holders.some((one) => sameAddress(one.email, email)) ? '' : `${TEXTS.unreached}.`;
}
