// What mails are written on. The build puts words and looks into a file beside the script, since only a run with a mail to send
// needs them; elsewhere this file is known as a type.

import type { DIGEST_WORDS } from './digest-words';

// Mail programs drop style sheets and fetch nothing, so each element carries its styles. Colours keep a contrast of 4.5 : 1.
const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1f2933';

export const STYLES = {
  page: `margin:0;padding:0;background:#eef2f4;${FONT}`,
  frame: 'width:100%;border-collapse:collapse;background:#eef2f4',
  sheet: `max-width:600px;margin:0 auto;background:#ffffff;padding:20px 16px;font-size:16px;line-height:1.5;${FONT}`,
  sender: 'margin:0 0 12px;font-size:14px;color:#52606d',
  title: 'margin:0 0 12px;font-size:22px;line-height:1.3',
  section: 'margin:32px 0 12px;padding:16px 0 0;border-top:3px solid #0b5d4e;font-size:20px;line-height:1.3',
  heading: 'margin:24px 0 8px;font-size:17px;line-height:1.3',
  paragraph: 'margin:0 0 12px;white-space:pre-line',
  notice: 'margin:0 0 14px;padding:12px 14px;white-space:pre-line',
  tone: {
    urgent: 'background:#fdecea;border-left:5px solid #b3261e',
    caution: 'background:#fff4e0;border-left:5px solid #b76e00',
    calm: 'background:#e8f4f1;border-left:5px solid #0b5d4e',
  },
  facts: 'width:100%;border-collapse:collapse;margin:0 0 12px;font-size:16px',
  label:
    'padding:6px 12px 6px 0;text-align:left;vertical-align:top;font-weight:normal;color:#52606d;width:35%',
  value: 'padding:6px 0;vertical-align:top;white-space:pre-line;word-break:break-word',
  detailOfFact: 'font-size:14px;line-height:1.35',
  note: 'font-size:13px;line-height:1.35;color:#52606d',
  bars: 'width:100%;border-collapse:collapse;margin:0 0 12px;font-size:14px',
  barLabel:
    'padding:6px 8px 0 0;text-align:left;vertical-align:bottom;font-weight:normal;word-break:break-word',
  barValue: 'padding:6px 0 0;text-align:right;vertical-align:bottom;white-space:nowrap',
  track: 'padding:2px 0 0',
  frameless: 'width:100%;border-collapse:collapse;table-layout:fixed;font-size:1px;line-height:10px',
  barCell: 'padding:0;height:10px',
  fill: { bar: 'background:#0b5d4e', pale: 'background:#7aaea3', rest: 'background:#e4eaee' },
  columns: 'border-collapse:collapse;table-layout:fixed;margin:0 0 14px;font-size:10px;line-height:1.3',
  caption: 'margin:0 0 4px;font-size:14px;font-weight:bold',
  column: 'padding:0 1px;height:72px;vertical-align:bottom;text-align:center',
  columnFrame: 'width:100%;border-collapse:collapse',
  columnFill: 'padding:0;font-size:1px;line-height:1px;background:#0b5d4e',
  columnHead: 'padding:3px 0 0;border-top:1px solid #9aa5b1;font-weight:normal;color:#52606d',
  list: 'margin:0 0 12px;padding:0 0 0 22px',
  item: 'margin:0 0 10px;white-space:pre-line',
  denseItem: 'margin:0 0 6px;font-size:14px;line-height:1.35;white-space:pre-line',
  detail: 'color:#52606d',
  // High enough for a thumb.
  link: 'display:inline-block;padding:9px 20px 9px 0;color:#0b5d4e;font-weight:bold',
  denseLink: 'display:inline-block;padding:8px 4px 8px 8px;color:#0b5d4e;font-weight:bold',
  button:
    'display:inline-block;background:#0b5d4e;color:#ffffff;padding:13px 22px;border-radius:6px;font-weight:bold;text-decoration:none',
  address: 'margin:0 0 12px;font-size:13px;color:#52606d;word-break:break-all',
  table: 'width:100%;border-collapse:collapse;margin:0 0 8px;font-size:13px',
  headCell: 'padding:6px 3px;border-bottom:2px solid #9aa5b1;vertical-align:bottom',
  cell: 'padding:6px 3px;border-bottom:1px solid #d9e0e6;vertical-align:top',
  small: 'margin:0 0 8px;font-size:13px;color:#52606d;white-space:pre-line',
} as const;

/** Words and looks of mails. */
export interface Stationery<Texts = unknown> {
  /** Of the mail that has a section for each of several subjects. */
  readonly digest: typeof DIGEST_WORDS;
  /** Of the subjects whose mails have their words beside the script. */
  readonly texts: Texts;
  readonly styles: typeof STYLES;
}
