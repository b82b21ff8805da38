// The web map. It knows only what was written into the page.

import type { MapPage } from '../../subjects/maps/map-page';
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

function showNotes(page: MapPage | null): void {
  const note = page?.view === 'areas' ? MAP_PAGE_TEXT.areasNote : MAP_PAGE_TEXT.pointsNote;
  fill(
    byId('notes'),
    el('p', {}, el('strong', {}, MAP_PAGE_TEXT.confirm), ` ${note}`),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.attribution),
  );
}

function showPage(page: MapPage): void {
  const container = byId('map');
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', MAP_PAGE_TEXT.map);
  const map = createMap(container, page);
  if (page.view === 'points') showPoints(map, page);
  else showAreas(map, page);
}

const isEmpty = (page: MapPage): boolean =>
  page.view === 'points' ? page.points.length === 0 : page.counts.length === 0;

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
    fill(
      byId('as-of'),
      el('strong', {}, MAP_PAGE_TEXT.asOf(page.asOf)),
      ` · ${MAP_PAGE_TEXT.generatedAt(page.generatedAt)}`,
    );
  }
  if (!page || isEmpty(page)) showMessage(MAP_PAGE_TEXT.noData, MAP_PAGE_TEXT.noDataHint);
  else showPage(page);
}

start();
