/** Packages from a registry that may lie: a real HTTP server, and a real tarball. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ssri from 'ssri';
import { create } from 'tar';
import { packageFolder } from '../../src/system/packages.ts';

const name = '@acme/engine';
let folder: string;
let tarball: Buffer;
let integrity: string;
const registries: Server[] = [];

/** A registry that writes down what it is asked for, and with which token. */
async function registry(served: () => Buffer) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? 'without a token'}`);
    if (request.url?.endsWith('.tgz')) return response.end(served());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ versions: { '1.0.0': { dist: { tarball: `${url()}/engine.tgz` } } } }));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  registries.push(server);
  return { url: url(), asked };
}

/** The environment of a runner with this user configuration and an empty cache. */
function runner(npmrc: string) {
  const home = mkdtempSync(join(folder, 'runner-'));
  writeFileSync(join(home, 'npmrc'), npmrc);
  return { NPM_CONFIG_USERCONFIG: join(home, 'npmrc'), PREFLIGHT_CACHE: join(home, 'cache') };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-packages-'));
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ name, version: '1.0.0' }));
  await create({ gzip: true, cwd: folder, file: join(folder, 'engine.tgz') }, ['package']);
  tarball = readFileSync(join(folder, 'engine.tgz'));
  integrity = ssri.fromData(tarball, { algorithms: ['sha512'] }).toString();
});
afterAll(() => {
  for (const server of registries) server.close();
  rmSync(folder, { recursive: true });
});

describe('a pinned package', () => {
  it("comes from the runner's registry with the runner's token, once", async () => {
    const { url, asked } = await registry(() => tarball);
    const env = runner(`registry=${url}\n${url.slice('http:'.length)}/:_authToken=\${SECRET}\n`);
    const found = await packageFolder({ name, version: '1.0.0', integrity }, { ...env, SECRET: 'abc' });
    expect(JSON.parse(readFileSync(join(found, 'package.json'), 'utf8'))).toMatchObject({ name });
    expect(await packageFolder({ name, version: '1.0.0', integrity }, env)).toBe(found);
    expect(asked).toEqual(['/@acme%2fengine Bearer abc', '/engine.tgz Bearer abc']);
  });

  it('that is not what was pinned is refused, and nothing of it stays', async () => {
    writeFileSync(join(folder, 'package/postinstall.js'), 'evil');
    await create({ gzip: true, cwd: folder, file: join(folder, 'other.tgz') }, ['package']);
    const { url } = await registry(() => readFileSync(join(folder, 'other.tgz')));
    const env = runner(`registry=${url}\n`);
    await expect(packageFolder({ name, version: '1.0.0', integrity }, env)).rejects.toMatchObject({
      message: expect.stringMatching(/^@acme\/engine@1\.0\.0 could not be fetched .*integrity/s),
      remedy: expect.stringContaining('npm_config_registry'),
    });
    const left = existsSync(env.PREFLIGHT_CACHE)
      ? readdirSync(env.PREFLIGHT_CACHE, { recursive: true, withFileTypes: true })
      : [];
    expect(left.filter((entry) => entry.isFile() || entry.name.startsWith('.fetch-'))).toEqual([]);
  });

  it("is never asked for at the registry that the pull request's .npmrc names", async () => {
    const [ours, theirs] = [await registry(() => tarball), await registry(() => tarball)];
    const checkout = mkdtempSync(join(folder, 'checkout-'));
    writeFileSync(join(checkout, '.npmrc'), `registry=${theirs.url}\n@acme:registry=${theirs.url}\n`);
    const before = process.cwd();
    process.chdir(checkout);
    try {
      await packageFolder({ name, version: '1.0.0', integrity }, runner(`registry=${ours.url}\n`));
    } finally {
      process.chdir(before);
    }
    expect(theirs.asked).toEqual([]);
    expect(ours.asked).toHaveLength(2);
  });
});
