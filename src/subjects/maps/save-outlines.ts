'beside the script';

import type { WindowContext } from '../../installation/window';
import { middleOf, type Ring } from '../../kernel/place/ground';
import type { AreaOutline } from '../../kernel/place/grounds';
import type { Point } from '../../kernel/place/place';
import { areaNumber, readSettings } from '../../settings/settings';
import { areaTab } from '../../settings/tabs';
import { text } from '../../workbook/cells';
import { historyChange } from '../../workbook/history';
import type { TabChange } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { columnAt, renderRow } from '../../workbook/tab';
import { OUTLINE_HISTORY } from './file-words';
import { OUTLINES, outlineIssue, writeRings } from './outlines';
import type { SavedOutlines } from './saved-outlines';

/** More areas than any kelurahan has. */
const MOST_AREAS = 1_000;

type Context = Pick<WindowContext, 'workbook' | 'now' | 'lock' | 'who'>;

/**
 * Writes outlines into the rows of their areas, and rows for areas that the tab does not have yet; `Riwayat` notes it.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 */
export function saveOutlines(context: Context, asked: unknown): SavedOutlines {
  const { workbook, lock, now, who } = context;
  const { register } = readSettings(workbook);
  const areas = areasFrom(asked).slice(0, MOST_AREAS);
  const checked = areas.map((area) => ({
    ...area,
    issue: outlineIssue(area.rings, register.gazetteer.kelurahan),
  }));
  const sound = checked.filter(({ issue }) => issue === null);
  if (sound.length > 0) {
    lock.during(() => {
      const note = { who, what: OUTLINE_HISTORY(sound.length) };
      workbook.write([areaChange(context, sound), historyChange(now(), register.zone, note)]);
    });
  }
  return {
    saved: sound.length,
    refused: checked.flatMap(({ rw, rt, issue }) => (issue === null ? [] : [{ rw, rt, issue }])),
  };
}

function areaChange({ workbook }: Context, areas: readonly AreaOutline[]): TabChange {
  const { outlines: rows } = readRows(workbook, { outlines: OUTLINES });
  const rowOf = ({ rw, rt }: AreaOutline): number =>
    rows.findIndex((row) => areaNumber(row.rw) === rw && areaNumber(row.rt) === rt);
  const column = columnAt(areaTab, 'Batas');
  return {
    tab: areaTab,
    rows: areas.flatMap((area) => {
      const at = rowOf(area);
      const cells = [{ column, cell: text(writeRings(area.rings)) }];
      return at < 0 ? [] : [{ kind: 'update', at, cells } as const];
    }),
    appended: areas.filter((area) => rowOf(area) < 0).map((area) => renderRow(areaTab, newRow(area))),
  };
}

/** An area that had no row gets its middle as its point. */
function newRow({ rw, rt, rings }: AreaOutline) {
  const { lat, lng } = middleOf({ kind: 'outline', rings });
  return {
    RW: rw,
    RT: rt,
    Lintang: Number(lat.toFixed(5)),
    Bujur: Number(lng.toFixed(5)),
    Batas: writeRings(rings),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isAreaNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999;

/** Areas of the shape that the page sends; what is of another is passed over. */
function areasFrom(asked: unknown): readonly AreaOutline[] {
  return listOf(fieldsOf(asked).areas).flatMap((one) => {
    const { rw, rt, rings } = fieldsOf(one);
    if (!isAreaNumber(rw) || !(rt === null || isAreaNumber(rt))) return [];
    return [{ rw, rt, rings: listOf(rings).map(ringFrom) }];
  });
}

const ringFrom = (ring: unknown): Ring =>
  listOf(ring).flatMap((corner): readonly Point[] => {
    const { lat, lng } = fieldsOf(corner);
    const isDegrees = (value: unknown): value is number =>
      typeof value === 'number' && Number.isFinite(value);
    return isDegrees(lat) && isDegrees(lng) ? [{ lat, lng }] : [];
  });
