import type { DecisionContent, DecisionKind, ResidenceStatus } from '../domain/decision/decision';
import { FIELD_LABELS } from './fields';

const KIND: Readonly<Record<DecisionKind, string>> = {
  'same-child': 'Anak yang sama',
  'different-children': 'Bukan anak yang sama',
  correct: 'Perbaikan data',
  residence: 'Kependudukan',
  accept: 'Betul, ini benar',
  withdraw: 'Kiriman ditarik',
  erase: 'Data dihapus',
  undo: 'Keputusan dibatalkan',
};

const RESIDENCE: Readonly<Record<ResidenceStatus, string>> = {
  active: 'Tinggal di sini',
  'moved-out': 'Pindah',
  died: 'Meninggal',
};

/** What was decided, without anything of a child: fit for every tab. */
export function describeDecision(content: DecisionContent): string {
  if (content.kind === 'correct') return `${KIND.correct}: ${FIELD_LABELS[content.field]}`;
  if (content.kind === 'residence') return `${RESIDENCE[content.status]} (${content.on})`;
  return KIND[content.kind];
}
