// The page on which the report of a month is printed: the very blocks of the monthly mail, on two sheets of paper.
import { longDay, monthText } from '../../kernel/words';
import { REPORT_PAGE as TEXTS } from '../../subjects/report/page-words';
import type { Block, ReportPage } from '../../subjects/report/report';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { sectionsOf } from './block-view';

const say = (text: string): void => fill(byId('message'), text);

interface Choice {
  /** `null` for the last that is over. */
  readonly month: string | null;
  readonly withSmallCounts: boolean;
}

/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

async function ask(choice: Choice): Promise<void> {
  const mine = ++question;
  say(TEXTS.loading);
  fill(byId('sheets'));
  try {
    const report = await askServer<ReportPage>('susunLaporan', choice);
    if (mine === question) show(report);
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

function show(report: ReportPage): void {
  document.title = TEXTS.pageTitle(monthText(report.month));
  choose(report);
  const sheets = report.sheets.map((blocks, at) => sheetOf(report, blocks, at));
  fill(byId('sheets'), ...sheets);
  sheets.forEach(fitToPaper);
  say(warningOf(report) ?? TEXTS.hint);
}

/** Whom the report is for, where it tells more than a mail to anybody; `null` where it does not. */
function warningOf({ month, months, withSmallCounts }: ReportPage): string | null {
  if (withSmallCounts) return TEXTS.forEntitled;
  return month === months[0] ? null : TEXTS.older;
}

const YES = 'ya';

function choose({ month, months, withSmallCounts }: ReportPage): void {
  const ofMonth = el('select', {}, ...months.map((one) => option(one, monthText(one), one === month)));
  const ofCounts = el(
    'select',
    {},
    option('', TEXTS.withheld, !withSmallCounts),
    option(YES, TEXTS.shown, withSmallCounts),
  );
  const print = el('button', { type: 'button', class: 'main' }, TEXTS.print);
  print.addEventListener('click', () => window.print());
  for (const choice of [ofMonth, ofCounts])
    choice.addEventListener('change', () => {
      print.disabled = true;
      void ask({ month: ofMonth.value, withSmallCounts: ofCounts.value === YES });
    });
  fill(
    byId('choose'),
    el('label', {}, TEXTS.month, ' ', ofMonth),
    el('label', {}, TEXTS.counts, ' ', ofCounts),
    print,
  );
}

const option = (value: string, text: string, isChosen: boolean): HTMLElement =>
  el('option', { value, ...(isChosen && { selected: '' }) }, text);

/** Of A4 without its margins: 277 mm at 96 pixels to the inch, and a little for what is rounded. */
const HEIGHT_ON_PAPER = 1_030;
/** Smaller cannot be read. */
const SMALLEST = 0.6;

/** A kelurahan may have many posyandu: a sheet that is too long for its paper is printed smaller. */
function fitToPaper(sheet: HTMLElement): void {
  sheet.classList.add('measured');
  const height = sheet.offsetHeight;
  sheet.classList.remove('measured');
  sheet.style.setProperty('--fit', String(Math.max(SMALLEST, Math.min(1, HEIGHT_ON_PAPER / height))));
}

function sheetOf(report: ReportPage, blocks: readonly Block[], at: number): HTMLElement {
  const { kelurahan, month, today, sheets } = report;
  const warning = warningOf(report);
  const isLast = at === sheets.length - 1;
  return el(
    'article',
    { class: 'sheet' },
    el(
      'div',
      { class: 'head' },
      el(at === 0 ? 'h1' : 'h2', {}, TEXTS.titles[at] ?? ''),
      el('p', {}, TEXTS.subtitle(kelurahan, monthText(month))),
    ),
    warning === null ? null : el('p', { class: 'entitled' }, warning),
    el('div', { class: 'parts' }, ...sectionsOf(blocks)),
    isLast ? el('div', { class: 'signed' }, ...TEXTS.signed.map((who) => el('p', {}, who))) : null,
    el('p', { class: 'foot' }, TEXTS.made(longDay(today), at + 1)),
  );
}

void ask({ month: null, withSmallCounts: false });
