'beside the script';

// The worksheet (kertas kerja) of a case: each item with its definition, where it is looked up, and what the register knows of it. Of the official sheets
// only the first part of one could be read (catin, 13 May 2022): item, value, definition, source of the data, and that items of e-PPGBM, Elsimil, PK21
// and SIGA may be filled in later. The items for children are ours.
import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import { decimalText, longDay } from '../../kernel/words';
import { familyOn } from '../aid/families';
import type { FamilyItems, RiskOfFamily } from '../aid/family';
import { ACT_LABEL } from '../needs/acts/act-words';
import type { CountedVisit } from '../recap/counted';
import { adultValue } from './adults';
import type { CaseChild } from './case-child';
import type { Case } from './cases';
import type { WorksheetRow } from './cases-page';
import { PARTS, SHEET_TEXT, SHEET_VALUE, SOURCES } from './worksheet-words';

export type SheetItem = keyof typeof SHEET_TEXT;

/** What values are taken from. */
interface Known {
  readonly child: CaseChild;
  readonly day: CalendarDate;
  /** Whether z-scores are known to differ from those of WHO: none is shown. */
  readonly areFiguresWithheld: boolean;
}

const number = (value: number | null, digits = 0): string =>
  value === null ? '' : decimalText(value, digits);

/** The last of some values of visits up to the day, with the day on which it was found. */
function lastOf({ child, day }: Known, read: (visit: CountedVisit) => string | null): string {
  const found = child.visits
    .filter(({ byCard, measurement }) => !byCard && measurement.measuredOn <= day)
    .flatMap((visit) => {
      const value = read(visit);
      return value === null ? [] : [SHEET_VALUE.on(value, longDay(visit.measurement.measuredOn))];
    });
  return found[found.length - 1] ?? '';
}

function scoreIn(
  known: Known,
  name: 'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight',
): string {
  if (known.areFiguresWithheld) return SHEET_VALUE.withheld;
  return lastOf(known, ({ scores }) => {
    const score = scores[name];
    if (!score) return null;
    return score.flagged ? SHEET_VALUE.doubtful : decimalText(score.z, 2);
  });
}

const itemsOf = ({ child: { family }, day }: Known): FamilyItems => familyOn(family, day);

/** Whether any of some risks is said of the household; '' where of none of them anything is. */
const familyItem =
  (...risks: readonly RiskOfFamily[]) =>
  (known: Known): string => {
    const items = itemsOf(known);
    const said = risks.map((risk) => items[risk]);
    if (said.includes(true)) return SHEET_VALUE.yes;
    return said.includes(false) ? SHEET_VALUE.no : '';
  };

const count =
  (kind: CaseChild['acts'][number]['kind']) =>
  ({ child: { acts }, day }: Known): string => {
    const own = acts.filter((act) => act.kind === kind && act.item === null && act.on <= day);
    const last = own[own.length - 1];
    return last ? SHEET_VALUE.times(own.length, longDay(last.on)) : '';
  };

/** What the register knows of an item, '' for what it does not: in the order of the sheet. */
const KNOWN: Readonly<Record<SheetItem, (known: Known) => string>> = {
  umur: ({ child: { summary }, day }) =>
    summary.birthDate ? SHEET_VALUE.months(completedMonths(summary.birthDate, day)) : '',
  jk: ({ child: { sex } }) => (sex ? SHEET_VALUE.sex[sex] : ''),
  anak_ke: ({ child }) => number(child.birthOrder),
  usia_kehamilan: ({ child }) =>
    child.gestationWeeks === null ? '' : SHEET_VALUE.weeks(child.gestationWeeks),
  bb_lahir: ({ child }) => number(child.birthWeightKg, 2),
  pb_lahir: ({ child }) => number(child.birthLengthCm, 1),
  imd: () => '',
  asi_eksklusif: ({ child: { breastfed, summary } }) => {
    const { birthDate } = summary;
    const early = birthDate ? breastfed.filter(({ on }) => completedMonths(birthDate, on) < 6) : [];
    if (early.length === 0) return '';
    return SHEET_VALUE.askedTimes(early.filter(({ isSo }) => isSo).length, early.length);
  },
  berat: (known) =>
    lastOf(known, ({ measurement: { weightKg } }) => (weightKg === null ? null : decimalText(weightKg, 1))),
  tinggi: (known) =>
    lastOf(known, ({ measurement: { lengthHeightCm } }) =>
      lengthHeightCm === null ? null : decimalText(lengthHeightCm, 1),
    ),
  bbu: (known) => scoreIn(known, 'weightForAge'),
  tbu: (known) => scoreIn(known, 'lengthHeightForAge'),
  bbtb: (known) => scoreIn(known, 'weightForLengthHeight'),
  kenaikan: (known) =>
    lastOf(known, ({ mark, notGained }) => (mark === null ? null : SHEET_VALUE.mark(mark, notGained))),
  lingkar_kepala: ({ child: { headCm } }) => number(headCm, 1),
  oedema: (known) =>
    lastOf(known, ({ measurement: { oedema } }) =>
      oedema === null ? null : oedema ? SHEET_VALUE.yes : SHEET_VALUE.no,
    ),
  mp_asi: () => '',
  nafsu_makan: () => '',
  sakit_berulang: () => '',
  kontak_tb: () => '',
  penyakit: () => '',
  tanda_merah: () => '',
  perkembangan: () => '',
  imunisasi: () => '',
  vitamin_a: (known) => lastOf(known, ({ vitaminA }) => (vitaminA ? SHEET_VALUE.yes : null)),
  usia_ibu: () => '',
  lila_ibu: () => '',
  hb_ibu: () => '',
  empat_terlalu: familyItem('tooYoung', 'tooOld', 'tooClose', 'tooMany'),
  rokok: () => '',
  air: familyItem('water'),
  jamban: familyItem('latrine'),
  rumah: familyItem('house'),
  desil: (known) => number(itemsOf(known).decile),
  bansos: () => '',
  jkn: () => '',
  kunjungan: count('visit'),
  konseling: count('counselling'),
  pmt: count('supplement'),
  bantuan: count('aid'),
  rujukan: count('referral'),
  balasan: ({ child: { acts }, day }) => {
    const replies = acts.filter(({ kind, item, on }) => kind === 'reply' && item === null && on <= day);
    const reply = replies[replies.length - 1];
    return reply ? SHEET_VALUE.on(reply.result || ACT_LABEL.reply, longDay(reply.on)) : '';
  },
  dugaan: () => '',
};

const SHEET_ITEMS = Object.keys(KNOWN) as readonly SheetItem[];

/** The worksheet as it stands on a day: what the team has written goes before what the register knows. */
export function worksheetOf({ answers }: Pick<Case, 'answers'>, known: Known): readonly WorksheetRow[] {
  const { adult } = known.child;
  const items = adult
    ? Object.entries(adult.sheet).map(([id, text]) => ({ id, text, registered: adultValue(adult, id) }))
    : SHEET_ITEMS.map((id) => ({ id, text: SHEET_TEXT[id], registered: KNOWN[id](known) }));
  return items.map(({ id, text, registered }): WorksheetRow => {
    const [part, label, definition, source] = text;
    const answer = answers.get(id);
    const isTeams = answer !== undefined && answer.value !== '';
    const value = isTeams ? answer.value : registered;
    return {
      id,
      part: PARTS[part],
      label,
      definition,
      source: SOURCES[source],
      value,
      filledBy: isTeams ? 'team' : value === '' ? null : 'register',
      registered: isTeams && registered !== answer.value ? registered : '',
      isLater: answer?.isLater === true && value === '',
    };
  });
}
