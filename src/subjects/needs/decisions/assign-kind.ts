import { type DecisionKind, isCode, isText } from '../../../ledger/decisions/kind';
import { childOf } from '../../children/register/fold';
import { CHILDREN } from '../../children/register/state';
import type { AssignContent } from '../acts/decided';
import { isNeedKind } from '../kinds/need-kinds';

/** An officer gives a need to somebody by name. */
export const assignKind: DecisionKind<AssignContent> = {
  kind: 'tugas',
  label: 'Tugas dibagikan',
  fits: ({ child, need, to }) => isCode(child) && isNeedKind(String(need)) && isText(to),
  names: ({ child }) => [child],
  objections: ({ child }, { states }) => (childOf(child, states.of(CHILDREN)) ? [] : ['unknown-child']),
  emptied: (content) => ({ ...content, to: '' }),
};
