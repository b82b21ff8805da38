// The page that hands out the file for the measuring table.
import { FILE_PAGE as TEXTS } from '../../subjects/measuring-table/file-page-words';
import type { NoTableFile, TableFile } from '../../subjects/measuring-table/table-file';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';

const say = (text: string): void => fill(byId('message'), text);

function save({ html, name }: TableFile): void {
  const href = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  say(TEXTS.downloaded);
}

function show(file: TableFile): void {
  const download = el('button', { type: 'button' }, TEXTS.download);
  download.addEventListener('click', () => save(file));
  fill(
    byId('file'),
    el('p', {}, TEXTS.intro),
    download,
    el('ol', {}, ...TEXTS.steps.map((step) => el('li', {}, step))),
    el('p', {}, TEXTS.privacy),
    file.url === null
      ? null
      : el('p', {}, el('a', { href: file.url, target: '_blank', rel: 'noopener noreferrer' }, TEXTS.drive)),
    el('p', { class: 'quiet' }, TEXTS.driveHint),
  );
}

say(TEXTS.loading);
askServer<TableFile | NoTableFile>('buatMejaUkur').then(
  (file) => {
    say(typeof file === 'string' ? { 'no-form': TEXTS.noForm, withheld: TEXTS.withheld }[file] : '');
    if (typeof file !== 'string') show(file);
  },
  (error) => say(failureText(error, TEXTS.failed)),
);
