import type { Instant, TimeZone } from '../../kernel/calendar';
import { clockText } from '../../kernel/words';
import type { RemovedByHandContent } from '../../ledger/decisions/removed-by-hand';
import type { DecisionAnswer, DecisionRequest } from '../../ledger/decisions/request';
import { DECISIONS_TEXT, LEFTOVER_TEXT, refusalText } from '../../subjects/children/decisions/words';
import { el, fill } from '../dom';
import { newId } from '../new-id';
import { failureText } from '../server';

/** Something that a person has to delete. */
export interface OpenLeftover {
  readonly name: string;
  readonly sentence: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Erasures that have left it. */
  readonly count: number;
  /** When the first of these was carried out. */
  readonly since: Instant;
  /** Key of the last of these. */
  readonly until: string;
}

/** What `sisaPenghapusan` returns. */
export interface LeftoversAnswer {
  /** What became of the tick; `null` where nothing was ticked. */
  readonly ticked: DecisionAnswer | null;
  readonly open: readonly OpenLeftover[];
}

/** Asks the script to note that something was deleted; rejects where it could not be asked. */
export type Tick = (request: DecisionRequest) => Promise<LeftoversAnswer>;

/** What erasures leave for people to delete, each with a box to tick; nothing where nothing is left. */
export function leftoverCard(
  open: readonly OpenLeftover[],
  zone: TimeZone,
  tick: Tick,
): readonly HTMLElement[] {
  if (open.length === 0) return [];
  const card = el('section', { class: 'card' });
  draw(card, open, zone, tick);
  return [card];
}

function draw(card: HTMLElement, open: readonly OpenLeftover[], zone: TimeZone, tick: Tick): void {
  if (open.length === 0) {
    card.remove();
    return;
  }
  const count = Math.max(...open.map((one) => one.count));
  const since = clockText(Math.min(...open.map((one) => one.since)), zone);
  fill(
    card,
    el('h2', {}, LEFTOVER_TEXT.title),
    el('p', { class: 'quiet' }, LEFTOVER_TEXT.help(count, since)),
    el(
      'ul',
      { class: 'leftovers' },
      ...open.map((one) => item(one, tick, (left) => draw(card, left, zone, tick))),
    ),
  );
}

function item(
  { name, sentence, links, until }: OpenLeftover,
  tick: Tick,
  onTicked: (open: readonly OpenLeftover[]) => void,
): HTMLElement {
  const id = newId();
  const box = el('input', { type: 'checkbox' });
  const message = el('p', { class: 'problem', role: 'alert' });
  const failed = (text: string): void => {
    box.checked = false;
    box.disabled = false;
    message.textContent = text;
  };
  box.addEventListener('change', () => {
    box.disabled = true;
    message.textContent = '';
    const content: RemovedByHandContent = { kind: 'removed-by-hand', what: name, until };
    tick({ id, why: LEFTOVER_TEXT.why, content }).then(
      ({ ticked, open }) =>
        ticked?.ok === false ? failed(ticked.problems.map(refusalText).join(' ')) : onTicked(open),
      (error) => failed(failureText(error, DECISIONS_TEXT.failed)),
    );
  });
  return el(
    'li',
    {},
    el('label', { class: 'check' }, box, sentence),
    ...links.map(({ label, url }) =>
      el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label),
    ),
    message,
  );
}
