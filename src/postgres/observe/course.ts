/** A transaction as it goes: what each statement added to what the ones before it did. */
import { pathOf } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { Loss, Trace, TraceLock } from '../../model/trace.ts';
import { type Counters, type Look, nothingCounted, type RelationLook } from './look.ts';
import { lossesIn, lossOfTable } from './losses.ts';
import { isNoticed, strongest, waitsFor } from './modes.ts';
import type { Picture, Relation } from './picture.ts';

/** What a trace tells of the database. */
export type Effects = Pick<
  Trace,
  'locks' | 'held' | 'blocks' | 'rewrites' | 'scans' | 'grows' | 'work' | 'rows' | 'lost' | 'changedNothing'
>;

type Modes = ReadonlyMap<string, ReadonlySet<string>>;

/** Of a statement that did nothing that is looked at, such as SET. */
export const noEffects: Effects = {
  locks: [],
  held: [],
  blocks: [],
  rewrites: [],
  scans: [],
  grows: undefined,
  work: 0,
  rows: { inserted: 0, updated: 0, deleted: 0 },
  lost: [],
  changedNothing: undefined,
};

const holdsRows = (kind: string) => kind === 'r' || kind === 'm';

function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(compareText);
}

/** What was counted since; TRUNCATE sets the counters of its table back. */
function since(now: Counters, before: Counters): Counters {
  const grown = (after: number, earlier: number) => (after >= earlier ? after - earlier : after);
  return {
    scans: grown(now.scans, before.scans),
    read: grown(now.read, before.read),
    inserted: grown(now.inserted, before.inserted),
    updated: grown(now.updated, before.updated),
    deleted: grown(now.deleted, before.deleted),
  };
}

/** How a relation stood before a statement. */
interface Earlier {
  readonly filenode: string;
  readonly size: number;
  readonly counters: Counters;
  readonly columns: readonly number[];
  /** Undefined where no statement of the transaction was looked at with this relation locked. */
  readonly marks: string | undefined;
}

/** One transaction of the migrating session. */
export class Course {
  readonly #picture: Picture;
  readonly #heldTo: TraceLock['heldTo'];
  #locks: Modes = new Map();
  #relations: ReadonlyMap<string, RelationLook>;
  #catalogWrites: number;
  /** Rows now in the tables that were changed. */
  readonly #live = new Map<string, number>();
  readonly #gone = new Set<string>();
  readonly #touched = new Set<string>();

  /** `start` is where the counters stand; without one they stand at nothing. */
  constructor(picture: Picture, heldTo: TraceLock['heldTo'], start?: Look) {
    this.#picture = picture;
    this.#heldTo = heldTo;
    this.#relations = start?.relations ?? new Map();
    this.#catalogWrites = start?.catalogWrites ?? 0;
  }

  /** Every relation that was locked so far. */
  get touched(): ReadonlySet<string> {
    return this.#touched;
  }

  #before(oid: string): Earlier {
    const seen = this.#relations.get(oid);
    if (seen !== undefined) return seen;
    const committed = this.#picture.relation(oid);
    return {
      filenode: committed?.filenode ?? '',
      size: committed?.size ?? 0,
      counters: nothingCounted,
      columns: Object.keys(committed?.columns ?? {}).map(Number),
      marks: undefined,
    };
  }

  #rowsOf(oid: string): number {
    return this.#live.get(oid) ?? this.#picture.contents(oid).rows;
  }

  /** Takes over how things stand after a ROLLBACK TO: what is in the tables is taken for what the last commit left. */
  restart(locks: Modes, now: Look | undefined): void {
    this.#note(locks, now);
    this.#gone.clear();
    this.#live.clear();
  }

  #note(locks: Modes, now: Look | undefined): void {
    this.#locks = locks;
    for (const oid of locks.keys()) this.#touched.add(oid);
    if (now === undefined) return;
    this.#relations = new Map([...this.#relations, ...now.relations]);
    this.#catalogWrites = now.catalogWrites;
  }

  /** What the statement did that ended just now. `now` is undefined where the session could not be asked. */
  advance(locks: Modes, now: Look | undefined): Effects {
    const relocked = this.#relocked(locks);
    const seen = now === undefined ? [] : this.#changes(now);
    const vanished = now === undefined ? [] : this.#vanished(locks, now);
    const touched = [...relocked, ...seen.filter((one) => one.touched).map((one) => one.oid), ...vanished];

    const { taken, kept } = this.#split(locks, new Set(touched));
    const blocks = waitsFor(taken.flatMap(([, modes]) => [...modes]));
    const known = seen.flatMap((one) => {
      const relation = this.#picture.lockable(one.oid);
      return relation?.oid === one.oid ? [{ ...one, relation }] : [];
    });
    const rewritten = known.filter((one) => one.rewritten);
    const scanned = known.filter((one) => one.scanned && holdsRows(one.relation.kind));
    const waiting = blocks.length > 0 || kept.length > 0;
    const locked = [...taken, ...kept].map(([relation]) => relation);
    const worked = [...rewritten, ...scanned];
    const grows = worked.some((one) => one.rows > 0)
      ? true
      : locked.some(({ oid }) => this.#rowsOf(oid) > 0)
        ? false
        : undefined;
    const rows = { inserted: 0, updated: 0, deleted: 0 };
    for (const { look, did, emptied, rows: before } of seen) {
      if (look.kind !== 'r' || look.temporary) continue;
      rows.inserted += did.inserted;
      rows.updated += did.updated;
      rows.deleted += did.deleted + (emptied ? before : 0);
    }
    const writes = now === undefined ? 0 : now.catalogWrites - this.#catalogWrites;
    const noticed = relocked.length > 0 || touched.length > 0;
    const effects: Effects = {
      locks: this.#written(taken),
      held: this.#written(kept),
      blocks,
      rewrites: sorted(rewritten.map(({ relation }) => pathOf(relation))),
      scans: sorted(scanned.map(({ relation }) => pathOf(relation))),
      grows: waiting ? grows : undefined,
      work: known.reduce((sum, { relation, did, rewritten: anew, rows: before }) => {
        if (!holdsRows(relation.kind)) return sum;
        return sum + did.read + did.inserted + did.updated + did.deleted + (anew ? before : 0);
      }, 0),
      rows,
      lost: [
        ...known.flatMap((one) => lossesIn({ ...one, contents: this.#picture.contents(one.oid) })),
        ...vanished.flatMap((oid) => this.#lossOfTable(oid)),
      ].sort((a, b) => compareText(a.relation, b.relation) || compareText(a.column ?? '', b.column ?? '')),
      changedNothing: now === undefined ? undefined : !noticed && writes === 0,
    };
    for (const { oid, left } of seen) this.#live.set(oid, left);
    for (const oid of vanished) this.#gone.add(oid);
    this.#note(locks, now);
    return effects;
  }

  /** Relations on which there is a mode, beyond a reader's, that was not there before. */
  #relocked(locks: Modes): readonly string[] {
    return [...locks].flatMap(([oid, modes]) =>
      [...modes].some((mode) => isNoticed(mode) && !this.#locks.get(oid)?.has(mode)) ? [oid] : [],
    );
  }

  #changes(now: Look) {
    return [...now.relations.values()].map((look) => {
      const { oid } = look;
      const before = this.#before(oid);
      const did = since(look.counters, before.counters);
      const rows = this.#rowsOf(oid);
      const emptied = holdsRows(look.kind) && look.size === 0 && before.size > 0 && rows > 0;
      const rewritten = holdsRows(look.kind) && before.filenode !== look.filenode && !emptied;
      return {
        oid,
        look,
        did,
        rows,
        emptied,
        rewritten,
        /** Rows that are left. */
        left: Math.max((emptied ? 0 : rows) + did.inserted - did.deleted, 0),
        scanned: did.scans > 0 && did.read >= rows,
        dropped: before.columns.filter((column) => !look.columns.includes(column)),
        touched:
          emptied ||
          rewritten ||
          did.inserted + did.updated + did.deleted > 0 ||
          (before.marks !== undefined && before.marks !== look.marks),
      };
    });
  }

  #vanished(locks: Modes, now: Look): readonly string[] {
    return [...locks.keys()].filter(
      (oid) => !now.relations.has(oid) && !this.#gone.has(oid) && this.#picture.relation(oid) !== undefined,
    );
  }

  /** The locks on what was touched, and those on the rest that make others wait. */
  #split(locks: Modes, touched: ReadonlySet<string>) {
    const modes = new Map<Relation, Set<string>>();
    const mine = new Set<Relation>();
    for (const [oid, held] of locks) {
      const relation = this.#picture.lockable(oid);
      if (relation === undefined) continue;
      if (touched.has(oid)) mine.add(relation);
      const all = modes.get(relation) ?? new Set();
      for (const mode of held) if (isNoticed(mode)) all.add(mode);
      modes.set(relation, all);
    }
    const entries = [...modes].filter(([, all]) => all.size > 0);
    return {
      taken: entries.filter(([relation]) => mine.has(relation)),
      kept: entries.filter(([relation, all]) => !mine.has(relation) && waitsFor(all).length > 0),
    };
  }

  #written(entries: readonly (readonly [Relation, ReadonlySet<string>])[]): readonly TraceLock[] {
    return entries
      .map(([relation, modes]) => ({
        relation: pathOf(relation),
        mode: strongest(modes) ?? '',
        heldTo: this.#heldTo,
      }))
      .sort((a, b) => compareText(a.relation, b.relation));
  }

  #lossOfTable(oid: string): readonly Loss[] {
    const relation = this.#picture.lockable(oid);
    if (relation?.oid !== oid) return [];
    return lossOfTable(relation, this.#rowsOf(oid), this.#picture.contents(oid));
  }
}
