/** A line between the program and a server that can be cut and silenced. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server. */
export interface Line {
  readonly port: number;
  /** Ends every connection at once, and refuses new ones until it is mended. */
  cut(): void;
  /** Lets connections stand, but nothing through, as when a machine vanishes, until it is mended. */
  silence(): void;
  mend(): void;
  close(): void;
}

/** Lays a line to a server of this machine. */
export async function aLine(serverPort: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const server = createServer((near) => {
    if (state === 'cut') return void near.resetAndDestroy();
    const far = connect(serverPort, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.setNoDelay();
      from.on('data', (data) => state === 'silent' || to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      endAll();
    },
    silence: () => {
      state = 'silent';
    },
    mend: () => {
      state = 'whole';
    },
    close: () => {
      endAll();
      server.close();
    },
  };
}
