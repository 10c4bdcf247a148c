/** Adds the entries of new migrations to a changelog file. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Report } from './model/report.ts';
import { type ChangelogContext, changelogEntries, withEntries } from './report/changelog.ts';

/** Writes the file only where an entry is new. @throws what the file system says. */
export async function updateChangelog(
  file: string,
  report: Report,
  context: ChangelogContext = {},
): Promise<void> {
  const entries = changelogEntries(report, context);
  if (entries.length === 0) return;
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const text = withEntries(existing, entries);
  if (text !== existing) await writeFile(file, text);
}
