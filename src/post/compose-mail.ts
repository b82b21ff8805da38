import { inert } from './inert-text';
import { type Bar, type Block, type Column, headerLine, type Mail } from './mail';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import type { Stationery } from './stationery';

interface MailContent {
  readonly subject: string;
  /** Who writes, as the first line. */
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Both renderings from one content, so that the text alternative says what the HTML says. Only what is meant as a link is one: nothing
 * in a text becomes a link or breaks a line.
 */
export function composeMail(content: MailContent, { styles }: Stationery): Mail {
  const subject = headerLine(inert(content.subject));
  const page = {
    sender: inert(content.sender),
    title: inert(content.title),
    blocks: content.blocks.map(inertBlock),
  };
  return { subject, text: mailText(page), html: mailHtml({ ...page, subject }, styles) };
}

function inertBlock(block: Block): Block {
  switch (block.kind) {
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, value, detail, note }) => ({
          label: inert(label),
          value: inert(value),
          ...(detail !== undefined && { detail: inert(detail) }),
          ...(note !== undefined && { note: inert(note) }),
        })),
      };
    case 'list':
      return {
        ...block,
        items: block.items.map(({ text, detail, links }) => ({
          text: inert(text),
          ...(detail !== undefined && { detail: inert(detail) }),
          ...(links && { links: links.map(({ label, url }) => ({ label: inert(label), url })) }),
        })),
      };
    case 'table':
      return { ...block, head: block.head.map(inert), rows: block.rows.map((row) => row.map(inert)) };
    case 'bars':
      return { ...block, bars: block.bars.map(inertFigure) };
    case 'columns':
      return { ...block, title: inert(block.title), columns: block.columns.map(inertFigure) };
    case 'button':
    case 'address':
      return { ...block, label: inert(block.label) };
    default:
      return { ...block, text: inert(block.text) };
  }
}

const inertFigure = <F extends Bar | Column>(figure: F): F => ({
  ...figure,
  label: inert(figure.label),
  value: inert(figure.value),
});
