// The page that runs what a menu entry offers: it asks the script at once, or first whether to, and shows what came of it.
import { WORK_PAGE } from '../../subjects/set-up/work-words';
import { byId, el, fill } from '../dom';
import { askServer, closePage, failureText } from '../server';

/** Function of the script that sets up. */
const SET_UP = 'siapkan';

/** What `tabLama` returns. */
interface LeftTabsAnswer {
  readonly titles: readonly string[];
}

function show(lines: readonly string[]): void {
  byId('progress').hidden = true;
  fill(byId('lines'), ...lines.map((line) => el('p', {}, line)));
  const close = el('button', { type: 'button' }, WORK_PAGE.close);
  close.addEventListener('click', closePage);
  fill(byId('close'), close);
  close.focus();
}

/** Set-up deletes nothing by itself: where an old tab of answers is left, it asks. */
async function askAboutLeftTabs(): Promise<void> {
  const { titles } = await askServer<LeftTabsAnswer>('tabLama');
  if (titles.length === 0) return;
  const question = el('section', { class: 'question' });
  const said = (text: string): void => fill(question, el('p', { role: 'status' }, text));
  const remove = button(WORK_PAGE.remove, () => {
    said(WORK_PAGE.working);
    askServer<LeftTabsAnswer>('tabLama', titles).then(
      (left) => said(left.titles.length === 0 ? WORK_PAGE.removed : WORK_PAGE.notRemoved),
      (error) => said(failureText(error, WORK_PAGE.notRemoved)),
    );
  });
  const later = button(WORK_PAGE.later, () => said(WORK_PAGE.left));
  fill(question, el('p', {}, WORK_PAGE.leftTab(titles)), el('p', { class: 'buttons' }, remove, later));
  byId('lines').after(question);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

const work = byId('window').dataset.work ?? '';

function carryOut(): void {
  byId('progress').hidden = false;
  fill(byId('close'));
  fill(byId('lines'), el('p', {}, WORK_PAGE.working));
  askServer<readonly string[] | null>(work).then(
    (lines) => {
      show(lines ?? [WORK_PAGE.again]);
      // Where it cannot be asked now, Beranda says that the tab is there.
      if (work === SET_UP && lines !== null) askAboutLeftTabs().catch(() => undefined);
    },
    (error) => show([failureText(error, WORK_PAGE.failed)]),
  );
}

/** What cannot be taken back, or changes many rows, is not done by a slip in the menu. */
function askBefore(question: string): void {
  byId('progress').hidden = true;
  fill(byId('lines'), el('p', {}, question));
  const not = button(WORK_PAGE.not, closePage);
  fill(byId('close'), button(WORK_PAGE.goOn, carryOut), not);
  not.focus();
}

const question = WORK_PAGE.asked[work];
if (question === undefined) carryOut();
else askBefore(question);
