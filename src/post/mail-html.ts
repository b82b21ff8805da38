import { type Html, html } from '../kernel/html';
import type { Bar, Block, Column, Fact, Link, ListItem } from './mail';
import type { Stationery } from './stationery';

type Styles = Stationery['styles'];

interface MailPage {
  readonly subject: string;
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function mailHtml({ subject, sender, title, blocks }: MailPage, styles: Styles): string {
  const page = html`<html lang="id" xmlns="http://www.w3.org/1999/xhtml">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${subject}</title></head>
<body style="${styles.page}"><table role="presentation" style="${styles.frame}"><tr><td>
<div style="${styles.sheet}"><p style="${styles.sender}">${sender}</p>
<h1 style="${styles.title}">${title}</h1>
${blocks.map((block) => blockHtml(block, styles))}</div>
</td></tr></table></body></html>`;
  return `<!DOCTYPE html>\n${page}\n`;
}

function blockHtml(block: Block, styles: Styles): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="${styles.paragraph}">${block.text}</p>\n`;
    case 'section':
      return html`<h2 style="${styles.section}">${block.text}</h2>\n`;
    case 'heading':
      return html`<h2 style="${styles.heading}">${block.text}</h2>\n`;
    case 'notice':
      return html`<p style="${`${styles.notice};${styles.tone[block.tone]}`}">${block.text}</p>\n`;
    case 'facts':
      return html`<table style="${styles.facts}">${block.rows.map((fact) => factHtml(fact, styles))}</table>\n`;
    case 'list':
      return html`<ul style="${styles.list}">${block.items.map((item) => (block.dense ? denseItemHtml : itemHtml)(item, styles))}</ul>\n`;
    case 'button':
      return html`<p style="margin:16px 0"><a href="${block.url}" style="${styles.button}">${block.label}</a></p>\n`;
    case 'address':
      return html`<p style="${styles.address}">${block.label} <a href="${block.url}">${block.url}</a></p>\n`;
    case 'table':
      return tableHtml(block, styles);
    case 'bars':
      return html`<table style="${styles.bars}">${block.bars.map((bar) => barHtml(bar, styles))}</table>\n`;
    case 'columns':
      return columnsHtml(block, styles);
    case 'small':
      return html`<p style="${styles.small}">${block.text}</p>\n`;
  }
}

const factHtml = ({ label, value, detail, note }: Fact, styles: Styles): Html =>
  html`<tr><th scope="row" style="${styles.label}">${label}</th><td style="${styles.value}">${value}${detail === undefined ? [] : html`<br /><span style="${styles.detailOfFact}">${detail}</span>`}${note === undefined ? [] : html`<br /><span style="${styles.note}">${note}</span>`}</td></tr>\n`;

/** Mail programs show no drawings, but all of them fill cells with a colour. */
function barHtml({ label, value, span, isPale }: Bar, styles: Styles): Html {
  const { bar, pale, rest } = styles.fill;
  const cells = span === null ? [] : widths(span).map(([width, part]) => fillCell(width, part));
  function fillCell(width: number, part: 'before' | 'bar' | 'after'): Html {
    const filled = part === 'bar' ? (isPale ? pale : bar) : rest;
    return html`<td style="${`${styles.barCell};width:${width}%;${filled}`}">&#160;</td>`;
  }
  const drawn =
    cells.length === 0
      ? []
      : html`<tr><td colspan="2" style="${styles.track}"><table role="presentation" style="${styles.frameless}"><tr>${cells}</tr></table></td></tr>\n`;
  return html`<tr><th scope="row" style="${styles.barLabel}">${label}</th><td style="${styles.barValue}">${value}</td></tr>\n${drawn}`;
}

/** Even the least is seen. */
const LEAST = 1;

/** Widths of the cells in whole per cent, which add up to 100. */
function widths([from, to]: readonly [number, number]): readonly (readonly [
  width: number,
  part: 'before' | 'bar' | 'after',
])[] {
  const end = Math.max(Math.round(100 * to), LEAST);
  const begin = Math.min(Math.round(100 * from), end - LEAST);
  const parts = [
    [begin, 'before'],
    [end - begin, 'bar'],
    [100 - end, 'after'],
  ] as const;
  return parts.filter(([width]) => width > 0);
}

/** Pixels. */
const HIGHEST_COLUMN = 56;
const MOST_COLUMNS = 12;

function columnsHtml({ title, columns }: Extract<Block, { kind: 'columns' }>, styles: Styles): Html {
  const width = `width:${Math.floor(100 / columns.length)}%`;
  // A month is as wide however many there are.
  const whole = `width:${Math.min(100, Math.round((100 * columns.length) / MOST_COLUMNS))}%`;
  const barOf = ({ value, height }: Column): Html => {
    const pixels = height === null ? 0 : Math.max(1, Math.round(height * HIGHEST_COLUMN));
    const bar =
      pixels === 0
        ? []
        : html`<table role="presentation" style="${styles.columnFrame}"><tr><td style="${`${styles.columnFill};height:${pixels}px`}">&#160;</td></tr></table>`;
    return html`<td style="${`${styles.column};${width}`}">${value}${bar}</td>`;
  };
  const heads = columns.map(({ label }) => html`<th scope="col" style="${styles.columnHead}">${label}</th>`);
  return html`<p style="${styles.caption}">${title}</p>\n<table style="${`${styles.columns};${whole}`}"><tbody><tr>${columns.map(barOf)}</tr>\n<tr>${heads}</tr></tbody></table>\n`;
}

const itemHtml = ({ text, detail, links = [] }: ListItem, styles: Styles): Html =>
  html`<li style="${styles.item}">${text}${detail === undefined ? [] : html`<br /><span style="${styles.detail}">${detail}</span>`}${links.length === 0 ? [] : html`<br />${links.map((link) => linkHtml(link, styles))}`}</li>\n`;

const denseItemHtml = ({ text, detail, links = [] }: ListItem, styles: Styles): Html =>
  html`<li style="${styles.denseItem}">${text}${links.map(({ label, url }) => html` <a href="${url}" style="${styles.denseLink}">${label}</a>`)}${detail === undefined ? [] : html`<br /><span style="${styles.detail}">${detail}</span>`}</li>\n`;

const linkHtml = ({ label, url }: Link, styles: Styles): Html =>
  html`<a href="${url}" style="${styles.link}">${label}</a>`;

const MOST_WHOLE_HEADS = 3;

function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>, styles: Styles): Html {
  const align = (column: number): string => `;text-align:${column === 0 ? 'left' : 'right'}`;
  // Names may break anywhere to leave room for the figures, which may not.
  const wrap = (column: number): string => (column === 0 ? ';word-break:break-word' : ';white-space:nowrap');
  // Many columns have no room for whole words on a phone.
  const breaking = head.length > MOST_WHOLE_HEADS ? ';word-break:break-word' : '';
  const heads = head.map(
    (text, column) =>
      html`<th scope="col" style="${styles.headCell + align(column) + breaking}">${text}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map(
      (text, column) => html`<td style="${styles.cell + align(column) + wrap(column)}">${text}</td>`,
    );
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<table style="${styles.table}"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>\n`;
}
