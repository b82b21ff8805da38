'beside the script';

// How well a posyandu measures, for its own kader and nobody else: one sentence of advice, what it follows from, and which of its children to
// measure again.
import { addDays, type CalendarDate, firstOfMonth, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { decimalText, longDay, monthText, neighbourhood, posyanduText } from '../../../kernel/words';
import type { Block, Fact, ListItem } from '../../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { lastOfMonth } from '../../../settings/session-days';
import { numberField, type RowSelection, select, textField } from '../../../workbook/select';
import { childFormUrl, FORM_NAME } from '../../children/links/form-links';
import { codesToMeasureAgain, judgedFrom } from '../../quality/quality';
import { qualityTab } from '../../quality/quality-tab';
import { ADVICE, ADVICE_FOR_KADER, QUALITY_HEADERS, QUALITY_KIND } from '../../quality/words';
import { COUNTED_CHILDREN, COUNTED_VISITS } from '../../recap/counted';
import { countedChildren } from '../../recap/counted-children';
import { type KaderReader, kaderReaders } from './readers';
import { type Expected, expectedOn } from './rows';
import { listOf, type Room, roomOf } from './task-text';
import { NEED_MAILS } from './words';

/** Kilobytes: it may be beside the tasks of an evening. */
const ROOM_KB = 16;

const JUDGED = select(qualityTab, {
  kind: textField(QUALITY_HEADERS.kind),
  posyandu: textField(QUALITY_HEADERS.group),
  advice: textField(QUALITY_HEADERS.advice),
  visits: numberField(QUALITY_HEADERS.measures),
  weightRound: numberField(QUALITY_HEADERS.weightRound),
  heightRound: numberField(QUALITY_HEADERS.heightRound),
  doubtful: numberField(QUALITY_HEADERS.doubtful),
  repeated: numberField(QUALITY_HEADERS.repeated),
});
type Judged = typeof JUDGED extends RowSelection<infer Row> ? Row : never;

/** What is no news to kader: that there is no advice yet, and what officers are to do. */
const SILENT: readonly string[] = [ADVICE.few, ADVICE.soFar, ADVICE.withheld, ADVICE.waiting];

/** What there is to say to the kader of one posyandu. */
interface Own {
  readonly posyandu: string;
  /** `null` where there is no news. */
  readonly judged: Judged | null;
  readonly again: readonly Expected[];
}

export interface Quality {
  /** First day of the month that the mail is called for in. */
  readonly month: CalendarDate;
  readonly posyandu: readonly Own[];
}

export type QualityReader = KaderReader & { readonly own: NonEmpty<Own> };

/** A mail that was to leave in the last evening of its month may leave so many days later: the next month's may be a month away. */
const LATE_DAYS = 2;

/**
 * The first day that a mail of a month looks back to. What was sent since the month began moves it no further: who was measured in the
 * last days of a month half a year ago is still to be measured again, and stood in `Mutu Data` when the month began.
 */
function lookedBackTo(month: CalendarDate, asOf: CalendarDate): CalendarDate {
  const ended = addDays(month, -1);
  return judgedFrom(asOf < ended ? asOf : ended);
}

/** @returns `null` where nothing can be said, and for a mail of a month that is over: the next month has its own */
export function qualityOfPosyandu({ key }: QueuedOccasion, context: MailContext): Quality | null {
  const on = parseIsoDate(key.split(' ')[1] ?? '');
  const { today, settings, rowsOf, asOf, areFiguresWithheld } = context;
  if (on === null || today > addDays(lastOfMonth(on), LATE_DAYS) || areFiguresWithheld || asOf === null)
    return null;
  const month = firstOfMonth(on);
  const codes = codesToMeasureAgain(
    countedChildren(rowsOf(COUNTED_CHILDREN), rowsOf(COUNTED_VISITS)),
    lookedBackTo(month, asOf),
  );
  const again = expectedOn(today, context).filter(({ code }) => codes.has(code));
  const rows = rowsOf(JUDGED).filter(({ kind }) => kind === QUALITY_KIND.posyandu);
  const posyandu = settings.register.posyandu.flatMap(({ name }): readonly Own[] => {
    // Those whom it follows, wherever they were measured last: kader read of no other child.
    const own = again.filter((child) => child.posyandu === name);
    const judged = rows.find((row) => row.posyandu === name && !SILENT.includes(row.advice)) ?? null;
    return judged || own.length > 0 ? [{ posyandu: name, judged, again: own }] : [];
  });
  return posyandu.length === 0 ? null : { month, posyandu };
}

export const qualityReaders = ({ posyandu }: Quality, context: MailContext): readonly QualityReader[] =>
  kaderReaders(context).flatMap((reader) => {
    const own = posyandu.filter((one) => reader.posyandu.includes(one.posyandu));
    return isNonEmpty(own) ? [{ ...reader, own }] : [];
  });

export function qualitySection(
  [{ data, reader }]: NonEmpty<Item<Quality, QualityReader>>,
  context: MailContext,
): Section {
  const { quality: texts } = NEED_MAILS;
  const { own, email } = reader;
  const [{ posyandu }, ...others] = own;
  const place =
    others.length === 0 ? posyanduText(posyandu) : fill(NEED_MAILS.tasks.several, { count: own.length });
  const room = roomOf(ROOM_KB);
  const isNamed = own.some(({ again }) => again.length > 0);
  return {
    subject: fill(texts.subject, { posyandu: place, month: monthText(data.month) }),
    title: fill(texts.title, { posyandu: place }),
    blocks: [
      ...own.flatMap((one) => [
        ...(others.length === 0 ? [] : [{ kind: 'heading', text: posyanduText(one.posyandu) } as const]),
        ...judgedBlocks(one),
        ...againBlocks(one, context, email, room),
      ]),
      { kind: 'small', text: others.length === 0 ? texts.ownAlone : texts.eachAlone },
      ...(isNamed ? [{ kind: 'small', text: NEED_MAILS.confidential } as const] : []),
    ],
  };
}

function judgedBlocks({ judged }: Own): readonly Block[] {
  if (!judged) return [];
  const { quality: texts } = NEED_MAILS;
  const { advice } = judged;
  return [
    {
      kind: 'notice',
      tone: advice === ADVICE.good ? 'calm' : 'caution',
      text: ADVICE_FOR_KADER[advice] ?? advice,
    },
    { kind: 'paragraph', text: fill(texts.judged, { count: judged.visits ?? 0 }) },
    { kind: 'facts', rows: factsOf(judged) },
  ];
}

const factsOf = (judged: Judged): readonly Fact[] =>
  (['weightRound', 'heightRound', 'repeated', 'doubtful'] as const).flatMap((name): readonly Fact[] => {
    const { label, note } = NEED_MAILS.quality.facts[name];
    const share = judged[name];
    return share === null ? [] : [{ label, value: `${decimalText(share, 0)} %`, note }];
  });

function againBlocks(
  { again }: Own,
  { links, taskKey }: MailContext,
  to: string,
  room: Room,
): readonly Block[] {
  if (again.length === 0) return [];
  const { quality: texts } = NEED_MAILS;
  const items = again.map(({ name, rt, rw, posyandu, code, measuredOn }): ListItem => {
    const url = childFormUrl(links, posyandu, code, taskKey(to, FORM_NAME, code));
    const place = neighbourhood(rt, rw);
    return {
      text: name,
      detail: measuredOn === null ? place : fill(texts.last, { place, day: longDay(measuredOn) }),
      ...(url !== null && { links: [{ label: NEED_MAILS.measure, url }] }),
    };
  });
  return [
    { kind: 'heading', text: fill(texts.again, { count: again.length }) },
    { kind: 'paragraph', text: texts.whyAgain },
    ...listOf(items, room),
  ];
}
