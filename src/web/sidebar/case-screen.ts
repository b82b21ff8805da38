import type { Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { clockText, longDay } from '../../kernel/words';
import type {
  CaseView,
  ChildView,
  DecisionView,
  LookUp,
  ResponseView,
  VisitView,
  WithheldView,
} from '../../subjects/children/decisions/case-view';
import { RESIDENCE_LABEL } from '../../subjects/children/decisions/kind-words';
import type { IdentityNumbers } from '../../subjects/children/decisions/see-numbers';
import { DECISIONS_TEXT, PROPOSE } from '../../subjects/children/decisions/words';
import { describeIssue } from '../../subjects/children/submission/words';
import { WITHHELD_KIND } from '../../subjects/children/tabs/words';
import { el, fill } from '../dom';
import { failureText } from '../server';
import { type ActionEvents, actionList } from './actions';
import { comparison, numbersOnRequest, personList, visitText } from './person';
import { differentChild, sameChild, undo } from './proposals';

export interface CaseEvents extends ActionEvents {
  /** @param alone the response itself, not only its child */
  onSee(code: ResponseCode, alone: boolean): void;
  /** The NIK and KK of a child or response; `null` for who may not see them. */
  onNumbers(code: ResponseCode): Promise<IdentityNumbers | null>;
  /** Opens the sheet of a child for its family. */
  onSheet(code: ResponseCode): Promise<unknown>;
  /** Opens the page of a child, with its growth charts. */
  onPage(code: ResponseCode): Promise<unknown>;
  /** On the clock of the kelurahan. */
  timeText(at: Instant): string;
}

/** Everything about what was looked up; without it, the latest decisions. */
export function caseScreen(
  { found, latest, zone }: LookUp,
  given: Omit<CaseEvents, 'timeText'>,
): readonly HTMLElement[] {
  const events: CaseEvents = { ...given, timeText: (at) => clockText(at, zone) };
  if (!found) return decisionList(DECISIONS_TEXT.latest, latest, events);
  const { response, child, candidates, withheld } = found;
  return [
    ...(withheld ? [withheldCard(withheld, events)] : []),
    ...(response ? [responseCard(found, response, events)] : []),
    ...(!response && !child ? [el('p', { class: 'card' }, DECISIONS_TEXT.gone)] : []),
    ...(response && candidates.length > 0 ? [candidateCards(response, candidates, events)] : []),
    ...(child ? [childCard(child, found, events)] : []),
    ...actions(found, events),
    ...decisionList(DECISIONS_TEXT.decisions, found.decisions, events),
  ];
}

function withheldCard({ reason, refusals, erasedAt }: WithheldView, events: CaseEvents): HTMLElement {
  const last = refusals[refusals.length - 1];
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, WITHHELD_KIND[reason]),
    el('p', { class: 'notice' }, DECISIONS_TEXT.withheld[reason]),
    last ? el('p', {}, `${DECISIONS_TEXT.refusedAt} ${events.timeText(last.submittedAt)}`) : null,
    erasedAt === null ? null : el('p', {}, `${DECISIONS_TEXT.erasedAt} ${events.timeText(erasedAt)}`),
  );
}

function actions(view: CaseView, events: CaseEvents): readonly HTMLElement[] {
  const list = actionList(view, events);
  if (list.length === 0) return [];
  return [el('section', { class: 'card' }, el('h2', {}, DECISIONS_TEXT.actions), ...list)];
}

function responseCard(
  { child, candidates }: CaseView,
  response: ResponseView,
  events: CaseEvents,
): HTMLElement {
  const { visit, named, sentBy, stops, warnings } = response;
  const issues = [...stops, ...warnings].map((issue) => describeIssue(issue));
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, DECISIONS_TEXT.response),
    el('p', {}, el('strong', {}, isUnread(response) ? DECISIONS_TEXT.unread : visitText(visit))),
    el('p', { class: 'quiet' }, `${events.timeText(visit.submittedAt)} · ${sentBy}`),
    ...(issues.length > 0 ? [el('h3', {}, DECISIONS_TEXT.issues)] : []),
    ...(issues.length > 0
      ? [
          el(
            'ul',
            { class: 'issues' },
            ...issues.map(({ problem, remedy }) => el('li', {}, problem, el('small', {}, remedy))),
          ),
        ]
      : []),
    child ? linkButton(DECISIONS_TEXT.wholeChild, () => events.onSee(child.code, false)) : null,
    // Beside candidates it is shown already.
    child || candidates.length > 0 ? null : personList(response.person, response.posyandu),
    child || named ? null : numbersOnRequest(response.person, () => events.onNumbers(visit.response)),
    named ? linkButton(DECISIONS_TEXT.wholeChild, () => events.onSee(named, false)) : null,
  );
}

/** Nothing of it can be taken for a visit before it is mended. */
const isUnread = ({ visit, stops }: ResponseView): boolean => visit.measuredOn === null && stops.length > 0;

function candidateCards(
  response: ResponseView,
  candidates: readonly ChildView[],
  events: CaseEvents,
): HTMLElement {
  const different = el('button', { type: 'button', class: 'chief' }, PROPOSE.different.title);
  different.addEventListener('click', () => events.onPropose(differentChild(response, candidates)));
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, DECISIONS_TEXT.candidates),
    ...candidates.map((candidate) => {
      const same = el('button', { type: 'button', class: 'chief' }, PROPOSE.same.title);
      same.addEventListener('click', () => events.onPropose(sameChild(response, candidate)));
      return el(
        'div',
        { class: 'candidate' },
        comparison(
          { heading: DECISIONS_TEXT.response, person: response.person, posyandu: response.posyandu },
          { heading: candidate.code, person: candidate.person, posyandu: candidate.posyandu },
        ),
        visitList(candidate.responses),
        same,
      );
    }),
    different,
  );
}

function childCard(child: ChildView, { response }: CaseView, events: CaseEvents): HTMLElement {
  const { residence } = child;
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, `${DECISIONS_TEXT.child} ${child.code}`),
    residence
      ? el('p', { class: 'notice' }, `${RESIDENCE_LABEL[residence.status]}, ${longDay(residence.on)}`)
      : null,
    personList(child.person, child.posyandu),
    numbersOnRequest(child.person, () => events.onNumbers(child.code)),
    openingButton(DECISIONS_TEXT.childPage, DECISIONS_TEXT.childPageNote, () => events.onPage(child.code)),
    openingButton(DECISIONS_TEXT.familySheet, DECISIONS_TEXT.familySheetNote, () =>
      events.onSheet(child.code),
    ),
    el('h3', {}, DECISIONS_TEXT.visits),
    visitList(child.responses, (visit) =>
      visit.response === response?.visit.response
        ? el('small', {}, `← ${DECISIONS_TEXT.response}`)
        : linkButton(DECISIONS_TEXT.see, () => events.onSee(visit.response, true)),
    ),
  );
}

/** The last visits first: those are what one decides by. */
function visitList(visits: readonly VisitView[], beside?: (visit: VisitView) => HTMLElement): HTMLElement {
  const newestFirst = [...visits].reverse();
  return el(
    'ul',
    { class: 'visits' },
    ...newestFirst.map((visit) =>
      el(
        'li',
        {},
        el(
          'span',
          {},
          visitText(visit),
          visit.counts ? null : el('small', {}, ` (${DECISIONS_TEXT.notCounted})`),
        ),
        beside?.(visit) ?? null,
      ),
    ),
  );
}

function decisionList(
  title: string,
  decisions: readonly DecisionView[],
  events: CaseEvents,
): readonly HTMLElement[] {
  if (decisions.length === 0) return [];
  return [
    el(
      'section',
      { class: 'card' },
      el('h2', {}, title),
      el('ul', { class: 'decisions' }, ...decisions.map((decision) => decisionItem(decision, events))),
    ),
  ];
}

function decisionItem(decision: DecisionView, events: CaseEvents): HTMLElement {
  const { at, who, why, what, undone } = decision;
  const undoing = undo(decision);
  return el(
    'li',
    undone ? { class: 'undone' } : {},
    el('strong', {}, undone ? `${what} (${DECISIONS_TEXT.undone})` : what),
    el('small', {}, `${events.timeText(at)} · ${who}`),
    el('small', {}, `${DECISIONS_TEXT.because}: ${why}`),
    undoing ? linkButton(PROPOSE.undo.title, () => events.onPropose(undoing)) : null,
  );
}

function linkButton(text: string, onClick: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'link' }, text);
  button.addEventListener('click', onClick);
  return button;
}

/** Opens a window of its own. */
function openingButton(text: string, note: string, open: () => Promise<unknown>): HTMLElement {
  const button = el('button', { type: 'button' }, text);
  const place = el('div', { class: 'numbers' }, button, el('small', {}, note));
  const ready = (): void => {
    button.disabled = false;
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    open().then(ready, (error) =>
      fill(place, el('p', { class: 'problem' }, failureText(error, DECISIONS_TEXT.failed))),
    );
  });
  return place;
}
