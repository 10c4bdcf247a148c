/** What the main thread and the engine's worker say to each other. */
import type { DatabaseFailure } from '../model/failure.ts';
import type { MigrationScript } from '../ports.ts';
import type { CodedOutcome } from './engine-calls.ts';
import type { DiffTarget, SchemaText } from './wasm.ts';

/** Migrations for the engine to apply. */
export interface DeployInput {
  readonly migrations: readonly MigrationScript[];
  readonly databaseSchema: string;
  readonly external: { readonly tables: readonly string[]; readonly enums: readonly string[] };
}

/** Two schemas for the engine to compare. */
export interface DiffInput {
  readonly from: DiffTarget;
  readonly to: DiffTarget;
  readonly databaseSchema: string;
  readonly external: DeployInput['external'];
}

/** A schema to be brought up to what a database has. */
export interface IntrospectInput {
  readonly files: readonly SchemaText[];
  readonly databaseSchema: string;
}

/** The calls: what goes in, and what comes out. */
export interface EngineCalls {
  /** Prisma's text about what is wrong with the schema; `undefined` when it is valid. */
  validate: { input: readonly SchemaText[]; output: string | undefined };
  /** The files as the formatter writes them. */
  format: { input: readonly SchemaText[]; output: readonly SchemaText[] };
  /** The data model (DMMF), parsed from JSON. */
  dataModel: { input: readonly SchemaText[]; output: unknown };
  deploy: { input: DeployInput; output: CodedOutcome };
  diff: { input: DiffInput; output: string };
  introspect: { input: IntrospectInput; output: readonly SchemaText[] };
}

/** A call by name. */
export type EngineMethod = keyof EngineCalls;

/** From the main thread. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly method: EngineMethod;
      readonly input: unknown;
      /** Folder of the one package that this call needs. */
      readonly folder: string;
      /** Whether a connection may be asked for. */
      readonly connected: boolean;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refusal';
      readonly id: number;
      readonly message: string;
      readonly failure: DatabaseFailure | undefined;
    };

/** A request for the one connection that the main thread holds for this call. */
export type ConnectionRequest =
  | { readonly op: 'connect' }
  | { readonly op: 'query' | 'execute'; readonly sql: string; readonly args: readonly unknown[] }
  | { readonly op: 'script'; readonly sql: string };

/** From the worker. */
export type FromWorker =
  | { readonly kind: 'done'; readonly value: unknown }
  /** The engine refused; the worker lives on. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The engine trapped or panicked: its memory can't be trusted any more. */
  | { readonly kind: 'crashed'; readonly message: string }
  /** The engine is about to apply this migration. */
  | { readonly kind: 'applying'; readonly migration: string }
  | ({ readonly kind: 'connection'; readonly id: number } & ConnectionRequest);
