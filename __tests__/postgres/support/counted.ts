/** Programs of PostgreSQL that write down what they are asked for. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from '../../../src/postgres/binaries.ts';

/** A `postgres` as it is, and an `initdb` that counts. */
export interface Counted {
  readonly binaries: Binaries;
  /** How many data folders initdb has made since this was asked the last time. */
  made(): number;
  /** Whether initdb is to say that this machine has no locale C.UTF-8. */
  lackLocale(lacks: boolean): void;
}

/** Puts such programs into a folder of their own in `parent`. */
export function countedPrograms({ folder, version }: Binaries, parent: string): Counted {
  const own = join(parent, 'bin');
  const calls = join(parent, 'calls');
  const lacking = join(parent, 'lacking');
  mkdirSync(own);
  writeFileSync(calls, '');
  // Root's programs run as somebody else.
  chmodSync(calls, 0o666);
  symlinkSync(join(folder, 'postgres'), join(own, 'postgres'));
  const script = `#!/bin/sh
case "$*" in
  *=C.UTF-8*) [ -e '${lacking}' ] && echo 'initdb: error: invalid locale name "C.UTF-8"' >&2 && exit 1 ;;
esac
echo made >> '${calls}'
exec '${folder}/initdb' "$@"
`;
  writeFileSync(join(own, 'initdb'), script, { mode: 0o755 });
  return {
    binaries: { folder: own, version, source: 'local' },
    made() {
      const count = readFileSync(calls, 'utf8').split('\n').length - 1;
      truncateSync(calls);
      return count;
    },
    lackLocale: (lacks) => (lacks ? writeFileSync(lacking, '') : rmSync(lacking)),
  };
}
