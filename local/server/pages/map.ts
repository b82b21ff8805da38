import type { MapView } from '../../people/map-links';
import { type Html, html } from '../html';
import { MESSAGES } from '../messages';
import { layout } from './layout';

const TEXTS = MESSAGES.map;

/** The parameter of the page that says which view is shown, and its value for the view of areas. */
export const VIEW = 'tampilan';
export const AREAS = 'wilayah';

function choice(view: MapView): Html {
  const entry = (of: MapView, query: string): Html =>
    of === view
      ? html`<strong>${TEXTS.views[of]}</strong>`
      : html`<a href="/peta-kelurahan${query}">${TEXTS.views[of]}</a>`;
  return html`<p class="small pad">${entry('points', '')} · ${entry('areas', `?${VIEW}=${AREAS}`)}</p>`;
}

/** @param address of that view on this laptop; `null` before there is one */
export function mapPage(view: MapView, address: string | null): Html {
  return layout({
    title: TEXTS.title,
    section: 'map',
    full: true,
    body:
      address === null
        ? html`<div class="wide"><h1>${TEXTS.title}</h1>${choice(view)}<p class="panel">${TEXTS.noAddress}</p></div>`
        : html`<div class="framed">${choice(view)}<iframe class="fill" title="${TEXTS.title}" src="${address}"></iframe>
<p class="quiet small pad"><a href="${address}" target="_blank" rel="noopener">${TEXTS.openAlone}</a></p></div>`,
  });
}
