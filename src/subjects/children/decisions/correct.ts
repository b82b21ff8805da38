import { type CalendarDate, dayOf } from '../../../kernel/calendar';
import { type DecisionKind, isCode, isText, present } from '../../../ledger/decisions/kind';
import { CORRECTABLE, type CorrectContent } from '../reading/correction';
import { readCorrection } from '../reading/read-correction';
import type { Child } from '../register/child';
import { childOf } from '../register/fold';
import { CHILDREN } from '../register/state';
import { checkAgainstBirthDate } from '../submission/checks';
import { FIELD_LABELS } from '../submission/field-words';
import { REQUIRED_OF_A_NEW_CHILD } from '../submission/parse-submission';
import type { Identity } from '../submission/submission';

const LABEL = 'Perbaikan data';

/** An officer corrects who a child is. */
export const correctKind: DecisionKind<CorrectContent> = {
  kind: 'correct',
  label: LABEL,
  title: ({ field }) => `${LABEL}: ${FIELD_LABELS[field]}`,
  fits: ({ child, field, value }) =>
    isCode(child) && CORRECTABLE.some((known) => known === field) && isText(value),
  names: ({ child }) => [child],
  emptied: (content) => ({ ...content, value: '' }),
  objections(content, { states, settings, at }) {
    const child = childOf(content.child, states.of(CHILDREN));
    if (!child) return ['unknown-child'];
    const { identity, problems } = readCorrection({ ...content, at }, settings.zone);
    if (problems.length > 0) return ['value-unreadable'];
    const corrected = Object.entries(identity);
    if (REQUIRED_OF_A_NEW_CHILD.includes(content.field) && corrected.some(([, value]) => value === null))
      return ['value-missing'];
    if (corrected.every(([field, value]) => child.identity[field as keyof Identity] === value))
      return ['no-change'];
    return identity.birthDate
      ? objectionsToBirthDate(identity.birthDate, child, dayOf(at, settings.zone))
      : [];
  },
};

function objectionsToBirthDate(
  birthDate: CalendarDate,
  { visits }: Child,
  today: CalendarDate,
): readonly string[] {
  if (birthDate > today) return ['date-in-future'];
  const impossible = visits.some(
    ({ measurement }) => checkAgainstBirthDate(measurement, birthDate).length > 0,
  );
  return present({ 'birth-date-contradicts-visits': impossible });
}
