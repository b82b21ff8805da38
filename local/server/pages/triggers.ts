import type { TriggerView } from '../../google/views';
import { type Html, html } from '../html';
import type { FailureView, Status } from '../laptop';
import { MESSAGES, spokenSchedule } from '../messages';
import { layout } from './layout';
import { spokenTime } from './time';

const TEXTS = MESSAGES.triggers;

export function triggersPage(
  status: Status,
  triggers: readonly TriggerView[],
  failures: readonly FailureView[],
): Html {
  return layout({
    title: TEXTS.heading,
    section: 'triggers',
    scripts: ['triggers'],
    body: html`<div class="wide"><h1>${TEXTS.heading}</h1>
<section class="panel clock"><h2>${TEXTS.clock}</h2><p class="big">${spokenTime(status.now, status.timeZone)}</p>
<div class="moves" role="group" aria-label="${TEXTS.move}">${Object.entries(TEXTS.moves).map(
      ([move, label]) => html`<button type="button" class="secondary" data-move="${move}">${label}</button>`,
    )}</div><p class="quiet" id="kabar" role="status" data-moving="${TEXTS.moving}"></p></section>
${triggers.length === 0 ? html`<p class="panel">${TEXTS.empty}</p>` : triggerTable(triggers, status.timeZone)}
<h2>${TEXTS.failuresHeading} <span class="badge">${failures.length}</span></h2>
${failures.length === 0 ? html`<p class="panel">${TEXTS.noFailures}</p>` : failureTable(failures, status.timeZone)}</div>`,
  });
}

function triggerTable(triggers: readonly TriggerView[], timeZone: string): Html {
  const time = (instant: number | null, otherwise: string): string =>
    instant === null ? otherwise : spokenTime(instant, timeZone);
  const row = (trigger: TriggerView): Html => html`<tr><th scope="row">${trigger.handler}</th>
<td data-label="${TEXTS.schedule}">${spokenSchedule(trigger.schedule)}</td><td data-label="${TEXTS.next}">${time(trigger.nextRun, TEXTS.waiting)}</td>
<td data-label="${TEXTS.last}">${trigger.lastRun === null ? TEXTS.never : lastRun(trigger.lastRun, timeZone)}</td>
<td><button type="button" class="secondary" data-run="${trigger.id}">${TEXTS.runNow}</button></td></tr>`;
  return html`<div class="scroll"><table class="plain-table stack"><thead><tr><th>${TEXTS.name}</th><th>${TEXTS.schedule}</th><th>${TEXTS.next}</th><th>${TEXTS.last}</th><td></td></tr></thead>
<tbody>${triggers.map(row)}</tbody></table></div>`;
}

function lastRun({ at, ms, error }: NonNullable<TriggerView['lastRun']>, timeZone: string): Html {
  const outcome = error === null ? TEXTS.ok : TEXTS.failed;
  return html`${spokenTime(at, timeZone)} · ${Math.round(ms)} ms · <span class="${error === null ? 'good' : 'bad'}" title="${error ?? ''}">${outcome}</span>`;
}

function failureTable(failures: readonly FailureView[], timeZone: string): Html {
  return html`<div class="scroll"><table class="plain-table stack"><thead><tr><th>${TEXTS.at}</th><th>${TEXTS.name}</th><th>${TEXTS.message}</th></tr></thead>
<tbody>${[...failures]
    .reverse()
    .map(
      (failure) =>
        html`<tr><th scope="row">${spokenTime(failure.at, timeZone)}</th><td data-label="${TEXTS.name}">${failure.handler}</td><td data-label="${TEXTS.message}" class="bad">${failure.message}</td></tr>`,
    )}</tbody></table></div>`;
}
