// Printing, and passing on what one looks at: never one's own link, and no count.
import { WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { el, fill } from '../dom';

/** What the views tell the page, and ask of it. */
export interface ViewActions {
  /** What the reader has chosen, as the fragment of the address has it. */
  fragment(): string;
  /** @param text what is looked at, in words without a count */
  changed(fragment: string, text: string): void;
  /** What is passed on to somebody else. */
  sharedText(): string;
}

type Sharing = Navigator & { share?: (data: { readonly text: string }) => Promise<void> };

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows the text where neither the phone nor its clipboard takes it. */
function byHand(text: string): HTMLElement {
  const box = el('textarea', { readonly: '', rows: '4', 'aria-label': WEB_MAP_TEXT.shareByHand });
  box.value = text;
  return el('div', {}, el('p', {}, WEB_MAP_TEXT.shareByHand), box);
}

async function share(text: string, said: HTMLElement): Promise<void> {
  const { share: handOver } = navigator as Sharing;
  if (handOver) {
    try {
      await handOver.call(navigator, { text });
      return;
    } catch (error) {
      // Whoever changed her mind wants nothing else.
      if (error instanceof Error && error.name === 'AbortError') return;
    }
  }
  fill(said, (await copy(text)) ? WEB_MAP_TEXT.shared : byHand(text));
}

export function actionsBar(actions: ViewActions): HTMLElement {
  const said = el('div', { class: 'said', role: 'status' });
  const print = el('button', { type: 'button', class: 'plain' }, WEB_MAP_TEXT.print);
  print.addEventListener('click', () => window.print());
  const pass = el('button', { type: 'button', class: 'plain' }, WEB_MAP_TEXT.share);
  pass.addEventListener('click', () => {
    void share(actions.sharedText(), said);
  });
  return el('div', { class: 'actions' }, print, pass, said);
}
