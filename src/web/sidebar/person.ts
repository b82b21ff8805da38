import { type CalendarDate, completedMonths, dayOf, parseIsoDate } from '../../kernel/calendar';
import { ageText, areaText, longDay } from '../../kernel/words';
import type { HiddenNumber, PersonView, VisitView } from '../../subjects/children/decisions/case-view';
import type { IdentityNumbers } from '../../subjects/children/decisions/see-numbers';
import { DECISIONS_TEXT, PERSON_LABEL } from '../../subjects/children/decisions/words';
import { BOY, GIRL } from '../../subjects/children/form/words';
import { el, fill } from '../dom';

type Field = keyof typeof PERSON_LABEL;

/** What is known of somebody, worded, in the order in which it is read; `null` where it is not known. */
type Worded = readonly (readonly [field: Field, text: string | null, mark?: string])[];

const worded = (person: PersonView, posyandu: string): Worded => [
  ['name', person.name],
  ['birthDate', person.birthDate && birthDateText(person.birthDate)],
  ['sex', person.sex && (person.sex === 'male' ? BOY : GIRL)],
  ['motherName', person.motherName],
  ['fatherName', person.fatherName],
  hidden('nik', person.nik),
  hidden('familyCardNumber', person.familyCardNumber),
  ['area', areaText(person.rt, person.rw)],
  ['birthOrder', person.birthOrder === null ? null : String(person.birthOrder)],
  ['posyandu', posyandu],
];

/** Two numbers that look alike are the same only by their marks. */
const hidden = (field: Field, number: HiddenNumber | null): Worded[number] =>
  number ? [field, number.shown, number.mark] : [field, null];

/** Today, where the reader is; used for ages alone. */
const today = (): CalendarDate => dayOf(Date.now(), 'WIB');

function birthDateText(typed: string): string {
  const date = parseIsoDate(typed);
  if (!date) return typed;
  const months = completedMonths(date, today());
  return months < 0 ? longDay(date) : `${longDay(date)} (${ageText(months)})`;
}

/** Somebody, field by field; what is not known is left out. */
export function personList(person: PersonView, posyandu: string): HTMLElement {
  const list = el('dl', { class: 'person' });
  for (const [field, value] of worded(person, posyandu)) {
    if (value !== null) list.append(el('dt', {}, PERSON_LABEL[field]), el('dd', {}, value));
  }
  return list;
}

/** Numbers that are hidden in the list come on request; whoever asks is noted. */
export function numbersOnRequest(
  { nik, familyCardNumber }: PersonView,
  see: () => Promise<IdentityNumbers | null>,
): HTMLElement | null {
  if (!nik && !familyCardNumber) return null;
  const button = el('button', { type: 'button', class: 'link' }, DECISIONS_TEXT.seeNumbers);
  const place = el('div', { class: 'numbers' }, button, el('small', {}, DECISIONS_TEXT.seeNumbersNote));
  const show = (numbers: IdentityNumbers | null): void =>
    fill(place, numbers ? numberList(numbers) : el('p', { class: 'problem' }, DECISIONS_TEXT.noNumbers));
  button.addEventListener('click', () => {
    button.disabled = true;
    see().then(show, () => fill(place, el('p', { class: 'problem' }, DECISIONS_TEXT.failed)));
  });
  return place;
}

const numberList = (numbers: IdentityNumbers): HTMLElement =>
  el(
    'dl',
    { class: 'person' },
    ...(['nik', 'familyCardNumber'] as const).flatMap((field) => [
      el('dt', {}, PERSON_LABEL[field]),
      el('dd', {}, numbers[field] ?? DECISIONS_TEXT.unknownNumber),
    ]),
  );

interface Compared {
  readonly heading: string;
  readonly person: PersonView;
  readonly posyandu: string;
}

/** Two people side by side; where both are known and differ, that is said in words too. */
export function comparison(one: Compared, other: Compared): HTMLElement {
  const others = worded(other.person, other.posyandu);
  const rows = worded(one.person, one.posyandu).flatMap(([field, told, mark], i) => {
    const [, known = null, knownMark] = others[i] ?? [];
    if (told === null && known === null) return [];
    const differs = told !== null && known !== null && !alike(mark ?? told, knownMark ?? known);
    return [
      el(
        'tr',
        differs ? { class: 'differs' } : {},
        el(
          'th',
          { scope: 'row' },
          PERSON_LABEL[field],
          differs ? el('small', {}, `≠ ${DECISIONS_TEXT.differs}`) : null,
        ),
        el('td', {}, told ?? '–'),
        el('td', {}, known ?? '–'),
      ),
    ];
  });
  const head = el(
    'tr',
    {},
    el('td', {}),
    el('th', { scope: 'col' }, one.heading),
    el('th', { scope: 'col' }, other.heading),
  );
  return el('table', { class: 'compared' }, el('thead', {}, head), el('tbody', {}, ...rows));
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const figure = (value: number): string => String(value).replace('.', ',');

/** `2 Mei 2026: 8,1 kg, 72 cm` */
export function visitText({ measuredOn, weightKg, lengthHeightCm, armCm }: VisitView): string {
  const measures = [
    weightKg === null ? null : `${figure(weightKg)} kg`,
    lengthHeightCm === null ? null : `${figure(lengthHeightCm)} cm`,
    armCm === null ? null : `LiLA ${figure(armCm)} cm`,
  ].filter((measure) => measure !== null);
  const what = measures.length > 0 ? measures.join(', ') : DECISIONS_TEXT.noVisit;
  return measuredOn === null ? what : `${longDay(measuredOn)}: ${what}`;
}
