import { TABLE_FILE } from '../../../src/subjects/measuring-table/words';
import type { DriveFileView } from '../../google/views';
import { type Html, html } from '../html';
import { withLocalAddresses } from '../local-address';
import { MESSAGES } from '../messages';
import { layout } from './layout';
import { spokenTime } from './time';

const TEXTS = MESSAGES.files;

export function filesPage(files: readonly DriveFileView[], timeZone: string): Html {
  return layout({
    title: TEXTS.heading,
    section: 'files',
    body: html`<div class="wide"><h1>${TEXTS.heading}</h1>${files.length === 0 ? html`<p class="panel">${TEXTS.empty}</p>` : table(files, timeZone)}</div>`,
  });
}

const kilobytes = (content: string): string =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(Buffer.byteLength(content) / 1024)} KB`;

function table(files: readonly DriveFileView[], timeZone: string): Html {
  const row = (
    file: DriveFileView,
  ): Html => html`<tr><th scope="row">${file.name}</th><td data-label="${TEXTS.kind}">${file.mimeType}</td>
<td data-label="${TEXTS.updated}">${spokenTime(file.updatedAt, timeZone)}</td><td data-label="${TEXTS.size}">${file.content === null ? '–' : kilobytes(file.content)}</td>
<td>${file.name === TABLE_FILE ? html`<a href="/meja-ukur">${TEXTS.open}</a> ` : null}${
    file.content === null
      ? html`<a href="${withLocalAddresses(file.url)}">${TEXTS.open}</a>`
      : html`<a href="/berkas/${file.id}" download>${TEXTS.download}</a>`
  }</td></tr>`;
  return html`<div class="scroll"><table class="plain-table stack"><thead><tr><th>${TEXTS.name}</th><th>${TEXTS.kind}</th><th>${TEXTS.updated}</th><th>${TEXTS.size}</th><td></td></tr></thead><tbody>${files.map(row)}</tbody></table></div>`;
}
