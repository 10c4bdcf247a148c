/** Shell text → the simple commands in it, each with what its failure comes to. Parsed by unbash; nothing is expanded. */
import { type Command, forEachChild, parse, type Statement, type SyntaxNode } from 'unbash';

/** Why a command's failure counts for nothing, in the words of the text. */
export type Leniency =
  | '|| true'
  | '&'
  /** What follows runs all the same, because nothing stops the shell. */
  | 'goes on'
  /** The status is that of the last command of a pipe. */
  | 'pipe';

/** A simple command. */
export interface ShellCommand {
  /** Its words; quotes are gone, expansions as they are written. */
  readonly words: readonly string[];
  /** Assignments in front of it. */
  readonly assignments: ReadonlyMap<string, string>;
  /** Offset in the text. */
  readonly offset: number;
  /** As it is written, without what it is joined to. */
  readonly source: string;
  /** What it is given as input: here-documents, here-strings, files behind `<`. */
  readonly input: readonly { readonly kind: 'text' | 'file'; readonly value: string }[];
  readonly lenient: Leniency | undefined;
}

/** How the shell treats failures. */
export interface ShellOptions {
  readonly stops: boolean;
  readonly pipefail: boolean;
}

interface Context {
  stops: boolean;
  pipefail: boolean;
  /** Something runs after the list that this is in. */
  readonly followed: boolean;
  /** The status is looked at, or settled already. */
  readonly settled: Leniency | 'handled' | undefined;
}

/** `${{ … }}` of a workflow is no shell: its characters become those of a word, so that offsets stay. */
function withoutExpressions(text: string): string {
  let out = '';
  let at = 0;
  // Not one expression: where nothing closes, it would look for the end from each beginning anew.
  for (;;) {
    const start = text.indexOf('${{', at);
    const end = start === -1 ? -1 : text.indexOf('}}', start);
    if (end === -1) return out + text.slice(at);
    out += text.slice(at, start) + text.slice(start, end + 2).replace(/\W/g, '_');
    at = end + 2;
  }
}

/** The commands of a text in the order in which they stand. A text that bash can't read gives what could be read. */
export function commandsOf(text: string, options: ShellOptions): readonly ShellCommand[] {
  const source = withoutExpressions(text.replaceAll('\r\n', ' \n'));
  const found: ShellCommand[] = [];
  const script = parse(source);
  const shebang = /^#![^\n]*\s-\w*e/.test(source);
  const context: Context = { ...options, followed: false, settled: undefined };
  if (shebang) context.stops = true;
  new Walk(source, found).list(script.commands, context);
  return found.sort((a, b) => a.offset - b.offset);
}

/** Commands that always succeed, or nearly so: behind `||` they make the failure count for nothing. */
const harmless = new Set(['true', ':', 'echo', 'printf', 'log', 'warn', 'sleep']);
/** What stands at the end of a pipe and says nothing about what came before. */
const passing = new Set(['tee', 'cat', 'head', 'tail', 'sed', 'ts', 'awk', 'less', 'sort']);

class Walk {
  readonly #source: string;
  readonly #found: ShellCommand[];

  constructor(source: string, found: ShellCommand[]) {
    this.#source = source;
    this.#found = found;
  }

  list(statements: readonly Statement[], context: Context): void {
    for (const [at, statement] of statements.entries()) {
      const next = statements[at + 1];
      const followed = next !== undefined || context.followed;
      const looksAtStatus = next !== undefined && this.#text(next).includes('$?');
      const settled =
        context.settled ?? (statement.background === true ? '&' : looksAtStatus ? 'handled' : undefined);
      this.#node(statement.command, { ...context, followed, settled });
      applySet(statement, context);
    }
  }

  #text(node: { readonly pos: number; readonly end: number }): string {
    return this.#source.slice(node.pos, node.end);
  }

  #node(node: SyntaxNode, context: Context): void {
    switch (node.type) {
      case 'Command':
        this.#command(node, context);
        return;
      case 'AndOr':
        this.#andOr(node, context);
        return;
      case 'Pipeline': {
        const negated = node.prefixes.some((prefix) => prefix.type === 'Negation');
        const last = node.commands.at(-1);
        const passes = last?.type === 'Command' && passing.has(last.name?.value ?? '');
        for (const command of node.commands) {
          const piped = command !== last && !context.pipefail;
          const settled =
            context.settled ?? (negated ? 'handled' : piped ? (passes ? 'pipe' : 'handled') : undefined);
          this.#node(command, { ...context, settled });
        }
        return;
      }
      case 'If':
      case 'While':
        this.list(node.clause.commands, { ...context, settled: 'handled' });
        if (node.type === 'While') {
          this.list(node.body.commands, { ...context });
          return;
        }
        for (const elif of node.elif) {
          this.list(elif.clause.commands, { ...context, settled: 'handled' });
          this.list(elif.then.commands, { ...context });
        }
        this.list(node.then.commands, { ...context });
        this.list(node.else?.commands ?? [], { ...context });
        return;
      case 'Statement':
        this.list([node], { ...context });
        return;
      case 'CompoundList':
        this.list(node.commands, { ...context });
        return;
      case 'Script':
        this.list(node.commands, { ...context });
        return;
      default:
        forEachChild(node, (child) => this.#node(child, context));
    }
  }

  #andOr(node: Extract<SyntaxNode, { type: 'AndOr' }>, context: Context): void {
    for (const [at, command] of node.commands.entries()) {
      const or = node.operators.indexOf('||', at);
      const fallback = or === -1 ? undefined : node.commands[or + 1];
      // With -e, too, what is not the last of a list does not end the shell.
      const early = at < node.commands.length - 1 && context.followed;
      const settled =
        context.settled ??
        (fallback === undefined
          ? early
            ? 'goes on'
            : undefined
          : this.#swallows(fallback)
            ? '|| true'
            : 'handled');
      this.#node(command, { ...context, settled });
    }
  }

  /** Whether what stands behind `||` makes the failure count for nothing. */
  #swallows(node: SyntaxNode): boolean {
    const text = this.#text(node);
    if (/\b(?:exit|return)\s+0\b/.test(text)) return true;
    if (/\b(?:exit|return|false|kill)\b/.test(text)) return false;
    const names = commandNames(node);
    return names.length > 0 && names.every((name) => harmless.has(name));
  }

  #command(node: Command, context: Context): void {
    // Substitutions in its words are commands, too; their status is looked at by whoever uses the text.
    for (const part of [...node.prefix, ...node.suffix, ...(node.name === undefined ? [] : [node.name])])
      forEachChild(part, (child) => this.#node(child, { ...context, settled: 'handled' }));
    const assignments = new Map(
      node.prefix.flatMap((one) =>
        one.type === 'Assignment' && 'value' in one && one.value.type === 'Word'
          ? [[one.name, one.value.value] as const]
          : [],
      ),
    );
    const words = [node.name, ...node.args].flatMap((word) =>
      word === undefined ? [] : word.type === 'Word' ? [word.value] : [word.text],
    );
    const settled = context.settled ?? (context.followed && !context.stops ? 'goes on' : undefined);
    this.#found.push({
      words,
      assignments,
      offset: node.pos,
      source: this.#text(node),
      input: node.redirects.flatMap((redirect): ShellCommand['input'][number][] => {
        if (redirect.type === 'HereDoc') return [{ kind: 'text', value: redirect.body.text }];
        const value = redirect.target?.value;
        if (value === undefined) return [];
        if (redirect.type === 'HereString') return [{ kind: 'text', value }];
        return redirect.operator === '<' ? [{ kind: 'file', value }] : [];
      }),
      lenient: settled === 'handled' ? undefined : settled,
    });
  }
}

function commandNames(node: SyntaxNode): string[] {
  if (node.type === 'Command') return node.name === undefined ? [] : [node.name.value];
  const names: string[] = [];
  forEachChild(node, (child) => names.push(...commandNames(child)));
  return names;
}

/** `set -e`, `set +e`, `set -o pipefail` and their like change what follows. */
function applySet(statement: Statement, context: Context): void {
  const { command } = statement;
  if (command.type !== 'Command' || command.name?.value !== 'set') return;
  const words = command.args.map((word) => (word.type === 'Word' ? word.value : ''));
  for (const [at, word] of words.entries()) {
    if (/^-\w*e/.test(word) || (word === '-o' && words[at + 1] === 'errexit')) context.stops = true;
    if (/^\+\w*e/.test(word)) context.stops = false;
    if (word === 'pipefail') context.pipefail = words[at - 1]?.startsWith('-') === true;
  }
}
