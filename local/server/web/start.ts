import type { StatusWire } from '../wire';
import { ask } from './wire-client';

const POLL_MS = 1000;
const IDLE_POLL_MS = 5000;

function show({ live, healthy }: StatusWire): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const figure = live[place.dataset.live ?? ''];
    if (figure === undefined) continue;
    if (place instanceof HTMLProgressElement) place.value = Number(figure);
    else if (place.textContent !== String(figure)) place.textContent = String(figure);
  }
  document.querySelector('.health')?.classList.toggle('unwell', !healthy);
}

async function poll(): Promise<void> {
  let wait = IDLE_POLL_MS;
  try {
    const status = await ask<StatusWire>('/api/keadaan');
    show(status);
    if (status.demoRunning) wait = POLL_MS;
  } catch {
    // The server has been stopped; the figures stay as they were until it is back.
  }
  setTimeout(poll, wait);
}

void poll();
