'beside the script';
import type { TimeZone } from '../../../kernel/calendar';
import { parseAnyCode, personCode, type ResponseCode } from '../../../kernel/code';
import { nameWithoutNumbers, withoutNumbers } from '../../../kernel/identity/masked';
import { clockText } from '../../../kernel/words';
import { INDEX_HEADER } from '../../../ledger/index-column';
import { ELSEWHERE } from '../../../ledger/responses/archive';
import { compareText, firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import { type Cell, instant, KEPT, link, text } from '../../../workbook/cells';
import { KEY_HEADER, type RenderedRow } from '../../../workbook/tab';
import { CHOICE_HEADER, repairTab, SENDER_HEADER } from '../../children/tabs/repair-tab';
import { COUNTS_MEANWHILE, MEND_ANSWERS, WITHHELD_KIND } from '../../children/tabs/words';
import type { PersonReading, PersonRepair, PersonSaid, WithheldPerson } from './person';

/** What a row of `Perlu Perbaikan` says of something to mend. */
export interface IssueText {
  readonly problem: string;
  readonly remedy: string;
}

/** How a room words its rows of `Perlu Perbaikan`. */
export interface RepairWords<I> {
  /** Letter of its codes. */
  readonly letter: string;
  /** Key of the answer that gives a code. */
  readonly aboutKey: string;
  readonly kinds: { readonly stops: string; readonly warns: string };
  readonly withheld: Readonly<Record<'refused' | 'edited' | 'late', IssueText>> & {
    readonly planned: { readonly problem: (due: string) => string; readonly remedy: string };
  };
  issueText(issue: I): IssueText;
  /** Whether a response does not count as long as this is not mended. */
  stops(issue: I): boolean;
  /** Somebody who may be meant. */
  candidate(code: ResponseCode): string;
}

export const repairTabRow = (key: string, cells: Readonly<Record<string, Cell>>): RenderedRow => ({
  key,
  cells: repairTab.columns.map(({ header }) => {
    if (header === KEY_HEADER) return text(key);
    if (header === CHOICE_HEADER) return KEPT;
    return { ...ELSEWHERE, [INDEX_HEADER]: text(null), ...cells }[header] ?? text(null);
  }),
});

const listed = (texts: readonly string[]): Cell =>
  text([...new Set(texts)].map((one) => `• ${one}`).join('\n'));

/** A response with something to mend, or to answer. */
export function personRepairRow<S extends PersonSaid, I>(
  { reading, issues, counts, candidates }: PersonRepair<S, I>,
  words: RepairWords<I>,
  zone: TimeZone,
): RenderedRow {
  const latest = latestRevision(reading.record);
  const texts = issues.map(words.issueText);
  const isStopped = !counts || issues.some(words.stops);
  return repairTabRow(reading.order, {
    'Waktu Kirim': instant(firstSubmittedAt(reading.record), zone),
    Jenis: text(isStopped ? words.kinds.stops : words.kinds.warns),
    Posyandu: text(latest.answers.posyandu ?? null),
    'Nama Anak': text(nameWithoutNumbers(latest.answers.nama ?? '')),
    'Kode Anak': text(codeTold(latest.answers[words.aboutKey] ?? '', words.letter)),
    [SENDER_HEADER]: text(senderLabel(latest)),
    Masalah: listed(texts.map(({ problem }) => problem)),
    'Yang Perlu Dilakukan': listed(texts.map(({ remedy }) => remedy)),
    'Mungkin Sama Dengan': text(
      candidates.flatMap(([code]) => (code ? [words.candidate(code)] : [])).join('\n'),
    ),
    'Sudah Dihitung': text(counts ? COUNTS_MEANWHILE.yes : COUNTS_MEANWHILE.no),
    Tautan: link(MEND_ANSWERS, reading.record.editUrl),
  });
}

const codeTold = (typed: string, letter: string): string => {
  const code = parseAnyCode(typed);
  return code ? personCode(letter, code) : withoutNumbers(typed);
};

/** What it takes to decide, and nothing that was said of anybody. The row is that of the response that took the consent back. */
export function withheldPersonRow<S extends PersonSaid, I>(
  { reason, readings, plan, posyandu, code, order }: WithheldPerson<S, I>,
  words: Pick<RepairWords<I>, 'letter' | 'withheld'>,
  zone: TimeZone,
): RenderedRow {
  const about = refusalIn(readings);
  const isEdited = reason === 'refused' && about?.saysNo === true && about.keepsMore;
  const told = words.withheld[isEdited ? 'edited' : reason];
  return repairTabRow(reason === 'refused' && about ? about.order : order, {
    'Waktu Kirim': instant(about ? latestRevision(about.record).submittedAt : null, zone),
    Jenis: text(WITHHELD_KIND[reason]),
    Posyandu: text(posyandu),
    'Kode Anak': text(personCode(words.letter, code)),
    Masalah: text(
      typeof told.problem === 'string' ? told.problem : told.problem(plan ? clockText(plan.dueAt, zone) : ''),
    ),
    'Yang Perlu Dilakukan': text(told.remedy),
    'Sudah Dihitung': text(COUNTS_MEANWHILE.no),
    ...(isEdited && { Tautan: link(MEND_ANSWERS, about.record.editUrl) }),
  });
}

const refusalIn = <R extends PersonReading>(readings: readonly R[]): R | undefined =>
  [...readings]
    .sort((a, b) => compareText(a.order, b.order))
    .reverse()
    .find(({ saysNo }) => saysNo) ?? readings[0];
