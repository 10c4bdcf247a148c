/** An HTTP proxy that leads every name to one port of this machine, tunnels and plain requests alike. */
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** The proxy; disposing closes it. */
export interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** The hosts that it was asked for. */
  readonly hosts: readonly string[];
}

/** Starts one before a server on this port. */
export async function startProxy(port: number): Promise<Proxy> {
  const hosts: string[] = [];
  const server = createServer((asked: IncomingMessage, answer) => {
    const { host, pathname, search } = new URL(asked.url ?? '');
    hosts.push(host);
    const { method, headers } = asked;
    const onward = request(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    asked.pipe(onward);
  });
  server.on('connect', (asked, socket) => {
    hosts.push(asked.url ?? '');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
