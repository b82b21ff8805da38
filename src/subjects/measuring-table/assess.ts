// What can be said of a child at the measuring table from what was typed there, by the very rules of the script.
import { readNumber } from '../../kernel/answers/read-number';
import { addDays, type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import type { Position, Sex } from '../../kernel/growth/anthropometry';
import type { GainLimits, GainMark } from '../../kernel/growth/weight-gain';
import { checkDates } from '../children/submission/checks';
import type { SubmissionIssue } from '../children/submission/issues';
import { areSwapped, LIMITS, type NumericKey } from '../children/submission/limits';
import { type Measurement, NOTHING_SAID } from '../children/submission/submission';
import { historyIssues } from '../children/visits/history';
import { doubtsOf } from '../children/visits/implausible';
import { assessVisit, isMeasured, type ScoredVisit, type Visit } from '../children/visits/visit';
import { withGains } from '../children/visits/with-gains';
import { type FollowedChild, findingsOf } from '../needs/findings/findings-of';
import { type FindingCode, ruleOf } from '../needs/findings/rules';
import type { TableData } from './table-data';

/** What is known of the child that is measured: the file has nobody in it. */
export interface TableChild {
  readonly sex: Sex | null;
  readonly birthDate: CalendarDate | null;
}

/** The weighing before this one, as far as the growth card of the family tells. */
export type WeighedBefore =
  /** In the calendar month before; kg as typed. */
  | { readonly kind: 'last-month'; readonly weight: string }
  /** Not in the calendar month before. */
  | { readonly kind: 'longer-ago' }
  | { readonly kind: 'never' };

/** What was typed; '' and `null` where nothing was. */
export interface TypedMeasures {
  readonly measuredOn: CalendarDate;
  /** kg */
  readonly weight: string;
  /** cm */
  readonly length: string;
  readonly position: Position | null;
  /** cm */
  readonly arm: string;
  /** `null` where nobody has looked. */
  readonly oedema: boolean | null;
  readonly before: WeighedBefore | null;
}

/** Where on the page something is to be mended. */
export type TableField = 'birthDate' | 'measuredOn' | 'weight' | 'length' | 'position' | 'arm' | 'before';

export interface TableProblem {
  readonly field: TableField;
  readonly issue: SubmissionIssue;
}

/** Measures that could be read. */
export interface ReadMeasures {
  readonly measurement: Measurement;
  /** kg of the month before; `null` where none is known. */
  readonly weightBeforeKg: number | null;
}

/** Nothing is assessed while there is a problem; every one is told. */
export type ReadTable =
  | { readonly ok: true; readonly read: ReadMeasures }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

/**
 * Reads what was typed, as the form's answers are read.
 *
 * @param today the day where the phone is
 */
export function readTable(typed: TypedMeasures, child: TableChild, today: CalendarDate): ReadTable {
  const problems: TableProblem[] = [];
  const report = (field: TableField, issue: SubmissionIssue): void => void problems.push({ field, issue });
  const numbered = (field: TableField, key: NumericKey, text: string): number | null => {
    if (text.trim() === '') return null;
    const { value, findings } = readNumber(text.trim(), LIMITS[key]);
    if (value === null) for (const finding of findings) report(field, { ...finding, field: key });
    return value;
  };
  const [plainWeight, plainLength] = [plainNumber(typed.weight), plainNumber(typed.length)];
  const swapped = plainWeight !== null && plainLength !== null && areSwapped(plainWeight, plainLength);
  if (swapped)
    report('weight', {
      code: 'weight-and-height-swapped',
      field: 'berat',
      weightKg: plainLength,
      lengthHeightCm: plainWeight,
    });
  const measurement: Measurement = {
    measuredOn: typed.measuredOn,
    weightKg: swapped ? null : numbered('weight', 'berat', typed.weight),
    lengthHeightCm: swapped ? null : numbered('length', 'tinggi', typed.length),
    position: typed.length.trim() === '' ? null : typed.position,
    armCm: numbered('arm', 'lila', typed.arm),
    headCm: null,
    oedema: typed.oedema,
    breastfed: null,
    vitaminA: null,
    note: null,
  };
  const weightBeforeKg =
    typed.before?.kind === 'last-month' ? numbered('before', 'berat', typed.before.weight) : null;
  for (const issue of checkDates(typed.measuredOn, child.birthDate, today))
    report(issue.field === 'tanggal_lahir' ? 'birthDate' : 'measuredOn', issue);
  // Whoever sends the form is told of it later; here the child is still on the board.
  if (measurement.lengthHeightCm !== null && measurement.position === null)
    report('position', { code: 'height-without-position', field: 'cara_ukur' });
  if (problems.length === 0 && !isMeasured(measurement))
    report('weight', { code: 'visit-without-measures', field: 'berat' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, read: { measurement, weightBeforeKg } };
}

/** A number without a unit; `null` for anything else. */
const plainNumber = (text: string): number | null =>
  /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : null;

/** What is said at the table. Every category is an indication. */
export interface TableResult {
  readonly visit: Visit;
  /** `null` where nothing is known of the weighing before, or the child was not weighed. */
  readonly mark: GainMark | null;
  /** Values to measure or look up again while the child is there. */
  readonly doubts: readonly SubmissionIssue[];
  /** What calls for somebody to do something, as the script would find it for this visit alone; the most pressing first. */
  readonly findings: readonly FindingCode[];
}

/** Of these a single visit can tell. */
const TOLD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'gizi-buruk',
  'nilai-diragukan',
  'bawah-garis-merah',
  'stunting',
  'atas-garis-oranye',
  'gizi-kurang',
  'bb-kurang',
  'satu-t',
  'vitamin-a',
  'usia-6-bulan',
  'usia-24-bulan',
]);

/** Assesses what was read as the script assesses a visit. */
export function assessTable(
  { measurement, weightBeforeKg }: ReadMeasures,
  child: TableChild,
  before: WeighedBefore | null,
  data: Pick<TableData, 'zone' | 'limits' | 'kbm'>,
): TableResult {
  const scored = assessVisit({ ...NOBODY, measurement }, child);
  const earlier = weightBeforeKg === null ? null : visitBefore(weightBeforeKg, measurement.measuredOn, child);
  const visits = earlier === null ? [scored] : [earlier, scored];
  const gained = withGains(visits, child.sex, limitsOf(data));
  const { gain } = gained[gained.length - 1] as Pick<Visit, 'gain'>;
  const mark = before?.kind === 'longer-ago' && gain.mark === 'B' ? 'O' : gain.mark;
  const known = before !== null && (before.kind !== 'last-month' || earlier !== null);
  const visit: Visit = { ...scored, posyandu: '', gain: { ...gain, mark: known ? mark : null } };
  const changes = historyIssues(visits).get(scored) ?? [];
  return {
    visit,
    mark: visit.gain.mark,
    doubts: doubtsOf(visit, child, changes),
    findings: findingsAt(visit, child, data),
  };
}

/** A visit that nobody has sent yet. */
const NOBODY = {
  responseId: '',
  responses: [],
  order: '',
  submittedAt: 0,
  byCard: false,
  email: '',
} as const;

const limitsOf = ({ limits, kbm }: Pick<TableData, 'limits' | 'kbm'>): GainLimits => ({
  kbm: (sex, months) => kbm[sex][months] ?? null,
  of: (name) => limits[name],
});

/**
 * The weighing of the month before. Of its day nobody is asked: it is taken for the first of that month, or the day of birth, so that no
 * change is called too fast that may have been slow.
 */
function visitBefore(weightKg: number, measuredOn: CalendarDate, child: TableChild): ScoredVisit {
  const first = firstOfMonth(addDays(firstOfMonth(measuredOn), -1));
  const { birthDate } = child;
  const on = birthDate !== null && birthDate > first && birthDate < measuredOn ? birthDate : first;
  const measurement = { ...NOT_MEASURED, measuredOn: on, weightKg };
  return assessVisit({ ...NOBODY, measurement }, child);
}

const NOT_MEASURED: Omit<Measurement, 'measuredOn'> = {
  weightKg: null,
  lengthHeightCm: null,
  position: null,
  armCm: null,
  headCm: null,
  oedema: null,
  breastfed: null,
  vitaminA: null,
  note: null,
};

function findingsAt(
  visit: Visit,
  child: TableChild,
  { zone, limits }: Pick<TableData, 'zone' | 'limits'>,
): readonly FindingCode[] {
  const followed: FollowedChild = {
    identity: { ...NOTHING_SAID, ...child },
    residence: null,
    visits: [visit],
    alarms: [],
    // It is asked for nothing that began before it was known.
    registeredAt: 0,
    place: null,
  };
  const found = findingsOf(followed, {
    day: visit.measurement.measuredOn,
    zone,
    sessionIn: () => null,
    limits: { of: (name) => limits[name] },
  });
  return found
    .filter(({ on }) => on <= visit.measurement.measuredOn) // an age that is still to come is not said yet
    .map(({ code }) => code)
    .filter((code) => TOLD.has(code))
    .sort((a, b) => ruleOf(a).urgency - ruleOf(b).urgency);
}
