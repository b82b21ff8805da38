// The page on which officers say who lives together and what is known of a household, and bring in the list of BKKBN.
import type { CalendarDate, TimeZone } from '../../kernel/calendar';
import type { DecisionAnswer, DecisionRequest } from '../../ledger/decisions/request';
import type { DecisionContent } from '../../subjects/children/decisions/content';
import { refusalText } from '../../subjects/children/decisions/words';
import type {
  FamilyChange,
  FamilyDecision,
  FamilyView,
  FoundFamilies,
  SavedFamily,
  SaveFamilies,
} from '../../subjects/families/family-page';
import { NOT_SAVED, FAMILY_PAGE as TEXTS } from '../../subjects/families/page-words';
import { byId, el, fill } from '../dom';
import { newId } from '../new-id';
import { askServer, failureText } from '../server';
import { editForm } from './edit-form';
import { familyCard } from './family-card';
import { button, formOf } from './parts';
import { recapSection } from './recap-page';
import { tieForm } from './tie-form';

const say = (text: string): void => fill(byId('message'), text);

/** What was searched for last: searched for again after a change. */
let searched = '';
let today: CalendarDate | null = null;
/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

const ask = (text: string): Promise<FoundFamilies> => askServer<FoundFamilies>('cariKeluarga', { text });

async function begin(): Promise<void> {
  say(TEXTS.loading);
  try {
    const answer = await ask('');
    today = answer.today;
    say(TEXTS.count(answer.households, answer.known));
    showSearch();
    fill(byId('found'), ...troubleOf(answer));
    fill(byId('recap'), recapSection(answer.today, say));
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

const troubleOf = ({ trouble }: FoundFamilies): readonly HTMLElement[] =>
  trouble.map((text) => el('p', { class: 'wrong' }, text));

function showSearch(): void {
  const input = el('input', { required: '', maxlength: '100', autocomplete: 'off', id: 'text' });
  const form = formOf(
    { class: 'bar search', id: 'search' },
    () => void search(input.value),
    el('label', {}, TEXTS.search, input),
    el('button', { type: 'submit', class: 'main' }, TEXTS.find),
    el('p', { class: 'quiet' }, TEXTS.names),
  );
  byId('search').replaceWith(form);
}

/** @param done what is said above what was found */
async function search(text: string, done = ''): Promise<void> {
  const mine = ++question;
  searched = text;
  say(TEXTS.searching);
  try {
    const answer = await ask(text);
    if (mine !== question) return;
    today = answer.today;
    const { found, more } = answer;
    say(
      [done, ...(found.length === 0 ? [TEXTS.nobody] : []), ...(more > 0 ? [TEXTS.more(more)] : [])]
        .join(' ')
        .trim(),
    );
    fill(byId('found'), ...troubleOf(answer), ...found.map((family) => card(family, answer.zone)));
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

const card = (family: FamilyView, zone: TimeZone): HTMLElement =>
  familyCard(family, zone, {
    edit(place) {
      if (!today) return;
      const form = editForm(family, today, {
        save: (change, on, source) => void save(change, on, source),
        unchanged: () => say(TEXTS.unchanged),
        cancel: () => fill(place),
      });
      open(place, form);
    },
    tie(place) {
      // The same decision asked for again after a failure is made once.
      const ids = new Map<string, string>();
      const idOf = (content: DecisionContent): string => {
        const name = JSON.stringify(content);
        ids.set(name, ids.get(name) ?? newId());
        return ids.get(name) ?? '';
      };
      const form = tieForm(family, {
        look,
        decide: (content, why) =>
          void decide(idOf(content), content, why, family.members[0]?.code ?? searched),
        say,
        cancel: () => fill(place),
      });
      open(place, form);
    },
    undo: (place, decision) => open(place, undoForm(place, decision)),
  });

function open(place: HTMLElement, form: HTMLElement): void {
  fill(place, form);
  place.querySelector<HTMLElement>('select, input')?.focus();
}

function undoForm(place: HTMLElement, { key, what }: FamilyDecision): HTMLElement {
  const id = newId();
  const why = el('input', { required: '', maxlength: '300', placeholder: TEXTS.whyHint });
  return formOf(
    {},
    () => void decide(id, { kind: 'undo', decision: key }, why.value.trim(), searched),
    el('label', { class: 'wide' }, TEXTS.why, why),
    el('button', { type: 'submit', class: 'main' }, `${TEXTS.undo}: ${what}`),
    button(TEXTS.cancel, () => fill(place)),
  );
}

async function save(change: FamilyChange, on: CalendarDate, source: string): Promise<void> {
  say(TEXTS.saving);
  try {
    const asked: SaveFamilies = { on, source, rows: [change] };
    const [outcome = 'unknown'] = await askServer<readonly SavedFamily[]>('simpanKeluarga', asked);
    if (outcome === 'saved') await search(searched, TEXTS.saved);
    else say(NOT_SAVED[outcome]);
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

async function look(code: string): Promise<FamilyView | null> {
  say(TEXTS.searching);
  try {
    const { found } = await ask(code);
    const [only, another] = found;
    const isOne = only !== undefined && another === undefined;
    say(isOne ? '' : found.length === 0 ? TEXTS.nobody : TEXTS.more(found.length));
    return isOne ? only : null;
  } catch (error) {
    say(failureText(error, TEXTS.failed));
    return null;
  }
}

/** @param about what is searched for afterwards */
async function decide(id: string, content: DecisionContent, why: string, about: string): Promise<void> {
  say(TEXTS.deciding);
  try {
    const asked: DecisionRequest = { id, why, content };
    const answer = await askServer<DecisionAnswer>('putuskan', asked);
    if (answer.ok) await search(about, TEXTS.decided);
    else say(answer.problems.map(refusalText).join(' '));
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

void begin();
