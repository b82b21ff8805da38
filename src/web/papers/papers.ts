// The page on which papers are printed: drafts of decrees, the procedure, materials for meetings.
import { longDay } from '../../kernel/words';
import { PAPER_LABEL, PAPERS_PAGE as TEXTS } from '../../subjects/papers/page-words';
import { PAPER_NAMES, type PaperName, type PaperPage, type PaperSheet } from '../../subjects/papers/paper';
import { byId, el, fill } from '../dom';
import { sectionsOf } from '../report/block-view';
import { askServer, failureText } from '../server';

const say = (text: string): void => fill(byId('message'), text);

/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

async function ask(paper: string): Promise<void> {
  const mine = ++question;
  say(TEXTS.loading);
  fill(byId('sheets'));
  fill(byId('to-fill'));
  print.disabled = true;
  try {
    const page = await askServer<PaperPage>('susunNaskah', { paper });
    if (mine === question) show(page);
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

function show({ paper, today, foot, sheets, toFill }: PaperPage): void {
  document.title = TEXTS.title(PAPER_LABEL[paper]);
  fill(byId('sheets'), ...sheets.map((sheet, at) => sheetOf(sheet, at, [foot, TEXTS.made(longDay(today))])));
  fill(
    byId('to-fill'),
    ...(toFill.length === 0
      ? []
      : [el('p', {}, `${TEXTS.toFill}:`), el('ul', {}, ...toFill.map((text) => el('li', {}, text)))]),
  );
  say(TEXTS.hint);
  print.disabled = false;
}

/** Puts each table into a part that is pushed to and fro where the window is narrower than its words. */
function withWideTables(section: HTMLElement): HTMLElement {
  for (const table of Array.from(section.querySelectorAll('table'))) {
    const label = section.querySelector('h2')?.textContent ?? '';
    const wide = el('section', { class: 'wide', tabindex: '0', 'aria-label': label });
    table.replaceWith(wide);
    wide.append(table);
  }
  return section;
}

const sheetOf = (
  { title, subtitle, blocks, signed }: PaperSheet,
  at: number,
  foot: readonly string[],
): HTMLElement =>
  el(
    'article',
    { class: 'sheet' },
    el('div', { class: 'head' }, el(at === 0 ? 'h1' : 'h2', {}, title), el('p', {}, subtitle)),
    el('div', { class: 'parts' }, ...sectionsOf(blocks).map(withWideTables)),
    el('div', { class: 'signed' }, ...signed.map((who) => el('p', {}, who))),
    el('p', { class: 'foot' }, foot.join(' ')),
  );

const print = el('button', { type: 'button', class: 'main', disabled: '' }, TEXTS.print);
print.addEventListener('click', () => window.print());

const choice = el(
  'select',
  {},
  ...PAPER_NAMES.map((name: PaperName) => el('option', { value: name }, PAPER_LABEL[name])),
);
choice.addEventListener('change', () => void ask(choice.value));
fill(byId('choose'), el('label', {}, TEXTS.paper, ' ', choice), print);

void ask(PAPER_NAMES[0]);
