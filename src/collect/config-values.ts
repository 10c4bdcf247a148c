/** The few values that are wanted from a Prisma config file (docs: prisma.io/docs/orm/reference/prisma-config-reference). */

/** Paths are relative to the repository root; a key that the file does not set is `undefined`. */
export interface ConfigValues {
  readonly schema: string | undefined;
  readonly migrations: string | undefined;
  /** SQL text that prepares a shadow database. */
  readonly initShadowDb: string | undefined;
  /** The command of `prisma db seed`. */
  readonly seed: string | undefined;
  readonly externalTables: readonly string[];
  readonly externalEnums: readonly string[];
}

/** A config that sets nothing. */
export const noValues: ConfigValues = {
  schema: undefined,
  migrations: undefined,
  initShadowDb: undefined,
  seed: undefined,
  externalTables: [],
  externalEnums: [],
};

/** How the plain object that a config exports may look; read with suspicion, since it came from the pull request. */
export function valuesOf(config: unknown): ConfigValues {
  const schema = member(config, 'schema');
  return {
    // Prisma 6.0 to 6.5 wrote { kind: 'single', filePath } or { kind: 'multi', folderPath }.
    schema: text(schema) ?? text(member(schema, 'filePath')) ?? text(member(schema, 'folderPath')),
    migrations: text(member(member(config, 'migrations'), 'path')),
    initShadowDb: text(member(member(config, 'migrations'), 'initShadowDb')),
    seed: text(member(member(config, 'migrations'), 'seed')),
    externalTables: texts(member(member(config, 'tables'), 'external')),
    externalEnums: texts(member(member(config, 'enums'), 'external')),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
