import { parseIsoDate } from '../../../kernel/calendar';
import { type DecisionKind, isCode, present } from '../../../ledger/decisions/kind';
import { childOf } from '../register/fold';
import { CHILDREN } from '../register/state';
import type { DangerCheckedContent } from '../visits/danger-check';

/** An officer says that somebody has looked at a child of which a sign of danger was reported, and then answered otherwise. */
export const checkDangerKind: DecisionKind<DangerCheckedContent> = {
  kind: 'danger-checked',
  label: 'Tanda bahaya sudah diperiksa',
  shown: ({ on }) => `Tanda bahaya ${on} sudah diperiksa`,
  fits: ({ child, on }) => isCode(child) && parseIsoDate(String(on)) === on,
  names: ({ child }) => [child],
  objections({ child: code, on }, { states }) {
    const child = childOf(code, states.of(CHILDREN));
    if (!child) return ['unknown-child'];
    return present({ 'no-change': !child.alarms.some((alarm) => alarm.on === on && alarm.end === null) });
  },
};
