import type { DecisionAnswer, DecisionRequest } from '../../ledger/decisions/request';
import { DECISIONS_TEXT, refusalText } from '../../subjects/children/decisions/words';
import { el } from '../dom';
import { newId } from '../new-id';
import { failureText } from '../server';
import type { Proposal } from './proposals';

export interface ConfirmEvents {
  /** Asks the script; rejects where it could not be asked. */
  decide(request: DecisionRequest): Promise<DecisionAnswer>;
  /** @param known it was decided before */
  onDone(known: boolean): void;
  onCancel(): void;
}

/**
 * The last step before a decision: what will happen, why, and the button. One such step is one decision, however often the button
 * is pressed and however often the connection fails in between.
 */
export function confirmStep(
  { title, sentence, content, word, reasonHint = DECISIONS_TEXT.reasonHint }: Proposal,
  events: ConfirmEvents,
): HTMLElement {
  const id = newId();
  const reason = el('textarea', { rows: '2', maxlength: '300', id: 'reason' });
  const typed = el('input', { id: 'word', autocomplete: 'off' });
  const message = el('p', { class: 'problem', role: 'alert' });
  const decide = el('button', { type: 'submit', class: word ? 'grave' : 'chief' }, DECISIONS_TEXT.confirm);
  const cancel = el('button', { type: 'button' }, DECISIONS_TEXT.cancel);
  let underWay = false;

  const show = (text: string): void => {
    message.textContent = text;
  };
  const busy = (is: boolean): void => {
    underWay = is;
    for (const control of [decide, cancel, reason, typed]) control.disabled = is;
  };
  const answered = (answer: DecisionAnswer): void => {
    if (answer.ok) {
      events.onDone(answer.known);
      return;
    }
    busy(false);
    show(answer.problems.map(refusalText).join(' '));
  };
  const failed = (error: unknown): void => {
    busy(false);
    decide.textContent = DECISIONS_TEXT.retry;
    show(failureText(error, DECISIONS_TEXT.failed));
  };

  const form = el(
    'form',
    { class: 'card confirm', novalidate: '' },
    el('h2', {}, title),
    el('p', { class: 'sentence' }, sentence),
    el('label', { for: 'reason' }, DECISIONS_TEXT.reason),
    reason,
    el('p', { class: 'quiet' }, reasonHint),
    ...(word ? [el('label', { for: 'word' }, DECISIONS_TEXT.typeWord), typed] : []),
    message,
    el('div', { class: 'buttons' }, decide, cancel),
  );
  cancel.addEventListener('click', () => events.onCancel());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (underWay) return;
    const why = reason.value.trim();
    if (why === '') return show(DECISIONS_TEXT.reasonMissing);
    if (word && typed.value.trim().toUpperCase() !== word) return show(DECISIONS_TEXT.typeWord);
    busy(true);
    show(DECISIONS_TEXT.working);
    events.decide({ id, why, content }).then(answered, failed);
  });
  return form;
}
