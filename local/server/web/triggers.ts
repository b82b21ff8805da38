import type { DeedWire } from '../wire';
import { element, tell } from './wire-client';

const news = element('kabar', HTMLElement);

async function act(path: string, body: unknown): Promise<void> {
  news.textContent = news.dataset.moving ?? '';
  for (const button of document.querySelectorAll('button')) button.disabled = true;
  try {
    const deed = await tell<DeedWire>(path, body);
    if (deed.ok) return location.reload();
    news.textContent = deed.message;
  } catch (error) {
    news.textContent = String(error);
  }
  for (const button of document.querySelectorAll('button')) button.disabled = false;
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof HTMLButtonElement ? event.target : null;
  if (button?.dataset.move) void act('/api/jam', { move: button.dataset.move });
  if (button?.dataset.run) void act('/api/pemicu', { id: button.dataset.run });
});
