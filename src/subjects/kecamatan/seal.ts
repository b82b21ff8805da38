'beside the script';

import { fingerprint } from '../../kernel/fingerprint';
import type { Figure, Origin } from './figure';

/** What names a figure within a copy: no two rows have the same. */
export const figureKey = ({
  month,
  part,
  name,
  detail,
}: Pick<Figure, 'month' | 'part' | 'name' | 'detail'>): string => JSON.stringify([month, part, name, detail]);

/** What a kelurahan says, whoever it is: two copies of one register have the same. */
export const contentMark = (figures: readonly Figure[]): string =>
  fingerprint(
    JSON.stringify(
      figures.map(({ month, part, name, detail, numerator, denominator }) => [
        ...[month, part, name, detail],
        ...[numerator, denominator],
      ]),
    ),
  ).toString(36);

/**
 * Tells a copy in which somebody has changed a cell from one that is as it was made. It is no signature: whoever owns the file can make one
 * anew, as they could change the register itself.
 */
export const sealOf = (origin: Origin, figures: readonly Figure[]): string => {
  const { format, code, kelurahan, kecamatan, madeAt, asOf } = origin;
  const rows = figures.map((one) => [
    ...[one.month, one.part, one.name, one.detail],
    ...[one.numerator, one.denominator, one.source, one.asOf],
  ]);
  return fingerprint(JSON.stringify([format, code, kelurahan, kecamatan, madeAt, asOf, rows])).toString(36);
};
