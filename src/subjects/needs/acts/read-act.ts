import { readDate } from '../../../kernel/answers/read-date';
import { addDays, type CalendarDate, dayOf, type TimeZone } from '../../../kernel/calendar';
import {
  COUPLE,
  HOUSEHOLD,
  parseCode,
  parsePersonCode,
  type ResponseCode,
  responseCodeOf,
  WOMAN,
} from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { standingOf } from '../../../ledger/decisions/standing';
import {
  type Answers,
  hasAnswers,
  latestRevision,
  type ResponseRecord,
  type Revision,
  recordOrder,
} from '../../../ledger/responses/response';
import type { Sender } from '../../../ledger/responses/sender';
import type { Reading } from '../../../ledger/subject';
import { isNeedKind, type NeedKind } from '../kinds/need-kinds';
import { ACT_KINDS, type Act, type ActBy, type ActKind } from './act';
import { ACT_LABEL, ACT_WORDS, type ActIssue } from './act-words';
import { LONGEST_DELAY_DAYS } from './longest-delay';
import { childrenOfItem, PLAN_ITEM, type PlannedFor, plannedItem } from './plan-item';

/** A response of the form `tindakan`, read. */
export interface ActReading extends Reading {
  /** The child that it names, if any; also where it cannot be taken in. */
  readonly target: ResponseCode | null;
  /** Letter of the group of whom it names, where a later room knows them: a woman or a couple; `null` for a child or nobody. */
  readonly group: string | null;
  /** All that any revision names: what was said of a child before an edit is still kept. */
  readonly targets: readonly ResponseCode[];
  /** What counts of it; `null` where nothing does. */
  readonly act: Omit<Act, 'times'> | null;
  /** What is wrong with its latest revision, as far as that alone shows; the earlier one goes on counting. */
  readonly issues: readonly ActIssue[];
  /** An officer has refused all of it. */
  readonly isRefused: boolean;
}

/** Reads a response: the last revision that says enough, and whose sender may say it, counts. */
export function readAct(record: ResponseRecord, zone: TimeZone, decisions: Decisions): ActReading {
  const code = responseCodeOf(record.id);
  const standing = (revision: Revision) => standingOf(revision, [code], decisions);
  const said = record.revisions.filter(hasAnswers);
  const read = said.map((revision) => ({
    revision,
    standing: standing(revision),
    ...actOf(record, revision, zone, decisions),
  }));
  const counted = read.filter((one) => one.standing === 'counts' && one.act !== null).pop();
  const latest = read[read.length - 1];
  return {
    record,
    code,
    order: recordOrder(record),
    hasShortLink: false,
    target: latest?.target ?? counted?.target ?? null,
    group: latest?.group ?? counted?.group ?? null,
    targets: [
      ...new Set(
        read.flatMap(({ target, planItem }) => [
          ...(target ? [target] : []),
          ...(planItem ? [planItem, ...childrenOfItem(planItem, decisions)] : []),
        ]),
      ),
    ],
    act: counted?.act ?? null,
    issues: latest
      ? [...latest.issues, ...(latest.standing === 'waits' ? (['unknown-sender'] as const) : [])]
      : [],
    isRefused: read.length > 0 && read.every((one) => one.standing === 'refused'),
  };
}

interface Said {
  readonly target: ResponseCode | null;
  readonly group: string | null;
  readonly planItem: ResponseCode | null;
  readonly act: Omit<Act, 'times'> | null;
  readonly issues: readonly ActIssue[];
}

function actOf(
  record: ResponseRecord,
  { answers, submittedAt, sender }: Revision,
  zone: TimeZone,
  decisions: Decisions,
): Said {
  const sentOn = dayOf(submittedAt, zone);
  const named = answers.sasaran ?? '';
  // What a household is given is recorded for a child of it.
  const planItem = parsePersonCode(PLAN_ITEM, named);
  const planned = planItem && plannedItem(planItem, decisions);
  const group =
    [WOMAN, COUPLE].find((letter) => parsePersonCode(letter, named) !== null) ?? planned?.group ?? null;
  const target = planItem
    ? (planned?.child ?? planItem)
    : (parseCode(named) ?? parsePersonCode(group ?? HOUSEHOLD, named));
  const kind = kindOf(answers.jenis ?? '');
  const on = (answers.tanggal ?? '').trim() === '' ? sentOn : dayIn(answers.tanggal, sentOn);
  const until = dayIn(answers.sampai, sentOn);
  const result = textOf(answers, 'hasil');
  const waits = kind === 'postpone';
  const { amount, unit } = amountIn(answers.jumlah ?? '');
  const issues: readonly ActIssue[] = [
    ...(target === null ? (['no-target'] as const) : []),
    ...(kind === null ? (['no-kind'] as const) : []),
    ...(planItem !== null && planned === null ? (['unknown-item'] as const) : []),
    // A mail is read by others too, and an item passes on to another: only whoever answers for it now reports by a mailed link.
    ...(planned && sender?.kind === 'reader' && planned.holder.email.toLowerCase() !== sender.email
      ? (['other-holder'] as const)
      : []),
    // Whoever answers for an item says nothing of the child by its link.
    ...(planItem !== null && kind !== null && kind !== 'plan-step' ? (['plan-only'] as const) : []),
    ...(on === null ? (['no-day'] as const) : on > sentOn ? (['day-ahead'] as const) : []),
    ...(waits && (until === null || until > addDays(sentOn, LONGEST_DELAY_DAYS))
      ? (['no-until'] as const)
      : []),
    ...(textOf(answers, 'jumlah') !== null && amount === null ? (['no-amount'] as const) : []),
    ...((waits || kind === 'close') && result === null ? (['no-reason'] as const) : []),
  ];
  if (target === null || kind === null || on === null || issues.length > 0)
    return { target, planItem, group, act: null, issues };
  return {
    target,
    planItem,
    group,
    issues,
    act: {
      key: recordOrder(record),
      response: responseCodeOf(record.id),
      target,
      kind,
      need: needOf(answers.kebutuhan ?? ''),
      on,
      until,
      by: recordedBy(sender, planned),
      actor: textOf(answers, 'oleh'),
      result,
      dayOfCycle: wholeNumber(answers.hari_ke),
      evidence: addressOf(answers.tautan_bukti),
      program: textOf(answers, 'program'),
      gift: {
        provider: textOf(answers, 'pemberi'),
        moneySource: textOf(answers, 'sumber_dana'),
        amount: amount,
        unit: textOf(answers, 'satuan') ?? unit,
        cycle: wholeNumber(answers.siklus),
      },
      note: textOf(answers, 'catatan'),
      planItem,
    },
  };
}

function recordedBy(sender: Sender | undefined, planned: PlannedFor | null): ActBy {
  if (sender === undefined) return 'officer';
  if (sender.kind === 'kader' && planned && !isHolder(sender, planned)) return 'kader-unproven';
  if (sender.kind === 'officer') return sender.byMail ? 'officer-by-mail' : 'officer';
  return sender.kind === 'kader' || sender.kind === 'reader' ? sender.kind : 'other';
}

/** Whether a kader answers for the item, and has said so by her own code: by the link of a mail she speaks for no posyandu. */
const isHolder = (
  { email, posyandu }: Sender & { readonly kind: 'kader' },
  { holder }: PlannedFor,
): boolean => email !== null && email === holder.email.toLowerCase() && posyandu.length > 0;

const textOf = (answers: Answers, key: string): string | null => answers[key]?.trim() || null;

const dayIn = (typed: string | undefined, sentOn: CalendarDate): CalendarDate | null =>
  readDate(typed ?? '', sentOn).value;

/** The choice of the form, or what people write in lists: its first word says which it is. */
function kindOf(typed: string): ActKind | null {
  const answer = typed.trim().toLowerCase();
  const chosen = ACT_KINDS.find((kind) => ACT_LABEL[kind].toLowerCase() === answer);
  return chosen ?? ACT_WORDS.get(answer.split(/[^\p{L}]+/u)[0] ?? '') ?? null;
}

const needOf = (typed: string): NeedKind | null => {
  const word = typed.trim().toLowerCase();
  return isNeedKind(word) ? word : null;
};

function wholeNumber(typed: string | undefined): number | null {
  const digits = /^\s*(\d{1,3})\s*$/.exec(typed ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `2`, `2,5 kg`, `Rp 300.000,-`, `2 juta`. */
const AMOUNT = /^(rp\.?\s*)?([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:,-)?\s*([\p{L} ]*)$/iu;
const MOST_GIVEN = 999_999_999;

/** Words for thousands of rupiah. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['juta', 1e6],
  ['jt', 1e6],
  ['ribu', 1e3],
  ['rb', 1e3],
]);
const RUPIAH = 'rupiah';

/** A number of portions, days or rupiah, and the unit that is written with it. */
function amountIn(typed: string): { readonly amount: number | null; readonly unit: string | null } {
  const [, rupiah, whole, decimals = '0', word = ''] = AMOUNT.exec(typed.trim()) ?? [];
  const times = TIMES.get(word.trim().toLowerCase());
  const said = whole === undefined ? 0 : Number(`${whole.replace(/\./g, '')}.${decimals}`) * (times ?? 1);
  const amount = said > 0 && said <= MOST_GIVEN ? said : null;
  return { amount, unit: rupiah || times ? RUPIAH : word.trim() || null };
}

/** Only an address that a browser opens. */
const addressOf = (typed: string | undefined): string | null =>
  /^https:\/\/\S{4,500}$/.test(typed?.trim() ?? '') ? (typed as string).trim() : null;

/** The last answers of a response, for whoever mends it. */
export const latestAnswers = ({ record }: ActReading): Answers => latestRevision(record).answers;
