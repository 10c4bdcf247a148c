/** Reads the Catalog of a database. */
import type { Catalog } from '../../model/catalog.ts';
import {
  readExtensions,
  readFunctions,
  readGrants,
  readSchemas,
  readSequences,
  readViews,
} from './objects.ts';
import { type Asks, readTogether } from './read.ts';
import { readTables } from './tables.ts';
import { readEnums, readTypes } from './types.ts';

/**
 * A snapshot over a connection whose search_path is pg_catalog alone: then the server qualifies every name in every
 * definition, and nothing that a migration made can stand in for one of its functions. One query.
 * @param schemas those to look at; all of the user's where not given. @throws DatabaseError
 */
export async function readCatalog(connection: Asks, schemas?: readonly string[]): Promise<Catalog> {
  const read = readTogether(connection, schemas);
  const [names, extensions, tables, views, enums, types, sequences, functions, grants] = await Promise.all([
    readSchemas(read),
    readExtensions(read),
    readTables(read),
    readViews(read),
    readEnums(read),
    readTypes(read),
    readSequences(read),
    readFunctions(read),
    readGrants(read),
  ]);
  return { schemas: names, extensions, tables, views, enums, types, sequences, functions, grants };
}
