import { fill } from '../../../kernel/fill';
import type { Position } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import { indicatorName } from '../../../kernel/growth/words';
import { decimalText } from '../../../kernel/words';
import type { SeenSign, SignValues } from './danger-case';
import type { MailTexts } from './stationery';

type Texts = MailTexts['urgent'];

/**
 * What a sign was read from; `null` where that was not measured.
 *
 * @param position how a child of that age is measured; names the index
 */
export function valueText(
  sign: SevereSign,
  { weightForLengthHeight: score, armCm, oedema }: SignValues,
  position: Position,
  { remeasure, scoreWithheld, swollen, notSwollen }: Texts,
): string | null {
  if (sign === 'arm') return armCm === null ? null : `${decimalText(armCm, 1)} cm`;
  if (sign === 'oedema') return oedema === null ? null : oedema ? swollen : notSwollen;
  if (score === null) return null;
  if (score === 'withheld') return scoreWithheld;
  const value = `${indicatorName('weightForLengthHeight', position)} ${decimalText(score.z, 2)} SD`;
  return score.flagged ? `${value} (${remeasure})` : value;
}

/** What counts now of a sign that was answered otherwise. */
export function answeredText({ sign, otherwise }: SeenSign, position: Position, texts: Texts): string {
  if (otherwise === null || otherwise === 'gone') return texts.noVisit;
  return valueText(sign, otherwise, position, texts) ?? texts.notAnswered;
}

/** A sign with what was reported and what counts now. */
export const bothText = (seen: SeenSign, position: Position, texts: Texts, both: string): string =>
  fill(both, {
    sign: texts.sign[seen.sign],
    before: valueText(seen.sign, seen.values, position, texts) ?? texts.notAnswered,
    now: answeredText(seen, position, texts),
  });

/** A sign without the z-score that it was read from: the sign itself is told, since a child is rather referred for nothing than not at all. */
export function withoutScore({ sign, values, otherwise }: SeenSign): SeenSign {
  const without = (known: SignValues): SignValues => ({
    ...known,
    weightForLengthHeight: known.weightForLengthHeight && 'withheld',
  });
  return {
    sign,
    values: without(values),
    otherwise: otherwise === null || otherwise === 'gone' ? otherwise : without(otherwise),
  };
}
