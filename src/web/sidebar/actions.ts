import { parseIsoDate } from '../../kernel/calendar';
import type { CaseView, ChildView } from '../../subjects/children/decisions/case-view';
import { DECISIONS_TEXT, PROPOSE } from '../../subjects/children/decisions/words';
import { BOY, GIRL } from '../../subjects/children/form/words';
import { CORRECTABLE, type CorrectableField } from '../../subjects/children/reading/correction';
import type { ResidenceStatus } from '../../subjects/children/register/residence';
import { FIELD_LABELS } from '../../subjects/children/submission/field-words';
import { isAcceptable } from '../../subjects/children/submission/issues';
import { el, fill } from '../dom';
import { failureText } from '../server';
import { comparison, visitText } from './person';
import type { Proposal } from './proposals';
import * as propose from './proposals';

export interface ActionEvents {
  onPropose(proposal: Proposal): void;
  /** Looks for another child: by its code, or the selected row where that is ''. */
  find(code: string): Promise<ChildView | null>;
}

/** Everything else that can be decided about a case, each folded away until it is wanted. */
export function actionList(view: CaseView, events: ActionEvents): readonly HTMLElement[] {
  const { child, response } = view;
  const erasure = propose.erase(view);
  const stands = propose.consentStands(view);
  if (view.withheld)
    return [stands, erasure].flatMap((proposal) => (proposal ? [direct(proposal, events)] : []));
  return [
    ...(child ? child.alarms.map((alarm) => direct(propose.checkDanger(child, alarm), events)) : []),
    ...(response ? propose.takeOrRefuse(response).map((proposal) => direct(proposal, events)) : []),
    ...(response?.warnings.some(isAcceptable) ? [direct(propose.accept(response), events)] : []),
    ...(response ? [direct(propose.withdraw(response, child), events)] : []),
    ...(child && response && child.responses.length > 1
      ? [otherChild(PROPOSE.move.title, child, events, (other) => propose.move(response, child, other))]
      : []),
    ...(child ? ofChild(child, events) : []),
    ...(erasure ? [direct(erasure, events)] : []),
  ];
}

const ofChild = (child: ChildView, events: ActionEvents): readonly HTMLElement[] => [
  otherChild(PROPOSE.merge.title, child, events, (other) => propose.merge(child, other)),
  ...(child.responses.length > 1 ? [splitting(child, events)] : []),
  correction(child, events),
  residence(child, events),
  direct(propose.revokeCard(child), events),
];

function direct(proposal: Proposal, { onPropose }: ActionEvents): HTMLElement {
  const button = el('button', { type: 'button', class: 'action' }, proposal.title);
  button.addEventListener('click', () => onPropose(proposal));
  return button;
}

/** A form that unfolds below its title; `read` gives the proposal, or says what is missing. */
function unfolding(
  title: string,
  events: ActionEvents,
  read: () => Proposal | string,
  ...content: readonly (Node | string | null)[]
): HTMLElement {
  const message = el('p', { class: 'problem', role: 'alert' });
  const form = el(
    'form',
    { novalidate: '' },
    ...content,
    message,
    el('button', { type: 'submit' }, DECISIONS_TEXT.next),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const proposal = read();
    message.textContent = typeof proposal === 'string' ? proposal : '';
    if (typeof proposal !== 'string') events.onPropose(proposal);
  });
  return el('details', { class: 'action' }, el('summary', {}, title), form);
}

const labelled = (text: string, control: HTMLElement): HTMLElement => el('label', {}, text, control);

function options(choices: readonly (readonly [string, string])[]): HTMLSelectElement {
  return el('select', {}, ...choices.map(([value, text]) => el('option', { value }, text)));
}

/** Another child, found by its code or by its row, is shown beside this one before anything is proposed. */
function otherChild(
  title: string,
  child: ChildView,
  events: ActionEvents,
  proposed: (other: ChildView) => Proposal,
): HTMLElement {
  const code = el('input', { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' });
  const take = el('button', { type: 'button' }, PROPOSE.merge.take);
  const found = el('div', {});
  let other: ChildView | null = null;
  let problem: string = PROPOSE.merge.help;

  const show = (answer: ChildView | null): void => {
    const isItself = answer?.code === child.code;
    other = isItself ? null : answer;
    problem = isItself ? PROPOSE.merge.itself : DECISIONS_TEXT.unknownCode;
    fill(
      found,
      other
        ? comparison(
            { heading: DECISIONS_TEXT.thisChild, person: child.person, posyandu: child.posyandu },
            { heading: other.code, person: other.person, posyandu: other.posyandu },
          )
        : el('p', { class: 'problem' }, problem),
    );
  };
  const look = (typed: string): void => {
    other = null;
    fill(found, el('p', { class: 'quiet' }, DECISIONS_TEXT.loading));
    events
      .find(typed)
      .then(show, (error) =>
        fill(found, el('p', { class: 'problem' }, failureText(error, DECISIONS_TEXT.failed))),
      );
  };
  take.addEventListener('click', () => look(''));
  code.addEventListener('change', () => {
    if (code.value.trim() !== '') look(code.value);
  });
  return unfolding(
    title,
    events,
    () => (other ? proposed(other) : problem),
    el('p', { class: 'quiet' }, PROPOSE.merge.help),
    labelled(DECISIONS_TEXT.code, code),
    take,
    found,
  );
}

function splitting(child: ChildView, events: ActionEvents): HTMLElement {
  const boxes = child.responses.map((visit) => ({
    visit,
    box: el('input', { type: 'checkbox' }),
  }));
  return unfolding(
    PROPOSE.split.title,
    events,
    () =>
      propose.split(
        child,
        boxes.filter(({ box }) => box.checked).map(({ visit }) => visit.response),
      ) ?? PROPOSE.split.choose,
    el('p', { class: 'quiet' }, PROPOSE.split.help),
    ...boxes.map(({ visit, box }) => el('label', { class: 'check' }, box, visitText(visit))),
  );
}

function correction(child: ChildView, events: ActionEvents): HTMLElement {
  const field = options(CORRECTABLE.map((key) => [key, FIELD_LABELS[key]]));
  const place = el('div', {});
  let value: HTMLInputElement | HTMLSelectElement = el('input', {});
  const chosen = (): CorrectableField => CORRECTABLE[field.selectedIndex] ?? 'nama';
  const renew = (): void => {
    value = valueControl(chosen());
    fill(place, labelled(PROPOSE.correct.value, value));
  };
  field.addEventListener('change', renew);
  renew();
  return unfolding(
    PROPOSE.correct.title,
    events,
    () => propose.correct(child, chosen(), value.value),
    labelled(PROPOSE.correct.field, field),
    place,
    el('p', { class: 'quiet' }, PROPOSE.correct.empty),
  );
}

function valueControl(field: CorrectableField): HTMLInputElement | HTMLSelectElement {
  if (field === 'jenis_kelamin') return options([BOY, GIRL].map((choice) => [choice, choice]));
  return el('input', { type: field === 'tanggal_lahir' ? 'date' : 'text', autocomplete: 'off' });
}

function residence(child: ChildView, events: ActionEvents): HTMLElement {
  const choices = Object.entries(PROPOSE.residence.choices) as (readonly [ResidenceStatus, string])[];
  const status = options(choices);
  const on = el('input', { type: 'date' });
  return unfolding(
    PROPOSE.residence.title,
    events,
    () => {
      const date = parseIsoDate(on.value);
      const [chosen] = choices[status.selectedIndex] ?? ['moved-out' as const];
      return date ? propose.reside(child, chosen, date) : PROPOSE.residence.dateMissing;
    },
    labelled(PROPOSE.residence.status, status),
    labelled(PROPOSE.residence.on, on),
  );
}
