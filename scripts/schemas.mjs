// Writes the published JSON Schemas from the zod definitions, report.schema.json and preflight.config.schema.json, and
// src/report/keys.ts, by which a report is written without zod.
//   npx tsc -p tsconfig.build.json && node scripts/schemas.mjs && npx biome check --write src/report/keys.ts
// Tests hold the files equal to the definitions.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const write = (name, schema) => writeFile(join(root, name), `${JSON.stringify(schema, undefined, 2)}\n`);

/** The keys of what a schema describes, in their order; of an array those of its items, of what may be null those of what else it may be. */
function keysOf(schema) {
  const { items, anyOf, properties } = schema;
  if (items) return keysOf(items);
  if (anyOf) return keysOf(anyOf.find(({ type }) => type !== 'null'));
  if (!properties) return null;
  return Object.fromEntries(Object.entries(properties).map(([key, below]) => [key, keysOf(below)]));
}

const { report } = await import(join(root, 'build/model/report.js'));
const reportSchema = z.toJSONSchema(report);
await write('report.schema.json', {
  title: 'Prisma Preflight report',
  description:
    'The result of `prisma-preflight check`. `ms` is the only value that varies between two runs on the same input.',
  ...reportSchema,
});
await writeFile(
  join(root, 'src/report/keys.ts'),
  `/** Made by scripts/schemas.mjs from src/model/report.ts. */

/** Keys of an object in their order, with those of what they hold; null where that has none. */
export type Keys = { readonly [key: string]: Keys | null };

/** The keys of a Report. */
export const reportKeys: Keys = ${JSON.stringify(keysOf(reportSchema), undefined, 2)};
`,
);

const { configFile } = await import(join(root, 'build/config/definition.js'));
await write('preflight.config.schema.json', {
  title: 'Prisma Preflight config',
  description: 'preflight.config.yml, .yaml or .json at the top of the repository or of a project.',
  ...z.toJSONSchema(configFile, { io: 'input' }),
});
