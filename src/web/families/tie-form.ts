// The form by which an officer says who lives together, and who does not.
import { neighbourhood } from '../../kernel/words';
import type { DecisionContent } from '../../subjects/children/decisions/content';
import type { FamilyBrief, FamilyMember } from '../../subjects/families/family-page';
import { FAMILY_PAGE as TEXTS } from '../../subjects/families/page-words';
import { el, fill } from '../dom';
import { titleOf } from './family-card';
import { button, formOf } from './parts';

export interface TieEvents {
  /** Looks another household up by the code of a child; `null` where there is none. */
  look(code: string): Promise<FamilyBrief | null>;
  decide(content: DecisionContent, why: string): void;
  say(text: string): void;
  cancel(): void;
}

/** @param family as it is shown: what is decided names who was seen in it */
export function tieForm(family: FamilyBrief, events: TieEvents): HTMLElement {
  const joining = el('div');
  const code = el('input', { required: '', maxlength: '20', autocomplete: 'off' });
  const look = async (): Promise<void> => {
    const other = await events.look(code.value);
    if (!other) return;
    if (other.code === family.code) events.say(TEXTS.itself);
    else fill(joining, joinForm(family, other, events));
  };
  return el(
    'div',
    {},
    el('p', {}, TEXTS.joinHelp),
    formOf(
      {},
      () => void look(),
      el('label', {}, TEXTS.otherCode, code),
      el('button', { type: 'submit' }, TEXTS.findOther),
    ),
    joining,
    family.members.length < 2 ? null : partForm(family, events),
    button(TEXTS.cancel, events.cancel),
  );
}

function boxes(members: readonly FamilyMember[], isTicked: boolean) {
  return members.map((member) => {
    const box = el('input', { type: 'checkbox' });
    box.checked = isTicked;
    return { member, box, line: el('label', { class: 'tick' }, box, `${member.name} (${member.code})`) };
  });
}

type Boxes = ReturnType<typeof boxes>;

const ticked = (some: Boxes) => some.filter(({ box }) => box.checked).map(({ member }) => member.code);
const unticked = (some: Boxes) => some.filter(({ box }) => !box.checked).map(({ member }) => member.code);

const whyField = (): HTMLInputElement =>
  el('input', { required: '', maxlength: '300', placeholder: TEXTS.whyHint });

function joinForm(family: FamilyBrief, other: FamilyBrief, events: TieEvents): HTMLElement {
  const [own, others] = [boxes(family.members, true), boxes(other.members, true)];
  const why = whyField();
  const send = (): void => {
    const [here, there] = [ticked(own), ticked(others)];
    if (here.length === 0 || there.length === 0) events.say(TEXTS.joinTooFew);
    else events.decide({ kind: 'satu-keluarga', children: [...here, ...there] }, why.value.trim());
  };
  return formOf(
    {},
    send,
    el(
      'fieldset',
      { class: 'wide' },
      el('legend', {}, TEXTS.joinWhom),
      ...own.map(({ line }) => line),
      el('p', { class: 'quiet' }, `${titleOf(other)}, ${neighbourhood(other.rt, other.rw)}`),
      ...others.map(({ line }) => line),
    ),
    el('label', { class: 'wide' }, TEXTS.why, why),
    el('button', { type: 'submit', class: 'main' }, TEXTS.join),
  );
}

function partForm({ members }: FamilyBrief, events: TieEvents): HTMLElement {
  const own = boxes(members, false);
  const why = whyField();
  const send = (): void => {
    const [leaving, staying] = [ticked(own), unticked(own)];
    if (leaving.length === 0 || staying.length === 0) events.say(TEXTS.partTooFew);
    else events.decide({ kind: 'bukan-satu-keluarga', leaving, staying }, why.value.trim());
  };
  return formOf(
    {},
    send,
    el('fieldset', { class: 'wide' }, el('legend', {}, TEXTS.partHelp), ...own.map(({ line }) => line)),
    el('label', { class: 'wide' }, TEXTS.why, why),
    el('button', { type: 'submit' }, TEXTS.part),
  );
}
