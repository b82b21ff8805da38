import type { States } from '../kernel/states';
import type { Follower } from '../ledger/context';
import { subjectOf } from '../ledger/fold-all';
import type { PlaceAnswer } from '../ledger/subject';
import { SETTINGS, settingsFrom } from '../settings/settings';
import type { Cell } from '../workbook/cells';
import { type RowSelection, readTogether } from '../workbook/select';
import { lookupKeys } from './find-points';
import { geocodeTab, LOOKUP_KEYS } from './geocode-tab';
import type { LocatedRow } from './located';

const EMPTY: Cell = { kind: 'empty' };

/**
 * Takes the addresses and links of erased responses out of the cache of lookups, but for those that somebody else has as well. Its
 * rows are emptied, not taken out: somebody who is looking up places meanwhile knows them by their position.
 *
 * @param located rows of every tab with homes
 */
export const lookupForgetter = (located: readonly RowSelection<LocatedRow>[]): Follower => ({
  changed({ before, after, erased, holders, settings: register }, { workbook, subjects }) {
    if (erased.length === 0) return [];
    const { rows, lists } = readTogether(workbook, { lookups: LOOKUP_KEYS, ...SETTINGS }, located);
    const settings = settingsFrom(rows);
    const keysOf = ({ address, location }: PlaceAnswer): readonly string[] =>
      lookupKeys(address ?? '', location ?? '', settings);
    const placesIn = (states: States): readonly PlaceAnswer[] =>
      subjects.flatMap((subject) => subject.places?.(states.of(subject)) ?? []);
    const touched = new Set([...holders].map(({ key }) => key));
    const others = lists.flat().filter(({ key }) => !touched.has(key));
    const kept = new Set([...others, ...placesIn(after)].flatMap(keysOf));
    const gone = new Set(
      [
        ...placesIn(before),
        ...erased.flatMap(
          (record) => subjectOf(record.form, subjects)?.responses?.places?.(record, register) ?? [],
        ),
      ].flatMap(keysOf),
    );
    return [
      {
        tab: geocodeTab,
        rows: rows.lookups.flatMap(({ key }, at) =>
          gone.has(key) && !kept.has(key)
            ? [
                {
                  kind: 'update' as const,
                  at,
                  cells: geocodeTab.columns.map((_, column) => ({ column, cell: EMPTY })),
                },
              ]
            : [],
        ),
      },
    ];
  },
});
