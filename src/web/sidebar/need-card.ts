import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import type { Content } from '../../ledger/decisions/decision';
import type { DecisionAnswer, DecisionRequest } from '../../ledger/decisions/request';
import type { UndoContent } from '../../ledger/decisions/undo';
import type { WithdrawContent } from '../../ledger/decisions/withdraw';
import { DECISIONS_TEXT, refusalText } from '../../subjects/children/decisions/words';
import type { ActKind } from '../../subjects/needs/acts/act';
import { ACT_LABEL } from '../../subjects/needs/acts/act-words';
import type { ActContent, AssignContent } from '../../subjects/needs/acts/decided';
import type { NeedKind } from '../../subjects/needs/kinds/need-kinds';
import { LEVEL_LABEL, NEED_LABEL, URGENCY_LABEL } from '../../subjects/needs/open/words';
import type { ActView, NeedsView, NeedView } from '../../subjects/needs/sidebar/needs-view';
import { mayBeFed, offeredFor } from '../../subjects/needs/sidebar/offered';
import {
  NEED_REFUSAL,
  NEEDS_TEXT,
  PERSON_ROLE,
  RECORDED,
  RECORDED_WHY,
  TAKE_BACK,
} from '../../subjects/needs/sidebar/words';
import { el, fill } from '../dom';
import { newId } from '../new-id';
import { failureText } from '../server';
import type { Proposal } from './proposals';

export interface NeedEvents {
  /** Asks the script; rejects where it could not be asked. */
  decide(request: DecisionRequest): Promise<DecisionAnswer>;
  onDone(): void;
  onPropose(proposal: Proposal): void;
}

/**
 * What is to be done for a child, with what an officer does about it, and what was done.
 *
 * @param name of the child
 */
export function needCards(view: NeedsView, name: string, events: NeedEvents): readonly HTMLElement[] {
  const { needs, selected, day, acts } = view;
  const chosen = needs.filter(({ kind }) => kind === selected);
  const inOrder = [...chosen, ...needs.filter((need) => !chosen.includes(need))];
  return [
    el(
      'section',
      { class: 'card needs' },
      el('h2', {}, NEEDS_TEXT.title(name)),
      el('p', { class: 'quiet' }, day === null ? NEEDS_TEXT.before : NEEDS_TEXT.asOf(day)),
      inOrder.length === 0 && day !== null ? el('p', {}, NEEDS_TEXT.none) : null,
      inOrder.length === 0 ? unaskedForms(view, events) : null,
      ...inOrder.map((need) => needItem(need, view, events)),
    ),
    ...(acts.length === 0
      ? []
      : [
          el(
            'section',
            { class: 'card' },
            el('h2', {}, NEEDS_TEXT.done),
            el('ul', { class: 'decisions' }, ...acts.map((act) => actItem(act, events))),
          ),
        ]),
  ];
}

function needItem(need: NeedView, view: NeedsView, events: NeedEvents): HTMLElement {
  const { kind, urgency, why, due, overdueDays, level, assigned, postponedUntil } = need;
  const place = el('div', {});
  const open = (form: HTMLElement, button: HTMLButtonElement): void => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    for (const other of buttons) other.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-expanded', String(!isOpen));
    fill(place, isOpen ? null : form);
    // Below the buttons it may lie outside the window.
    form.scrollIntoView({ block: 'nearest' });
  };
  const opening = (text: string, form: () => HTMLElement, more: string = ''): HTMLButtonElement => {
    const button = el('button', { type: 'button', 'aria-expanded': 'false', class: more }, text);
    button.addEventListener('click', () => open(form(), button));
    return button;
  };
  const { first, rest } = offeredFor(need);
  const buttons: readonly HTMLButtonElement[] = [
    ...first.map((act, i) =>
      opening(ACT_LABEL[act], () => actForm(act, kind, view, events), i === 0 ? 'main' : ''),
    ),
    opening(NEEDS_TEXT.others, () => otherForms(rest, need, view, events), 'link'),
  ];
  const late = overdueDays > 0 ? ` · ${NEEDS_TEXT.overdue(overdueDays)}` : '';
  return el(
    'article',
    { class: `need urgency-${urgency}` },
    el('strong', {}, NEED_LABEL[kind]),
    el(
      'p',
      { class: late ? 'late' : '' },
      postponedUntil
        ? NEEDS_TEXT.postponed(longDay(postponedUntil))
        : `${NEEDS_TEXT.due} ${longDay(due)}${late}`,
    ),
    ...why.map((text) => el('small', {}, text)),
    mayBeFed(kind, why) ? null : el('small', {}, NEEDS_TEXT.byForm),
    el(
      'small',
      {},
      [URGENCY_LABEL[urgency], LEVEL_LABEL[level], assigned && NEEDS_TEXT.assigned(assigned)]
        .filter(Boolean)
        .join(' · '),
    ),
    el('div', { class: 'acts' }, ...buttons),
    place,
  );
}

const labelled = (text: string, control: HTMLElement): HTMLElement => el('label', {}, text, control);

const dateInput = (value: string, min: string, max: string): HTMLInputElement =>
  el('input', { type: 'date', value, ...(min && { min }), ...(max && { max }) });

const lineInput = (): HTMLInputElement => el('input', { autocomplete: 'off', maxlength: '100' });

const textInput = (): HTMLTextAreaElement => el('textarea', { rows: '2', maxlength: '300' });

/** A form that is one decision, however often its button is pressed. */
function recording(
  events: NeedEvents,
  read: () => { readonly why: string; readonly content: Content } | string,
  ...content: readonly (Node | string | null)[]
): HTMLElement {
  const id = newId();
  const message = el('p', { class: 'problem', role: 'alert' });
  const save = el('button', { type: 'submit', class: 'chief' }, NEEDS_TEXT.save);
  const form = el('form', { novalidate: '' }, ...content, message, save);
  const failed = (text: string): void => {
    save.disabled = false;
    message.textContent = text;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (save.disabled) return;
    const asked = read();
    if (typeof asked === 'string') return failed(asked);
    save.disabled = true;
    message.textContent = DECISIONS_TEXT.working;
    events.decide({ id, ...asked }).then(
      (answer) => {
        if (answer.ok) events.onDone();
        else failed(answer.problems.map((code) => NEED_REFUSAL[code] ?? refusalText(code)).join(' '));
      },
      (error) => failed(failureText(error, DECISIONS_TEXT.failed)),
    );
  });
  return form;
}

/** Acts after which a family may be asked to come again. */
const APPOINTING: readonly ActKind[] = ['visit', 'counselling', 'referral', 'reply'];

/** The day is filled in: what was done today takes two taps. */
function actForm(
  act: ActKind,
  need: NeedKind | null,
  { child, today }: NeedsView,
  events: NeedEvents,
): HTMLElement {
  const on = dateInput(today, '', today);
  const result = textInput();
  const by = lineInput();
  const again = dateInput('', today, '');
  const isReply = act === 'reply';
  return recording(
    events,
    () => {
      const day = parseIsoDate(on.value);
      if (!day) return NEEDS_TEXT.dayMissing;
      if (isReply && result.value.trim() === '') return NEEDS_TEXT.foundMissing;
      const content: ActContent = {
        kind: 'tindakan',
        child,
        act,
        need,
        on: day,
        until: parseIsoDate(again.value),
        result: result.value.trim(),
        by: by.value.trim(),
      };
      return { why: RECORDED_WHY, content };
    },
    labelled(`${ACT_LABEL[act]}: ${NEEDS_TEXT.on.toLowerCase()}`, on),
    labelled(isReply ? NEEDS_TEXT.found : `${NEEDS_TEXT.result} (${NEEDS_TEXT.optional})`, result),
    labelled(`${NEEDS_TEXT.actor} (${NEEDS_TEXT.optional})`, by),
    APPOINTING.includes(act) ? labelled(NEEDS_TEXT.again, again) : null,
  );
}

const unfolding = (title: string, form: HTMLElement): HTMLElement =>
  el('details', { class: 'action' }, el('summary', {}, title), form);

/** For a child of whom nothing is asked: what was done all the same. */
const unaskedForms = (view: NeedsView, events: NeedEvents): HTMLElement =>
  el(
    'div',
    { class: 'others' },
    el('p', { class: 'quiet' }, NEEDS_TEXT.unasked),
    ...RECORDED.map((act) => unfolding(ACT_LABEL[act], actForm(act, null, view, events))),
  );

/** What is done less often, each folded away until it is wanted. */
function otherForms(
  acts: readonly ActKind[],
  need: NeedView,
  view: NeedsView,
  events: NeedEvents,
): HTMLElement {
  return el(
    'div',
    { class: 'others' },
    unfolding(NEEDS_TEXT.postpone, delayForm(need, view, events)),
    unfolding(NEEDS_TEXT.close, closeForm(need, view, events)),
    unfolding(NEEDS_TEXT.assign, assignForm(need, view, events)),
    ...acts.map((act) => unfolding(ACT_LABEL[act], actForm(act, need.kind, view, events))),
  );
}

function delayForm({ kind }: NeedView, { child, today }: NeedsView, events: NeedEvents): HTMLElement {
  const until = dateInput('', today, '');
  const reason = textInput();
  return recording(
    events,
    () => {
      const day = parseIsoDate(until.value);
      const result = reason.value.trim();
      if (!day) return NEEDS_TEXT.untilMissing;
      if (result === '') return NEEDS_TEXT.reasonMissing;
      return { why: result, content: deciding('postpone', kind, child, today, day, result) };
    },
    labelled(NEEDS_TEXT.postponeUntil, until),
    labelled(NEEDS_TEXT.reason, reason),
  );
}

function closeForm({ kind }: NeedView, { child, today }: NeedsView, events: NeedEvents): HTMLElement {
  const reason = textInput();
  return recording(
    events,
    () => {
      const result = reason.value.trim();
      if (result === '') return NEEDS_TEXT.reasonMissing;
      return { why: result, content: deciding('close', kind, child, today, null, result) };
    },
    labelled(NEEDS_TEXT.reason, reason),
  );
}

const deciding = (
  act: ActKind,
  need: NeedView['kind'],
  child: NeedsView['child'],
  on: CalendarDate,
  until: CalendarDate | null,
  result: string,
): ActContent => ({ kind: 'tindakan', child, act, need, on, until, result });

function assignForm(
  { kind, assigned }: NeedView,
  { child, people }: NeedsView,
  events: NeedEvents,
): HTMLElement {
  const choice = el(
    'select',
    {},
    el('option', { value: '' }, NEEDS_TEXT.nobody),
    ...people.map(({ name, role }) => el('option', { value: name }, `${name} (${PERSON_ROLE[role]})`)),
  );
  choice.value = people.some(({ name }) => name === assigned) ? (assigned ?? '') : '';
  return recording(
    events,
    () => {
      const content: AssignContent = { kind: 'tugas', child, need: kind, to: choice.value };
      return { why: RECORDED_WHY, content };
    },
    labelled(NEEDS_TEXT.assign, choice),
  );
}

function actItem(act: ActView, { onPropose }: NeedEvents): HTMLElement {
  const { kind, on, until, result, actor } = act;
  const what = `${ACT_LABEL[kind]}, ${longDay(on)}`;
  const back = el('button', { type: 'button', class: 'link' }, NEEDS_TEXT.takeBack);
  const proposal = takeBack(act, what);
  back.addEventListener('click', () => proposal && onPropose(proposal));
  const more = [
    actor && NEEDS_TEXT.by(actor),
    until && (kind === 'postpone' ? NEEDS_TEXT.delayed : NEEDS_TEXT.until)(longDay(until)),
  ].filter(Boolean);
  return el(
    'li',
    {},
    el('strong', {}, what),
    more.length > 0 ? el('small', {}, more.join(' · ')) : null,
    result ? el('small', {}, result) : null,
    proposal ? back : null,
  );
}

/** A decision is taken back, and a response of the form withdrawn. */
function takeBack({ response, decision }: ActView, what: string): Proposal | null {
  const { title } = TAKE_BACK;
  if (response !== null) {
    const content: WithdrawContent = { kind: 'withdraw', response, others: [] };
    return { title, sentence: TAKE_BACK.sent(what), content };
  }
  if (decision === null) return null;
  const content: UndoContent = { kind: 'undo', decision };
  return { title, sentence: TAKE_BACK.decided(what), content };
}
