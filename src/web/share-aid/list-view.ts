import { longDay, neighbourhood } from '../../kernel/words';
import type { Candidate } from '../../subjects/aid/share';
import { SHARE_PAGE as TEXTS } from '../../subjects/aid/share-page-words';
import { el } from '../dom';
import type { Line, List, Proposed } from './hand-out';

/** What somebody at the page can do with the list. */
export interface ListEvents {
  tick(code: string, isTicked: boolean): void;
  takeOff(code: string, why: string): void;
  putBack(code: string): void;
  putOn(candidate: Candidate, why: string): void;
  find(code: string): void;
}

/** The list, and all who are not on it. */
export function listView(
  proposed: Proposed,
  list: List,
  found: Candidate | null,
  events: ListEvents,
): HTMLElement {
  const { program, on, leftOut } = proposed;
  return el(
    'section',
    { class: 'screen' },
    el('h2', {}, TEXTS.title(program.name, longDay(on))),
    el('p', {}, TEXTS.count(list.lines.length, list.waiting.length)),
    el('p', { class: 'quiet' }, `${TEXTS.priority} ${TEXTS.names}`),
    list.lines.length === 0
      ? el('p', {}, program.hasCondition ? TEXTS.nobody : TEXTS.noCondition)
      : table(
          list.lines.map((line, i) => lineRow(line, i + 1, events)),
          TEXTS.columns,
        ),
    ...group(
      'taken-off',
      TEXTS.takenOff,
      list.takenOff.map(({ line: { candidate }, why }) =>
        candidateRow(
          candidate,
          [why],
          button(TEXTS.putBack, TEXTS.putBackWho(candidate.name), () => events.putBack(candidate.code)),
        ),
      ),
      true,
    ),
    finder(events),
    ...(found === null
      ? []
      : [
          el(
            'div',
            { class: 'found' },
            el(
              'p',
              {},
              TEXTS.found(`${found.name}, ${neighbourhood(found.rt, found.rw)}`, found.reasons.join('. ')),
            ),
            withReason(TEXTS.putOn, TEXTS.putOnWho(found.name), (why) => events.putOn(found, why)),
          ),
        ]),
    ...group(
      'waiting',
      TEXTS.waiting,
      list.waiting.map((one) =>
        candidateRow(
          one,
          one.reasons,
          withReason(TEXTS.putOn, TEXTS.putOnWho(one.name), (why) => events.putOn(one, why)),
        ),
      ),
    ),
    ...group(
      'left-out',
      TEXTS.leftOut,
      leftOut.map((one) => candidateRow(one, one.reasons, null)),
    ),
    el('p', { class: 'quiet' }, TEXTS.again),
  );
}

function table(rows: readonly HTMLElement[], heads: readonly string[]): HTMLElement {
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows),
  );
}

/** People who are not on the list; nothing where there are none. */
function group(
  id: string,
  title: (count: number) => string,
  rows: readonly HTMLElement[],
  isOpen = false,
): readonly HTMLElement[] {
  if (rows.length === 0) return [];
  const [, name = '', area = '', why = '', , change = ''] = TEXTS.columns;
  return [
    el(
      'details',
      isOpen ? { id, open: '' } : { id },
      el('summary', {}, title(rows.length)),
      table(rows, [name, area, why, change]),
    ),
  ];
}

const who = ({ name, children, code }: Candidate): HTMLElement =>
  el(
    'td',
    { class: 'name' },
    el('strong', {}, name),
    children === '' ? null : el('small', {}, children),
    el('small', {}, code),
  );

const reasonsOf = (reasons: readonly string[]): HTMLElement =>
  el('ul', {}, ...reasons.map((reason) => el('li', {}, reason)));

function lineRow(line: Line, number: number, events: ListEvents): HTMLElement {
  const { candidate, why, isTicked, isRecorded, refusal } = line;
  const { code, name, rt, rw, reasons } = candidate;
  const box = el('input', { type: 'checkbox', 'aria-label': TEXTS.collected(name) });
  box.checked = isTicked;
  box.addEventListener('change', () => events.tick(code, box.checked));
  const takeOff = withReason(TEXTS.takeOff, TEXTS.takeOffWho(name), (said) => events.takeOff(code, said));
  return el(
    'tr',
    {},
    el('td', { class: 'number' }, String(number)),
    who(candidate),
    el('td', { class: 'area' }, neighbourhood(rt, rw)),
    el(
      'td',
      {},
      reasonsOf(why === '' ? reasons : [TEXTS.byHand(why), ...reasons]),
      refusal === '' ? null : el('p', { class: 'refused' }, refusal),
    ),
    el('td', { class: 'tick', 'data-head': TEXTS.columns[4] }, isRecorded ? TEXTS.alreadyRecorded : box),
    el('td', { class: 'change' }, isRecorded ? null : takeOff),
  );
}

const candidateRow = (
  candidate: Candidate,
  reasons: readonly string[],
  change: HTMLElement | null,
): HTMLElement =>
  el(
    'tr',
    {},
    who(candidate),
    el('td', { class: 'area' }, neighbourhood(candidate.rt, candidate.rw)),
    el('td', {}, reasonsOf(reasons)),
    el('td', { class: 'change' }, change),
  );

function button(text: string, label: string, act: () => void): HTMLElement {
  const made = el('button', { type: 'button', 'aria-label': label }, text);
  made.addEventListener('click', act);
  return made;
}

/** A button that asks for a reason before anything is changed. */
function withReason(text: string, label: string, change: (why: string) => void): HTMLElement {
  const place = el('div');
  const begin = button(text, label, () => {
    const why = el('input', { required: '', maxlength: '300' });
    const form = el(
      'form',
      {},
      el('label', {}, TEXTS.why, why),
      el('button', { type: 'submit', 'aria-label': label }, text),
      button(TEXTS.cancel, TEXTS.cancel, () => place.replaceChildren(begin)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const said = why.value.trim();
      if (said !== '') change(said);
    });
    place.replaceChildren(form);
    why.focus();
  });
  place.append(begin);
  return place;
}

function finder(events: ListEvents): HTMLElement {
  const code = el('input', { required: '', maxlength: '20', autocomplete: 'off' });
  const form = el(
    'form',
    { class: 'bar' },
    el('label', {}, TEXTS.code, code),
    el('button', { type: 'submit' }, TEXTS.find),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    events.find(code.value);
  });
  return form;
}
