/**
 * The worker thread in which Prisma's WebAssembly runs, so that a panic or an endless loop ends a thread and not the
 * check. It holds no connection: what the engine asks of the database goes to the main thread as messages.
 */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { messageOf } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { RawRows, SqlConnection } from '../ports.ts';
import { deploy, diff, introspect, offlineConnection } from './engine-calls.ts';
import type {
  ConnectionRequest,
  DeployInput,
  DiffInput,
  EngineMethod,
  FromWorker,
  IntrospectInput,
  ToWorker,
} from './messages.ts';
import { dataModel, format, SchemaRefused, validate } from './parser-calls.ts';
import { loadParser, loadSchemaEngine, panicText, type SchemaText } from './wasm.ts';

/** Requests to the main thread that wait for their answer. */
const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
let lastId = 0;

function ask(port: MessagePort, request: ConnectionRequest): Promise<unknown> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    port.postMessage({ kind: 'connection', id, ...request } satisfies FromWorker);
  });
}

/** The main thread's connection, as seen from here. The main thread closes it when the call is over. */
async function connectThrough(port: MessagePort): Promise<SqlConnection> {
  await ask(port, { op: 'connect' });
  return {
    query: async (sql, args = []) => (await ask(port, { op: 'query', sql, args })) as RawRows,
    execute: async (sql, args = []) => (await ask(port, { op: 'execute', sql, args })) as number,
    async script(sql) {
      await ask(port, { op: 'script', sql });
    },
    async [Symbol.asyncDispose]() {},
  };
}

async function run(
  port: MessagePort,
  method: EngineMethod,
  message: ToWorker & { kind: 'call' },
): Promise<unknown> {
  const { folder, input } = message;
  const connect = message.connected ? () => connectThrough(port) : async () => offlineConnection;
  switch (method) {
    case 'validate':
      return validate(await loadParser(folder), input as readonly SchemaText[]);
    case 'format':
      return format(await loadParser(folder), input as readonly SchemaText[]);
    case 'dataModel':
      return dataModel(await loadParser(folder), input as readonly SchemaText[]);
    case 'deploy':
      return deploy(await schemaEngine(folder), connect, input as DeployInput, (migration) => {
        port.postMessage({ kind: 'applying', migration } satisfies FromWorker);
      });
    case 'diff':
      return diff(await schemaEngine(folder), connect, input as DiffInput);
    case 'introspect':
      return introspect(await schemaEngine(folder), connect, input as IntrospectInput);
  }
}

/** Instantiated once: a second instantiation would take the glue module away from the first. */
const engines = new Map<string, ReturnType<typeof loadSchemaEngine>>();
function schemaEngine(folder: string): ReturnType<typeof loadSchemaEngine> {
  const loaded = engines.get(folder) ?? loadSchemaEngine(folder);
  engines.set(folder, loaded);
  return loaded;
}

function serve(port: MessagePort): void {
  const say = (message: FromWorker): void => port.postMessage(message);
  const crash = (error: unknown): void => say({ kind: 'crashed', message: panicText() ?? messageOf(error) });
  // A panic in the engine's asynchronous part surfaces here, not at the call.
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'call') {
      run(port, message.method, message).then(
        (value) => say({ kind: 'done', value }),
        (error: unknown) =>
          error instanceof SchemaRefused ? say({ kind: 'failed', message: error.message }) : crash(error),
      );
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') request?.resolve(message.value);
    else
      request?.reject(
        message.failure === undefined ? new Error(message.message) : new DatabaseError(message.failure),
      );
  });
}

if (parentPort !== null) serve(parentPort);
