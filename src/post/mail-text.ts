import type { Block, ListItem } from './mail';

interface TextMail {
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The text alternative: everything the HTML says, in reading order, addresses written out. */
export const mailText = ({ sender, title, blocks }: TextMail): string =>
  `${[sender, title, ...blocks.map(blockText)].join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'small':
      return block.text;
    case 'section':
      return `${'='.repeat(32)}\n${block.text}\n${'='.repeat(32)}`;
    case 'heading':
      return `== ${block.text} ==`;
    case 'notice':
      return block.tone === 'calm' ? block.text : `!! ${block.text}`;
    case 'facts':
      return block.rows
        .map(({ label, value, detail, note }) =>
          [
            `${label}: ${value}`,
            ...(detail === undefined ? [] : [`  ${detail}`]),
            ...(note === undefined ? [] : [`  (${note})`]),
          ].join('\n'),
        )
        .join('\n');
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'button':
    case 'address':
      return `${block.label}\n${block.url}`;
    case 'bars':
      return block.bars.map(({ label, value }) => `- ${label}: ${value}`).join('\n');
    case 'columns':
      return `${block.title}\n${block.columns.map(({ label, value }) => `${label} ${value}`).join('; ')}`;
    case 'table':
      return block.rows.map((row) => rowText(block.head, row)).join('\n');
  }
}

const itemText = ({ text, detail, links = [] }: ListItem): string =>
  [
    `- ${text}`,
    ...(detail === undefined ? [] : [`  → ${detail}`]),
    ...links.map(({ label, url }) => `  ${label}: ${url}`),
  ].join('\n');

/** A row as a line, each figure named: columns do not line up on a phone. */
function rowText(head: readonly string[], row: readonly string[]): string {
  const [name = '', ...figures] = row;
  return `- ${name}: ${figures.map((figure, index) => `${head[index + 1] ?? ''} ${figure}`).join('; ')}`;
}
