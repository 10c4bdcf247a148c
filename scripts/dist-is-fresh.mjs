// Proves that the committed dist/ is what src/ builds: bundles into a temporary folder and compares every file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Path → content of every file below a folder. */
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'preflight-dist-'));
try {
  const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  rmSync(join(root, 'build'), { recursive: true, force: true });
  // The types are another check's.
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck');
  run('scripts/bundle.mjs', '--out', scratch);
  const [fresh, committed] = [filesIn(scratch), filesIn(join(root, 'dist'))];
  const stale = [...new Set([...fresh.keys(), ...committed.keys()])]
    .filter((path) => !fresh.get(path)?.equals(committed.get(path) ?? Buffer.alloc(0)))
    .sort();
  if (stale.length > 0) {
    console.error(
      `dist/ is not what src/ builds: ${stale.join(', ')}. Run \`npm run build\` and commit dist/.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what src/ builds (${fresh.size} files).`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
