import { html } from '../../kernel/html';
import { CLOSED_MAP } from './file-words';

/** What a visitor sees whose link does not open the map. */
export const closedMapPage = (): string =>
  html`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>${CLOSED_MAP.title}</title></head>
<body style="font-family:Arial,Helvetica,sans-serif;color:#1f2933;margin:0;padding:32px 16px">
<main style="max-width:560px;margin:0 auto"><h1 style="font-size:22px">${CLOSED_MAP.title}</h1>
<p style="font-size:16px;line-height:1.5">${CLOSED_MAP.text}</p></main>
</body>
</html>`.toString();
