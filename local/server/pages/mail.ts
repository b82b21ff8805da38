import type { MailView } from '../../google/views';
import { type Html, html } from '../html';
import { withLocalAddresses } from '../local-address';
import { MESSAGES } from '../messages';
import { layout } from './layout';
import { spokenTime } from './time';

const TEXTS = MESSAGES.mail;

export function mailPage(mails: readonly MailView[], open: MailView | null, timeZone: string): Html {
  return layout({
    title: TEXTS.heading,
    section: 'mail',
    body: html`<div class="wide"><h1>${TEXTS.heading} <span class="badge">${mails.length}</span></h1>${
      mails.length === 0
        ? html`<p class="panel">${TEXTS.empty}</p>`
        : html`<div class="mailbox${open ? ' reading' : ''}"><ol class="mail-list">${[...mails].reverse().map((mail) => line(mail, open, timeZone))}</ol>
${open ? letter(open, timeZone) : html`<p class="quiet letter">${TEXTS.choose}</p>`}</div>`
    }</div>`,
  });
}

function line(mail: MailView, open: MailView | null, timeZone: string): Html {
  const current = mail.id === open?.id ? html` aria-current="true"` : null;
  return html`<li><a href="/surat/${mail.id}"${current}><strong>${mail.subject}</strong>
<span>${mail.to.join(', ')}</span><time>${spokenTime(mail.sentAt, timeZone)}</time></a></li>`;
}

function letter(mail: MailView, timeZone: string): Html {
  const header = (label: string, value: string | null): Html | null =>
    value === null || value === '' ? null : html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<article class="letter"><p class="back"><a href="/surat">← ${TEXTS.back}</a></p><h2>${mail.subject}</h2><dl class="headers">
${header(TEXTS.from, mail.name ? `${mail.name} <${mail.from}>` : mail.from)}${header(TEXTS.to, mail.to.join(', '))}
${header(TEXTS.cc, mail.cc.join(', '))}${header(TEXTS.bcc, mail.bcc.join(', '))}${header(TEXTS.replyTo, mail.replyTo)}
${header(TEXTS.sentAt, spokenTime(mail.sentAt, timeZone))}</dl>
${mail.htmlBody === null ? null : html`<h3>${TEXTS.rendered}</h3><iframe class="rendered" title="${TEXTS.rendered}" src="/surat/${mail.id}/isi" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
<details${mail.htmlBody === null ? html` open` : null}><summary>${TEXTS.text}</summary><pre class="text">${withLocalAddresses(mail.body)}</pre></details></article>`;
}
