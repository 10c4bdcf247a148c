/** Names of migration folders. */

/** Folder names behind each other that take the place of this migration: `20260101000000_x` → `20260101000001_fill_name`. */
export function folders(migration: string, object: string): (step: number, what: string) => string {
  const time = /^\d{14}/.exec(migration)?.[0];
  const word = object
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  return (step, what) =>
    time === undefined
      ? `${migration}_${step + 1}_${what}_${word}`
      : `${BigInt(time) + BigInt(step)}_${what}_${word}`;
}

/** A folder name that sorts right behind another: `20260101000000_x` → `20260101000001_<what>`. */
export function folderAfter(migration: string, what: string): string {
  const time = /^\d{14}/.exec(migration)?.[0];
  return time === undefined ? `${migration}_${what}` : `${BigInt(time) + 1n}_${what}`;
}
