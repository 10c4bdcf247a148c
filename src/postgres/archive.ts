/** A data folder as one file: what the copies share is in it once, and a checksum tells whether it is all there. */
import {
  chownSync,
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Account } from './account.ts';

const magic = Buffer.from('prisma-preflight cluster 1\n');
/** Behind the magic: the checksum of all that follows, and first of that the length of the index; both have 32 bits. */
const checkedFrom = magic.length + 4;
const headBytes = checkedFrom + 4;
/** Files between which the event loop gets its turn, so that a signal need not wait for a slow disk. */
const filesInOneGo = 64;

/** What stands in an archive before its content. */
interface Index {
  readonly folders: readonly string[];
  /** `size` bytes each: `length` of the content from `start`, and zeros. */
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly start: number;
    readonly length: number;
  }[];
}

/** A path that stays in its folder. */
const inside = /^(?!.*\.\.)\w[\w.]*(?:\/\w[\w.]*)*$/;

const zeros = Buffer.alloc(8_192);

/** A content without the pages of zeros at its end: a write-ahead log is little else. */
function withoutZeros(content: Buffer): Buffer {
  let end = content.length;
  while (end >= zeros.length && content.subarray(end - zeros.length, end).equals(zeros)) end -= zeros.length;
  return content.subarray(0, end);
}

/** Windows has neither. */
const plainFile = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file that an account owns. Where root reads what another user could have exchanged meanwhile, a link
 * would lead to files that only root may read, and a pipe nowhere.
 */
function contentOf(file: string, uid: number | undefined): Buffer {
  const descriptor = openSync(file, plainFile);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || (uid !== undefined && found.uid !== uid))
      throw new Error(`${file} is no file of the server`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Packs a data folder that no server uses; `uid` must own its files. In one go: nothing can happen in between.
 * @returns the archive in pieces.
 * @throws where a file can't be read, is another user's or no file.
 */
export function pack(folder: string, uid: number | undefined): readonly Buffer[] {
  const folders: string[] = [];
  const files: Index['files'][number][] = [];
  const contents: Buffer[] = [];
  const known = new Map<string, { readonly start: number; readonly content: Buffer }>();
  let end = 0;
  // The three databases of a new cluster are copies of each other, with the same names.
  const placeOf = (name: string, content: Buffer): number => {
    // Nothing needs no place; and to zlib, the checksum of nothing is 0, whatever it is to go on from.
    if (content.length === 0) return 0;
    const key = `${name} ${content.length}`;
    const same = known.get(key);
    if (same?.content.equals(content)) return same.start;
    const start = end;
    known.set(key, { start, content });
    contents.push(content);
    end += content.length;
    return start;
  };
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        walk(path);
        continue;
      }
      const whole = contentOf(join(folder, path), uid);
      const content = withoutZeros(whole);
      const start = placeOf(entry.name, content);
      files.push({ path, size: whole.length, start, length: content.length });
    }
  };
  walk('');
  const index: Index = { folders, files };
  const table = Buffer.from(JSON.stringify(index));
  const head = Buffer.alloc(headBytes);
  magic.copy(head);
  head.writeUInt32LE(table.length, checkedFrom);
  const pieces = [table, ...contents];
  const checksum = pieces.reduce((sum, piece) => crc32(piece, sum), crc32(head.subarray(checkedFrom)));
  head.writeUInt32LE(checksum, magic.length);
  return [head, ...pieces];
}

/** Whether these are the bytes that `pack` gave, all of them. */
export function isWhole(archive: Buffer): boolean {
  return (
    archive.length > headBytes &&
    archive.subarray(0, magic.length).equals(magic) &&
    archive.readUInt32LE(magic.length) === crc32(archive.subarray(checkedFrom))
  );
}

/**
 * Writes what was packed into an empty folder, for an account where one is given. The folder itself stays ours until
 * the caller hands it over, so that nobody else can reach into what is being written.
 * @throws where the disk is full or a path leads elsewhere. What was written stays.
 */
export async function unpack(archive: Buffer, folder: string, account: Account | undefined): Promise<void> {
  const contentStart = headBytes + archive.readUInt32LE(checkedFrom);
  const { folders, files } = JSON.parse(archive.toString('utf8', headBytes, contentStart)) as Index;
  for (const path of [...folders, ...files.map((file) => file.path)])
    if (!inside.test(path)) throw new Error(`An archive has the path ${path}`);
  for (const name of folders) mkdirSync(join(folder, name), { mode: 0o700 });
  // Synchronous: half the time, and where a signal ends the process no thread goes on making files.
  for (const [number, file] of files.entries()) {
    if (number % filesInOneGo === 0) await turn();
    const start = contentStart + file.start;
    const descriptor = openSync(join(folder, file.path), 'wx', 0o600);
    try {
      writeFileSync(descriptor, archive.subarray(start, start + file.length));
      if (file.size > file.length) writeFileSync(descriptor, Buffer.alloc(file.size - file.length));
      if (account !== undefined) fchownSync(descriptor, account.uid, account.gid);
    } finally {
      closeSync(descriptor);
    }
  }
  if (account === undefined) return;
  for (const name of folders) chownSync(join(folder, name), account.uid, account.gid);
}
