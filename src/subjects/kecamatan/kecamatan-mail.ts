'beside the script';

// The monthly mail of a kecamatan: to the camat and whoever coordinates what all kelurahan have, to each kelurahan what became of its own copy.
import type { JobContext } from '../../installation/job';
import {
  addDays,
  type CalendarDate,
  dayOf,
  firstOfMonth,
  type Instant,
  parseIsoDate,
} from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { NonEmpty } from '../../kernel/result';
import { decimalText, monthText } from '../../kernel/words';
import type { Block, Fact, ListItem } from '../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { queueOnce } from '../../post/queue-once';
import { isMailAddress } from '../../settings/mail-address';
import { asText } from '../../settings/term';
import { type RowSelection, rawField, select, textField } from '../../workbook/select';
import { isMonthly } from '../needs/mails/wanted';
import { tableBlocks } from '../needs/mails/week-mail';
import { RATE_WORDS, SHARE_HEADERS } from '../recap/words';
import { PARTS, STATE_LABEL, YES_NO } from './copy-words';
import { plainName } from './judge-copies';
import { kecamatanNowTab, kecamatanRecapTab, LISTED, verdictTab } from './kecamatan-tabs';
import { KECAMATAN_KIND } from './kind-names';
import { KECAMATAN_MAIL } from './mail-words';
import { SUM_KIND, WITHHELD } from './sum-remark-words';
import { SUM_HEADERS, VERDICT_HEADERS } from './sum-words';
import { KECAMATAN, SHEET_KIND, VERIFIED_HEADER } from './tab-words';
import { VERIFIED, VERIFY_STATE } from './verify-words';

const verdicts = () =>
  select(verdictTab, {
    month: textField(VERDICT_HEADERS.month),
    kelurahan: textField(VERDICT_HEADERS.kelurahan),
    state: textField(VERDICT_HEADERS.state),
    counted: textField(VERDICT_HEADERS.counted),
    reason: textField(VERDICT_HEADERS.reason),
    verified: textField(VERIFIED_HEADER),
  });

const shownShares = (): readonly string[] => [
  ...[RATE_WORDS.attendance, RATE_WORDS.gained],
  ...[RATE_WORDS.stunting, RATE_WORDS.wasting, RATE_WORDS.underweight],
];

const sums = () =>
  select(kecamatanRecapTab, {
    month: textField(SUM_HEADERS.month),
    kind: textField(SUM_HEADERS.kind),
    ...Object.fromEntries(
      shownShares().flatMap((share) => [
        [SHARE_HEADERS.numerator(share), rawField(SHARE_HEADERS.numerator(share))],
        [SHARE_HEADERS.denominator(share), rawField(SHARE_HEADERS.denominator(share))],
        [SHARE_HEADERS.percent(share), rawField(SHARE_HEADERS.percent(share))],
      ]),
    ),
  });

const states = () =>
  select(kecamatanNowTab, {
    part: textField(SUM_HEADERS.part),
    kind: textField(SUM_HEADERS.kind),
    name: textField(SUM_HEADERS.anyName),
    detail: textField(SUM_HEADERS.anyDetail),
    count: textField(SUM_HEADERS.count),
    outOf: textField(SUM_HEADERS.outOf),
  });

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
type VerdictCells = RowIn<ReturnType<typeof verdicts>>;
type SumCells = RowIn<ReturnType<typeof sums>> & Readonly<Record<string, unknown>>;
type StateCells = RowIn<ReturnType<typeof states>>;

/** What the tabs say of a month. */
export interface KecamatanMonth {
  readonly month: CalendarDate;
  readonly verdicts: readonly VerdictCells[];
  readonly sum: SumCells | null;
  readonly states: readonly StateCells[];
}

/** Somebody of the kecamatan, or a kelurahan that reads of itself. */
export interface KecamatanReader extends Addressee {
  /** `null` for all of it. */
  readonly kelurahan: string | null;
}

/**
 * Puts the mail of the month that is over into the outbox, in the workbook of a kecamatan alone.
 *
 * @returns how many were queued
 */
export function queueKecamatanMail(
  context: Pick<JobContext, 'workbook' | 'lock' | 'now' | 'memory'>,
  planned: Instant,
): number {
  if (context.memory.get(SHEET_KIND) !== KECAMATAN) return 0;
  return queueOnce(context, ({ settings }) => {
    const month = firstOfMonth(addDays(firstOfMonth(dayOf(planned, settings.register.zone)), -1));
    return [{ kind: { kind: KECAMATAN_KIND }, occasion: { about: '', key: `${KECAMATAN_KIND} ${month}` } }];
  });
}

/** @returns `null` where the tabs say nothing of the month: in the workbook of a kelurahan there are none */
export function kecamatanMonth({ key }: QueuedOccasion, { rowsOf }: MailContext): KecamatanMonth | null {
  const month = parseIsoDate(key.split(' ')[1] ?? '');
  const of = (one: { readonly month: string }): boolean => one.month === month?.slice(0, 7);
  const own = rowsOf(verdicts()).filter((row) => of(row) && row.state !== VERIFY_STATE);
  if (month === null || own.length === 0) return null;
  const found = (rowsOf(sums()) as readonly SumCells[]).find(
    (row) => of(row) && row.kind === SUM_KIND.kecamatan,
  );
  return { month, verdicts: own, sum: found ?? null, states: rowsOf(states()) };
}

/** Whoever gets monthly figures; else the addresses of `Kelurahan`, each of its own. */
export function kecamatanReaders(
  _: KecamatanMonth,
  { recipients, rowsOf }: MailContext,
): readonly KecamatanReader[] {
  const all = recipients.filter(isMonthly).map(({ email }): KecamatanReader => ({ email, kelurahan: null }));
  const known = new Set(all.map(({ email }) => email.toLowerCase()));
  const own = rowsOf(LISTED).flatMap(({ kelurahan, email }): readonly KecamatanReader[] => {
    const address = asText(email).toLowerCase();
    const name = asText(kelurahan);
    return name === '' || !isMailAddress(address) || known.has(address)
      ? []
      : [{ email: address, kelurahan: name }];
  });
  return [...all, ...own];
}

export function kecamatanSection(
  items: NonEmpty<Item<KecamatanMonth, KecamatanReader>>,
  { sheetUrl }: MailContext,
): Section {
  const [{ data, reader }] = items;
  if (reader.kelurahan !== null) {
    // One address may be that of several kelurahan.
    const names = [...new Set(items.flatMap(({ reader: { kelurahan } }) => kelurahan ?? []))];
    return ownSection(data, names);
  }
  const month = monthText(data.month);
  const begun = data.verdicts.filter(({ state }) => state !== STATE_LABEL['not-begun']);
  const isCounted = ({ counted }: VerdictCells): boolean => counted === YES_NO.yes;
  const missing = begun.filter((row) => !isCounted(row));
  const open = begun.filter((row) => isCounted(row) && !isVerified(row));
  const counted = begun.length - missing.length;
  return {
    subject: fill(KECAMATAN_MAIL.subject, { month, counted, all: begun.length }),
    title: fill(KECAMATAN_MAIL.title, { month }),
    blocks: [
      ...figureBlocks(data.sum),
      { kind: 'heading', text: KECAMATAN_MAIL.notCounted },
      missing.length === 0
        ? { kind: 'paragraph', text: KECAMATAN_MAIL.all }
        : {
            kind: 'list',
            items: missing.map(({ kelurahan, state, reason }) => item(`${kelurahan} (${state})`, reason)),
          },
      { kind: 'heading', text: KECAMATAN_MAIL.verification },
      open.length === 0
        ? { kind: 'paragraph', text: KECAMATAN_MAIL.verified }
        : { kind: 'list', items: open.map(({ kelurahan, verified }) => item(kelurahan, verified)) },
      ...stateBlocks(data.states, PARTS.plans, KECAMATAN_MAIL.plans, KECAMATAN_MAIL.plansHead),
      ...stateBlocks(data.states, PARTS.aid, KECAMATAN_MAIL.aid, KECAMATAN_MAIL.aidHead),
      { kind: 'small', text: `${KECAMATAN_MAIL.withheld} ${KECAMATAN_MAIL.small}` },
      { kind: 'button', label: KECAMATAN_MAIL.sheet, url: sheetUrl },
    ],
  };
}

const item = (text: string, detail: string): ListItem => ({
  text: withoutNumbers(text),
  detail: withoutNumbers(detail),
});

/** Verified, and as the copy has it. */
const isVerified = ({ verified }: VerdictCells): boolean => /^Sasaran \d+ diverifikasi/.test(verified);

function figureBlocks(sum: SumCells | null): readonly Block[] {
  const facts = shownShares().flatMap((share): Fact[] => {
    const cell = (header: string): unknown => sum?.[header] ?? null;
    const [numerator, denominator, percent] = [
      cell(SHARE_HEADERS.numerator(share)),
      cell(SHARE_HEADERS.denominator(share)),
      cell(SHARE_HEADERS.percent(share)),
    ];
    if (numerator === null || denominator === null || numerator === '') return [];
    const value =
      typeof percent === 'number'
        ? fill(KECAMATAN_MAIL.figure, {
            ...{ numerator: String(numerator), denominator: String(denominator) },
            percent: decimalText(percent, 1),
          })
        : WITHHELD;
    return [{ label: share, value }];
  });
  return facts.length === 0
    ? []
    : [
        { kind: 'heading', text: KECAMATAN_MAIL.figures },
        { kind: 'facts', rows: facts },
      ];
}

/** Rows in one table of a mail, so that it is not cut off. */
const MOST_ROWS = 40;

const stateBlocks = (
  rows: readonly StateCells[],
  part: string,
  heading: string,
  head: readonly string[],
): readonly Block[] => {
  const own = rows.filter((row) => row.part === part && row.kind === SUM_KIND.kecamatan).slice(0, MOST_ROWS);
  return tableBlocks(
    heading,
    head,
    own.map(({ name, detail, count, outOf }) => [withoutNumbers(name), detail, count, outOf]),
  );
};

function ownSection({ month: of, verdicts: all }: KecamatanMonth, names: readonly string[]): Section {
  const { own: TEXTS } = KECAMATAN_MAIL;
  const month = monthText(of);
  const kelurahan = names.map(withoutNumbers).join(', ');
  const plain = names.map(plainName);
  return {
    subject: fill(TEXTS.subject, { kelurahan, month }),
    title: fill(TEXTS.title, { kelurahan, month }),
    blocks: [
      ...all
        .filter((row) => plain.includes(plainName(row.kelurahan)))
        .flatMap((row): readonly Block[] => [
          ...(names.length > 1 ? [{ kind: 'heading', text: withoutNumbers(row.kelurahan) } as const] : []),
          {
            kind: 'facts',
            rows: [
              { label: TEXTS.state, value: row.state, detail: withoutNumbers(row.reason) },
              { label: TEXTS.verified, value: withoutNumbers(row.verified) || VERIFIED.not },
            ],
          },
        ]),
      { kind: 'small', text: TEXTS.small },
    ],
  };
}
