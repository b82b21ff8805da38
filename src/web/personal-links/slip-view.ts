import { PERSONAL_LINKS_PAGE as TEXTS } from '../../subjects/personal-links/page-words';
import { el, fill } from '../dom';
import { qrCode } from '../print/qr';

/** What `siapTautanKader` returns for each kader and officer. */
export interface Slip {
  readonly role: 'kader' | 'petugas';
  readonly name: string;
  readonly email: string | null;
  readonly posyandu: readonly string[] | 'all';
  readonly series: number;
  /** `null` where another row says the same name and no address either. */
  readonly code: string | null;
  readonly url: string | null;
}

/** What happens where somebody wants to revoke a code. */
export type Revoking = { readonly revoke: (slip: Slip) => void } | { readonly refused: () => void };

/** Two beside each other, four below, on A4. */
const SLIPS_A_SHEET = 8;

/** The slips in their order, a page of paper after the other; none while the form does not ask for codes. */
export function sheetsOf(slips: readonly Slip[], revoking: Revoking): readonly HTMLElement[] {
  const printable = slips.flatMap((slip) => (slip.url === null ? [] : [slipOf(slip, slip.url, revoking)]));
  const sheets: HTMLElement[] = [];
  for (let first = 0; first < printable.length; first += SLIPS_A_SHEET) {
    sheets.push(el('section', { class: 'sheet' }, ...printable.slice(first, first + SLIPS_A_SHEET)));
  }
  return sheets;
}

const slipOf = (slip: Slip, url: string, revoking: Revoking): HTMLElement =>
  el(
    'article',
    { class: 'card' },
    el(
      'div',
      { class: 'who' },
      el('p', { class: 'heading' }, TEXTS.heading[slip.role]),
      el('h2', {}, slip.name),
      el('p', { class: 'posyandu' }, slip.role === 'petugas' ? TEXTS.officer : TEXTS.posyandu(slip.posyandu)),
      buttons(slip, url, revoking),
      el('p', { class: 'code' }, slip.code ?? ''),
      el('p', { class: 'scan' }, `${TEXTS.scan} ${TEXTS.secret}`),
    ),
    el('div', { class: 'qr' }, qrCode(url, TEXTS.qrOf(slip.name))),
  );

function buttons(slip: Slip, url: string, revoking: Revoking): HTMLElement {
  const place = el('div', { class: 'buttons' });
  const offer = (): void => fill(place, copyButton(url), button(TEXTS.revoke, ask));
  const ask = (): void => {
    if ('refused' in revoking) {
      revoking.refused();
      return;
    }
    const yes = button(TEXTS.yes, () => {
      offer();
      revoking.revoke(slip);
    });
    const no = button(TEXTS.no, offer);
    fill(place, el('p', { class: 'question', role: 'alert' }, TEXTS.revokeQuestion(slip.name)), yes, no);
    no.focus();
  };
  offer();
  return place;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

/** By a field that is selected: pages inside a dialog of Google may not use the clipboard otherwise. */
function copyButton(url: string): HTMLButtonElement {
  const made = button(TEXTS.copy, () => {
    const field = el('textarea', { class: 'copied', readonly: '' }, url);
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (copied) fill(made, TEXTS.copied);
  });
  return made;
}
