/**
 * As much of a Prisma schema as is needed to find its project: blocks, the datasource, `env()` names. The grammar is
 * Prisma's (prisma-engines, psl/schema-ast/src/parser/datamodel.pest): `//` and slash-star comments, strings with backslash
 * escapes that end at the line, blocks in braces. What is wrong is skipped: judging a schema is the engine's work.
 */
import type { Provider } from '../model/project.ts';

/** What one schema file says. */
export interface SchemaOutline {
  /** Whether it has a datasource block. */
  readonly hasDatasource: boolean;
  /** Of its first datasource. */
  readonly provider: Provider;
  /** Whether a datasource has a `url`, which Prisma 7 refuses and earlier versions want. */
  readonly hasUrl: boolean;
  /** Every NAME of `env("NAME")`, in the order of the file. */
  readonly envNames: readonly string[];
  readonly previewFeatures: readonly string[];
  /** Names of models, views, enums and composite types that it defines. */
  readonly defines: readonly string[];
  /** Types of fields that it does not define and that are not Prisma's own. */
  readonly lacks: readonly string[];
}

interface Token {
  readonly kind: 'word' | 'string' | 'sign' | 'line';
  readonly text: string;
}

const providers: Readonly<Record<string, Provider>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  mysql: 'mysql',
  sqlite: 'sqlite',
  sqlserver: 'sqlserver',
  cockroachdb: 'cockroachdb',
  mongodb: 'mongodb',
};

/** The provider that a schema or a lock file names. */
export function providerOf(text: string | undefined): Provider {
  return (
    (text === undefined ? undefined : Object.hasOwn(providers, text) ? providers[text] : undefined) ??
    'unknown'
  );
}

const scalars = new Set([
  'String',
  'Boolean',
  'Int',
  'BigInt',
  'Float',
  'Decimal',
  'DateTime',
  'Json',
  'Bytes',
  'Unsupported',
]);

/** Reads a schema file; never throws. */
export function outlineSchema(text: string): SchemaOutline {
  const tokens = tokenize(text);
  const outline = {
    hasDatasource: false,
    provider: 'unknown' as Provider,
    hasUrl: false,
    envNames: [] as string[],
    previewFeatures: [] as string[],
    defines: [] as string[],
  };
  const used = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const [keyword, name, brace] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (keyword?.kind !== 'word' || name?.kind !== 'word' || brace?.text !== '{') continue;
    const end = closing(tokens, at + 2);
    const body = tokens.slice(at + 3, end);
    if (keyword.text === 'datasource') {
      if (!outline.hasDatasource) outline.provider = providerOf(stringAfter(body, 'provider'));
      outline.hasDatasource = true;
      outline.hasUrl ||= assignments(body).has('url');
    } else if (keyword.text === 'generator') {
      const value = assignments(body).get('previewFeatures') ?? [];
      outline.previewFeatures.push(...value.filter((token) => token.kind === 'string').map(unquote));
    } else if (['model', 'view', 'type', 'enum'].includes(keyword.text)) {
      outline.defines.push(name.text);
      if (keyword.text !== 'enum') for (const type of fieldTypes(body)) used.add(type);
    }
    outline.envNames.push(...envNames(body));
    at = end;
  }
  const defined = new Set(outline.defines);
  return { ...outline, lacks: [...used].filter((type) => !defined.has(type) && !scalars.has(type)) };
}

/** Words, strings, signs and line ends; comments and blanks are dropped. */
function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    if (character === '\n') {
      tokens.push({ kind: 'line', text: '\n' });
      at++;
    } else if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (character === '"') {
      let end = at + 1;
      while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
      tokens.push({ kind: 'string', text: text.slice(at, end + 1) });
      at = text[end] === '\n' ? end : end + 1;
    } else {
      word.lastIndex = at;
      const found = word.exec(text)?.[0];
      if (found !== undefined) tokens.push({ kind: 'word', text: found });
      else if (character.trim() !== '' && character !== '\uFEFF')
        tokens.push({ kind: 'sign', text: character });
      at += found?.length ?? 1;
    }
  }
  return tokens;
}

/** Index of the brace that closes the one at `open`, or behind the last token. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '{') depth++;
    else if (tokens[at]?.text === '}' && --depth === 0) return at;
  }
  return tokens.length;
}

/** `name = value` lines of a datasource or generator: the tokens of each value. Brackets may span lines. */
function assignments(body: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, readonly Token[]>();
  for (let at = 0; at < body.length; at++) {
    const name = body[at];
    if (name?.kind !== 'word' || body[at + 1]?.text !== '=') continue;
    let end = at + 2;
    for (let depth = 0; end < body.length && (depth > 0 || body[end]?.kind !== 'line'); end++) {
      if ('[('.includes(body[end]?.text ?? ' ')) depth++;
      else if (')]'.includes(body[end]?.text ?? ' ')) depth--;
    }
    if (!found.has(name.text)) found.set(name.text, body.slice(at + 2, end));
    at = end - 1;
  }
  return found;
}

function stringAfter(body: readonly Token[], name: string): string | undefined {
  const first = assignments(body).get(name)?.[0];
  return first?.kind === 'string' ? unquote(first) : undefined;
}

function envNames(body: readonly Token[]): readonly string[] {
  return body.flatMap((token, at) => {
    const name = body[at + 2];
    return token.text === 'env' && body[at + 1]?.text === '(' && name?.kind === 'string'
      ? [unquote(name)]
      : [];
  });
}

/** The second word of each line of a model. */
function fieldTypes(body: readonly Token[]): readonly string[] {
  return body.flatMap((token, at) => {
    const type = body[at + 1];
    const first = at === 0 || body[at - 1]?.kind === 'line';
    return first && token.kind === 'word' && type?.kind === 'word' ? [type.text] : [];
  });
}

function unquote(token: Token): string {
  return token.text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
}
