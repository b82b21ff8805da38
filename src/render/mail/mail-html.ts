import { type Html, html } from '../html';
import type { Block, Fact, ListItem } from './mail';

// Mail programs drop style sheets and fetch nothing, so styles stand in each element. Colours keep a contrast of 4.5 : 1.
const INK = '#1f2933';
const FONT = `font-family:Arial,Helvetica,sans-serif;color:${INK}`;
const STYLES = {
  page: `margin:0;padding:0;background:#eef2f4;${FONT}`,
  frame: 'width:100%;border-collapse:collapse;background:#eef2f4',
  sheet: `max-width:600px;margin:0 auto;background:#ffffff;padding:20px 16px;font-size:16px;line-height:1.5;${FONT}`,
  sender: 'margin:0 0 12px;font-size:14px;color:#52606d',
  title: 'margin:0 0 12px;font-size:22px;line-height:1.3',
  heading: 'margin:24px 0 8px;font-size:17px;line-height:1.3',
  paragraph: 'margin:0 0 12px;white-space:pre-line',
  facts: 'width:100%;border-collapse:collapse;margin:0 0 12px;font-size:16px',
  label:
    'padding:6px 12px 6px 0;text-align:left;vertical-align:top;font-weight:normal;color:#52606d;width:35%',
  value: 'padding:6px 0;vertical-align:top;white-space:pre-line;word-break:break-word',
  list: 'margin:0 0 12px;padding:0 0 0 22px',
  item: 'margin:0 0 10px;white-space:pre-line',
  detail: 'color:#0b5d4e',
  button:
    'display:inline-block;background:#0b5d4e;color:#ffffff;padding:13px 22px;border-radius:6px;font-weight:bold;text-decoration:none',
  address: 'margin:0 0 12px;font-size:13px;color:#52606d;word-break:break-all',
  table: 'width:100%;border-collapse:collapse;margin:0 0 8px;font-size:13px',
  headCell: 'padding:6px 3px;border-bottom:2px solid #9aa5b1;vertical-align:bottom',
  cell: 'padding:6px 3px;border-bottom:1px solid #d9e0e6;vertical-align:top',
  small: 'margin:0 0 8px;font-size:13px;color:#52606d;white-space:pre-line',
} as const;

const NOTICE_COLOURS = {
  urgent: 'background:#fdecea;border-left:5px solid #b3261e',
  caution: 'background:#fff4e0;border-left:5px solid #b76e00',
  calm: 'background:#e8f4f1;border-left:5px solid #0b5d4e',
} as const;

interface MailPage {
  readonly subject: string;
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function mailHtml({ subject, sender, title, blocks }: MailPage): string {
  const page = html`<html lang="id" xmlns="http://www.w3.org/1999/xhtml">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${subject}</title></head>
<body style="${STYLES.page}"><table role="presentation" style="${STYLES.frame}"><tr><td>
<div style="${STYLES.sheet}"><p style="${STYLES.sender}">${sender}</p>
<h1 style="${STYLES.title}">${title}</h1>
${blocks.map(blockHtml)}</div>
</td></tr></table></body></html>`;
  return `<!DOCTYPE html>\n${page}\n`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="${STYLES.paragraph}">${block.text}</p>\n`;
    case 'heading':
      return html`<h2 style="${STYLES.heading}">${block.text}</h2>\n`;
    case 'notice':
      return noticeHtml(block.tone, block.text);
    case 'facts':
      return html`<table style="${STYLES.facts}">${block.rows.map(factHtml)}</table>\n`;
    case 'list':
      return html`<ul style="${STYLES.list}">${block.items.map(itemHtml)}</ul>\n`;
    case 'button':
      return html`<p style="margin:16px 0"><a href="${block.url}" style="${STYLES.button}">${block.label}</a></p>\n`;
    case 'address':
      return html`<p style="${STYLES.address}">${block.label} <a href="${block.url}">${block.url}</a></p>\n`;
    case 'table':
      return tableHtml(block.head, block.rows);
    case 'small':
      return html`<p style="${STYLES.small}">${block.text}</p>\n`;
  }
}

function noticeHtml(tone: keyof typeof NOTICE_COLOURS, text: string): Html {
  const style = `margin:0 0 14px;padding:12px 14px;white-space:pre-line;${NOTICE_COLOURS[tone]}`;
  return html`<p style="${style}">${text}</p>\n`;
}

const factHtml = ({ label, value }: Fact): Html =>
  html`<tr><th scope="row" style="${STYLES.label}">${label}</th><td style="${STYLES.value}">${value}</td></tr>\n`;

const itemHtml = ({ text, detail }: ListItem): Html =>
  html`<li style="${STYLES.item}">${text}${detail === undefined ? [] : html`<br /><span style="${STYLES.detail}">${detail}</span>`}</li>\n`;

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const align = (column: number): string => `;text-align:${column === 0 ? 'left' : 'right'}`;
  // Names may break anywhere to leave room for the figures, which may not.
  const wrap = (column: number): string => (column === 0 ? ';word-break:break-word' : ';white-space:nowrap');
  const heads = head.map(
    (text, column) => html`<th scope="col" style="${STYLES.headCell + align(column)}">${text}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map(
      (text, column) => html`<td style="${STYLES.cell + align(column) + wrap(column)}">${text}</td>`,
    );
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<table style="${STYLES.table}"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>\n`;
}
