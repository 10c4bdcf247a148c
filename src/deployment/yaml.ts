/** YAML and JSON with lines, aliases and merge keys resolved as they are asked for. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml';
import { nestsTooDeep } from '../model/yaml-depth.ts';

/** How deep aliases and merge keys are followed: a file of a pull request may lead round in circles. */
const deepest = 20;

/** What the aliases of a document stand for. The library would walk the whole document for each of them. */
function aliasesOf(document: Document.Parsed): ReadonlyMap<unknown, unknown> {
  const anchors = new Map<string, unknown>();
  const aliases = new Map<unknown, unknown>();
  visit(document, {
    Alias: (_, node) => {
      aliases.set(node, anchors.get(node.source));
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return aliases;
}

/** A text with what was found out of it; shared by all of its places. */
interface Source {
  readonly text: string;
  readonly lines: LineCounter;
  readonly aliases: ReadonlyMap<unknown, unknown>;
  /** By node. Merge keys may name the same map any number of times, and each of these again. */
  readonly entries: Map<unknown, readonly (readonly [string, Yaml])[]>;
}

/** A place in a document. What is not there, or of another kind, is empty rather than an error. */
export class Yaml {
  readonly #source: Source;
  readonly #node: unknown;

  private constructor(source: Source, node: unknown) {
    this.#source = source;
    let found = node;
    for (let depth = 0; isAlias(found) && depth < deepest; depth++) found = source.aliases.get(found);
    this.#node = found;
  }

  /** The documents of a text; those that do not parse are left out. */
  static parse(text: string): readonly Yaml[] {
    if (nestsTooDeep(text)) return [];
    const lines = new LineCounter();
    // Tags of other programs (`!reference`, `!Ref`) are no concern of ours.
    const found = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(found)) return [];
    return (found as Document.Parsed[])
      .filter((document) => document.errors.length === 0)
      .map((document) => {
        const source = { text, lines, aliases: aliasesOf(document), entries: new Map() };
        return new Yaml(source, document.contents);
      });
  }

  #at(node: unknown): Yaml {
    return new Yaml(this.#source, node);
  }

  /** The pairs of a map in the order of the file, those of merge keys (`<<`) behind its own. */
  entries(depth = 0): readonly (readonly [string, Yaml])[] {
    if (!isMap(this.#node) || depth > deepest) return [];
    const known = this.#source.entries.get(this.#node);
    if (known !== undefined) return known;
    const own: (readonly [string, Yaml])[] = [];
    // While its own merge keys are read, a map has nothing to give to itself.
    this.#source.entries.set(this.#node, own);
    const merged = new Map<string, readonly [string, Yaml]>();
    for (const pair of this.#node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const value = this.#at(pair.value);
      if (key !== '<<') own.push([key, value]);
      else
        for (const one of value.isList ? value.items() : [value])
          for (const entry of one.entries(depth + 1)) if (!merged.has(entry[0])) merged.set(entry[0], entry);
    }
    for (const [name] of own) merged.delete(name);
    const all = [...own, ...merged.values()];
    this.#source.entries.set(this.#node, all);
    return all;
  }

  /** What is below these keys, one after the other. */
  get(...keys: readonly string[]): Yaml {
    return keys.reduce<Yaml>(
      (at, key) => at.entries().find(([name]) => name === key)?.[1] ?? this.#at(undefined),
      this,
    );
  }

  /** The items of a list. */
  items(): readonly Yaml[] {
    return isSeq(this.#node) ? this.#node.items.map((item) => this.#at(item)) : [];
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get exists(): boolean {
    return this.#node !== undefined && this.#node !== null;
  }

  /** A text, or a number or truth value as text. */
  get text(): string | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return value === undefined || value === null ? undefined : String(value);
  }

  /** The text itself and every text below it that is one of a list. */
  texts(): readonly Yaml[] {
    if (this.isList) return this.items().flatMap((item) => item.texts());
    return this.text === undefined ? [] : [this];
  }

  /** The scalars of a map as text. */
  variables(): ReadonlyMap<string, string> {
    const pairs = this.isList
      ? this.items().map(
          (item) => /^([^=]+)=([\s\S]*)$/.exec(item.text ?? '')?.slice(1) as [string, string] | undefined,
        )
      : this.entries().map(([name, value]) =>
          value.text === undefined ? undefined : ([name, value.text] as const),
        );
    return new Map(pairs.filter((pair): pair is [string, string] => pair !== undefined));
  }

  /** Line where it begins, from 1. */
  get line(): number {
    const start = (this.#node as ParsedNode | undefined)?.range?.[0] ?? 0;
    return this.#source.lines.linePos(start).line || 1;
  }

  /** Line of an offset in `text`. */
  readonly lineAt = (offset: number): number => {
    const { line } = this;
    const node = this.#node as Scalar;
    const text = this.text ?? '';
    const before = text.slice(0, offset).split('\n').length - 1;
    if (node?.type === 'BLOCK_LITERAL') return line + 1 + before;
    if (node?.type !== 'BLOCK_FOLDED') return line;
    // Folding joins lines: the line is the one on which the word stands.
    const word = /\S+(?:\s+\S+)?/.exec(text.slice(offset))?.[0] ?? '';
    const rest = this.#source.text.split('\n').slice(line, line + text.length);
    const at = rest.findIndex((one) => one.includes(word));
    return at === -1 ? line + 1 : line + 1 + at;
  };
}
