'beside the script';

import { type CalendarDate, dayOf } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { NEWEST_DECISION } from '../../ledger/decision-tab';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { type WorkContext, workOut } from '../../ledger/work-out';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { COUNTED_CHILDREN, COUNTED_VISITS } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import { countedUpTo } from '../recap/month-child';
import { TARGETS } from '../recap/target-tab';
import { targetsFrom } from '../recap/targets';
import { coupleSelection } from './couple-months';
import { indicatorsFrom } from './indicators';
import { feedingSelection, motherSelection } from './mother-months';
import { situationOf } from './situation';
import { situationTab } from './situation-tab';
import { indicatorSelection, supportSelection } from './support-cells';
import { supportRows } from './support-rows';

/** Name in the script's memory of what the tab was worked out from last. */
const COUNTED = 'situasi';

export type SituationContext = WorkContext & Pick<Context, 'memory'>;

/** Names in the script's memory: of what `Rekap` was counted from last, and of that when this tab was last looked at. */
const RECAP = 'rekap';
const LOOKED = 'situasi:dari';

/**
 * Works `Analisis Situasi` out anew where anything was recorded, decided or set since; what was typed into `Data Pendukung` and `Indikator` is
 * looked for by night.
 */
export function updateSituation(context: SituationContext, thoroughly = false): number {
  const { memory, now } = context;
  const from = `${memory.get(RECAP) ?? ''} ${dayOf(now(), 'WIB')}`;
  if (!thoroughly && memory.get(LOOKED) === from) return 0;
  const changed = worked(context, thoroughly);
  memory.set(LOOKED, from);
  return changed;
}

const worked = (context: SituationContext, thoroughly: boolean): number =>
  workOut(
    context,
    {
      name: COUNTED,
      tabs: [situationTab],
      look: () => lookAt(context),
      work: (from) => ({
        rows: [rowsFrom(context, from).map((row) => renderRow(situationTab, row))],
        lines: null,
      }),
    },
    thoroughly,
  );

const lookAt = ({ workbook, memory, now }: SituationContext) => ({
  rows: readRows(workbook, {
    newest: LATEST_ENTRIES,
    decided: NEWEST_DECISION,
    support: supportSelection(),
    indicators: indicatorSelection(),
    targets: TARGETS,
    ...SETTINGS,
  }),
  areScoresWithheld: areFiguresWithheld(memory),
  today: dayOf(now(), 'WIB'),
});

function rowsFrom(
  { workbook, now }: SituationContext,
  { rows, areScoresWithheld, today }: ReturnType<typeof lookAt>,
) {
  const { newest, support, indicators: typedIndicators, targets, ...settingsRows } = rows;
  const { staff, register } = settingsFrom(settingsRows);
  const indicators = indicatorsFrom(typedIndicators);
  const typed = supportRows(support, { staff, indicators, today });
  const at = submittedAtOf(newest[0]?.key ?? '');
  if (at === null) return typed;
  const read = readRows(workbook, {
    children: COUNTED_CHILDREN,
    visits: COUNTED_VISITS,
    mothers: motherSelection(),
    couples: coupleSelection(),
    acts: feedingSelection(),
  });
  const asOf: CalendarDate = countedUpTo(at, now(), register.zone);
  const children = countedChildren(read.children, read.visits);
  const recap = {
    posyandu: register.posyandu.map(({ name }) => name),
    ...targetsFrom(targets, register.posyandu),
  };
  return [...situationOf({ ...read, children, recap, indicators, areScoresWithheld }, asOf), ...typed];
}
