// The page that brings outlines of RT and RW into the tab Wilayah: a file is read here, shown, and sent when somebody says so.
import { OUTLINE_PAGE } from '../../subjects/maps/outline-page-words';
import type { ReadOutlines } from '../../subjects/maps/read-outlines';
import type { SavedOutlines, SaveOutlines } from '../../subjects/maps/saved-outlines';
import { byId, el, fill } from '../dom';
import { askServer } from '../server';
import { outlinesIn } from './read-file';

const say = (...lines: readonly string[]): void =>
  fill(byId('message'), ...lines.map((line) => el('span', {}, line)));

function save(areas: ReadOutlines['found'], pressed: HTMLButtonElement): void {
  pressed.disabled = true;
  say(OUTLINE_PAGE.saving);
  const asked: SaveOutlines = { areas };
  askServer<SavedOutlines>('simpanBatas', asked).then(
    ({ saved, refused }) => {
      fill(byId('preview'));
      say(
        OUTLINE_PAGE.saved(saved),
        ...refused.map(({ rt, rw, issue }) => OUTLINE_PAGE.refused(rt, rw, issue)),
      );
    },
    () => {
      pressed.disabled = false;
      say(OUTLINE_PAGE.failed);
    },
  );
}

function preview({ found, unread }: ReadOutlines): void {
  const button = el('button', { type: 'button', class: 'main' }, OUTLINE_PAGE.save(found.length));
  button.addEventListener('click', () => save(found, button));
  const corners = (rings: ReadOutlines['found'][number]['rings']): number =>
    rings.reduce((sum, ring) => sum + ring.length, 0);
  fill(
    byId('preview'),
    found.length === 0 ? null : el('h2', {}, OUTLINE_PAGE.found(found.length)),
    el(
      'ul',
      {},
      ...found.map(({ rt, rw, rings }) => el('li', {}, OUTLINE_PAGE.area(rt, rw, corners(rings)))),
      ...unread.map(({ name, issue }) => el('li', { class: 'unread' }, OUTLINE_PAGE.unread(name, issue))),
    ),
    found.length === 0 ? null : el('p', { class: 'quiet' }, OUTLINE_PAGE.replaces),
    found.length === 0 ? null : button,
  );
}

function read(text: string): void {
  const outlines = outlinesIn(text);
  fill(byId('preview'));
  if (!outlines) say(OUTLINE_PAGE.unreadable);
  else {
    say(outlines.found.length === 0 ? OUTLINE_PAGE.nothing : '');
    preview(outlines);
  }
}

function start(): void {
  const file = el('input', { type: 'file', accept: '.geojson,.json,.kml', id: 'file' });
  const pasted = el('textarea', { rows: '5', id: 'pasted', spellcheck: 'false' });
  const button = el('button', { type: 'button' }, OUTLINE_PAGE.read);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => read(String(reader.result)));
    reader.addEventListener('error', () => say(OUTLINE_PAGE.unreadable));
    reader.readAsText(chosen);
  });
  button.addEventListener('click', () => read(pasted.value));
  fill(
    byId('form'),
    el('p', {}, OUTLINE_PAGE.intro),
    el('label', { for: 'file' }, OUTLINE_PAGE.file),
    file,
    el('label', { for: 'pasted' }, OUTLINE_PAGE.paste),
    pasted,
    button,
  );
}

start();
