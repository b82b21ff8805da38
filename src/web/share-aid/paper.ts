// What is printed: a list for each RT, and the record of the hand-out. It lies on a table: no finding and no number of anybody is on it.
import { longDay, neighbourhood } from '../../kernel/words';
import type { Candidate } from '../../subjects/aid/share';
import { SHARE_PAPER as TEXTS } from '../../subjects/aid/share-page-words';
import { el } from '../dom';
import { changes, type Line, type List, type Proposed } from './hand-out';

/** What all papers of a hand-out say. */
export interface Papers {
  readonly kelurahan: string;
  readonly proposed: Proposed;
  /** Of each recipient, with its unit. */
  readonly gift: string;
}

const LAST = 999;

/** Lists of one RT each, in the order in which one walks. */
function byArea(lines: readonly Line[]): readonly (readonly Line[])[] {
  const areas = new Map<string, Line[]>();
  const sorted = [...lines].sort(({ candidate: a }, { candidate: b }) => order(a, b));
  for (const line of sorted) {
    const { rw, rt } = line.candidate;
    const area = neighbourhood(rt, rw);
    areas.set(area, [...(areas.get(area) ?? []), line]);
  }
  return [...areas.values()];
}

const order = (a: Candidate, b: Candidate): number =>
  (a.rw ?? LAST) - (b.rw ?? LAST) ||
  (a.rt ?? LAST) - (b.rt ?? LAST) ||
  (`${a.name.toLowerCase()} ${a.code}` < `${b.name.toLowerCase()} ${b.code}` ? -1 : 1);

/** All sheets of a hand-out; none for an empty list. */
export function papersOf(list: List, papers: Papers): readonly HTMLElement[] {
  const areas = byArea(list.lines);
  return areas.length === 0
    ? []
    : [...areas.map((lines) => areaSheet(lines, papers)), minutes(list, areas.length, papers)];
}

const heading = (title: string, { kelurahan, proposed }: Papers): readonly HTMLElement[] => [
  el('h2', {}, title),
  el('p', {}, TEXTS.about(proposed.program.name, longDay(proposed.on), kelurahan)),
];

function areaSheet(lines: readonly Line[], papers: Papers): HTMLElement {
  const [first] = lines;
  const area = neighbourhood(first?.candidate.rt ?? null, first?.candidate.rw ?? null);
  return el(
    'section',
    { class: 'sheet' },
    ...heading(TEXTS.title, papers),
    el('h3', {}, TEXTS.area(area, lines.length)),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...TEXTS.columns.map((text, i) => el('th', { scope: 'col', class: CLASSES[i] ?? '' }, text)),
        ),
      ),
      el('tbody', {}, ...lines.map((line, i) => rowOf(line, i + 1, papers.gift))),
    ),
    signatures(TEXTS.signed),
    el('p', { class: 'layout' }, TEXTS.layout),
  );
}

const CLASSES = ['number', 'name', 'area', 'code', 'gift', 'sign'];

function rowOf({ candidate, isRecorded }: Line, number: number, gift: string): HTMLElement {
  const { name, children, rt, rw, code } = candidate;
  const cells: readonly (readonly (Node | string)[])[] = [
    [String(number)],
    [name, ...(children === '' ? [] : [el('small', {}, TEXTS.children(children))])],
    [neighbourhood(rt, rw)],
    [code],
    [gift],
    [isRecorded ? TEXTS.collected : ''],
  ];
  return el('tr', {}, ...cells.map((cell, i) => el('td', { class: CLASSES[i] ?? '' }, ...cell)));
}

const signatures = (who: readonly string[]): HTMLElement =>
  el('div', { class: 'signed' }, ...who.map((one) => el('p', {}, one)));

/** The record of the hand-out, filled in by hand. */
function minutes(list: List, areas: number, papers: Papers): HTMLElement {
  const { on, off } = changes(list);
  const { proposed, gift } = papers;
  return el(
    'section',
    { class: 'sheet' },
    ...heading(TEXTS.minutes, papers),
    ...TEXTS.lines.map((line) => el('p', { class: 'line' }, line)),
    el('p', { class: 'line' }, TEXTS.handedOut(proposed.program.name, gift, list.lines.length)),
    el('p', { class: 'line' }, TEXTS.outcome),
    on + off === 0 ? null : el('p', { class: 'line' }, TEXTS.changed(on, off)),
    el('p', { class: 'line' }, TEXTS.areas(areas)),
    signatures(TEXTS.minutesSigned),
    el('p', { class: 'layout' }, TEXTS.layout),
  );
}
