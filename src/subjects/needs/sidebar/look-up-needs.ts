'beside the script';

import type { ResponseCode } from '../../../kernel/code';
import type { Context } from '../../../ledger/context';
import { areFiguresWithheld } from '../../../overview/withheld';
import { coversPosyandu, isValidOn } from '../../../settings/kader';
import type { Settings } from '../../../settings/settings';
import { readRows, select, textField } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import type { SelectedRow } from '../../children/decisions/look-up';
import { childAround } from '../../children/register/child-around';
import { isNeedKind, type NeedKind } from '../kinds/need-kinds';
import { readNeedKey, worklistTab } from '../tabs/worklist-tab';
import type { NeedsView, PersonToAssign } from './needs-view';
import { shownNeeds } from './shown-needs';
import { standingNeeds } from './standing-needs';

/**
 * What is to be done for a child, and what was done.
 *
 * @param code of any of its responses
 * @param selected row at which the page was opened
 * @returns `null` where no such child is shown: nothing is told of one that is withheld
 */
export function lookUpNeeds(
  context: Context,
  code: ResponseCode | null,
  selected: SelectedRow | null,
): NeedsView | null {
  const around = childAround(context, code);
  if (!around) return null;
  const { child, states, settings, zone, day, today } = around;
  const { needs, acts } = shownNeeds(states, child.code, areFiguresWithheld(context.memory));
  return {
    child: child.code,
    selected: selectedNeed(context, selected, child.code),
    day,
    today,
    zone,
    needs: [...needs, ...standingNeeds(context, child.code)],
    acts,
    people: peopleFor(settings, child.posyandu, today),
  };
}

function selectedNeed(
  { workbook }: Context,
  selected: SelectedRow | null,
  child: ResponseCode,
): NeedKind | null {
  if (selected?.tab !== worklistTab.title || selected.row < 0) return null;
  const { rows } = readRows(workbook, {
    rows: select(worklistTab, { key: textField(KEY_HEADER) }, { from: selected.row, count: 1 }),
  });
  const read = readNeedKey(rows[0]?.key ?? '');
  return read && read.code === child && isNeedKind(read.kind) ? read.kind : null;
}

/** Kader of the posyandu and officers, by name alone. */
function peopleFor(
  { kader, staff, register }: Settings,
  posyandu: string,
  today: NeedsView['today'],
): readonly PersonToAssign[] {
  const people: readonly PersonToAssign[] = [
    ...kader
      .filter((one) => isValidOn(one, today) && coversPosyandu(one, posyandu, register.posyandu))
      .map(({ name }) => ({ name, role: 'kader' as const })),
    ...staff.filter((one) => isValidOn(one, today)).map(({ name }) => ({ name, role: 'officer' as const })),
  ];
  const named = new Map(people.map((person) => [person.name, person]));
  // Who has no name in its row would be shown by an address.
  return [...named.values()].filter(({ name }) => name !== '' && !name.includes('@'));
}
