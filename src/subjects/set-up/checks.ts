// Judges what the script tells of the installation: each line is green, or says what to click.
import { LISTED_ONLY } from '../../forms/responders';
import { type Instant, MS_PER_DAY, MS_PER_MINUTE, TIME_ZONES } from '../../kernel/calendar';
import { momentText } from '../../kernel/words';
import { CHECK_TEXTS, CHECK_TITLES, REPORT_TEXTS } from './inspection-page-words';
import type { InspectedForm, InstallationFacts, TestState } from './installation-facts';

export type CheckState = 'green' | 'todo' | 'unknown';

/** One line of the page. */
export interface Check {
  readonly key: keyof typeof CHECK_TITLES;
  readonly state: CheckState;
  readonly said: readonly string[];
  /** What to click, in order. */
  readonly todo: readonly string[];
}

type Judged = Omit<Check, 'key'>;
type Facts = InstallationFacts;

const green = (...said: readonly string[]): Judged => ({ state: 'green', said, todo: [] });
const todo = (said: readonly string[], ...clicks: readonly string[]): Judged => ({
  state: 'todo',
  said,
  todo: clicks,
});
const unknown = (said: string, ...clicks: readonly string[]): Judged => ({
  state: 'unknown',
  said: [said],
  todo: clicks,
});
const silent = (): Judged => unknown(CHECK_TEXTS.silent, CHECK_TEXTS.tryLater);

/** What only the account that has installed can see. */
const asOwner =
  (judge: (facts: Facts) => Judged) =>
  (facts: Facts): Judged =>
    facts.isOwner ? judge(facts) : { state: 'unknown', said: [], todo: [CHECK_TEXTS.fromOwner(facts.owner)] };

function rights({ authorised }: Facts): Judged {
  const { given, missing, todo: click } = CHECK_TEXTS.rights;
  if (authorised === null) return silent();
  return authorised ? green(given) : todo([missing], click);
}

function owner({ ownership }: Facts): Judged {
  const texts = CHECK_TEXTS.owner;
  switch (ownership) {
    case null:
      return silent();
    case 'sendiri':
      return green(texts.own);
    case 'akun lain':
      return todo([texts.other], texts.otherTodo);
    case 'tidak ada':
      return todo([texts.nobody], texts.nobodyTodo);
  }
}

function responders({ forms, wantedResponders }: Facts): Judged {
  const each = forms.map((form) => responder(form, wantedResponders));
  const said = each.flatMap((one) => one.said);
  const clicks = [...new Set(each.flatMap((one) => one.todo))];
  if (each.some(({ state }) => state === 'todo')) return todo(said, ...clicks);
  return { state: each.some(({ state }) => state === 'unknown') ? 'unknown' : 'green', said, todo: clicks };
}

function responder({ label, facts }: InspectedForm, wanted: Facts['wantedResponders']): Judged {
  const texts = CHECK_TEXTS.responders;
  if (facts === null) return todo([texts.unreadable(label)], texts.publish);
  if (!facts.published) return todo([texts.unpublished(label)], texts.publish);
  if (!facts.accepting) return todo([texts.closed(label)], texts.accept);
  const said = texts.form(label, facts.responders);
  if (facts.responders === wanted) return green(said);
  const isKept = wanted === LISTED_ONLY;
  if (facts.responders === 'belum-pasti') return unknown(said, isKept ? texts.lookKept : texts.look);
  return todo([said], isKept ? texts.keep : texts.open);
}

function zone({ zone: wanted, workbookZone, scriptZone }: Facts): Judged {
  const texts = CHECK_TEXTS.zone;
  const { iana } = TIME_ZONES[wanted];
  if (workbookZone === null) return silent();
  const { timeZone } = workbookZone;
  if (timeZone !== iana) return todo([texts.workbook(timeZone, iana)], texts.workbookTodo);
  return green(scriptZone === null || scriptZone === iana ? texts.right(iana) : texts.script(scriptZone));
}

/** As the service itself names Indonesia, and as the standard does. */
const INDONESIAN = /^(?:in|id)(?:_ID)?$/;

function locale({ workbookZone }: Facts): Judged {
  const texts = CHECK_TEXTS.locale;
  if (workbookZone === null) return silent();
  return INDONESIAN.test(workbookZone.locale)
    ? green(texts.right(workbookZone.locale))
    : todo([texts.other(workbookZone.locale)], texts.todo);
}

function triggers({ wantedHandlers, handlers }: Facts): Judged {
  const texts = CHECK_TEXTS.triggers;
  if (handlers === null) return silent();
  const count = (names: readonly string[], name: string): number =>
    names.filter((one) => one === name).length;
  const names = [...new Set(wantedHandlers)];
  const missing = names.filter((name) => count(handlers, name) < count(wantedHandlers, name));
  const doubled = names.filter((name) => count(handlers, name) > count(wantedHandlers, name));
  if (missing.length > 0) return todo([texts.missing(missing)], texts.todo);
  return doubled.length > 0
    ? todo([texts.doubled(doubled)], texts.doubledTodo)
    : green(texts.right(handlers.length));
}

function map({ hasMapAddress, isMapAddressTyped }: Facts): Judged {
  const texts = CHECK_TEXTS.map;
  if (isMapAddressTyped) return green(texts.typed);
  return hasMapAddress ? green(texts.known) : todo([texts.none], ...texts.todo);
}

function quota({ mailLeft }: Facts): Judged {
  const texts = CHECK_TEXTS.quota;
  if (mailLeft === null) return silent();
  return mailLeft > 0 ? green(texts.left(mailLeft)) : todo([texts.none], texts.noneTodo);
}

function protection({ isUnprotected }: Facts): Judged {
  const texts = CHECK_TEXTS.protection;
  return isUnprotected ? todo([texts.refused], texts.todo) : green(texts.right);
}

function trouble(facts: Facts): Judged {
  const texts = CHECK_TEXTS.trouble;
  const { at, trouble: last } = facts;
  if (last === null || at - last.at > MS_PER_DAY) return green(texts.none);
  return todo([texts.lately(clock(last.at, facts), last.entryPoint, last.name)], texts.todo);
}

function mail(facts: Facts): Judged {
  const texts = CHECK_TEXTS.mail;
  const { mailedAt } = facts;
  return mailedAt === null
    ? unknown(texts.none, texts.todo)
    : { state: 'green', said: [texts.sent(clock(mailedAt, facts))], todo: [texts.look] };
}

/** From then on something is wrong: triggers of forms take seconds, at times minutes. */
const LATE_AFTER = 10 * MS_PER_MINUTE;

const seconds = (ms: number): number => Math.max(0, Math.round(ms / 1_000));

function test({ test: state, at }: Facts): Judged {
  const texts = CHECK_TEXTS.test;
  if (state === null) return unknown(texts.none, texts.begin);
  const { begun, until, arrived } = state;
  if (arrived === null) {
    if (at > until) return unknown(texts.over, texts.begin);
    const waiting = texts.waiting(seconds(at - begun));
    return at - begun > LATE_AFTER
      ? todo([waiting, texts.late], ...texts.steps, texts.lateTodo)
      : unknown(waiting, ...texts.steps);
  }
  const extra = arrived.bare ? [] : [texts.notBare];
  if (arrived.by === 'pencocokan') return todo([texts.found, ...extra], texts.foundTodo);
  const said = [texts.arrived(seconds(arrived.afterMs)), ...extra];
  return arrived.bare ? green(...said) : todo(said, texts.notBareTodo);
}

const CHECKS: readonly (readonly [key: Check['key'], judge: (facts: Facts) => Judged])[] = [
  ['rights', rights],
  ['owner', owner],
  ['responders', asOwner(responders)],
  ['triggers', asOwner(triggers)],
  ['test', test],
  ['mail', mail],
  ['quota', asOwner(quota)],
  ['map', map],
  ['zone', zone],
  ['locale', locale],
  ['protection', protection],
  ['trouble', trouble],
];

/** The lines of the page, in order. */
export const checksOf = (facts: InstallationFacts): readonly Check[] =>
  CHECKS.map(([key, judge]) => ({ key, ...judge(facts) }));

const clock = (at: Instant, { zone: of }: Pick<Facts, 'zone'>): string => momentText(at, of);

/** What Google has answered where no live source says what it does, in the order of the checks; no name, address or id is in it. */
function answersOf({
  forms,
  workbookZone,
  scriptZone,
  toldAddress,
  handlers,
  test: state,
}: Facts): readonly string[] {
  const { unknown: nothing, none } = REPORT_TEXTS;
  const arrived = state?.arrived ?? null;
  const of = (value: string | number | boolean | null | undefined): string => String(value ?? nothing);
  return [
    `formulir, penjawab: ${forms.map(({ facts }) => of(facts?.responders)).join(', ')}`,
    `formulir, terbit: ${forms.map(({ facts }) => of(facts?.published)).join(', ')}`,
    `formulir, menerima: ${forms.map(({ facts }) => of(facts?.accepting)).join(', ')}`,
    `lokal: ${of(workbookZone?.locale)}`,
    `zona lembar: ${of(workbookZone?.timeZone)}`,
    `zona skrip: ${of(scriptZone)}`,
    `alamat aplikasi web di jendela: ${of(toldAddress)}`,
    `pemicu: ${of(handlers?.length)}`,
    `kiriman uji: ${arrived === null ? none : `${arrived.by}, ${arrived.afterMs} ms, selisih dengan daftar ${of(arrived.listGapMs)} ms`}`,
  ];
}

/** All of it as text to be handed on. */
export function reportOf(facts: InstallationFacts): string {
  const lines = checksOf(facts).map(({ key, state }) => `${STATES[state]} ${CHECK_TITLES[key]}`);
  const { trouble: last } = facts;
  return [
    REPORT_TEXTS.title(clock(facts.at, facts)),
    ...lines,
    ...(last === null ? [] : [`gangguan: ${clock(last.at, facts)} ${last.entryPoint} (${last.name})`]),
    REPORT_TEXTS.answers,
    ...answersOf(facts),
  ].join('\n');
}

/** Marks that are told apart without colour. */
const STATES: Readonly<Record<CheckState, string>> = { green: '[v]', todo: '[!]', unknown: '[?]' };

/** Whether the page goes on asking whether the test has arrived. */
export const isAwaited = (state: TestState | null, at: Instant): boolean =>
  state !== null && state.arrived === null && at <= state.until;
