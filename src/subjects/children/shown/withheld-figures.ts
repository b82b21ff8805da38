import type { LineValue } from '../../../overview/overview';
import { ALARM } from '../../../overview/words';
import { text } from '../../../workbook/cells';
import { FIGURES_WITHHELD } from '../summary/figure-words';

/** In place of the figures that hang on z-scores. Children with signs of danger are counted all the same. */
export function withheldFigures(): Readonly<Record<'stunting' | 'wasting' | 'underweight', LineValue>> {
  const value = { count: text(ALARM.withheld), remark: FIGURES_WITHHELD };
  return { stunting: value, wasting: value, underweight: value };
}
