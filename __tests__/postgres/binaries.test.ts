import { lstat, mkdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startCluster } from '../../src/postgres/cluster.ts';
import { embeddedBinaries, restoreSymlinks } from '../../src/postgres/embedded.ts';
import { openServer } from '../../src/postgres/index.ts';
import { localBinaries } from '../../src/postgres/local.ts';
import { embeddedReleases } from '../../src/postgres/pins.ts';
import { ownTmp } from './support/processes.ts';
import { calm } from './support/servers.ts';

/** A folder with programs that answer like PostgreSQL and do nothing else. */
async function pretend(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'postgres'), `#!/bin/sh\necho 'postgres (PostgreSQL) ${version}'\n`, {
    mode: 0o755,
  });
  await writeFile(
    join(folder, 'initdb'),
    `#!/bin/sh\necho 'initdb: error: input file "x" does not exist' >&2\nexit 1\n`,
    { mode: 0o755 },
  );
}

describe('installed programs', () => {
  it('serve where their major version is the wanted one, and never from a relative entry of PATH', async () => {
    await using tmp = await ownTmp();
    const folder = join(tmp.path, 'bin');
    await pretend(folder, '13.22 (Debian 13.22-1)');
    expect(await localBinaries('13', { PATH: `/nowhere:${folder}` })).toEqual({
      folder,
      version: '13.22',
      source: 'local',
    });
    expect(await localBinaries('12', { PATH: folder })).toBeUndefined();
    expect(await localBinaries('13', { PATH: join('..', '..', folder) })).toBeUndefined();
    expect(await localBinaries('13', {})).toBeUndefined();
  });

  it('are found through pg_config', async () => {
    await using tmp = await ownTmp();
    await pretend(join(tmp.path, 'real'), '13.1');
    await mkdir(join(tmp.path, 'bin'));
    await writeFile(join(tmp.path, 'bin', 'pg_config'), `#!/bin/sh\necho '${tmp.path}/real'\n`, {
      mode: 0o755,
    });
    expect(await localBinaries('13', { PATH: join(tmp.path, 'bin') })).toMatchObject({
      folder: join(tmp.path, 'real'),
    });
  });

  it('give way to the embedded server where they are broken, and the reader is told', async () => {
    await using tmp = await ownTmp();
    await pretend(tmp.path, '17.1');
    const env = { ...process.env, PATH: tmp.path };
    await using server = await openServer({ version: '17', timeLimitMs: calm, env });
    expect(server.source).toBe('embedded');
    expect(server.remarks).toEqual([
      'The installed PostgreSQL 17.1 was not used: The throwaway PostgreSQL could not be made: input file "x" does not exist.',
    ]);
  });
});

describe('the embedded server', () => {
  it('is pinned by a SHA-512 for every platform', () => {
    for (const [major, { version, sha512 }] of Object.entries(embeddedReleases)) {
      expect(version.split('.')[0]).toBe(major);
      for (const digest of Object.values(sha512)) expect(Buffer.from(digest, 'base64')).toHaveLength(64);
    }
  });

  it('ends in one sentence for a version that there is none of', async () => {
    await expect(embeddedBinaries('9', process.env)).rejects.toMatchObject({
      name: 'PreflightError',
      message: 'There is no embedded PostgreSQL 9: Preflight knows 14 to 18.',
    });
  });

  it('gets its links back, but none that leads out of its folder', async () => {
    await using tmp = await ownTmp();
    const native = join(tmp.path, 'native');
    await mkdir(native);
    await writeFile(join(native, 'libpq.so.5.17'), 'library');
    const list = (entries: unknown) => writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(entries));
    await list([{ source: 'native/libpq.so.5.17', target: 'native/lib/libpq.so' }]);
    await restoreSymlinks(tmp.path);
    await restoreSymlinks(tmp.path);
    expect(await readlink(join(native, 'lib', 'libpq.so'))).toBe(join('..', 'libpq.so.5.17'));
    for (const entry of [
      { source: 'native/libpq.so.5.17', target: 'native/../out' },
      { source: '/etc/passwd', target: 'native/in' },
      { source: 'native/libpq.so.5.17', target: '/tmp/out' },
    ]) {
      await list([entry]);
      await expect(restoreSymlinks(tmp.path)).rejects.toMatchObject({ name: 'PreflightError' });
    }
    await expect(lstat(join(tmp.path, 'out'))).rejects.toMatchObject({ code: 'ENOENT' });
    // A link that leads nowhere, from a run that was killed, is no link to keep.
    await symlink('nowhere', join(native, 'dead'));
    await list([{ source: 'native/libpq.so.5.17', target: 'native/dead' }]);
    await restoreSymlinks(tmp.path);
  });
});

describe('a cluster', () => {
  it('takes another port where one is in use', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    const other = createServer();
    const free = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    await new Promise((resolve) => other.close(resolve));
    const ports = [port, port, free];
    try {
      await using cluster = await startCluster(await embeddedBinaries('17', process.env), {
        temporaryBytes: 1024 ** 3,
        parent: tmpdir(),
        nextPort: async () => ports.shift() ?? 0,
      });
      expect(cluster.port).toBe(free);
      expect(ports).toEqual([]);
    } finally {
      taken.close();
    }
  });
});
