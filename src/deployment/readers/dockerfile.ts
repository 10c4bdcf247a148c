/** Dockerfiles: what the build of an image runs, and what its containers run. Parsed by dockerfile-ast. */
import { posix } from 'node:path';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { type Entry, entryOf, soundsLikeDevelopment, unitOf } from '../entry.ts';
import type { Reader, SourceFile } from './reader.ts';

/** One unit: what its stages run while the image is built, and what the last one starts. Stages for development are left out. */
export const dockerfile: Reader = (file) => {
  const { path, text } = file;
  let instructions: readonly Instruction[];
  try {
    instructions = DockerfileParser.parse(text).getInstructions();
  } catch {
    return [];
  }
  const entries: Entry[] = [];
  const env = new Map<string, string>();
  let stage = '';
  let entrypoint: Entry | undefined;
  let command: Entry | undefined;
  for (const instruction of instructions) {
    const keyword = instruction.getKeyword();
    const words = instruction.getArgumentsContent() ?? '';
    if (keyword === 'FROM') {
      stage = /\bas\s+(\S+)/i.exec(words)?.[1] ?? '';
      // Only the last stage's, or that of a stage that is a target of its own: those for development are none of ours.
      entrypoint = undefined;
      command = undefined;
    }
    if (keyword === 'ENV' || keyword === 'ARG')
      for (const [name, value] of pairs(words)) env.set(name, value);
    if (keyword === 'RUN' && !soundsLikeDevelopment(stage)) entries.push(...runs(file, instruction, env));
    if (keyword === 'ENTRYPOINT') entrypoint = start(instruction, words, env);
    if (keyword === 'CMD') command = start(instruction, words, env);
  }
  if (!soundsLikeDevelopment(stage))
    entries.push(...[entrypoint, command].filter((one) => one !== undefined));
  return [
    unitOf({
      file: path,
      id: 'image',
      name: 'the image',
      development:
        soundsLikeDevelopment(posix.basename(path).replace(/^Dockerfile\.?/i, '')) ||
        /(?:^|\/)\.devcontainer\//.test(path),
      entries,
    }),
  ];
};

/** `A=b C="d e"`, and the older `A b`. */
function pairs(words: string): [string, string][] {
  const found = [...words.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g)].map(
    (match): [string, string] => [match[1] ?? '', (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')],
  );
  if (found.length > 0) return found;
  const [, name, value] = /^(\w+)\s+(.+)$/.exec(words) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

function runs({ text }: SourceFile, instruction: Instruction, env: ReadonlyMap<string, string>): Entry[] {
  const heredocs =
    (
      instruction as unknown as {
        getHeredocs?: () => { getContentRange(): { start: { line: number }; end: { line: number } } }[];
      }
    ).getHeredocs?.() ?? [];
  const first = instruction.getArgumentsRange()?.start.line ?? 0;
  const shared = { stage: 'build', env: new Map(env) } as const;
  if (heredocs.length > 0) {
    const lines = text.split('\n');
    return heredocs.map((heredoc) => {
      const { start, end } = heredoc.getContentRange();
      const body = lines.slice(start.line, end.line + 1).join('\n');
      return entryOf({ text: body, lineAt: (offset) => start.line + 1 + newlines(body, offset), ...shared });
    });
  }
  const range = instruction.getArgumentsRange();
  if (range === null) return [];
  const offsetOf = (line: number, character: number): number =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, one) => sum + one.length + 1, 0) + character;
  // As it is written, so that lines can be counted; comments between continued lines are no part of the command.
  const written = text
    .slice(offsetOf(range.start.line, range.start.character), offsetOf(range.end.line, range.end.character))
    .replace(/^[ \t]*#[^\n]*$/gm, (comment) => `${' '.repeat(Math.max(0, comment.length - 1))}\\`)
    .replace(/^(?:--\w+(?:=\S+)?\s+)+/, (flags) => ' '.repeat(flags.length));
  const list = jsonList(written.trim());
  return [
    entryOf({
      text: list ?? written,
      lineAt: (offset) => first + 1 + newlines(list ?? written, offset),
      ...shared,
    }),
  ];
}

/** CMD and ENTRYPOINT: a list is run as it is, text by `/bin/sh -c`. */
function start(instruction: Instruction, words: string, env: ReadonlyMap<string, string>): Entry {
  const line = (instruction.getRange()?.start.line ?? 0) + 1;
  return entryOf({ text: jsonList(words) ?? words, lineAt: () => line, stage: 'start', env: new Map(env) });
}

/** `["sh", "-c", "a && b"]` as shell text that gives the same words. */
function jsonList(text: string): string | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) ? quotedList(words.map(String)) : undefined;
  } catch {
    return undefined;
  }
}

/** Words as shell text that gives these words. */
export function quotedList(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

function newlines(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
