/** Judges one live database, or one schema of it, by what the migrations build. Pure. */
import { inShort } from '../../compare/short.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Answer, Live } from '../../model/live.ts';
import { pathOf } from '../../model/names.ts';
import type { Environment, Finding } from '../../model/report.ts';
import type { ProjectSnapshot, Touched } from '../../model/snapshot.ts';
import { valueInCode } from '../../model/words.ts';
import { namedIn } from '../../rehearse/drift.ts';
import { finding } from '../finding.ts';
import { type Difference, voiceOf } from './difference.ts';
import { type LedgerContext, ledgerDifferences, type Standing, standingOf, tablesOf } from './ledger.ts';
import { keyOf, objectDifferences } from './objects.ts';
import { type RowQuestion, rowDifferences } from './questions.ts';
import { renamedCatalog, renamedNames, renamedTouched, withoutExtensionSchemas } from './rename-schema.ts';
import { inScope, scopeOf } from './scope.ts';
import { tableDifferences } from './tables.ts';

/** One comparison. */
export interface ParityCase {
  readonly snapshot: ProjectSnapshot;
  readonly live: Live;
  /** How the database is called in sentences; '' where it is the only one. */
  readonly environment: string;
  /** The schema of it that stands for the snapshot's. */
  readonly schema: string;
  /** This schema alone is compared: one of many with the same history. */
  readonly alone: boolean;
  /** Pending migrations are what is to be expected: before a deploy. */
  readonly allowPending: boolean;
  readonly rows: readonly (readonly [RowQuestion, Answer])[];
}

/** What came of it. */
export interface ParityJudged {
  readonly findings: readonly Finding[];
  readonly environment: Environment;
  /** Sentences about what could not be compared. */
  readonly unable: readonly string[];
  /** Sentences about what was not compared on purpose. */
  readonly remarks: readonly string[];
}

/** Compares and judges. */
export function judgeParity(parity: ParityCase): ParityJudged {
  const { snapshot, live, environment, schema, allowPending } = parity;
  const { databaseSchema } = snapshot;
  const names = renamedNames(snapshot.names, databaseSchema, schema);
  const voice = voiceOf(environment, names);
  const scope = scopeOf(snapshot, schema, parity.alone);
  const [wanted, found] = withoutExtensionSchemas(
    inScope(renamedCatalog(snapshot.catalog, databaseSchema, schema), scope),
    inScope(live.catalog, scope),
  );
  const ledger = live.ledgers.get(schema) ?? { kind: 'missing', elsewhere: [] };
  const standing = ledger.kind === 'read' ? standingOf(snapshot.history, ledger.rows) : undefined;
  const touched = (migration: string): readonly Touched[] | undefined => {
    const work = Object.hasOwn(snapshot.touched, migration) ? snapshot.touched[migration] : undefined;
    return work && renamedTouched(work, databaseSchema, schema);
  };
  const sizes = new Map(live.sizes.map((size) => [size.name, size]));
  const there = new Set(found.tables.map(pathOf));
  const built = new Set(wanted.tables.map(pathOf));
  const empty =
    built.size > 0 && ![...built].some((table) => there.has(table)) && (standing?.applied.length ?? 0) === 0;
  const context: LedgerContext = {
    plan: snapshot,
    voice,
    schema,
    touched,
    sizeOf: (table) => sizes.get(table),
    allowPending,
    empty,
  };
  const majors = { snapshot: snapshot.postgres, live: live.version.split('.', 1)[0] ?? '' };
  const loosely = { definitions: majors.snapshot !== majors.live };
  const all = [
    ...tableDifferences(wanted, found, voice),
    ...objectDifferences(wanted, found, voice, loosely),
  ];
  const rows = rowDifferences(
    parity.rows,
    (table) => there.has(table) || found.views.some((view) => pathOf(view) === table),
    (table) => built.has(table),
    voice,
  );
  const real = all
    .filter(notOf(snapshot))
    .filter((one) => !empty || one.rule === 'parity-extra')
    .filter(notPending(standing, touched));
  const differences: readonly Difference[] = [
    ...(ledger.kind === 'unreadable' ? [] : ledgerDifferences(ledger, standing, context)),
    ...real,
    ...rows.differences,
  ];
  return {
    findings: differences.map(({ keys: _, ...known }) =>
      finding({ ...known, evidence: 'observed', ...(environment === '' ? {} : { environment }) }),
    ),
    environment: environmentOf(parity, standing, context),
    unable: [
      ...(ledger.kind === 'unreadable'
        ? [`Which migrations ${voice.inDb} has run could not be read: ${ledger.why}.`]
        : []),
      ...rows.unable,
    ],
    remarks: remarksOf(parity, majors, wanted, found),
  };
}

/** What pending and failed migrations are about is told with them. */
function notPending(
  standing: Standing | undefined,
  touched: (migration: string) => readonly Touched[] | undefined,
): (difference: Difference) => boolean {
  const waiting = [...(standing?.pending ?? []), ...(standing?.failed.map(({ name }) => name) ?? [])];
  const changes = waiting.flatMap((name) => touched(name) ?? []);
  const keys = new Set(changes.map(keyOf));
  for (const { kind, object } of changes) if (kind.startsWith('enum-')) keys.add(`enum-order:${object}`);
  return (difference) => !difference.keys.some((key) => keys.has(key));
}

/** What statements name that did not run where the snapshot was made is not known to it. */
function notOf({ leftOut }: ProjectSnapshot): (difference: Difference) => boolean {
  if (leftOut.length === 0) return () => true;
  const isNamed = namedIn(leftOut.map(({ sql }) => sql));
  return ({ object }) => object === undefined || !isNamed(object);
}

function environmentOf(
  { live, environment }: ParityCase,
  standing: Standing | undefined,
  { touched, sizeOf }: LedgerContext,
): Environment {
  const tables = [...new Set((standing?.pending ?? []).flatMap((name) => tablesOf(touched(name) ?? [])))];
  return {
    name: environment,
    postgres: live.version,
    replica: live.replica,
    migrations:
      standing === undefined
        ? null
        : {
            applied: standing.applied.length,
            pending: [...standing.pending],
            failed: standing.failed.map(({ name }) => name),
            edited: [...standing.edited],
            unknown: [...standing.unknown],
          },
    tables: tables.flatMap((name) => {
      const size = sizeOf(name);
      return size === undefined ? [] : [{ name, rows: size.rows ?? null, bytes: size.bytes }];
    }),
  };
}

function remarksOf(
  { live, snapshot, schema, alone }: ParityCase,
  majors: { readonly snapshot: string; readonly live: string },
  wanted: Catalog,
  found: Catalog,
): readonly string[] {
  const compared = new Set([schema, ...snapshot.schemas, ...found.schemas]);
  const others = alone ? [] : live.schemas.filter((name) => !compared.has(name));
  const has = (catalog: Catalog) =>
    catalog.views.length + catalog.functions.length + catalog.types.length > 0;
  return [
    ...(others.length === 0
      ? []
      : [`Prisma does not manage these schemas here: ${inShort(others.map(valueInCode).join(', '))}.`]),
    ...(majors.snapshot !== majors.live && has(wanted)
      ? [
          `Views, functions and types were compared by name alone, because the migrations ran on PostgreSQL ${majors.snapshot} and this is ${majors.live}: set postgres-version.`,
        ]
      : []),
    ...(snapshot.leftOut.length === 0
      ? []
      : [
          `Compared without what ${snapshot.leftOut.length} statements name that could not be run: ${snapshot.leftOut[0]?.reason}`,
        ]),
  ];
}
