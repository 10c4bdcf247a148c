/**
 * Who says where a schema is. In this order: a Prisma config file, `prisma.schema` of a package.json, the `--schema` of a
 * script, and the places where people keep schemas.
 *
 * A schema that nobody names is a project where it has migrations, or where it stands in the default place of a package
 * that depends on Prisma (or of the repository). All others are quiet: templates, samples, and second schemas that share
 * the migrations of the first (`schema.full.prisma`).
 */
import { posix } from 'node:path';
import type { PrismaConfig } from './config-file.ts';
import { usesPrisma } from './manifests.ts';
import { lockName, lockProvider, migrationPlaces } from './migrations.ts';
import { folderOf, inFolder, isUnder, quoted } from './paths.ts';
import { type Schema, schemaAround, schemaAt } from './schema-files.ts';
import type { Survey } from './survey.ts';

/** A project to be. */
export interface Claim {
  readonly root: string;
  /** What was named, or where it was found. */
  readonly schemaPath: string;
  /** `undefined`: named, but not there. */
  readonly schema: Schema | undefined;
  /** A migrations directory that was named. */
  readonly migrations: string | undefined;
  readonly config: PrismaConfig | undefined;
  readonly remarks: readonly string[];
}

/** Whether a folder holds a history, of Prisma up to 7 or of Prisma 8. */
export function isHistory(survey: Survey, folder: string): boolean {
  const start = folder === '.' ? 0 : folder.length + 1;
  return survey.files
    .under(folder)
    .some((path) =>
      /^(?:migration_lock\.toml|[^/]+\/migration\.sql|[^/]+\/[^/]+\/ops\.json)$/.test(path.slice(start)),
    );
}

/** The migrations directory of a schema that names none: the first place with a history, else the first place. */
export function historyOf(survey: Survey, schema: Schema, root: string): string {
  const places = isPrisma8(schema.path)
    ? [...migrationPlaces(schema), inFolder(root, 'migrations')]
    : migrationPlaces(schema);
  return places.find((place) => isHistory(survey, place)) ?? places[0] ?? inFolder(root, 'prisma/migrations');
}

/** Prisma 8 calls its schema a contract. */
export function isPrisma8(schemaPath: string): boolean {
  return posix.basename(schemaPath) === 'contract.prisma';
}

/** All claims of a tree; a schema is claimed once. */
export async function claimsOf(survey: Survey): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  const loose: PrismaConfig[] = [];
  // The config nearest to a schema comes first, so that it wins over one above that names the same schema.
  const configs = [...survey.configs].sort((a, b) => b.root.length - a.root.length);
  for (const config of configs) {
    const claim = await claimOfConfig(survey, config);
    if (claim === undefined) loose.push(config);
    else addOnce(claims, claim);
  }
  const configured = new Set(configs.map((config) => config.root));
  for (const manifest of survey.manifests.values()) {
    if (manifest.schema === undefined || configured.has(manifest.folder)) continue;
    const schema = await namedSchema(survey, manifest.schema);
    if (schema !== undefined) addOnce(claims, plainClaim(manifest.folder, schema));
  }
  for (const manifest of survey.manifests.values()) {
    for (const { path, migrates } of manifest.scriptSchemas) {
      const schema = await namedSchema(survey, path);
      if (schema !== undefined && (migrates || schema.isFolder))
        addOnce(claims, plainClaim(manifest.folder, schema));
    }
  }
  addPlaces(survey, claims);
  return claims.map((claim) => withLooseConfig(claim, loose));
}

/** The remarks of configs that no project took: the reason why there is none. */
export function unusedRemarks(survey: Survey, claims: readonly Claim[]): readonly string[] {
  const used = new Set(claims.map((claim) => claim.config));
  return survey.configs.filter((config) => !used.has(config)).flatMap((config) => config.remarks);
}

function plainClaim(root: string, schema: Schema): Claim {
  return { root, schemaPath: schema.path, schema, migrations: undefined, config: undefined, remarks: [] };
}

/** A schema that was named: a *.prisma file, or a folder with a datasource in it. */
async function namedSchema(survey: Survey, path: string): Promise<Schema | undefined> {
  const schema = await schemaAt(survey, path);
  if (schema === undefined || schema === 'outside') return undefined;
  return schema.files.some((file) => file.outline.hasDatasource) ? schema : undefined;
}

function addOnce(claims: Claim[], claim: Claim): void {
  const files = new Set(
    claims.flatMap((known) => known.schema?.files.map((file) => file.path) ?? [known.schemaPath]),
  );
  const main =
    claim.schema?.files.find((file) => file.outline.hasDatasource)?.path ??
    claim.schema?.files[0]?.path ??
    claim.schemaPath;
  const twin = claims.find((known) => known.schemaPath === claim.schemaPath);
  const ownHistory =
    claim.migrations !== undefined && twin?.migrations !== undefined && twin.migrations !== claim.migrations;
  if (!files.has(main) || ownHistory) claims.push(claim);
}

async function claimOfConfig(survey: Survey, config: PrismaConfig): Promise<Claim | undefined> {
  const { root, values } = config;
  const common = { root, migrations: values.migrations, config, remarks: [] };
  const named = values.schema ?? survey.manifests.get(root)?.schema;
  if (named !== undefined) {
    const schema = await schemaAt(survey, named);
    if (schema === 'outside') {
      const remark = `The schema ${quoted(named)} that ${quoted(config.file)} names is a symbolic link that leaves the repository.`;
      return { ...common, schemaPath: named, schema: undefined, remarks: [remark] };
    }
    if (schema !== undefined) return { ...common, schemaPath: schema.path, schema };
    const history = values.migrations ?? inFolder(folderOf(named), 'migrations');
    if (!isHistory(survey, history)) return undefined;
    const remark = `The schema ${quoted(named)} that ${quoted(config.file)} names does not exist.`;
    return { ...common, schemaPath: named, schema: undefined, migrations: history, remarks: [remark] };
  }
  // Prisma's own order (@prisma/internals, getSchemaWithPath); the folder is that of 5.15 to 6.6.
  for (const place of [
    'schema.prisma',
    'prisma/schema.prisma',
    'prisma/schema',
    'contract.prisma',
    'prisma/contract.prisma',
  ]) {
    const schema = await schemaAt(survey, inFolder(root, place));
    if (schema !== undefined && schema !== 'outside') return { ...common, schemaPath: schema.path, schema };
  }
  return undefined;
}

/** Adds the schemas that nobody names. */
function addPlaces(survey: Survey, claims: Claim[]): void {
  const taken = new Set(claims.flatMap((claim) => claim.schema?.files.map((file) => file.path) ?? []));
  const histories = new Map<string, Schema[]>();
  const bare: Claim[] = [];
  const owned = new Set(
    claims.map(
      (claim) =>
        claim.migrations ??
        (claim.schema === undefined ? undefined : historyOf(survey, claim.schema, claim.root)),
    ),
  );
  for (const file of survey.schemas.values()) {
    if (taken.has(file.path)) continue;
    const beside = inFolder(folderOf(file.path), 'migrations');
    const alone = ![...survey.schemas.values()].some(
      (other) => other.outline.hasDatasource && folderOf(other.path) === folderOf(file.path),
    );
    const isMain =
      file.outline.hasDatasource ||
      isPrisma8(file.path) ||
      (alone && isHistory(survey, beside) && isFirstIn(survey, file.path));
    if (!isMain) continue;
    const schema = schemaAround(survey, file);
    const root = rootOf(schema);
    const history = historyOf(survey, schema, root);
    if (owned.has(history)) continue;
    if (isHistory(survey, history)) histories.set(history, [...(histories.get(history) ?? []), schema]);
    else if (isDefaultPlace(survey, schema, root)) bare.push(plainClaim(root, schema));
  }
  for (const [history, schemas] of histories) claims.push(chosen(survey, history, schemas));
  // Of several without migrations in one package the first default place counts, as it does for Prisma.
  for (const claim of bare) if (!claims.some((known) => known.root === claim.root)) claims.push(claim);
}

/** Without a datasource anywhere in a folder the first file stands for the schema, which Prisma will find fault with. */
function isFirstIn(survey: Survey, path: string): boolean {
  const inSame = [...survey.schemas.keys()].filter((other) => folderOf(other) === folderOf(path));
  return (inSame.find((other) => posix.basename(other) === 'schema.prisma') ?? inSame[0]) === path;
}

/** Of several schemas with one history: schema.prisma, else the one with the history's provider, else the first. */
function chosen(survey: Survey, history: string, schemas: readonly Schema[]): Claim {
  const lock = survey.locks.get(inFolder(history, lockName));
  const provider = lock === undefined ? undefined : lockProvider(lock);
  const providerIs = (schema: Schema): boolean =>
    schema.files.some((file) => file.outline.hasDatasource && file.outline.provider === provider);
  const one =
    schemas.find((schema) => posix.basename(schema.path) === 'schema.prisma') ??
    schemas.find((schema) => schema.isFolder) ??
    schemas.find(providerIs) ??
    schemas[0];
  if (one === undefined) throw new Error('A history without a schema was chosen.');
  const others = schemas.filter((schema) => schema !== one).map((schema) => quoted(schema.path));
  const remarks =
    others.length === 0
      ? []
      : [
          `${others.join(', ')} shares these migrations with ${quoted(one.path)} and is not checked; the input schema chooses another.`,
        ];
  return { ...plainClaim(rootOf(one), one), remarks };
}

/** Whether Prisma would find the schema by itself, in a package that depends on it or at the top of the repository. */
function isDefaultPlace(survey: Survey, schema: Schema, root: string): boolean {
  const place = root === '.' ? schema.path : schema.path.slice(root.length + 1);
  if (
    ![
      'schema.prisma',
      'prisma/schema.prisma',
      'prisma/schema',
      'prisma',
      'contract.prisma',
      'prisma/contract.prisma',
    ].includes(place)
  )
    return false;
  const manifest = survey.manifests.get(root);
  return root === '.' || (manifest !== undefined && usesPrisma(manifest));
}

/** The folder of a project whose schema nobody names: the one around `prisma`, `prisma/schema` or the schema file. */
function rootOf(schema: Schema): string {
  let folder = schema.isFolder ? schema.path : folderOf(schema.path);
  if (posix.basename(folder) === 'schema') folder = folderOf(folder);
  return posix.basename(folder) === 'prisma' ? folderOf(folder) : folder;
}

/** A config that names no schema (its place is handed over by `--schema`, or it can't be read) goes with the projects below it. */
function withLooseConfig(claim: Claim, loose: readonly PrismaConfig[]): Claim {
  if (claim.config !== undefined) return claim;
  const config = loose.find(({ root }) => isUnder(claim.root, root) || isUnder(claim.schemaPath, root));
  return config === undefined ? claim : { ...claim, config, migrations: config.values.migrations };
}
