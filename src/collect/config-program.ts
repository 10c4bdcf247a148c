/**
 * The program of the child process in which a config file is run, as text for `node -e`. It reads the modules from
 * standard input and prints the wanted part of the export behind a mark. It opens no connection: sockets are refused
 * before the config is loaded, and Node's permission model keeps it from other files, processes and workers.
 */

/** Behind this mark on standard output stands the JSON. */
export const resultMark = '\u0001prisma-preflight-config:';

/** What `env('X')` answers: a URL that leads nowhere (port 9 discards). */
const dummyUrl = 'postgresql://preflight:preflight@127.0.0.1:9/preflight';

/** CommonJS, for Node 20 and later. */
export const configProgram = `
const mark = ${JSON.stringify(resultMark)};
const dummy = ${JSON.stringify(dummyUrl)};
const refuse = () => { throw new Error('a Prisma config may not connect to anything while it is checked'); };
require('node:net').Socket.prototype.connect = refuse;
require('node:dgram').createSocket = refuse;
for (const dns of [require('node:dns'), require('node:dns/promises')])
  for (const name of Object.keys(dns)) if (typeof dns[name] === 'function') dns[name] = refuse;
delete globalThis.fetch; delete globalThis.WebSocket; delete globalThis.EventSource;
const own = { ...process.env };
process.env = new Proxy(own, {
  get: (values, name) => typeof name !== 'string' || name in values ? values[name]
    : /URL|URI|DSN|DATABASE|CONNECTION/i.test(name) ? dummy : undefined,
});
const { createRequire, builtinModules } = require('node:module');
const { dirname } = require('node:path');
const { pathToFileURL } = require('node:url');
const write = process.stdout.write.bind(process.stdout);
const nothing = () => ({});
const stand = { defineConfig: (config) => config, env: (name) => process.env[name] ?? dummy };
const stubs = {
  'prisma/config': stand, '@prisma/config': stand,
  'dotenv': { config: nothing, parse: nothing, default: { config: nothing, parse: nothing } }, 'dotenv/config': {},
  '@dotenvx/dotenvx': { config: nothing, default: { config: nothing } }, '@dotenvx/dotenvx/config': {},
  'dotenv-expand': { expand: nothing, default: { expand: nothing } }, 'dotenv-flow': { config: nothing, default: { config: nothing } },
  'dotenv-flow/config': {}, 'server-only': {},
};
const AsyncFunction = (async () => {}).constructor;
async function main(input) {
  const { entry, modules } = JSON.parse(input);
  const loaded = new Map();
  const requireFrom = (file) => (name) => {
    if (Object.hasOwn(stubs, name)) return stubs[name];
    const target = modules[file].links[name];
    return target === undefined ? createRequire(file)(name) : load(target).exports;
  };
  const parts = (file) => {
    const module = { exports: {} };
    loaded.set(file, module);
    const meta = { url: pathToFileURL(file).href, dirname: dirname(file), filename: file };
    return [module, [requireFrom(file), module, module.exports, dirname(file), file, meta]];
  };
  const names = ['require', 'module', 'exports', '__dirname', '__filename', '__importMeta'];
  const load = (file) => {
    if (loaded.has(file)) return loaded.get(file);
    const [module, args] = parts(file);
    new Function(...names, modules[file].code)(...args);
    return module;
  };
  const [module, args] = parts(entry);
  await new AsyncFunction(...names, modules[entry].code)(...args);
  const exported = await (module.exports?.default ?? module.exports);
  const { schema, migrations, tables, enums } = exported;
  write('\\n' + mark + JSON.stringify({ schema, migrations, tables, enums }) + '\\n', () => process.exit(0));
}
let input = '';
process.stdin.setEncoding('utf8').on('data', (part) => { input += part; }).on('end', () => {
  main(input).catch((error) => { process.stderr.write(String(error && error.message || error)); process.exitCode = 1; });
});
`;
