import type { CalendarDate } from '../../../kernel/calendar';
import type { SevereSign } from '../../../kernel/growth/classify';
import { SEVERE_SIGN_LABEL } from '../../../kernel/growth/words';
import { longDay } from '../../../kernel/words';
import type { Child } from '../register/child';
import { plausibleStatus } from '../summary/month-visit';
import type { Visit } from '../visits/visit';
import { DANGER_WAITS } from './words';

const signsText = (signs: readonly SevereSign[]): string =>
  signs.map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ');

/** Signs of danger in a cell: those of the visit, and those reported for a day and answered otherwise that nobody has looked at yet. */
function dangerText(
  visit: Visit | undefined,
  { alarms }: Child,
  isShown: (on: CalendarDate) => boolean,
): string {
  const waiting = alarms
    .filter(({ on, end }) => end === null && isShown(on))
    .map(({ on, signs }) => DANGER_WAITS(signsText(signs), longDay(on)));
  return [signsText(visit ? plausibleStatus(visit).severeSigns : []), ...waiting]
    .filter((part) => part !== '')
    .join('; ');
}

/** For the row of a child, which shows its last visit: whatever the day of an alarm. */
export function dangerOfChild(child: Child): string {
  const last = child.visits[child.visits.length - 1];
  const told = dangerText(last, child, () => true);
  const seen = child.visits.filter(({ byCard }) => !byCard).pop();
  // What a kader has seen is not taken back by whoever holds the card.
  const signs = seen ? plausibleStatus(seen).severeSigns : [];
  if (!last?.byCard || !seen || signs.length === 0) return told;
  const standing = DANGER_WAITS(signsText(signs), longDay(seen.measurement.measuredOn));
  return [told, standing].filter((part) => part !== '').join('; ');
}

/** For the row of a visit: alarms of its day. */
export const dangerOfVisit = (visit: Visit, child: Child): string =>
  dangerText(visit, child, (on) => on === visit.measurement.measuredOn);
