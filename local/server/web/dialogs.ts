import type { DialogWire } from '../wire';
import { element } from './wire-client';

const TOAST_MS = 6000;

/** Shows what the script told the person at the keyboard, as Sheets would: toasts in a corner, alerts and pages on top. */
export function showDialogs(dialogs: readonly DialogWire[], close: string): void {
  const sidebar = dialogs.filter((one) => one.kind === 'sidebar').at(-1);
  if (sidebar) showSidebar(sidebar, close);
  for (const dialog of dialogs.filter((one) => one.kind === 'toast')) toast(dialog);
  const onTop = dialogs.filter(({ kind }) => kind !== 'toast' && kind !== 'sidebar');
  if (onTop.length > 0) modal(onTop, close);
}

function toast({ title, text }: DialogWire): void {
  const box = document.createElement('div');
  box.className = 'toast';
  box.append(line('strong', title), line('span', text));
  element('kabar', HTMLElement).append(box);
  setTimeout(() => box.remove(), TOAST_MS);
}

/** One at a time, beside the sheet; it stays while the person goes on working. */
function showSidebar({ title, page }: DialogWire, close: string): void {
  const panel = element('sisi', HTMLElement);
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  button.setAttribute('aria-label', close);
  button.addEventListener('click', () => hideSidebar(panel));
  const head = document.createElement('header');
  head.append(line('h2', title), button);
  panel.replaceChildren(head, ...(page === null ? [] : [framed(title, page)]));
  panel.hidden = false;
}

function hideSidebar(panel: HTMLElement): void {
  panel.hidden = true;
  panel.replaceChildren();
}

function modal(dialogs: readonly DialogWire[], close: string): void {
  const window = element('dialog', HTMLDialogElement);
  const form = document.createElement('form');
  form.method = 'dialog';
  for (const dialog of dialogs) {
    if (dialog.title !== '') form.append(line('h2', dialog.title));
    form.append(dialog.page === null ? linked(dialog.text) : framed(dialog.title, dialog.page));
  }
  form.append(line('button', close));
  window.replaceChildren(form);
  if (!window.open) window.showModal();
}

/** Takes away the page that a message comes from, as it has asked with `google.script.host.close()`. */
export function closePage(source: MessageEventSource | null): void {
  const [dialog, panel] = [element('dialog', HTMLDialogElement), element('sisi', HTMLElement)];
  const isIn = (place: HTMLElement): boolean =>
    [...place.querySelectorAll('iframe')].some(({ contentWindow }) => contentWindow === source);
  if (isIn(dialog)) {
    dialog.close();
    dialog.replaceChildren();
  } else if (isIn(panel)) hideSidebar(panel);
}

function line(tag: string, text: string): HTMLElement {
  const place = document.createElement(tag);
  place.textContent = text;
  return place;
}

/** Addresses in the text can be opened, those of this server by their path. */
const ADDRESS = /((?:https?:\/\/|\/(?:peta|lembar|form)\b)\S*)/;

function linked(text: string): HTMLElement {
  const place = document.createElement('p');
  text.split(ADDRESS).forEach((part, index) => {
    // `split` puts what the group caught at the odd places.
    if (index % 2 === 0) place.append(part);
    else
      place.append(
        Object.assign(document.createElement('a'), {
          href: part,
          target: '_blank',
          rel: 'noopener',
          textContent: part,
        }),
      );
  });
  return place;
}

/** Pages of the script run in a frame of their own. */
function framed(title: string, page: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = page;
  return frame;
}
