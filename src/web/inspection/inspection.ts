// The page that inspects the installation: a line for each thing that has to be right, a test response, and a report to hand on.
import { type Check, checksOf, isAwaited, reportOf } from '../../subjects/set-up/checks';
import { CHECK_TITLES, INSPECTION_PAGE } from '../../subjects/set-up/inspection-page-words';
import type { InstallationFacts, TestState } from '../../subjects/set-up/installation-facts';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';

interface BegunTest {
  readonly url: string;
  readonly state: TestState;
}

/** Between two questions whether the test has arrived: often at first, then seldom. */
const SOON_MS = 5_000;
const LATER_MS = 30_000;
const SOON_FOR_MS = 3 * 60_000;

let facts: InstallationFacts | null = null;
/** The script's clock when the page was told, less the page's own. */
let clockGap = 0;
let testUrl: string | null = null;
let timer = 0;

const say = (text: string): void => fill(byId('message'), text);
const failed = (error: unknown): void => say(failureText(error, INSPECTION_PAGE.failed));
const now = (): number => Date.now() + clockGap;

function button(text: string, kind: string, onClick: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** Does what a button asks, and keeps it from being asked twice meanwhile. */
function once<T>(pressed: HTMLButtonElement, ask: () => Promise<T>, then: (answer: T) => void): void {
  pressed.disabled = true;
  say(INSPECTION_PAGE.loading);
  ask()
    .then(then, failed)
    .then(() => {
      pressed.disabled = false;
    });
}

function buttonsOf(key: Check['key'], { test, isOwner }: InstallationFacts): readonly HTMLElement[] {
  if (!isOwner) return [];
  if (key === 'mail') {
    const send = button(INSPECTION_PAGE.sendMail, 'plain', () =>
      once(
        send,
        () => askServer<number | null>('kirimSuratUji'),
        (mailedAt) => update({ mailedAt }),
      ),
    );
    return [send];
  }
  if (key !== 'test') return [];
  const begin = button(
    test === null ? INSPECTION_PAGE.begin : INSPECTION_PAGE.beginAgain,
    test === null ? 'main' : 'plain',
    () => once(begin, () => askServer<BegunTest | null>('mulaiKirimanUji'), begun),
  );
  const open =
    testUrl !== null && isAwaited(test, now())
      ? [
          el(
            'a',
            { class: 'button main', href: testUrl, target: '_blank', rel: 'noopener' },
            INSPECTION_PAGE.open,
          ),
        ]
      : [];
  return [...open, begin];
}

function begun(answer: BegunTest | null): void {
  if (answer === null) {
    say(INSPECTION_PAGE.noForm);
    return;
  }
  testUrl = answer.url;
  clockGap = answer.state.begun - Date.now();
  update({ test: answer.state });
}

function checkLine({ key, state, said, todo }: Check, all: InstallationFacts): HTMLElement {
  const buttons = buttonsOf(key, all);
  return el(
    'section',
    { class: `check ${state}`, 'data-check': key },
    el(
      'div',
      { class: 'head' },
      el('h2', {}, CHECK_TITLES[key]),
      el('span', { class: 'badge' }, INSPECTION_PAGE.state[state]),
    ),
    ...said.map((text) => el('p', {}, text)),
    todo.length === 0
      ? null
      : el('ol', todo.length === 1 ? { class: 'one' } : {}, ...todo.map((text) => el('li', {}, text))),
    buttons.length === 0 ? null : el('div', { class: 'buttons' }, ...buttons),
  );
}

function showReport(all: InstallationFacts): void {
  const text = el('textarea', { readonly: '', 'aria-label': INSPECTION_PAGE.report });
  text.value = reportOf(all);
  const copy = button(INSPECTION_PAGE.copy, 'plain', () => {
    text.focus();
    text.select();
    say(document.execCommand('copy') ? INSPECTION_PAGE.copied : INSPECTION_PAGE.copyByHand);
  });
  const again = button(INSPECTION_PAGE.again, 'main', () =>
    once(again, () => askServer<InstallationFacts>('keadaanPemasangan'), show),
  );
  fill(
    byId('report'),
    el('h2', {}, INSPECTION_PAGE.report),
    el('p', { class: 'quiet' }, INSPECTION_PAGE.reportHelp),
    text,
    el('div', { class: 'buttons' }, copy, again),
  );
  byId('report').hidden = false;
}

function show(told: InstallationFacts): void {
  clockGap = told.at - Date.now();
  draw(told);
}

function update(changed: Partial<InstallationFacts>): void {
  if (facts) draw({ ...facts, ...changed, at: now() });
}

function draw(told: InstallationFacts): void {
  facts = told;
  const checks = checksOf(told);
  const count = (state: Check['state']): number => checks.filter((one) => one.state === state).length;
  say(INSPECTION_PAGE.intro(count('todo'), count('unknown')));
  fill(byId('checks'), ...checks.map((check) => checkLine(check, told)));
  showReport(told);
  awaitTest(told);
}

/** Asks again whether the test response is there; what the person is doing on the page meanwhile stays as it is. */
function awaitTest({ test }: InstallationFacts): void {
  window.clearTimeout(timer);
  if (test === null || !isAwaited(test, now())) return;
  const wait = now() - test.begun < SOON_FOR_MS ? SOON_MS : LATER_MS;
  timer = window.setTimeout(() => {
    askServer<TestState | null>('hasilKirimanUji').then(
      (state) => redrawTest(state),
      () => facts && awaitTest(facts),
    );
  }, wait);
}

function redrawTest(test: TestState | null): void {
  if (facts === null) return;
  if (test?.arrived) {
    update({ test });
    return;
  }
  // Only the one line, so that no button loses its focus.
  facts = { ...facts, test, at: now() };
  const line = checksOf(facts).find(({ key }) => key === 'test');
  const shown = document.querySelector('[data-check="test"] .head + p');
  if (line && shown) shown.textContent = line.said[0] ?? '';
  awaitTest(facts);
}

say(INSPECTION_PAGE.loading);
askServer<InstallationFacts>('keadaanPemasangan').then(show, failed);
