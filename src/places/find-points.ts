'beside the script';

import { type Instant, MS_PER_DAY, MS_PER_MINUTE } from '../kernel/calendar';
import { shortFingerprint } from '../kernel/fingerprint';
import { withoutMasks } from '../kernel/identity/masked';
import { trustedPlace } from '../kernel/place/judge-geocode';
import type { Point } from '../kernel/place/place';
import { readLocation } from '../kernel/place/read-location';
import { NO_PLACE, PLACE_SOURCE_LABEL } from '../kernel/place/words';
import { refold } from '../ledger/refold';
import { SETTINGS, type Settings, settingsFrom } from '../settings/settings';
import { number } from '../workbook/cells';
import type { TabChange } from '../workbook/ports';
import { readTogether } from '../workbook/select';
import { renderRow } from '../workbook/tab';
import { type GeocodeRow, geocodeTab, LOOKUPS, type LookupKind, lookupFrom } from './geocode-tab';
import type { LocatedRow, PlacesContext } from './located';

/** Questions of one run: at 96 runs a day far below the 1,000 a day of a consumer account. */
const MOST_PER_RUN = 8;
/** In a row, before the service is left in peace until the next run. */
const MOST_FAILURES = 3;
const ASK_AGAIN_AFTER = 29 * MS_PER_DAY;
const FIRST_RETRY = 30 * MS_PER_MINUTE;

interface Question {
  readonly key: string;
  readonly kind: LookupKind;
  readonly asked: string;
}

/**
 * Puts a few of the open questions to the outside: where short map links lead, and where addresses lie that nobody has
 * pinned. Answers are kept; failures wait longer each time. Nothing here can hold up a submission.
 *
 * @returns how many questions were answered
 */
export function findPoints(context: PlacesContext): number {
  const { workbook, lookup, now, overview, located } = context;
  const { rows, lists } = readTogether(workbook, { cache: LOOKUPS, ...SETTINGS }, located);
  const homes = lists.flat();
  const settings = settingsFrom(rows);
  const known = cachedAnswers(rows.cache);
  const open = openQuestions(homes, settings, known, now());
  const answers = askSome(open, { known, settings, lookup, now });
  const answered = answers.filter(({ status }) => status !== 'Gagal');
  if (answers.length > 0) {
    workbook.write([
      cacheChange(answers, known, settings),
      overview.change({ lookupsWaiting: number(open.length - answered.length) }),
    ]);
  }
  const tokens = notYetMoved(homes, settings, [...[...known.values()].map(({ row }) => row), ...answers]);
  if (tokens.length > 0) refold(context, tokens);
  return answered.length;
}

/**
 * Tokens of the rows that are not yet at the point where their short link leads: the link was followed just now, or in a run
 * that was broken off before the rows were moved.
 */
function notYetMoved(
  homes: readonly LocatedRow[],
  settings: Settings,
  answers: readonly GeocodeRow[],
): readonly string[] {
  const followed = new Set(
    answers.flatMap(({ kind, asked, point }) => (kind === 'tautan' && point ? [asked] : [])),
  );
  return homes.flatMap((home) => {
    const question = questionOf(home, settings);
    const moved = home.source === PLACE_SOURCE_LABEL.link;
    return question && followed.has(question.asked) && !moved ? home.tokens.split(' ') : [];
  });
}

interface CachedAnswer {
  readonly row: GeocodeRow;
  readonly at: number;
}

const cachedAnswers = (
  cache: readonly Parameters<typeof lookupFrom>[0][],
): ReadonlyMap<string, CachedAnswer> =>
  new Map(
    cache.flatMap((values, at) => {
      const row = lookupFrom(values);
      return row ? [[row.key, { row, at }] as const] : [];
    }),
  );

/** Sources of a point that an address could better; a point given by a person, or of the RT, stands. */
const COARSE: readonly string[] = [PLACE_SOURCE_LABEL.rw, PLACE_SOURCE_LABEL.kelurahan, NO_PLACE];

export const addressQuestion = (address: string, settings: Settings): string =>
  `${withoutMasks(address)}, ${settings.area}`;
/** Two addresses that differ in letter case alone are one; two short links are not. */
export const questionKey = (asked: string): string =>
  shortFingerprint(asked.startsWith('https://') ? asked : asked.toLowerCase());

function openQuestions(
  homes: readonly LocatedRow[],
  settings: Settings,
  known: ReadonlyMap<string, CachedAnswer>,
  now: Instant,
): readonly Question[] {
  const questions = homes.flatMap((home) => {
    const question = questionOf(home, settings);
    return question && isOpen(known.get(question.key)?.row, now) ? [[question.key, question] as const] : [];
  });
  return [...new Map(questions).values()];
}

/** Keys under which answers about this address and this location may be kept. */
export function lookupKeys(address: string, location: string, settings: Settings): readonly string[] {
  const reading = readLocation(location, settings.register.gazetteer.kelurahan);
  return [
    ...(address === '' ? [] : [questionKey(addressQuestion(address, settings))]),
    ...(reading.kind === 'short-link' ? [questionKey(reading.url)] : []),
  ];
}

function questionOf(
  { address, location, source }: Pick<LocatedRow, 'address' | 'location' | 'source'>,
  settings: Settings,
): Question | null {
  const reading = location === '' ? null : readLocation(location, settings.register.gazetteer.kelurahan);
  if (reading?.kind === 'short-link')
    return { key: questionKey(reading.url), kind: 'tautan', asked: reading.url };
  // Without a point of the kelurahan nobody could tell an answer of elsewhere.
  if (address === '' || !COARSE.includes(source) || settings.register.gazetteer.kelurahan === null)
    return null;
  const asked = addressQuestion(address, settings);
  return { key: questionKey(asked), kind: 'alamat', asked };
}

const isOpen = (answer: GeocodeRow | undefined, now: Instant): boolean =>
  !answer || (answer.dueAt !== null && answer.dueAt <= now);

interface Asking extends Pick<PlacesContext, 'lookup' | 'now'> {
  readonly known: ReadonlyMap<string, CachedAnswer>;
  readonly settings: Settings;
}

function askSome(open: readonly Question[], { known, settings, lookup, now }: Asking): readonly GeocodeRow[] {
  const answers: GeocodeRow[] = [];
  let failures = 0;
  for (const question of open.slice(0, MOST_PER_RUN)) {
    if (failures >= MOST_FAILURES) break;
    const row = ask(question, known.get(question.key)?.row.attempts ?? 0, { settings, lookup, now });
    failures = row.status === 'Gagal' ? failures + 1 : 0;
    answers.push(row);
  }
  return answers;
}

function ask(
  question: Question,
  before: number,
  { settings, lookup, now }: Omit<Asking, 'known'>,
): GeocodeRow {
  const { key, kind, asked } = question;
  const row = { key, kind, asked, attempts: before + 1, askedAt: now(), point: null, precisionMetres: null };
  const kelurahan = settings.register.gazetteer.kelurahan;
  try {
    if (kind === 'tautan') {
      const point = pointOfLink(lookup.followLink(asked), kelurahan);
      return point
        ? { ...row, status: 'Ketemu', point, dueAt: null }
        : { ...row, status: 'Tidak ketemu', dueAt: now() + ASK_AGAIN_AFTER };
    }
    const places = kelurahan ? lookup.geocode(asked, kelurahan) : [];
    const trusted = kelurahan && trustedPlace(places, kelurahan);
    if (trusted) return { ...row, ...trusted, status: 'Ketemu', dueAt: now() + ASK_AGAIN_AFTER };
    return { ...row, status: places.length > 0 ? 'Kasar' : 'Tidak ketemu', dueAt: now() + ASK_AGAIN_AFTER };
  } catch {
    // Down, or out of quota: only the text of the error says which, in the language of the account.
    return { ...row, status: 'Gagal', dueAt: now() + Math.min(MS_PER_DAY, FIRST_RETRY * 2 ** before) };
  }
}

function pointOfLink(longUrl: string | null, near: Point | null): Point | null {
  const reading = longUrl === null ? null : readLocation(longUrl, near);
  return reading?.kind === 'point' ? reading.point : null;
}

function cacheChange(
  rows: readonly GeocodeRow[],
  known: ReadonlyMap<string, CachedAnswer>,
  { register: { zone } }: Settings,
): TabChange {
  const rendered = (row: GeocodeRow) => renderRow(geocodeTab, { ...row, zone });
  return {
    tab: geocodeTab,
    rows: rows.flatMap((row) => {
      const at = known.get(row.key)?.at;
      const cells = rendered(row).cells.map((cell, column) => ({ column, cell }));
      return at === undefined ? [] : [{ kind: 'update' as const, at, cells }];
    }),
    appended: rows.filter(({ key }) => !known.has(key)).map(rendered),
  };
}
