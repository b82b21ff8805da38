import { type Html, html } from '../html';
import { MESSAGES } from '../messages';
import { layout } from './layout';

const TEXTS = MESSAGES.map;

/** @param address of the map on this laptop; `null` before set-up has made one */
export function mapPage(address: string | null): Html {
  return layout({
    title: TEXTS.title,
    section: 'map',
    full: true,
    body:
      address === null
        ? html`<div class="wide"><h1>${TEXTS.title}</h1><p class="panel">${TEXTS.noAddress}</p></div>`
        : html`<div class="framed"><iframe class="fill" title="${TEXTS.title}" src="${address}"></iframe>
<p class="quiet small pad"><a href="${address}" target="_blank" rel="noopener">${TEXTS.openAlone}</a></p></div>`,
  });
}
