// The page of one child: found by name or code, its growth charts, visits, needs and acts, and a card to print.
import type { LineChart } from 'chartist';
import { parseCode } from '../../kernel/code';
import type { ChildPage, Found } from '../../subjects/child-page/child-page';
import { CHILD_TEXT as TEXTS } from '../../subjects/child-page/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { cardOf } from './card-view';
import { chartsOf } from './charts';
import { childView, type Drawable, foundList } from './child-view';
import { drawChart, type Size } from './draw-chart';

const SIZES = {
  wide: { width: 560, height: 420 },
  narrow: { width: 340, height: 350 },
  card: { width: 400, height: 300 },
} as const satisfies Readonly<Record<string, Size>>;

/** From this width on two charts stand side by side. */
const WIDE = '(min-width: 820px)';

const say = (text: string): void => fill(byId('message'), text);

let drawings: readonly LineChart[] = [];
/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;
let shown: ChildPage | null = null;

const request = (code: string) => ({ code, alone: false });

/** @param otherwise what to say where nothing was found */
async function show(code: string, otherwise: string): Promise<void> {
  const mine = ++question;
  say(TEXTS.loading);
  try {
    const child = await askServer<ChildPage | null>('lihatHalamanAnak', request(code));
    if (mine !== question) return;
    say(child ? '' : otherwise);
    fill(byId('found'));
    draw(child);
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

function draw(child: ChildPage | null): void {
  for (const drawing of drawings) drawing.detach();
  drawings = [];
  shown = child;
  document.title = child ? TEXTS.pageTitle(child.name ?? TEXTS.unknownName) : TEXTS.emptyTitle;
  if (!child) {
    fill(byId('child'));
    fill(byId('card'));
    return;
  }
  const begun = performance.now();
  const charts = chartsOf(child);
  const computing = performance.now() - begun;
  const card = cardOf(child, charts.slice(0, 2));
  const view = childView(child, charts, {
    onPrint: () => void ready.then(() => window.print()),
    onDecide: () => askServer('bukaKeputusanAnak', request(child.code)),
  });
  const size = window.matchMedia(WIDE).matches ? SIZES.wide : SIZES.narrow;
  const start = performance.now();
  // Drawn before they are shown, so that the browser lays the page out once.
  const ready = drawAll(view.charts, size).then(() => {
    if (shown !== child) return;
    fill(byId('child'), view.element);
    fill(byId('card'), card.element);
    // How long it took can be read from the browser's timeline, without the time for the rest of the page.
    performance.measure('charts', { start, duration: performance.now() - start + computing });
    return drawAll(card.charts, SIZES.card);
  });
}

async function drawAll(charts: Drawable['charts'], size: Size): Promise<void> {
  const mine = question;
  const drawn = await Promise.all(charts.map(([place, chart]) => drawChart(place, chart, size)));
  if (mine === question) drawings = [...drawings, ...drawn];
  else for (const drawing of drawn) drawing.detach();
}

async function search(typed: string): Promise<void> {
  if (typed === '') return say(TEXTS.nothingTyped);
  const code = parseCode(typed);
  if (code) return show(code, TEXTS.unknownCode);
  const mine = ++question;
  say(TEXTS.finding);
  try {
    const { children, more } = await askServer<Found>('cariAnak', typed);
    if (mine !== question) return;
    const [only] = children;
    if (only && children.length === 1) return show(only.code, TEXTS.unknownCode);
    const said = [TEXTS.found(children.length + more), ...(more > 0 ? [TEXTS.more(more)] : [])].join(' ');
    say(only ? said : TEXTS.notFound(typed));
    fill(byId('found'), only ? foundList(children, (chosen) => void show(chosen, TEXTS.unknownCode)) : null);
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

function start(): void {
  const input = el('input', { type: 'search', id: 'typed', autocomplete: 'off' });
  const form = byId('search');
  fill(
    form,
    el('label', { for: 'typed' }, TEXTS.search),
    input,
    el('button', { type: 'submit', class: 'chief' }, TEXTS.find),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(input.value.trim());
  });
  window.matchMedia(WIDE).addListener(() => {
    // Paper is narrower than the window, and what is being printed stays as it is.
    if (!window.matchMedia('print').matches) draw(shown);
  });
  void show(byId('window').dataset.about ?? '', TEXTS.hint);
}

start();
