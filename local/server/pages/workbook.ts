import { type Html, html } from '../html';
import type { MenuView } from '../laptop';
import { MESSAGES } from '../messages';
import { layout } from './layout';

const TEXTS = MESSAGES.workbook;

/** The frame of the workbook; `web/workbook.ts` fills it. */
export function workbookPage(title: string, menus: readonly MenuView[]): Html {
  return layout({
    title,
    section: 'workbook',
    scripts: ['workbook'],
    full: true,
    body: html`<div class="workbook" id="buku" data-kata="${JSON.stringify(TEXTS)}">
<div class="tools"><h1>${title}</h1>${menus.map(menu)}
<label class="find"><span class="hidden-label">${TEXTS.filterAll}</span><input type="search" id="cari" placeholder="${TEXTS.filterAll}"></label>
<span class="count" id="hitungan" role="status"></span></div>
<div class="beside"><div class="grid-frame" id="bingkai" tabindex="0"><p class="quiet pad">${TEXTS.loading}</p></div><aside class="sidebar" id="sisi" hidden></aside></div>
<div class="tabs"><div role="tablist" aria-label="${TEXTS.tabs}" id="tab"></div>
<label class="toggle"><input type="checkbox" id="tersembunyi"> ${TEXTS.hiddenTabs}</label></div>
</div><div class="toasts" id="kabar" role="status"></div><dialog id="dialog"></dialog>`,
  });
}

function menu({ title, entries }: MenuView): Html {
  return html`<details class="menu"><summary>${title}</summary><div class="entries">${entries.map((entry) =>
    entry.handler === null
      ? html`<hr>`
      : html`<button type="button" data-handler="${entry.handler}">${entry.label}</button>`,
  )}</div></details>`;
}
