import { type Html, html } from '../html';
import { MESSAGES } from '../messages';
import { layout } from './layout';

export function errorPage(text: string): Html {
  return layout({
    title: MESSAGES.error.heading,
    section: 'start',
    body: html`<div class="wide"><h1>${MESSAGES.error.heading}</h1><p class="panel">${text}</p><p><a href="/">${MESSAGES.error.home}</a></p></div>`,
  });
}
