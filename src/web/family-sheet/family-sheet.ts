// The page with all that is kept of one child, for its family.
import { FAMILY_SHEET_PAGE as TEXTS } from '../../subjects/family-sheet/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { type FamilySheet, sheetOf } from './sheet-view';

const say = (text: string): void => fill(byId('message'), text);

function show(sheet: FamilySheet): void {
  const print = el('button', { type: 'button', class: 'main' }, TEXTS.print);
  print.addEventListener('click', () => window.print());
  fill(byId('choose'), print);
  fill(byId('sheets'), sheetOf(sheet));
  say(TEXTS.note);
}

say(TEXTS.loading);
askServer<FamilySheet>('lembarKeluarga', { code: byId('window').dataset.about ?? '', alone: false }).then(
  show,
  (error) => say(failureText(error, TEXTS.failed)),
);
