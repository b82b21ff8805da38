'beside the script';

import type { WindowContext } from '../../installation/window';
import { type CalendarDate, dayOf, parseIsoDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import { Refused } from '../../kernel/page-words';
import type { Context } from '../../ledger/context';
import { readIndex } from '../../ledger/ledger-index';
import { statesAround } from '../../ledger/states-around';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows, select, textField } from '../../workbook/select';
import { codesOf } from '../children/register/fold';
import { CHILDREN } from '../children/register/state';
import { FIGURES_WITHHELD } from '../children/summary/figure-words';
import { childTab } from '../children/tabs/child-tab';
import {
  type Choices,
  FILE_KINDS,
  type FileKind,
  type HandOut,
  type IdentityRow,
  type MeasurementRow,
  type NutritionCounts,
  type SurveyRow,
} from './file';
import { childrenIn, monthUpTo } from './month';
import { nutritionRows } from './nutrition';
import { identityRows, measurementRows, surveyRows } from './rows';
import { EXPORT, handedOut } from './words';

type ReadContext = Pick<Context, 'workbook' | 'now'>;

/** What can be chosen: the posyandu of the settings, and any other that a child is in. */
export function exportChoices(context: ReadContext): Choices {
  const { children, ...rows } = readRows(context.workbook, { children: childCells(), ...SETTINGS });
  const { kelurahan, register } = settingsFrom(rows);
  const counts = new Map(register.posyandu.map(({ name }) => [name, 0]));
  for (const { posyandu } of children)
    if (posyandu !== '') counts.set(posyandu, (counts.get(posyandu) ?? 0) + 1);
  return { kelurahan, today: dayOf(context.now(), register.zone), posyandu: [...counts] };
}

type AnyHandOut =
  | HandOut<IdentityRow>
  | HandOut<MeasurementRow>
  | HandOut<NutritionCounts>
  | HandOut<SurveyRow>;

/**
 * Answers the rows of a file for one posyandu and month, once it is noted in `Riwayat` who has them. NIK and KK go out in the templates of
 * e-PPGBM alone, which are for officers; nothing is kept as a file.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused where that cannot be read
 */
export function handOut(context: WindowContext, asked: unknown): AnyHandOut {
  const { kind, day, posyandu } = readAsked(asked);
  const { workbook, now, who } = context;
  if (isOfKelurahan(kind) && areFiguresWithheld(context.memory)) throw new Refused(FIGURES_WITHHELD);
  const index = readIndex(context);
  const { zone } = index.settings.register;
  const month = monthUpTo(day, dayOf(now(), zone));
  if (!month) throw new Refused(EXPORT.notBegun);
  if (isOfKelurahan(kind)) {
    const counted = nutritionRows(context, month, index.settings.register);
    noteHistory(context, zone, who, handedOut(kind, month.first, null, counted.rows.length));
    return counted;
  }
  const { children } = readRows(workbook, { children: childCells() });
  const listed = children.filter((child) => child.posyandu === posyandu);
  if (listed.length === 0 && !index.settings.register.posyandu.some(({ name }) => name === posyandu))
    throw new Refused(EXPORT.noSuchPosyandu);
  const codes = new Set(listed.flatMap(({ code }) => parseCode(code) ?? []));
  const register = statesAround(context, index, [...codes]).of(CHILDREN);
  const own = register.children.filter((child) => codesOf(child).some((code) => codes.has(code)));
  const about = childrenIn(own, month, zone);
  const rows = {
    identity: () => identityRows(about),
    measurements: () => measurementRows(about, month),
    survey: () => surveyRows(about, month),
  } satisfies Readonly<Record<Exclude<FileKind, CountedKind>, () => AnyHandOut>>;
  const made: AnyHandOut = rows[kind]();
  noteHistory(context, zone, who, handedOut(kind, month.first, posyandu, made.rows.length));
  return made;
}

type CountedKind = 'status' | 'toddlers';

/** Reports that are of the whole kelurahan, whatever posyandu is chosen. */
const isOfKelurahan = (kind: FileKind): kind is CountedKind => kind === 'status' || kind === 'toddlers';

const childCells = () => select(childTab, { code: textField('Kode Anak'), posyandu: textField('Posyandu') });

interface Asked {
  readonly kind: FileKind;
  /** A day of the month. */
  readonly day: CalendarDate;
  readonly posyandu: string;
}

function readAsked(value: unknown): Asked {
  const { kind, day, posyandu }: Readonly<Record<string, unknown>> = Object(value);
  const known = FILE_KINDS.find((one) => one === kind);
  const parsed = typeof day === 'string' ? parseIsoDate(day) : null;
  if (!known || !parsed || typeof posyandu !== 'string') throw new Refused(EXPORT.unreadable);
  return { kind: known, day: parsed, posyandu };
}
