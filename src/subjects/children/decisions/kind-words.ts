import type { DecisionContent, DecisionKind, ResidenceStatus } from '../../../ledger/decisions/decision';
import { FIELD_LABELS } from '../submission/field-words';

const KIND: Readonly<Record<Exclude<DecisionKind, 'residence'>, string>> = {
  'same-child': 'Anak yang sama',
  'different-children': 'Bukan anak yang sama',
  correct: 'Perbaikan data',
  accept: 'Betul, ini benar',
  withdraw: 'Kiriman ditarik',
  erase: 'Data dihapus',
  undo: 'Keputusan dibatalkan',
};

export const RESIDENCE_LABEL: Readonly<Record<ResidenceStatus, string>> = {
  active: 'Tinggal di sini',
  'moved-out': 'Pindah',
  died: 'Meninggal',
};

/** What kind of decision it was, without anything of a child: fit for a log. */
function decisionTitle(content: DecisionContent): string {
  if (content.kind === 'correct') return `${KIND.correct}: ${FIELD_LABELS[content.field]}`;
  return content.kind === 'residence' ? RESIDENCE_LABEL[content.status] : KIND[content.kind];
}

export const describeDecision = (content: DecisionContent): string =>
  decisionTitle(content) + (content.kind === 'residence' ? ` (${content.on})` : '');

/** A line of `Riwayat`. */
export const decisionNote = (content: DecisionContent, children: string): string =>
  `Keputusan: ${decisionTitle(content)} (${children})`;
