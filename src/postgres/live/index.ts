/** One look at a live database: one connection, one read-only transaction, a handful of queries. */
import { PreflightError } from '../../errors.ts';
import { DatabaseError } from '../../model/failure.ts';
import type { Answer, Ledger, LedgerRow, Live, TableSize } from '../../model/live.ts';
import { quote, quoteLiteral } from '../../model/names.ts';
import { readCatalog } from '../catalog/index.ts';
import { isUserSchema } from '../catalog/read.ts';
import { type LiveAddress, masked } from './address.ts';
import { type LiveLimits, type LiveSession, openLiveSession } from './session.ts';

export { type LiveAddress, masked, readAddress, secretsOf } from './address.ts';

/** What to look at. */
export interface LiveRequest {
  readonly address: LiveAddress;
  /** How the database is called in sentences. */
  readonly label: string;
  /** Which schemas are read, of those that are there. */
  readonly schemas: (there: readonly string[]) => readonly string[];
  /** Those of them whose `_prisma_migrations` is read. */
  readonly ledgers: (there: readonly string[]) => readonly string[];
  /** Queries that count, with what to find out first. One statement each; who wrote them is trusted no further. */
  readonly questions: (there: readonly string[]) => readonly string[];
  readonly limits: LiveLimits;
  readonly secrets: readonly string[];
}

interface Facts {
  readonly version: string;
  readonly replica: boolean;
  readonly user: string;
  readonly schemas: readonly string[];
  readonly ledgers: readonly {
    readonly schema: string;
    readonly readable: boolean;
    readonly usable: boolean;
  }[];
}

const factsQuery = `SELECT json_build_object(
  'version', current_setting('server_version'), 'replica', pg_is_in_recovery(), 'user', current_user,
  'schemas', (SELECT coalesce(json_agg(n.nspname ORDER BY n.nspname COLLATE "C"), '[]') FROM pg_namespace n WHERE ${isUserSchema}),
  'ledgers', (SELECT coalesce(json_agg(json_build_object('schema', n.nspname, 'readable', has_table_privilege(c.oid, 'SELECT'),
      'usable', has_schema_privilege(n.oid, 'USAGE')) ORDER BY n.nspname COLLATE "C"), '[]')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = '_prisma_migrations' AND c.relkind IN ('r', 'p')))`;

/**
 * Looks. Nothing is written and no row is read but those of `_prisma_migrations` and what questions ask for.
 * @throws PreflightError where the server can't be reached or its catalog not be read.
 */
export async function readLive(request: LiveRequest): Promise<Live> {
  try {
    await using session = await openLiveSession(request.address, request.limits);
    const facts = await factsOf(session);
    const schemas = request.schemas(facts.schemas);
    const catalog = await readCatalog(session, schemas);
    const ledgers = await readLedgers(session, facts, request.ledgers(facts.schemas));
    const sizes = await readSizes(session, schemas);
    const answers: Answer[] = [];
    for (const question of request.questions(facts.schemas))
      answers.push(await answerTo(session, question, request));
    const { replica, user } = facts;
    const version = /^\d+(?:\.\d+)?/.exec(facts.version)?.[0] ?? facts.version;
    return { version, replica, user, schemas: facts.schemas, catalog, ledgers, sizes, answers };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw refusal(error, request);
  }
}

async function factsOf(session: LiveSession): Promise<Facts> {
  const { rows } = await session.query(factsQuery);
  return JSON.parse(rows[0]?.[0] ?? '{}') as Facts;
}

/** All of them in one query. */
async function readLedgers(
  session: LiveSession,
  facts: Facts,
  schemas: readonly string[],
): Promise<ReadonlyMap<string, Ledger>> {
  const there = new Map(facts.ledgers.map((one) => [one.schema, one]));
  const readable = schemas.filter((schema) => there.get(schema)?.readable && there.get(schema)?.usable);
  const found = new Map<string, LedgerRow[]>(readable.map((schema) => [schema, []]));
  if (readable.length > 0) {
    const selects = readable.map(
      (
        schema,
      ) => `SELECT ${quoteLiteral(schema)} AS schema, migration_name AS name, checksum, started_at, id, left(logs, 1000) AS logs,
        CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled-back' WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END AS state
        FROM ${quote(schema)}."_prisma_migrations"`,
    );
    const { rows } = await session.query(
      `SELECT row_to_json(r) FROM (${selects.join(' UNION ALL ')}) r ORDER BY r.schema, r.started_at, r.name, r.id`,
    );
    for (const [json] of rows) {
      const row = JSON.parse(json ?? '{}') as LedgerRow & { schema: string; logs: string | null };
      const { name, checksum, state, logs } = row;
      found.get(row.schema)?.push({ name, checksum, state, logs: logs ?? undefined });
    }
  }
  return new Map(
    schemas.map((schema): [string, Ledger] => {
      const rows = found.get(schema);
      if (rows !== undefined) return [schema, { kind: 'read', rows }];
      if (!there.has(schema))
        return [schema, { kind: 'missing', elsewhere: facts.ledgers.map((one) => one.schema) }];
      const right = there.get(schema)?.usable ? 'SELECT on its _prisma_migrations' : 'USAGE on its schema';
      return [schema, { kind: 'unreadable', why: `the role ${facts.user} has no ${right}` }];
    }),
  );
}

/**
 * The server's own estimates: looking at the files would wait for whoever holds a lock. From 14 on -1 is "never counted", before
 * it was 0 (https://www.postgresql.org/docs/17/catalog-pg-class.html).
 */
async function readSizes(session: LiveSession, schemas: readonly string[]): Promise<readonly TableSize[]> {
  if (schemas.length === 0) return [];
  const { rows } = await session.query(
    `SELECT json_build_object('name', n.nspname || '.' || c.relname,
       'rows', CASE WHEN c.reltuples > 0 OR c.relpages > 0 AND c.reltuples = 0
         OR c.reltuples = 0 AND current_setting('server_version_num')::int >= 140000 THEN c.reltuples::bigint
         ELSE nullif(pg_stat_get_live_tuples(c.oid), 0) END,
       'bytes', current_setting('block_size')::bigint * (c.relpages::bigint
         + coalesce((SELECT sum(i.relpages) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid), 0)
         + coalesce((SELECT t.relpages FROM pg_class t WHERE t.oid = c.reltoastrelid), 0)))
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN (${schemas.map(quoteLiteral).join(', ')})
     WHERE c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
  );
  return rows.map(([json]) => {
    const {
      name,
      rows: count,
      bytes,
    } = JSON.parse(json ?? '{}') as { name: string; rows: number | null; bytes: number };
    return { name, rows: count ?? undefined, bytes };
  });
}

/** A question that can't be answered does not keep the others from being asked. */
async function answerTo(session: LiveSession, question: string, { secrets }: LiveRequest): Promise<Answer> {
  try {
    const { rows } = await session.ask(question);
    const [value] = rows[0] ?? [];
    const count = Number(value);
    if (rows.length !== 1 || value === null || value === undefined || !Number.isFinite(count))
      return { unable: 'its answer is not one number' };
    return { count };
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
    return { unable: masked(`${error.failure.message} (${error.failure.sqlstate})`, secrets) };
  }
}

/** What keeps us from looking, in one sentence with its remedy. The server's own words may hold a part of the URL. */
function refusal({ failure }: DatabaseError, { label, address, secrets }: LiveRequest): PreflightError {
  const { sqlstate } = failure;
  const message = masked(failure.message.replace(/\p{Cc}+/gu, ' '), secrets);
  const place = address.host.startsWith('/') ? address.host : `${address.host}:${address.port}`;
  const where = masked(`${label} (${place})`, secrets);
  const make = (sentence: string, remedy: string) => new PreflightError(sentence, remedy);
  if (sqlstate === 'connection') {
    const encrypted = /certificate|self-signed|SSL|TLS/i.test(message);
    return make(
      `${where} can't be reached: ${message || 'no answer'}.`,
      encrypted
        ? 'Set sslmode and sslrootcert in the URL (or PGSSLMODE, PGSSLROOTCERT) as for any other PostgreSQL client.'
        : 'Check host, port and firewall; a hosted runner needs a way to the database.',
    );
  }
  if (sqlstate === '55P03')
    return make(
      `${where} could not be read: a table is locked, and waiting would hold up others (${message}).`,
      'A migration may be running: look again when it is done.',
    );
  if (sqlstate === '57014')
    return make(`${where} did not answer in time: ${message}.`, 'Look again, or raise --statement-timeout.');
  if (/^28/.test(sqlstate) || sqlstate === '3D000')
    return make(
      `${where} refuses the connection: ${message} (${sqlstate}).`,
      'Check user, password, database and sslmode of the URL.',
    );
  return make(
    `${where} could not be read: ${message} (${sqlstate}).`,
    'Look again; a role that may connect and read the catalog is enough.',
  );
}
