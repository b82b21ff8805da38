import { type Html, html } from '../kernel/html';
import type { Block, Fact, Link, ListItem } from './mail';
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
    case 'small':
      return html`<p style="${styles.small}">${block.text}</p>\n`;
  }
}

const factHtml = ({ label, value }: Fact, styles: Styles): Html =>
  html`<tr><th scope="row" style="${styles.label}">${label}</th><td style="${styles.value}">${value}</td></tr>\n`;

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
