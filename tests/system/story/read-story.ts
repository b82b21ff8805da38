import { readFileSync } from 'node:fs';
import { type CalendarDate, completedMonths, daysBetween } from '../../../src/kernel/calendar';

const YEAR = '2026';
const dayOf = (monthAndDay: string): CalendarDate => `${YEAR}-${monthAndDay}` as CalendarDate;

/** What a line of the story says after its first words: `sent 03-22`, `said "…"`, `twice`. */
export type Extras = Readonly<Record<string, string>>;

export interface VisitLine {
  readonly line: number;
  readonly on: CalendarDate;
  readonly kg: string;
  /** `null` where the child was only weighed. */
  readonly cm: string | null;
  readonly extras: Extras;
  /** `N`, `T`, `O`, `B`; `-` where another weighing of the month counts, `gone` where there is no such visit in the end. */
  readonly mark: string;
  readonly gainG: number | null;
}

export interface ActLine {
  readonly line: number;
  readonly on: CalendarDate;
  readonly kind: string;
  readonly extras: Extras;
  readonly isRefused: boolean;
}

/** `moved`, `back`, `died`, `no-consent`, `erase`, `nik`, `assign`. */
export interface ChangeLine {
  readonly line: number;
  readonly on: CalendarDate;
  readonly what: string;
  readonly words: readonly string[];
}

export interface NeedLine {
  readonly line: number;
  readonly kind: string;
  readonly from: CalendarDate;
  /** The first evening on which it is not there any more; `null` for one that stays. */
  readonly until: CalendarDate | null;
  readonly since: CalendarDate;
  readonly due: CalendarDate;
  readonly levels: readonly { readonly level: string; readonly from: CalendarDate }[];
  readonly postponed: { readonly from: CalendarDate; readonly until: CalendarDate } | null;
  readonly assigned: { readonly from: CalendarDate; readonly to: string } | null;
}

export interface StoryChild {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly born: CalendarDate;
  readonly posyandu: string;
  readonly mother: string;
  readonly flags: readonly string[];
  readonly visits: readonly VisitLine[];
  readonly acts: readonly ActLine[];
  readonly changes: readonly ChangeLine[];
  readonly needs: readonly NeedLine[];
}

export interface Story {
  readonly children: readonly StoryChild[];
  readonly limits: readonly { readonly on: CalendarDate; readonly code: string; readonly value: number }[];
  readonly mails: readonly {
    readonly line: number;
    readonly on: CalendarDate;
    readonly to: string;
    /** What is in the mails, a text for each section. */
    readonly sections: readonly string[];
  }[];
  readonly checks: readonly CalendarDate[];
  readonly months: readonly { readonly line: number; readonly text: string }[];
  readonly lines: number;
}

/** Words with a value behind them; of two words `until` and `sent` the value is a day. */
const VALUED = ['lila', 'oedema', 'corrected', 'sent', 'typed', 'mended', 'withdrawn', 'undone', 'until'];
const MORE_VALUED = ['for', 'by', 'said', 'typed-for', 'vitamin-a-added'];
const DAYS = ['sent', 'mended', 'withdrawn', 'undone', 'until', 'vitamin-a-added'];

/** Parts at blanks, but for those between quotes. */
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

function extrasOf(words: readonly string[]): Extras {
  const extras: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (![...VALUED, ...MORE_VALUED].includes(word)) extras[word] = word;
    else {
      at += 1;
      const value = words[at] ?? '';
      extras[word] = DAYS.includes(word) ? dayOf(value) : value;
    }
  }
  return extras;
}

function visitOf(line: number, text: string): VisitLine {
  const [said = '', expected = ''] = text.split(' => ');
  const [on = '', kg = '', cm = '', ...more] = wordsOf(said);
  const [mark = '', gain] = expected.split(' ');
  return {
    line,
    on: dayOf(on),
    kg,
    cm: cm === '-' ? null : cm,
    extras: extrasOf(more),
    mark,
    gainG: gain === undefined ? null : Number(gain),
  };
}

const ACTS = [
  'Rujukan',
  'Balasan rujukan',
  'Konseling',
  'Kunjungan rumah',
  'PMT',
  'Bantuan',
  'Tunda',
  'Tutup',
];

function actOf(line: number, text: string): ActLine {
  const [said = '', expected] = text.split(' => ');
  const [on = '', ...rest] = said.split(' ');
  const more = rest.join(' ');
  const kind = ACTS.find((one) => more === one || more.startsWith(`${one} `));
  if (kind === undefined) throw new Error(`line ${line}: no such act`);
  return {
    line,
    on: dayOf(on),
    kind,
    extras: extrasOf(wordsOf(more.slice(kind.length))),
    isRefused: expected === 'refused',
  };
}

function needOf(line: number, text: string): NeedLine {
  const [kind = '', span = '', ...words] = wordsOf(text);
  const [from = '', until = ''] = span.split('..');
  const after = (word: string): string | null => {
    const at = words.indexOf(word);
    return at < 0 ? null : (words[at + 1] ?? '');
  };
  const [putOff, again] = (after('postponed') ?? '').split('..');
  const assigned = after('assigned');
  return {
    line,
    kind,
    from: dayOf(from),
    until: until === '' ? null : dayOf(until),
    since: dayOf(after('since') ?? from),
    due: dayOf(after('due') ?? ''),
    levels: [
      { level: after('from') ?? 'kader', from: dayOf(from) },
      ...['bidan', 'lurah'].flatMap((level) => {
        const day = words[words.indexOf(level) + 1] ?? '';
        return words.includes(level) && /^\d\d-\d\d$/.test(day) ? [{ level, from: dayOf(day) }] : [];
      }),
    ],
    postponed: putOff && again ? { from: dayOf(putOff), until: dayOf(again) } : null,
    assigned: assigned ? { from: dayOf(assigned), to: words[words.indexOf('assigned') + 2] ?? '' } : null,
  };
}

interface Draft extends StoryChild {
  readonly visits: VisitLine[];
  readonly acts: ActLine[];
  readonly changes: ChangeLine[];
  readonly needs: NeedLine[];
}

function childOf(line: number, text: string): Draft {
  const [who = '', sex = '', born = '', posyandu = '', mother = '', ...flags] = text.split(' | ');
  const [id = '', ...name] = who.split(' ');
  const more = { visits: [], acts: [], changes: [], needs: [] };
  return {
    line,
    id,
    name: name.join(' '),
    sex,
    born: born as CalendarDate,
    posyandu,
    mother,
    flags,
    ...more,
  };
}

/** Reads a story; every line that says anything is numbered as in the file. */
export function readStory(path: string): Story {
  const children: Draft[] = [];
  const limits: Story['limits'][number][] = [];
  const mails: Story['mails'][number][] = [];
  const months: Story['months'][number][] = [];
  const checks: CalendarDate[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [at, whole] of lines.entries()) {
    const line = at + 1;
    const [word = '', ...rest] = whole.trim().split(' ');
    const text = rest.join(' ');
    const child = children[children.length - 1];
    if (word === '' || word === '#') continue;
    if (word === 'child') children.push(childOf(line, text));
    else if (word === 'visit') child?.visits.push(visitOf(line, text));
    else if (word === 'act') child?.acts.push(actOf(line, text));
    else if (word === 'need') child?.needs.push(needOf(line, text));
    else if (word === 'check') checks.push(...rest.map(dayOf));
    else if (word === 'month') months.push({ line, text });
    else if (word === 'limit')
      limits.push({
        on: dayOf(rest[0] ?? ''),
        code: rest.slice(1, -1).join(' '),
        value: Number(rest.at(-1)),
      });
    else if (word === 'mail') {
      const [head = '', ...sections] = text.split(' | ');
      const [on = '', to = ''] = head.split(' ');
      mails.push({ line, on: dayOf(on), to, sections });
    } else if (['moved', 'back', 'died', 'no-consent', 'erase', 'nik', 'assign'].includes(word)) {
      const [on = '', ...words] = wordsOf(text);
      child?.changes.push({ line, on: dayOf(on), what: word, words });
    } else throw new Error(`line ${line} says nothing known: ${whole}`);
  }
  return { children, limits, mails, checks, months, lines: lines.length };
}

/** What a need is like in the evening of a day; `null` where it is not there. */
export function needOn(need: NeedLine, day: CalendarDate): string | null {
  if (day < need.from || (need.until !== null && day >= need.until)) return null;
  const { postponed, assigned, levels } = need;
  const isPutOff = postponed !== null && day >= postponed.from && day < postponed.until;
  const level = isPutOff ? levels[0] : levels.filter(({ from }) => from <= day).at(-1);
  return [
    `since ${need.since}`,
    `due ${need.due}`,
    `overdue ${isPutOff ? 0 : Math.max(0, daysBetween(need.due, day))}`,
    `with ${level?.level}`,
    ...(isPutOff ? [`postponed until ${postponed.until}`] : []),
    ...(assigned !== null && day >= assigned.from ? [`assigned to ${assigned.to}`] : []),
  ].join(', ');
}

/** Whether a child is measured lying on that day. */
export const isLaidDown = ({ born }: StoryChild, on: CalendarDate): boolean => completedMonths(born, on) < 24;
