import { type Html, html } from '../html';
import type { Status } from '../laptop';
import { MESSAGES } from '../messages';
import { layout, PATHS, type Section } from './layout';
import { spokenTime } from './time';

const TEXTS = MESSAGES.start;
const CARDS = ['form', 'workbook', 'map', 'mail', 'triggers', 'files'] as const satisfies readonly Section[];

export function startPage(status: Status): Html {
  return layout({
    title: MESSAGES.nav.start,
    section: 'start',
    scripts: ['start'],
    body: html`<div class="wide">
<section class="hero"><p class="eyebrow">${status.place}</p><h1>${TEXTS.heading}</h1>
<p class="lead">${TEXTS.lead}</p><p class="quiet">${TEXTS.invented}</p></section>
<div class="panels">${demo(status)}${health(status)}</div>
<ul class="cards">${CARDS.map(card)}</ul></div>`,
  });
}

function card(section: (typeof CARDS)[number]): Html {
  const [title, text] = TEXTS.cards[section];
  return html`<li><a class="card ${section}" href="${PATHS[section]}"><span class="icon" aria-hidden="true"></span>
<strong>${title}</strong><span>${text}</span></a></li>`;
}

function demo({ demo }: Status): Html {
  return html`<section class="panel" id="demo"><h2>${TEXTS.demoHeading}</h2>
<p data-live="demo">${demoText(demo)}</p>
<progress data-live="progress" max="${demo?.total ?? 1}" value="${demo?.done ?? 0}"${demo === null || demo.total === 0 ? html` hidden` : null}></progress></section>`;
}

export function demoText(demo: Status['demo']): string {
  if (demo === null) return TEXTS.demoNone;
  return demo.done < demo.total ? TEXTS.demoRunning(demo.done, demo.total) : TEXTS.demoDone(demo.total);
}

/** What the start page keeps current, by the name of its place in the page. */
export const liveFigures = (status: Status): Readonly<Record<string, string | number>> => ({
  demo: demoText(status.demo),
  progress: status.demo?.done ?? 0,
  clock: spokenTime(status.now, status.timeZone),
  triggers: status.triggers,
  mails: status.mails,
  failures: status.failures,
  health: status.failures === 0 ? TEXTS.healthy : TEXTS.unhealthy,
});

function health(status: Status): Html {
  const live = liveFigures(status);
  const row = (label: string, name: string): Html =>
    html`<div><dt>${label}</dt><dd data-live="${name}">${live[name]}</dd></div>`;
  return html`<section class="panel"><h2>${TEXTS.healthHeading}</h2>
<p class="health${status.failures === 0 ? '' : ' unwell'}" data-live="health">${live.health}</p>
<dl class="figures">${row(TEXTS.clock, 'clock')}${row(TEXTS.triggers, 'triggers')}${row(TEXTS.mails, 'mails')}${row(TEXTS.failures, 'failures')}</dl></section>`;
}
