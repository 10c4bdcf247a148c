/** Snapshots as files that are read as what they are. `UPDATE_SNAPSHOTS=1 npm run jest` writes them anew. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const folder = join(dirname(fileURLToPath(import.meta.url)), '__snapshots__');

export async function expectFile(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  if (process.env.UPDATE_SNAPSHOTS === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
  }
  expect(text).toBe(await readFile(path, 'utf8'));
}
