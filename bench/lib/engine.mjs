// Stands in for Prisma's native schema engine where it can't be downloaded: hands every request of the Prisma CLI to
// Prisma's own engine as WebAssembly, on plain `pg`. It shares nothing with src/, so that what `check` does well or badly
// does not colour the chain it is measured against. Started as `node engine.mjs FOLDER-OF-THE-ENGINE …the CLI's arguments…`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  ColumnTypeEnum as Type,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { parse as parseArray } from 'postgres-array';

const url = process.env.BENCH_DATABASE_URL;

const same = (text) => text;
const rfc3339 = (text) => `${text.replace(' ', 'T').replace(/[+-]\d\d$/, '')}+00:00`;
/** By the type's OID (PostgreSQL's pg_type.dat): what the engine is told, and the value made of the server's text. */
const kinds = {
  16: [Type.Boolean, (text) => text === 't'],
  18: [Type.Character, same],
  20: [Type.Int64, same],
  21: [Type.Int32, Number],
  23: [Type.Int32, Number],
  26: [Type.Int64, same],
  1002: [Type.CharacterArray, (text) => parseArray(text)],
  1003: [Type.TextArray, (text) => parseArray(text)],
  1005: [Type.Int32Array, (text) => parseArray(text, Number)],
  1007: [Type.Int32Array, (text) => parseArray(text, Number)],
  1009: [Type.TextArray, (text) => parseArray(text)],
  1028: [Type.Int64Array, (text) => parseArray(text)],
  1114: [Type.DateTime, rfc3339],
  1184: [Type.DateTime, rfc3339],
};
const kindOf = (oid) => kinds[oid] ?? [Type.Text, same];

/** The server's refusal in the words of the adapter's interface. */
async function translating(work) {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const { code, message, severity, detail, hint, column } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, hint, column });
  }
}

const identity = { provider: 'postgres', adapterName: '@prisma/adapter-pg' };

async function connect() {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => same } });
  client.on('error', () => {});
  await client.connect();
  return {
    ...identity,
    async queryRaw({ sql, args }) {
      const { fields, rows } = await translating(client.query({ text: sql, values: args, rowMode: 'array' }));
      const columns = fields.map(({ dataTypeID }) => kindOf(dataTypeID));
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: columns.map(([type]) => type),
        rows: rows.map((row) => row.map((value, at) => (value === null ? null : columns[at][1](value)))),
      };
    },
    executeRaw: async ({ sql, args }) => (await translating(client.query(sql, args))).rowCount ?? 0,
    executeScript: async (script) => void (await translating(client.query(script))),
    dispose: () => client.end(),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  };
}

async function loadEngine(folder) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`${text}\n`) };
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const shadow = () => Promise.reject(new Error('No command of the chain uses a shadow database.'));
  const factory = bindMigrationAwareSqlAdapterFactory({ ...identity, connect, connectToShadowDb: shadow });
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

async function serve(folder) {
  const loading = loadEngine(folder);
  const say = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, method, params } = JSON.parse(line);
    // A line without a method answers something that we never ask.
    if (method === undefined) continue;
    try {
      const engine = await loading;
      if (typeof engine[method] !== 'function') throw new Error(`The engine has no ${method}.`);
      say({ id, result: (await engine[method](params)) ?? null });
    } catch (error) {
      const data = {
        is_panic: false,
        message: error.message,
        backtrace: null,
        error_code: error.code,
        meta: error.meta,
      };
      say({
        id,
        error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
      });
    }
  }
}

const [folder, ...rest] = process.argv.slice(2);
if (rest.includes('--version')) {
  process.stdout.write('schema-engine-cli wasm\n');
} else if (rest.includes('can-connect-to-database')) {
  await (await connect()).dispose();
} else {
  await serve(folder);
}
