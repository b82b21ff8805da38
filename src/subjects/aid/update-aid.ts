'beside the script';

import { MS_PER_DAY } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import { queueOnce } from '../../post/queue-once';
import { number } from '../../workbook/cells';
import { renderRow } from '../../workbook/tab';
import { worklistTab } from '../needs/tabs/worklist-tab';
import { aidDue } from './aid-due';
import { type AidNeedContext, aidNeedRows, needsCounted } from './aid-need-rows';
import { aidTab, responsesOf } from './aid-tab';
import type { FamilyTrouble } from './families';
import { type AidContext, followAid } from './follow-aid';
import { DOUBLE_KIND } from './kind-names';
import { portionsOn } from './ledger';
import { type AidRow, type AidState, rowsFrom } from './portion-rows';
import { isGrownUp } from './received';
import { AID_LINE_REMARKS } from './room-words';
import { semesterSums, strangePortions } from './semester-sums';
import { semesterTab } from './semester-tab';
import { AID_TROUBLE } from './words';

/** Name in the script's memory of what `Bantuan` was worked out from last. */
const COUNTED = 'bantuan';

/**
 * Works out `Bantuan` anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function updateAid(context: AidNeedContext, thoroughly = false): number {
  let seconds: readonly string[] = [];
  const changed = followAid(
    context,
    {
      name: COUNTED,
      also: [],
      tabs: [aidTab, semesterTab, worklistTab],
      work(
        { register: { children: registered, gifts, programs }, women, unreadable, families },
        day,
        decisions,
      ) {
        const children = [...registered, ...women];
        const found = portionsOn(children, gifts, programs, day);
        const aid = rowsFrom(found, children, day);
        // No mail is about a woman.
        seconds = aid.flatMap((row) => (isGrownUp(row.code) ? [] : row.seconds));
        return {
          rows: [
            aid.map((row) => renderRow(aidTab, row)),
            semesterSums([...found.portions, ...strangePortions(found.strange, children)]).map((sum) =>
              renderRow(semesterTab, sum),
            ),
            aidNeedRows(context, { due: aidDue(found.portions, aid, day), day, decisions }),
          ],
          lines: linesOf(aid, unreadable, families),
        };
      },
      besides: () => needsCounted(context),
    },
    thoroughly,
  );
  tellSeconds(context, seconds);
  return changed;
}

/** What was recorded longer ago its sender is not told any more. */
const TOLD_WITHIN = 2 * MS_PER_DAY;

/** Whoever has just recorded a portion that had been given already is told within the hour. The outbox names the response alone. */
function tellSeconds(context: AidContext, keys: readonly string[]): void {
  const from = context.now() - TOLD_WITHIN;
  const recent = keys.filter((key) => Date.parse(key.split(' ')[0] ?? '') >= from);
  const wanted = responsesOf(recent).map((about) => ({
    kind: { kind: DOUBLE_KIND },
    occasion: { about, key: `${DOUBLE_KIND} ${about}` },
  }));
  if (wanted.length > 0) queueOnce(context, () => wanted);
}

/** What `Beranda` says of it, and what in the settings could not be followed. */
function linesOf(aid: readonly AidRow[], unreadable: readonly string[], families: FamilyTrouble) {
  const count = (state: AidState): number => aid.filter((row) => row.state === state).length;
  const strange = aid.filter(({ program }) => program === null).length;
  const trouble = [
    ...(unreadable.length > 0 ? [AID_TROUBLE.unreadable(few(unreadable))] : []),
    ...(families.unknown.length > 0 ? [AID_TROUBLE.unknownFamilies(few(families.unknown))] : []),
    ...(families.unreadable.length > 0 ? [AID_TROUBLE.unreadableFamilies(few(families.unreadable))] : []),
    ...(families.contradicting.length > 0
      ? [AID_TROUBLE.contradictingFamilies(few(families.contradicting))]
      : []),
    ...(strange > 0 ? [AID_TROUBLE.unknown(strange)] : []),
  ];
  return {
    aidMissing: {
      count: number(count('missing')),
      remark: [...trouble, AID_LINE_REMARKS.aidMissing].join(' '),
    },
    aidTwice: number(count('twice')),
    aidUnneeded: number(count('unneeded')),
  };
}

/** Rows named in a remark. */
const MOST_NAMED = 5;

const few = (rows: readonly string[]): string =>
  [...rows.slice(0, MOST_NAMED).map(withoutNumbers), ...(rows.length > MOST_NAMED ? ['…'] : [])].join(', ');
