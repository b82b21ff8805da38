import { type Html, html, type Value } from '../html';
import { MESSAGES } from '../messages';

export const SECTIONS = ['start', 'form', 'workbook', 'map', 'mail', 'triggers', 'files'] as const;
export type Section = (typeof SECTIONS)[number];

export const PATHS: Readonly<Record<Section, string>> = {
  start: '/',
  form: '/form',
  workbook: '/lembar',
  map: '/peta-kelurahan',
  mail: '/surat',
  triggers: '/pemicu',
  files: '/berkas',
};

interface Layout {
  readonly title: string;
  /** `null` for a page that stands alone, like the form on a phone. */
  readonly section: Section | null;
  /** Names of bundles in `web/`. */
  readonly scripts?: readonly string[];
  /** The page fills the window and scrolls inside. */
  readonly full?: boolean;
  readonly body: Value;
}

export function layout({ title, section, scripts = [], full = false, body }: Layout): Html {
  return html`<html lang="id"><head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${MESSAGES.product}</title>
<link rel="stylesheet" href="/aset/style.css">
<link rel="icon" href="data:,">
${scripts.map((script) => html`<script src="/aset/${script}.js" defer></script>`)}
</head><body class="${section ?? 'alone'}${full ? ' full' : ''}">
${section === null ? null : navigation(section)}
<main id="isi">${body}</main>
</body></html>`;
}

function navigation(current: Section): Html {
  const links = SECTIONS.map(
    (section) =>
      html`<li><a href="${PATHS[section]}"${section === current ? html` aria-current="page"` : null}>${MESSAGES.nav[section]}</a></li>`,
  );
  return html`<a class="skip" href="#isi">${MESSAGES.skip}</a>
<header class="top"><a class="brand" href="/"><span class="mark" aria-hidden="true"></span>${MESSAGES.product}</a>
<nav><ul>${links}</ul></nav></header>`;
}
