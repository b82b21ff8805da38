import type { FigureContext } from '../../../ledger/subject';
import { type Cell, link, text } from '../../../workbook/cells';
import { URGENCIES } from '../kinds/need-kinds';
import { NEEDS_BESIDE, PUT_OFF, URGENCY_LABEL } from '../open/words';
import { isPutOff, readNeedKey, worklistTab } from './worklist-tab';

/**
 * What stands on `Beranda` of `Perlu Tindakan`: how many rows there are of each urgency, and of what is put off, each leading to them.
 *
 * @param keys of all rows, in their order
 */
export function needsBeside(keys: readonly string[], rowsUrl: FigureContext['rowsUrl']): readonly Cell[] {
  const ranks = keys.map((key) => readNeedKey(key)?.rank ?? '');
  const cellOf = (label: string, is: (rank: string) => boolean): Cell => {
    const count = ranks.filter(is).length;
    const said = NEEDS_BESIDE(label, count);
    return count === 0 || !rowsUrl
      ? text(said)
      : link(said, rowsUrl(worklistTab.title, { from: ranks.findIndex(is), count }));
  };
  return [
    ...URGENCIES.map((urgency) => cellOf(URGENCY_LABEL[urgency], (rank) => rank === String(urgency))),
    cellOf(PUT_OFF, (rank) => isPutOff({ rank })),
  ];
}
