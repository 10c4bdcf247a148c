// Writes the published JSON Schemas from the zod definitions: report.schema.json and preflight.config.schema.json.
//   npx tsc -p tsconfig.build.json && node scripts/schemas.mjs
// Tests hold the files equal to the definitions.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const write = (name, schema) => writeFile(join(root, name), `${JSON.stringify(schema, undefined, 2)}\n`);

const { report } = await import(join(root, 'build/model/report.js'));
await write('report.schema.json', {
  title: 'Prisma Preflight report',
  description:
    'The result of `prisma-preflight check`. `ms` is the only value that varies between two runs on the same input.',
  ...z.toJSONSchema(report),
});

const { configFile } = await import(join(root, 'build/config/definition.js'));
await write('preflight.config.schema.json', {
  title: 'Prisma Preflight config',
  description: 'preflight.config.yml, .yaml or .json at the top of the repository or of a project.',
  ...z.toJSONSchema(configFile, { io: 'input' }),
});
