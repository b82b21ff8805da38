// The officers' sidebar: shows the case of the selected row, and asks the script to decide.

import type { ResponseCode } from '../../kernel/code';
import type { DecisionAnswer, DecisionRequest } from '../../ledger/decisions/request';
import type { CaseView, ChildView, LookUp } from '../../subjects/children/decisions/case-view';
import type { IdentityNumbers } from '../../subjects/children/decisions/see-numbers';
import { DECISIONS_TEXT } from '../../subjects/children/decisions/words';
import type { NeedsView } from '../../subjects/needs/sidebar/needs-view';
import { NEEDS_TEXT } from '../../subjects/needs/sidebar/words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { caseScreen } from './case-screen';
import { confirmStep } from './confirm';
import { type LeftoversAnswer, leftoverCard, type OpenLeftover } from './leftover-card';
import { needCards } from './need-card';
import { nameOf, type Proposal } from './proposals';

const NOTHING: LookUp = { found: null, latest: [], zone: 'WIB' };

let shown: LookUp = NOTHING;
/** Of what is shown: looked up again after a decision. */
let asked: { readonly code: string; readonly alone: boolean } | null = null;
let leftovers: readonly OpenLeftover[] = [];
/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

/** Where what is to be done for the child stands, once it has come. */
let needsPlace: HTMLElement | null = null;

const look = byId('bar');
const page = byId('page');

function say(text: string): void {
  const status = byId('status');
  status.textContent = text;
  status.hidden = text === '';
}

const askRow = (): Promise<LookUp> => askServer<LookUp>('lihatBaris');
const askCode = (code: string, alone: boolean): Promise<LookUp> =>
  askServer<LookUp>('lihatAnak', { code, alone });

/** @param otherwise what to say where nothing was found */
async function show(answer: Promise<LookUp>, otherwise: string): Promise<void> {
  const mine = ++question;
  say(DECISIONS_TEXT.loading);
  try {
    const found = await answer;
    if (mine !== question) return;
    shown = found;
    const view = found.found;
    asked = view && { code: view.asked, alone: view.response !== null };
    say(view ? '' : otherwise);
    needsPlace = view && isChildAlone(view) ? el('div', { class: 'stack' }) : null;
    draw();
    if (needsPlace && view?.child) void showNeeds(needsPlace, view.child);
  } catch (error) {
    if (mine === question) say(failureText(error, DECISIONS_TEXT.failed));
  }
}

/** Of a visit or a question the needs of its child would be in the way. */
const isChildAlone = ({ child, response, withheld }: CaseView): boolean =>
  child !== null && !response && !withheld;

/** The rest of the page can be used meanwhile. */
async function showNeeds(place: HTMLElement, child: ChildView): Promise<void> {
  const note = (text: string): void => fill(place, el('p', { class: 'card quiet' }, text));
  note(NEEDS_TEXT.loading);
  try {
    const view = await askServer<NeedsView | null>('lihatKebutuhan', { code: child.code, alone: false });
    if (!view) return fill(place);
    const decide = (request: DecisionRequest) => askServer<DecisionAnswer>('putuskan', request);
    const onDone = () => void decided(NEEDS_TEXT.saved);
    fill(place, ...needCards(view, nameOf(child), { decide, onDone, onPropose: propose }));
  } catch (error) {
    note(failureText(error, DECISIONS_TEXT.failed));
  }
}

/** What is left for people to delete is shown where no child is. */
const leftoverCards = (): readonly HTMLElement[] =>
  shown.found === null || isGone(shown.found)
    ? leftoverCard(leftovers, shown.zone, async (request) => {
        const answer = await askServer<LeftoversAnswer>('sisaPenghapusan', request);
        leftovers = answer.open;
        return answer;
      })
    : [];

/** Of an erased child nothing is left but what was decided. */
const isGone = ({ response, child, withheld }: CaseView): boolean => !response && !child && !withheld;

function draw(): void {
  look.hidden = false;
  fill(
    page,
    ...leftoverCards(),
    needsPlace,
    ...caseScreen(shown, {
      onPropose: propose,
      onSee: (code: ResponseCode, alone: boolean) =>
        void show(askCode(code, alone), DECISIONS_TEXT.unknownCode),
      onNumbers: (code: ResponseCode) =>
        askServer<IdentityNumbers | null>('lihatNomor', { code, alone: false }),
      onSheet: (code: ResponseCode) => askServer('bukaLembarKeluarga', { code, alone: false }),
      onPage: (code: ResponseCode) => askServer('bukaHalamanAnak', { code, alone: false }),
      find: async (code: string): Promise<ChildView | null> => {
        const { found } = await (code === '' ? askRow() : askCode(code, false));
        return found?.child ?? null;
      },
    }),
  );
}

function propose(proposal: Proposal): void {
  say('');
  const step = confirmStep(proposal, {
    decide: (request) => askServer<DecisionAnswer>('putuskan', request),
    onDone: (known) => void decided(known ? DECISIONS_TEXT.known : DECISIONS_TEXT.done),
    onCancel: draw,
  });
  look.hidden = true;
  fill(page, step);
  window.scrollTo(0, 0);
  step.querySelector('textarea')?.focus();
}

async function decided(text: string): Promise<void> {
  await show(asked ? askCode(asked.code, asked.alone) : askRow(), '');
  say(text);
  window.scrollTo(0, 0);
}

function start(): void {
  const row = el('button', { type: 'button', class: 'chief' }, DECISIONS_TEXT.look);
  const code = el('input', {
    type: 'search',
    placeholder: DECISIONS_TEXT.code,
    'aria-label': DECISIONS_TEXT.code,
    autocomplete: 'off',
  });
  const search = el('form', {}, code, el('button', { type: 'submit' }, DECISIONS_TEXT.search));
  row.addEventListener('click', () => void show(askRow(), DECISIONS_TEXT.nothing));
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    if (code.value.trim() !== '') void show(askCode(code.value, false), DECISIONS_TEXT.unknownCode);
  });
  fill(look, row, search);
  const { about = '' } = byId('window').dataset;
  void show(about === '' ? askRow() : askCode(about, false), DECISIONS_TEXT.hint).then(listLeftovers);
}

/** The page can be used meanwhile, and without. */
async function listLeftovers(): Promise<void> {
  try {
    const { open } = await askServer<LeftoversAnswer>('sisaPenghapusan');
    leftovers = open;
    if (open.length > 0 && look.hidden === false) draw();
  } catch {
    // Beranda says how many there are.
  }
}

start();
