'beside the script';
import type { TimeZone } from '../../../kernel/calendar';
import { parseAnyCode, personCode, type ResponseCode, WOMAN } from '../../../kernel/code';
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
import { actRepairRow } from '../../needs/tabs/repair-row';
import { stops } from '../answers/parse-answers';
import type { MotherReading } from '../answers/read-mother';
import type { MotherRepair, Mothers, WithheldMother } from '../register/mothers';
import { CANDIDATE, MOTHER_REPAIR, motherIssueText, WITHHELD_MOTHER } from './words';

/** Rows of `Perlu Perbaikan` about mothers: what is to be mended or answered, and what is withheld. */
export function motherRepairRows(mothers: Mothers, zone: TimeZone): readonly RenderedRow[] {
  const nameOf = new Map(mothers.women.map(({ code, said }) => [code, said.name ?? '']));
  return [
    ...mothers.repairs.map((repair) => repairRow(repair, nameOf, zone)),
    ...mothers.withheld.map((withheld) => withheldRow(withheld, zone)),
    ...mothers.actRepairs.map((repair) => actRepairRow(repair, zone)),
  ];
}

const row = (key: string, cells: Readonly<Record<string, Cell>>): RenderedRow => ({
  key,
  cells: repairTab.columns.map(({ header }) => {
    if (header === KEY_HEADER) return text(key);
    if (header === CHOICE_HEADER) return KEPT;
    return { ...ELSEWHERE, [INDEX_HEADER]: text(null), ...cells }[header] ?? text(null);
  }),
});

const listed = (texts: readonly string[]): Cell =>
  text([...new Set(texts)].map((one) => `• ${one}`).join('\n'));

function repairRow(
  { reading, issues, counts, candidates }: MotherRepair,
  nameOf: ReadonlyMap<ResponseCode, string>,
  zone: TimeZone,
): RenderedRow {
  const latest = latestRevision(reading.record);
  const texts = issues.map(motherIssueText);
  const isStopped = !counts || issues.some(stops);
  return row(reading.order, {
    'Waktu Kirim': instant(firstSubmittedAt(reading.record), zone),
    Jenis: text(isStopped ? MOTHER_REPAIR.stops : MOTHER_REPAIR.warns),
    Posyandu: text(latest.answers.posyandu ?? null),
    'Nama Anak': text(nameWithoutNumbers(latest.answers.nama ?? '')),
    'Kode Anak': text(codeTold(latest.answers.ibu ?? '')),
    [SENDER_HEADER]: text(senderLabel(latest)),
    Masalah: listed(texts.map(({ problem }) => problem)),
    'Yang Perlu Dilakukan': listed(texts.map(({ remedy }) => remedy)),
    'Mungkin Sama Dengan': text(
      candidates
        .flatMap(([code]) => (code ? [CANDIDATE(nameOf.get(code) ?? '', personCode(WOMAN, code))] : []))
        .join('\n'),
    ),
    'Sudah Dihitung': text(counts ? COUNTS_MEANWHILE.yes : COUNTS_MEANWHILE.no),
    Tautan: link(MEND_ANSWERS, reading.record.editUrl),
  });
}

const codeTold = (typed: string): string => {
  const code = parseAnyCode(typed);
  return code ? personCode(WOMAN, code) : withoutNumbers(typed);
};

/** What it takes to decide, and nothing that was said of a woman. The row is that of the response that took the consent back. */
function withheldRow(
  { reason, readings, plan, posyandu, code, order }: WithheldMother,
  zone: TimeZone,
): RenderedRow {
  const about = refusalIn(readings);
  const isEdited = reason === 'refused' && about?.saysNo === true && about.keepsMore;
  const told = WITHHELD_MOTHER[isEdited ? 'edited' : reason];
  return row(reason === 'refused' && about ? about.order : order, {
    'Waktu Kirim': instant(about ? latestRevision(about.record).submittedAt : null, zone),
    Jenis: text(WITHHELD_KIND[reason]),
    Posyandu: text(posyandu),
    'Kode Anak': text(personCode(WOMAN, code)),
    Masalah: text(
      typeof told.problem === 'string' ? told.problem : told.problem(plan ? clockText(plan.dueAt, zone) : ''),
    ),
    'Yang Perlu Dilakukan': text(told.remedy),
    'Sudah Dihitung': text(COUNTS_MEANWHILE.no),
    ...(isEdited && { Tautan: link(MEND_ANSWERS, about.record.editUrl) }),
  });
}

const refusalIn = (readings: readonly MotherReading[]): MotherReading | undefined =>
  [...readings]
    .sort((a, b) => compareText(a.order, b.order))
    .reverse()
    .find(({ saysNo }) => saysNo) ?? readings[0];
