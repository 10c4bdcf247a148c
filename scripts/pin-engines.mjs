// Writes src/prisma/pin-list.ts: which engine each stable Prisma release has, and the npm integrity of the two WebAssembly
// packages of that engine. Four look-ups at the registry. Run it when Prisma has published a release, and commit the result.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import npmFetch from 'npm-registry-fetch';
import semver from 'semver';

/** Prisma 4 has no parser package of its own engine; the oldest here stands in for it (see src/prisma/pins.ts). */
const oldest = '5.0.0';

const [prisma, engines, schemaEngine, parser] = await Promise.all(
  ['prisma', '@prisma/engines', '@prisma/schema-engine-wasm', '@prisma/prisma-schema-wasm'].map((name) =>
    npmFetch.json(`/${name.replace('/', '%2f')}`),
  ),
);

const releases = {};
const pins = { schemaEngine: {}, parser: {} };
const stable = Object.keys(prisma.versions).filter(
  (version) => semver.prerelease(version) === null && semver.gte(version, oldest),
);
for (const version of stable.sort(semver.compare)) {
  const manifest = engines.versions[version];
  // Up to 5.12 `@prisma/engines` had no dependencies: the engine's version stands among the development ones.
  const engine =
    manifest?.dependencies?.['@prisma/engines-version'] ??
    manifest?.devDependencies?.['@prisma/engines-version'];
  if (engine === undefined) continue;
  releases[version] = engine;
  const engineDist = schemaEngine.versions[engine]?.dist;
  const parserDist = parser.versions[engine]?.dist;
  if (engineDist !== undefined) pins.schemaEngine[engine] = engineDist.integrity;
  if (parserDist !== undefined) pins.parser[engine] = parserDist.integrity;
}
const file = fileURLToPath(new URL('../src/prisma/pin-list.ts', import.meta.url));
const constant = (name, comment, value) =>
  `/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(value)};\n`;
await writeFile(
  file,
  [
    '// Made by scripts/pin-engines.mjs from the npm registry; not edited by hand.\n',
    constant('releases', 'Prisma release → version of its engine, in the order of releases.', releases),
    constant(
      'schemaEngines',
      'Engine version → npm integrity of `@prisma/schema-engine-wasm`.',
      pins.schemaEngine,
    ),
    constant('parsers', 'Engine version → npm integrity of `@prisma/prisma-schema-wasm`.', pins.parser),
  ].join('\n'),
);
await execa('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' });
console.log(
  `${Object.keys(releases).length} releases, ${Object.keys(pins.schemaEngine).length} schema engines, ${Object.keys(pins.parser).length} parsers`,
);
