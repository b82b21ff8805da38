// The page that runs what a menu entry offers: it asks the script at once, and shows what came of it.
import { WORK_PAGE } from '../../subjects/set-up/work-words';
import { byId, el, fill } from '../dom';
import { askServer, closePage, failureText } from '../server';

function show(lines: readonly string[]): void {
  byId('progress').hidden = true;
  fill(byId('lines'), ...lines.map((line) => el('p', {}, line)));
  const close = el('button', { type: 'button' }, WORK_PAGE.close);
  close.addEventListener('click', closePage);
  fill(byId('close'), close);
  close.focus();
}

fill(byId('lines'), el('p', {}, WORK_PAGE.working));
askServer<readonly string[] | null>(byId('window').dataset.work ?? '').then(
  (lines) => show(lines ?? [WORK_PAGE.again]),
  (error) => show([failureText(error, WORK_PAGE.failed)]),
);
