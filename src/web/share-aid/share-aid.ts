// The page on which officers hand something out: whom to give to, the papers, and who has collected.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import type {
  Candidate,
  CandidateQuestion,
  HandedOut,
  RecordedRow,
  SharedProgram,
  SharePage,
  ShareQuestion,
} from '../../subjects/aid/share';
import { SHARE_NAMES as NAMES, SHARE_PAGE as TEXTS } from '../../subjects/aid/share-page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import {
  collected,
  isOnList,
  type Line,
  type List,
  listOf,
  type Proposed,
  putBack,
  putOn,
  takeOff,
  tick,
  withOutcomes,
} from './hand-out';
import { listView } from './list-view';
import { matchNames, namesIn, sourceOf } from './match-names';
import { type MatchedName, marked, nameOutcomes } from './name-outcomes';
import { type FileSheets, type NamesEvents, namesView } from './names-view';
import { papersOf } from './paper';

const say = (text: string): void => fill(byId('message'), text);

/** Recorded by one call: more would take too long at a time. */
const ROWS_PER_CALL = 50;

interface State {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly proposed: Proposed;
  readonly list: List;
  readonly found: Candidate | null;
  /** For each recipient, as typed. */
  readonly amount: string;
  readonly isBusy: boolean;
  /** The file of a donor or puskesmas. */
  readonly file: FileSheets;
  /** The list that was read from it. */
  readonly names: readonly MatchedName[];
  /** By the number of a row of it: code of a candidate, or '' for none of them. */
  readonly chosen: ReadonlyMap<number, string>;
  /** What that list is called. */
  readonly source: string;
}

const NO_FILE: FileSheets = { sheets: [], chosen: null };

let state: State | null = null;

function change(part: Partial<State>): void {
  if (state) state = { ...state, ...part };
  draw();
}

/** Ticks are not drawn: what is changed is the list as it is now. */
function changeList(changed: (list: List) => List): void {
  if (state) change({ list: changed(state.list), found: null });
}

async function begin(): Promise<void> {
  say(TEXTS.loading);
  try {
    choose(await askServer<SharePage>('usulkanPenerima', {}));
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

function choose({ programs, today }: SharePage): void {
  say(programs.length === 0 ? `${TEXTS.noPrograms} ${TEXTS.otherPrograms}` : '');
  if (programs.length === 0) return;
  const program = el('select', {}, ...programs.map(({ name }) => el('option', {}, name)));
  const portions = el('input', { type: 'number', min: '1', max: '5000', required: '', value: '20' });
  const on = el('input', { type: 'date', required: '', value: today });
  fill(
    byId('choose'),
    el('label', {}, TEXTS.program, program),
    el('label', {}, TEXTS.portions, portions),
    el('label', {}, TEXTS.on, on),
    el('button', { class: 'main', type: 'submit' }, TEXTS.propose),
    el('span', { class: 'quiet' }, TEXTS.otherPrograms),
  );
  byId('choose').addEventListener('submit', (event) => {
    event.preventDefault();
    const day = parseIsoDate(on.value);
    if (day) void propose({ program: program.value, on: day, portions: Number(portions.value) });
  });
}

/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

async function propose(asked: ShareQuestion): Promise<void> {
  const mine = ++question;
  state = null;
  draw();
  say(TEXTS.proposing);
  try {
    const { kelurahan, today, proposal } = await askServer<SharePage>('usulkanPenerima', asked);
    if (mine !== question || !proposal) return;
    const { planned, isInDays } = proposal.program;
    state = {
      ...{ kelurahan, today, proposed: proposal, list: listOf(proposal), found: null, isBusy: false },
      ...{ file: NO_FILE, names: [], chosen: new Map(), source: '' },
      // What is given day by day is not known to have been given for all days.
      amount: String(isInDays ? 1 : (planned ?? 1)),
    };
    say('');
    draw();
  } catch (error) {
    if (mine === question) say(failureText(error, TEXTS.failed));
  }
}

/** The list is drawn anew where somebody is on it, or off it; lists that were unfolded stay so. */
function draw(): void {
  const unfolded = [...document.querySelectorAll('details')].flatMap(({ open, id }) => (open ? [id] : []));
  if (!state) fill(byId('list'));
  else {
    const { proposed, list, found } = state;
    fill(
      byId('list'),
      listView(proposed, list, found, {
        tick(code, isTicked) {
          if (state) state = { ...state, list: tick(state.list, isTicked, code) };
          drawBar();
        },
        takeOff: (code, why) => changeList((now) => takeOff(now, code, why)),
        putBack: (code) => changeList((now) => putBack(now, code)),
        putOn: (candidate, why) => changeList((now) => putOn(now, candidate, why)),
        find: (code) => void find(code),
      }),
    );
  }
  drawNames();
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  drawBar();
}

/** The list of a donor or puskesmas, which is folded away until it is wanted. */
function drawNames(): void {
  if (!state) {
    fill(byId('names'));
    return;
  }
  const { file, names, chosen, list, source } = state;
  const events: NamesEvents = {
    read: (chosenFile) => void readFile(chosenFile),
    openSheet: (at) => void openSheet(at),
    rename(typed) {
      if (state) state = { ...state, source: typed };
    },
    choose(row, code) {
      const answers = new Map(chosen);
      if (code === null) answers.delete(row);
      else answers.set(row, code);
      change({ chosen: answers });
      document.getElementById(`name-${row}`)?.focus();
    },
    mark: markNames,
  };
  fill(
    byId('names'),
    el(
      'details',
      { id: 'from-file' },
      el('summary', {}, NAMES.title),
      ...namesView(nameOutcomes(names, chosen, list), source, file, events),
    ),
  );
}

function markNames(some: readonly Candidate[]): void {
  const source = withoutNumbers(state?.source ?? '').trim();
  if (source === '') {
    say(NAMES.sourceMissing);
    return;
  }
  changeList((now) => marked(now, some, NAMES.why(source)));
  say(NAMES.marked(some.length));
}

/** Of a file with several sheets somebody says which: they may be of two hand-outs. */
async function readFile(file: File): Promise<void> {
  if (!state) return;
  const mine = question;
  say(NAMES.reading);
  const sheets = await namesIn(file);
  if (mine !== question || !state) return;
  if (sheets.length === 0) {
    say(NAMES.unreadable);
    return;
  }
  const source = state.source || sourceOf(file.name);
  change({ file: { sheets, chosen: null }, names: [], chosen: new Map(), source });
  if (sheets.length === 1) await openSheet(0);
  else {
    say(NAMES.whichSheet(sheets.length));
    document.getElementById('name-sheet')?.focus();
  }
}

async function openSheet(at: number): Promise<void> {
  const sheet = state?.file.sheets[at];
  if (!state || !sheet) return;
  const mine = question;
  const { proposed, file } = state;
  const { program, on } = proposed;
  change({ file: { ...file, chosen: at }, names: [], chosen: new Map() });
  const isMine = (): boolean => mine === question && state?.file.chosen === at;
  try {
    const names = await matchNames(sheet.rows, { program: program.name, on }, (done) => {
      if (isMine()) say(NAMES.matching(done, sheet.rows.length));
    });
    if (!isMine()) return;
    say(NAMES.rows(names.length));
    change({ names });
    document.getElementById('name-sheet')?.focus();
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

function drawBar(): void {
  if (!state) {
    fill(byId('bar'));
    fill(byId('paper'));
    return;
  }
  fill(byId('bar'), state.list.lines.length === 0 ? null : bar(state));
  drawPaper(state);
}

function drawPaper(now: State): void {
  const { proposed, list, kelurahan } = now;
  fill(byId('paper'), ...papersOf(list, { kelurahan, proposed, gift: giftText(now) }));
}

const measureOf = ({ measure }: SharedProgram): string => measure || TEXTS.portion;

const giftText = ({ amount, proposed }: State): string =>
  `${amount.replace('.', ',')} ${measureOf(proposed.program)}`;

/** Amount, printing and recording. */
function bar({ proposed, list, amount, today, isBusy }: State): HTMLElement {
  const { planned } = proposed.program;
  const most = planned === null ? {} : { max: String(planned) };
  const field = el('input', {
    type: 'number',
    min: '0.01',
    step: '0.01',
    required: '',
    value: amount,
    ...most,
  });
  // The button behind the field is not drawn anew: it may be what is being pressed.
  field.addEventListener('input', () => {
    if (!state) return;
    state = { ...state, amount: field.value };
    drawPaper(state);
  });
  const print = el('button', { type: 'button' }, TEXTS.print);
  print.addEventListener('click', () => window.print());
  const all = el('button', { type: 'button' }, TEXTS.all);
  all.addEventListener('click', () => changeList((now) => tick(now, true)));
  const rows = collected(list);
  const record = el('button', { type: 'submit', class: 'main' }, TEXTS.record(rows.length));
  const isAhead = proposed.on > today;
  record.disabled = isBusy || isAhead || rows.length === 0;
  const form = el(
    'form',
    { class: 'bar' },
    el('label', {}, TEXTS.amount(measureOf(proposed.program)), field),
    print,
    all,
    record,
    el('span', { class: 'quiet' }, isAhead ? TEXTS.notYet : TEXTS.recordHint),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void recordAll(rows);
  });
  return form;
}

async function find(code: string): Promise<void> {
  if (!state) return;
  const { proposed, list } = state;
  say(TEXTS.looking);
  try {
    const asked: CandidateQuestion = { program: proposed.program.name, on: proposed.on, code };
    const found = await askServer<Candidate>('cariPenerima', asked);
    const { claim, reasons, name } = found;
    if (isOnList(list, found.code)) say(TEXTS.onList);
    else if (claim === 'had' || claim === 'gone') say(TEXTS.cannot(name, reasons.join('. ')));
    else {
      say('');
      change({ found });
    }
  } catch (error) {
    say(failureText(error, TEXTS.failed));
  }
}

/** What was recorded is shown as such even where the rest was broken off. */
async function recordAll(rows: readonly Line[]): Promise<void> {
  if (!state || state.isBusy) return;
  const { proposed, amount } = state;
  const mine = question;
  const answered: RecordedRow[] = [];
  change({ isBusy: true });
  try {
    for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
      say(TEXTS.recording(from, rows.length));
      const some = rows.slice(from, from + ROWS_PER_CALL);
      const asked: HandedOut = {
        program: proposed.program.name,
        on: proposed.on,
        amount: Number(amount),
        rows: some.map(({ candidate: { code }, why }) => ({ code, why })),
      };
      const outcomes = await askServer<readonly RecordedRow[]>('catatDibagikan', asked);
      answered.push(...outcomes);
      if (mine !== question || !state) return;
      change({ list: withOutcomes(state.list, outcomes) });
    }
    const refused = answered.filter(({ outcome }) => outcome === 'refused').length;
    const open = state?.list.lines.filter(({ isRecorded }) => !isRecorded).length ?? 0;
    const said = TEXTS.recorded(answered.length - refused, open);
    say(refused === 0 ? said : `${said} ${TEXTS.refused(refused)}`);
  } catch (error) {
    say(failureText(error, TEXTS.brokenOff));
  } finally {
    if (mine === question) change({ isBusy: false });
  }
}

void begin();
