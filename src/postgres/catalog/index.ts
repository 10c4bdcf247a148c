/** Reads the Catalog of a database. */
import type { Catalog } from '../../model/catalog.ts';
import type { SqlConnection } from '../../ports.ts';
import {
  readExtensions,
  readFunctions,
  readGrants,
  readSchemas,
  readSequences,
  readViews,
} from './objects.ts';
import { readTables } from './tables.ts';
import { readEnums, readTypes } from './types.ts';

/**
 * A snapshot over a connection whose search_path is pg_catalog alone: then the server qualifies every name in every
 * definition, and nothing that a migration made can stand in for one of its functions. @throws DatabaseError
 */
export async function readCatalog(connection: SqlConnection): Promise<Catalog> {
  return {
    schemas: await readSchemas(connection),
    extensions: await readExtensions(connection),
    tables: await readTables(connection),
    views: await readViews(connection),
    enums: await readEnums(connection),
    types: await readTypes(connection),
    sequences: await readSequences(connection),
    functions: await readFunctions(connection),
    grants: await readGrants(connection),
  };
}
