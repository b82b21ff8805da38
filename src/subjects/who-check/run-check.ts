'beside the script';

import type { JobContext } from '../../installation/job';
import type { WindowContext } from '../../installation/window';
import { dayOf, type TimeZone } from '../../kernel/calendar';
import type { LineValues } from '../../overview/overview';
import { areFiguresWithheld, withholdFigures } from '../../overview/withheld';
import { ALARM } from '../../overview/words';
import { readSettings } from '../../settings/settings';
import { text } from '../../workbook/cells';
import { noteHistory } from '../../workbook/history';
import { withheldFigures } from '../children/shown/withheld-figures';
import { updateQuality } from '../quality/update-quality';
import { checkAgainstWho, type WhoCheck } from './compare';
import { scoreColumns } from './score-columns';
import { checkedLine, WHO_CHECK, WHO_CHECK_LINE } from './words';

/** What the check has found. */
export interface SettledCheck {
  readonly fits: boolean;
  readonly said: string;
  /** For `Beranda`. */
  readonly lines: LineValues;
}

/**
 * Scores the published examples with the script's own scoring. Where one does not fit, it is remembered, and the figures that hang on
 * z-scores are withheld until all do. Cells of the tabs are made of what was answered and nothing else, so they stay: the columns with scores
 * and statuses are hidden for as long.
 */
export function settleWhoCheck(
  { memory, now, showColumns }: Pick<JobContext, 'memory' | 'now' | 'showColumns'>,
  zone: TimeZone,
  check: WhoCheck = checkAgainstWho(),
): SettledCheck {
  const fits = check.matched === check.values;
  const said = checkedLine(check, dayOf(now(), zone));
  if (!fits || areFiguresWithheld(memory)) showColumns(scoreColumns(), fits);
  withholdFigures(memory, !fits);
  return {
    fits,
    said,
    lines: {
      [WHO_CHECK_LINE]: {
        count: text(fits ? WHO_CHECK.fits : ALARM.failed),
        remark: fits ? said : `${said} ${WHO_CHECK.whatNow}`,
      },
      ...(fits ? {} : withheldFigures()),
    },
  };
}

/**
 * The check as an officer asks for it: said on `Beranda` and in `Riwayat`.
 *
 * @returns what whoever has asked reads
 */
export function runWhoCheck(context: WindowContext): readonly string[] {
  const { memory, workbook, overview, who } = context;
  const { zone } = readSettings(workbook).register;
  const wereWithheld = areFiguresWithheld(memory);
  const { fits, said, lines } = settleWhoCheck(context, zone);
  workbook.write([overview.change(lines)]);
  // Rekap follows within the hour; this would only the next night.
  if (areFiguresWithheld(memory) !== wereWithheld) updateQuality(context);
  noteHistory(context, zone, who, `${WHO_CHECK.menu}: ${said}`);
  const after = fits ? (wereWithheld ? [WHO_CHECK.goesOn] : []) : [WHO_CHECK.whatNow];
  return [fits ? WHO_CHECK.fits : ALARM.failed, said, WHO_CHECK.examples, ...after];
}
