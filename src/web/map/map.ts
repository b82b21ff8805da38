// The web map. It knows only what was written into the page.

import { afterMonths, firstOfMonth } from '../../kernel/calendar';
import type { DrawnPage, MapPage } from '../../subjects/maps/map-page';
import { unpackMapPage } from '../../subjects/maps/map-page-packing';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { byId, el, fill } from '../dom';
import { showAreas } from './areas-view';
import { createMap } from './map-view';
import { showPoints } from './points-view';

function readPage(): MapPage | null {
  const written = byId('data').getAttribute('data-page') ?? '';
  if (written === '') return null;
  return unpackMapPage(JSON.parse(written));
}

function showMessage(title: string, hint: string): void {
  fill(byId('page'), el('div', { class: 'card', role: 'status' }, el('h2', {}, title), el('p', {}, hint)));
  byId('page').className = 'alone';
}

/** Of points and counts nothing is said where there are none to be. */
function showNotes(page: MapPage | null): void {
  const note =
    page?.view === 'areas'
      ? MAP_PAGE_TEXT.areasNote
      : page?.view === 'points'
        ? MAP_PAGE_TEXT.pointsNote
        : null;
  fill(
    byId('notes'),
    ...(note === null ? [] : [el('p', {}, el('strong', {}, MAP_PAGE_TEXT.confirm), ` ${note}`)]),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.attribution),
  );
}

function showPage(page: DrawnPage): void {
  const container = byId('map');
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', MAP_PAGE_TEXT.map);
  const map = createMap(container, page);
  if (page.view === 'points') showPoints(map, page);
  else showAreas(map, page);
}

const isEmpty = (page: DrawnPage): boolean =>
  page.view === 'points'
    ? page.points.length === 0
    : [...page.counts, page.whole].every(
        ({ children, byStatus }) => children === null && byStatus.every((count) => count === null),
      );

/** The next picture comes out on the first day of the month that this one, of the month before, is shown in. */
function emptyHint({ asOf, view }: DrawnPage): string {
  const hint = MAP_PAGE_TEXT.noPictureHint(afterMonths(firstOfMonth(asOf), 2));
  return view === 'points' ? hint : `${hint} ${MAP_PAGE_TEXT.noCountsHint}`;
}

function start(): void {
  let page: MapPage | null = null;
  try {
    page = readPage();
  } catch {
    showMessage(MAP_PAGE_TEXT.unreadable, '');
    return;
  }
  showNotes(page);
  if (page) {
    byId('title').textContent = page.title;
    fill(byId('as-of'), el('strong', {}, MAP_PAGE_TEXT.asOf(page.asOf)), ` · ${MAP_PAGE_TEXT.monthly}`);
  }
  if (page?.view === 'unplaced') showMessage(MAP_PAGE_TEXT.noPicture, MAP_PAGE_TEXT.unplacedHint);
  else if (page?.view === 'withheld') showMessage(MAP_PAGE_TEXT.withheldTitle, MAP_PAGE_TEXT.withheldHint);
  else if (page && !isEmpty(page)) showPage(page);
  else if (page) showMessage(MAP_PAGE_TEXT.noPicture, emptyHint(page));
  else showMessage(MAP_PAGE_TEXT.unreadable, '');
}

start();
