// `npm start`: PetaGizi on this laptop, in a browser. Options: `--fresh` begins anew, `--empty` without the demo.
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { World } from '../google/core/world';
import { fillSettings, setUp } from '../people/set-up';
import { bridgeScript } from '../runtime/page-bridge';
import { Runtime } from '../runtime/runtime';
import { beforeTheDemo, DemoFeed } from './demo-feed';
import { EmulatedLaptop } from './emulated-laptop';
import { MESSAGES } from './messages';
import { FolderInUse, holdFolder } from './one-server';
import { passTime } from './passing-time';
import { serverOf } from './router';
import { failure, routes } from './routes';
import { StateFile } from './state-file';

const ROOT = join(__dirname, '..', '..');
const BUNDLE = process.env.PETAGIZI_BUNDLE ?? join(ROOT, 'dist');
const STATE = join(process.env.PETAGIZI_STATE ?? join(ROOT, '.petagizi'), 'dunia.json');
const FIRST_PORT = 8080;
const SAVE_EVERY_MS = 15_000;
const TICK_MS = 5_000;
const TEXTS = MESSAGES.terminal;

interface Options {
  readonly fresh: boolean;
  readonly empty: boolean;
}

function opened(
  file: StateFile,
  { fresh, empty }: Options,
): { world: World; runtime: Runtime; demo: DemoFeed | null } {
  if (fresh) file.forget();
  const saved = file.read();
  const now = Date.now();
  const world = saved ? new World({ now, saved }) : new World({ now: empty ? now : beforeTheDemo(now) });
  const runtime = new Runtime({ world, bundleFolder: BUNDLE });
  const choice = world.section('server', () => ({ demo: !empty }));
  const demo = choice.demo ? new DemoFeed(world, runtime, now) : null;
  if (saved) {
    console.log(TEXTS.reopened);
    return { world, runtime, demo };
  }
  console.log(TEXTS.preparing);
  setUp(world, runtime, MESSAGES.workbookTitle);
  if (demo) fillSettings(world, runtime, demo.settings);
  return { world, runtime, demo };
}

/** Listens on this machine only; if the port is taken, on the next free one. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate: number): void => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 100) tryPort(candidate + 1);
        else reject(error);
      });
      server.listen(candidate, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    };
    tryPort(port);
  });
}

async function main(): Promise<void> {
  if (!existsSync(BUNDLE)) throw new Error(TEXTS.noBundle);
  await holdFolder(dirname(STATE));
  const file = new StateFile(STATE);
  const options = { fresh: process.argv.includes('--fresh'), empty: process.argv.includes('--empty') };
  const { world, runtime, demo } = opened(file, options);
  const laptop = new EmulatedLaptop(world, runtime, demo);
  const bridgeTo = (path: string) => bridgeScript(path, runtime.pageFunctions());
  const server = serverOf(routes(laptop, bridgeTo), failure);
  const port = await listen(server, Number(process.env.PORT ?? FIRST_PORT));
  console.log(TEXTS.ready(`http://127.0.0.1:${port}`));
  console.log(TEXTS.stopHint);

  const saving = keepSaved(file, laptop, world);
  stopOnSignal(() => {
    demo?.stop();
    clearInterval(saving);
    file.write(world.save());
    console.log(`\n${TEXTS.saved}`);
    process.exit(0);
  });
  await demo?.run(() => {
    laptop.changed();
    showProgress(demo);
  });
  file.write(world.save());
  await keepTime(world, runtime, laptop);
}

/** From now on the emulated clock goes as this laptop's does: on from wherever it has been moved to. */
async function keepTime(world: World, runtime: Runtime, laptop: EmulatedLaptop): Promise<never> {
  let caughtUp = Math.min(world.clock.now(), Date.now());
  for (;;) {
    const now = Date.now();
    if ((await passTime(world, runtime, world.clock.now() + now - caughtUp)) > 0) laptop.changed();
    caughtUp = now;
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

function keepSaved(file: StateFile, laptop: EmulatedLaptop, world: World): NodeJS.Timeout {
  let saved = -1;
  return setInterval(() => {
    if (laptop.version() === saved) return;
    saved = laptop.version();
    file.write(world.save());
  }, SAVE_EVERY_MS);
}

function showProgress(demo: DemoFeed): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${TEXTS.demo(demo.done, demo.total)}`);
  else if (demo.done % 200 === 0 || demo.done === demo.total) console.log(TEXTS.demo(demo.done, demo.total));
}

function stopOnSignal(stop: () => void): void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if (error instanceof FolderInUse) console.error(TEXTS.folderInUse(error.message));
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
