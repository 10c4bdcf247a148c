/** The server process of a cluster. */
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../errors.ts';
import { failedProgram, lastWords, type Site, startProgram } from './program.ts';

/** The one address that a cluster listens on. */
export const host = '127.0.0.1';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}

/** A server process that takes connections. */
export interface Running {
  readonly port: number;
  readonly pid: number;
  whyGone(): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it is ready; undefined where the port was taken meanwhile. @throws PreflightError */
export async function launch(site: Site, port: number): Promise<Running | undefined> {
  const { remains } = site;
  const child = startProgram(site, 'postgres', ['-D', site.data, '-p', String(port)]);
  const { pid } = child;
  if (pid !== undefined) remains.running = { pid, signal: 'SIGQUIT' };
  let gone: string | undefined;
  let said = () => '';
  const ready = new Promise<boolean>((resolve) => {
    said = lastWords(child, (tail) => {
      if (tail.includes('database system is ready to accept connections')) resolve(true);
    });
    setTimeout(resolve, 60_000, false).unref();
    child.once('exit', () => setTimeout(resolve, 50, false)).once('error', () => resolve(false));
  });
  // Not the end of its output: backends that outlive a killed postmaster keep that open.
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit status ${code}`));
    void child.then(({ cause }) => resolve(messageOf(cause)));
  });
  const ended = exited.then((how) => {
    remains.running = undefined;
    // What the backends say when the postmaster is gone explains nothing.
    const last = said()
      .match(/(?:FATAL|PANIC): +.*/g)
      ?.findLast((line) => !line.includes('unexpected postmaster exit'));
    gone = `The throwaway PostgreSQL went away in the middle (${how})${last === undefined ? '' : `: ${last.trim()}`}.`;
    return how;
  });
  if ((await ready) && pid !== undefined) {
    return {
      port,
      pid,
      async whyGone() {
        await Promise.race([ended, pause(300)]);
        return gone;
      },
      async stop() {
        // Immediate shutdown: nothing in it is worth writing down.
        child.kill('SIGQUIT');
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(timer);
      },
    };
  }
  child.kill('SIGKILL');
  const cause = await ended;
  if (/Address already in use/.test(said())) return undefined;
  throw failedProgram('The throwaway PostgreSQL could not be started', said() || cause, site.folder);
}
