// The page with the children that a figure of Rekap counts: of the selected cell, or chosen by month, group and figure.
import type { BehindFigure, Figure } from '../../subjects/recap/behind';
import { BEHIND_TEXT as TEXTS } from '../../subjects/recap/behind-page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { listView, monthLabel } from './list-view';

const say = (text: string): void => fill(byId('message'), text);

/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

async function ask(figure: Figure | null): Promise<void> {
  const mine = ++question;
  say(TEXTS.loading);
  try {
    const found = await askServer<BehindFigure>('lihatAnakDiBalikAngka', figure);
    if (mine !== question) return;
    say('');
    show(found);
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

function show(found: BehindFigure): void {
  const { figure, months, groups, headers } = found;
  document.title = TEXTS.pageTitle(figure.header, figure.group);
  const groupAt = groups.findIndex(({ kind, group }) => kind === figure.kind && group === figure.group);
  const month = chooser(TEXTS.month, months.map(monthLabel), months.indexOf(figure.month));
  const group = chooser(
    TEXTS.group,
    groups.map((one) => (one.kind === one.group ? one.group : `${one.kind}: ${one.group}`)),
    groupAt,
  );
  const header = chooser(TEXTS.header, headers, headers.indexOf(figure.header));
  const again = (): void => {
    const chosen = groups[group.select.selectedIndex];
    void ask({
      month: months[month.select.selectedIndex] ?? figure.month,
      kind: chosen?.kind ?? figure.kind,
      group: chosen?.group ?? figure.group,
      header: headers[header.select.selectedIndex] ?? figure.header,
    });
  };
  for (const { select } of [month, group, header]) select.addEventListener('change', again);
  const active = document.activeElement?.id;
  fill(byId('choose'), month.label, group.label, header.label);
  if (active) document.getElementById(active)?.focus();
  fill(
    byId('list'),
    listView(found, (code) => {
      askServer('bukaHalamanAnak', { code, alone: false }).catch((error) =>
        say(failureText(error, TEXTS.failed)),
      );
    }),
  );
}

function chooser(
  name: string,
  options: readonly string[],
  chosen: number,
): { readonly label: HTMLElement; readonly select: HTMLSelectElement } {
  const select = el('select', { id: `choose-${name}` }, ...options.map((text) => el('option', {}, text)));
  select.selectedIndex = chosen;
  return { select, label: el('label', {}, name, select) };
}

void ask(null);
