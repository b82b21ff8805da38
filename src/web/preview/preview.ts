// The page on which mails are looked at before they leave: the very HTML and text, in frames that can run and fetch nothing.
import type { Preview, ShownKind, ShownMail } from '../../subjects/needs/mails/preview';
import { PREVIEW_PAGE as TEXTS } from '../../subjects/needs/mails/preview-page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';

const say = (text: string): void => fill(byId('message'), text);

function chooser(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  const select = el('select', {}, ...options.map(([value, text]) => el('option', { value }, text)));
  byId('choose').append(el('label', {}, label, select));
  return select;
}

const noteOf = ({ isDue }: ShownMail): string => {
  if (isDue === null) return TEXTS.event;
  return isDue ? TEXTS.due : TEXTS.notDue;
};

function mailView(mail: ShownMail): readonly Node[] {
  // No script of a mail runs here, and no link in it opens in the place of the page.
  const frame = el('iframe', { sandbox: '', title: TEXTS.pretty });
  frame.srcdoc = mail.html;
  return [
    el('p', { class: 'note' }, noteOf(mail)),
    el('h2', {}, TEXTS.subject(mail.subject)),
    frame,
    el('h2', {}, TEXTS.plain),
    el('pre', {}, mail.text),
  ];
}

function start(kinds: readonly ShownKind[]): void {
  fill(byId('choose'), el('p', {}, TEXTS.intro));
  const kind = chooser(
    TEXTS.kind,
    kinds.map((one) => [one.kind, one.label] as const),
  );
  const reader = chooser(TEXTS.reader, []);
  let asked = 0;
  const look = (email: string | null): void => {
    const number = ++asked;
    say(TEXTS.loading);
    askServer<Preview>('lihatPratinjau', { kind: kind.value, email }).then(
      ({ readers, mail }) => {
        // A later choice may have been answered before.
        if (number !== asked) return;
        fill(reader, ...readers.map((one) => el('option', { value: one.email }, one.label)));
        reader.disabled = readers.length === 0;
        if (mail) reader.value = mail.to;
        say(mail ? '' : TEXTS.nothing);
        fill(byId('mail'), ...(mail ? mailView(mail) : []));
      },
      (error) => {
        if (number === asked) say(failureText(error, TEXTS.failed));
      },
    );
  };
  kind.addEventListener('change', () => look(null));
  reader.addEventListener('change', () => look(reader.value));
  look(null);
}

say(TEXTS.loading);
askServer<readonly ShownKind[]>('siapPratinjau').then(start, (error) =>
  say(failureText(error, TEXTS.failed)),
);
