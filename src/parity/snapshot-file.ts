/** The snapshot as a file. */
import { readFile } from 'node:fs/promises';
import { messageOf, PreflightError } from '../errors.ts';
import { type Snapshot, snapshotFile } from '../model/snapshot.ts';

/** The same snapshot gives the same bytes: no dates, no paths of the machine. */
export function snapshotText(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}

/** @throws PreflightError where it can't be read, or is no snapshot. */
export async function readSnapshot(file: string): Promise<Snapshot> {
  const make = 'Make it with `prisma-preflight snapshot --output FILE` of the same version.';
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PreflightError(
      `The snapshot ${JSON.stringify(file)} can't be read: ${messageOf(error)}.`,
      make,
      {
        cause: error,
      },
    );
  });
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    throw new PreflightError(`${JSON.stringify(file)} is no snapshot: it is not JSON.`, make);
  }
  const { success, error } = snapshotFile.safeParse(plain);
  if (!success) {
    const [issue] = error.issues;
    throw new PreflightError(
      `${JSON.stringify(file)} is no snapshot that this version reads: ${issue?.path.map(String).join('.') || 'the file'}: ${issue?.message}.`,
      make,
    );
  }
  return plain as Snapshot;
}
