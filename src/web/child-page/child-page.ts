// The page of one child: found by name or code, its growth charts, visits, needs and acts, and a card to print.
import type { LineChart } from 'chartist';
import { fromDayNumber } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { ChildPage, Found } from '../../subjects/child-page/child-page';
import { CHILD_TEXT as TEXTS } from '../../subjects/child-page/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { cardOf } from './card-view';
import { type PlannedChart, plannedCharts } from './charts';
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
  // WHO's lines come from the tables that the scores come from.
  const charts = child.areStatusesWithheld ? [] : plannedCharts(child);
  const planning = performance.now() - begun;
  let printable: Promise<unknown> = Promise.resolve();
  const view = childView(child, charts, {
    onPrint: () => void printable.then(() => window.print()),
    onDecide: () => askServer('bukaKeputusanAnak', request(child.code)),
  });
  const start = performance.now();
  const isWide = window.matchMedia(WIDE).matches;
  const size = isWide ? SIZES.wide : SIZES.narrow;
  const inOrder = view.charts.map((one) => drawnOnce(one, size));
  // What is in sight is drawn before it is shown, so that the browser lays the page out once.
  const first = Promise.all(inOrder.slice(0, isWide ? 2 : 1).map((drawIt) => drawIt()));
  printable = first.then(async () => {
    if (shown !== child) return;
    for (const [place] of view.charts) keepRoom(place, size);
    fill(byId('child'), view.element);
    // How long it took can be read from the browser's timeline, without the time for the rest of the page.
    performance.measure('charts', { start, duration: performance.now() - start + planning });
    const watch = whenSeen(view.charts, inOrder);
    await eachWhenIdle(inOrder);
    watch.disconnect();
    await drawCard(child, charts);
  });
}

/** The card is for paper: nobody sees it before everything else is there. */
async function drawCard(child: ChildPage, charts: readonly PlannedChart[]): Promise<void> {
  if (shown !== child) return;
  const card = cardOf(child, charts.slice(0, 2));
  fill(byId('card'), card.element);
  await Promise.all(card.charts.map((one) => drawnOnce(one, SIZES.card)()));
  performance.mark('card');
}

type Draw = () => Promise<void>;

/** Draws a chart into its place when it is called first. */
function drawnOnce([place, planned]: Drawable['charts'][number], size: Size): Draw {
  const mine = question;
  let drawing: Promise<void> | null = null;
  const drawNow: Draw = async () => {
    if (mine !== question) return;
    place.style.paddingBottom = '';
    const drawn = await drawChart(place, planned.chart(), size);
    if (mine === question) drawings = [...drawings, drawn];
    else drawn.detach();
  };
  return () => {
    drawing ??= drawNow();
    return drawing;
  };
}

/** As high as the chart will be, so that nothing moves when it is drawn. */
function keepRoom(place: HTMLElement, { width, height }: Size): void {
  if (place.childElementCount === 0) place.style.paddingBottom = `${(100 * height) / width}%`;
}

function whenSeen(places: Drawable['charts'], draws: readonly Draw[]): IntersectionObserver {
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      void draws[places.findIndex(([place]) => place === target)]?.();
    }
  });
  for (const [place] of places) watch.observe(place);
  return watch;
}

/** One after the other, whenever the browser has nothing else to do. */
async function eachWhenIdle(draws: readonly Draw[]): Promise<void> {
  for (const drawIt of draws) {
    await idle();
    await drawIt();
  }
}

/** Safari has no such call. */
const idle = (): Promise<unknown> =>
  new Promise((done) =>
    'requestIdleCallback' in window
      ? window.requestIdleCallback(done, { timeout: 500 })
      : setTimeout(done, 30),
  );

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

/**
 * Draws a chart that nobody sees while the script is asked: the first of a page takes ten times as long as the others, since the browser
 * has yet to compile what draws it.
 */
function warmUp(): void {
  const day = fromDayNumber(0);
  const [planned] = plannedCharts({ sex: 'female', birthDate: day, today: day, visits: [] });
  if (planned) void drawChart(el('div'), planned.chart(), SIZES.narrow).then((drawn) => drawn.detach());
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
  warmUp();
}

start();
