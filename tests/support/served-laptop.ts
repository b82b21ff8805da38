import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { World } from '../../local/google/core/world';
import { bridgeScript } from '../../local/runtime/page-bridge';
import type { Runtime } from '../../local/runtime/runtime';
import { EmulatedLaptop } from '../../local/server/emulated-laptop';
import { serverOf } from '../../local/server/router';
import { failure, routes } from '../../local/server/routes';

export interface ServedLaptop {
  /** `http://127.0.0.1:` and a free port. */
  readonly address: string;
  close(): void;
}

/** A world, and the script that runs in it. */
interface Living {
  readonly world: World;
  readonly runtime: Runtime;
}

/** Serves a kelurahan as `npm start` does, to a browser of a test. */
export async function serveLaptop({ world, runtime }: Living): Promise<ServedLaptop> {
  const laptop = new EmulatedLaptop(world, runtime, null);
  const bridgeTo = (path: string) => bridgeScript(path, runtime.pageFunctions());
  const server = serverOf(routes(laptop, bridgeTo), failure).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
