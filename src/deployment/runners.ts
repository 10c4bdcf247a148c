/** What a simple command comes to: Prisma, a script of a package.json, a shell file, text for another shell, or nothing of ours. */
import { posix } from 'node:path';
import { heads, installs, mute, notScripts, prismaCommands, valued, wrappers } from './program-words.ts';
import type { Target, Where } from './target.ts';
import { filterOf, ofNx, ofTurbo, scriptOf } from './task-runners.ts';

/** What words run. */
export function targetOf(words: readonly string[]): Target {
  const [head = '', ...rest] = words;
  const name = posix.basename(head);
  if (mute.has(head)) return { kind: 'other' };
  if (name === 'prisma' || name === 'prisma2') return { kind: 'prisma', args: rest };
  switch (name) {
    case 'npx':
    case 'bunx':
    case 'pnpx':
      return packageProgram(rest);
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return ofManager(name, rest);
    case 'corepack':
      return targetOf(rest);
    case 'cd':
    case 'pushd':
      return { kind: 'folder', path: rest[0] ?? '.' };
    case 'sh':
    case 'bash':
    case 'ash':
    case 'dash':
    case 'zsh':
      return ofShell(rest);
    case '.':
    case 'source':
      return rest[0] === undefined ? { kind: 'other' } : { kind: 'file', path: rest[0] };
    case 'eval':
      return { kind: 'shell', text: rest.join(' '), stops: false };
    case 'turbo':
      return ofTurbo(rest);
    case 'nx':
      return ofNx(rest);
    case 'lerna':
    case 'wsrun':
    case 'rush':
      return {
        kind: 'script',
        names: rest.filter((word) => !word.startsWith('-') && word !== 'run').slice(0, 1),
        where: 'all',
      };
    case 'run-s':
    case 'run-p':
    case 'npm-run-all':
    case 'npm-run-all2':
      return { kind: 'script', names: rest.filter((word) => !word.startsWith('-')), where: undefined };
    case 'concurrently':
      return {
        kind: 'shell',
        text: rest
          .filter((word) => !word.startsWith('-'))
          .map(unprefixed)
          .join('\n'),
        stops: false,
      };
    case 'node':
      return ofNode(rest);
    default:
      break;
  }
  if (wrappers.has(head) || wrappers.has(name)) return behindWrapper(name, rest);
  if (/\.(?:sh|bash)$/.test(head) || (/^\.{1,2}\//.test(head) && !head.includes('node_modules')))
    return fileOrWrapped(head, rest);
  // A script that waits for something and then runs its arguments; `tsx`, `make` and their like end here.
  const at = rest.findIndex(
    (word, index) => /(?:^|\/)prisma$/.test(word) && prismaCommands.has(rest[index + 1] ?? ''),
  );
  return at === -1 ? { kind: 'other' } : { kind: 'prisma', args: rest.slice(at + 1) };
}

/** `concurrently "npm:dev:*" "name: command"`. */
function unprefixed(word: string): string {
  return word.startsWith('npm:') ? `npm run ${word.slice(4)}` : word;
}

/** `./wait-for-it.sh db:5432 -- npx prisma migrate deploy` runs what is behind `--`. */
function fileOrWrapped(path: string, rest: readonly string[]): Target {
  const at = rest.indexOf('--');
  if (at !== -1 && heads.test(rest[at + 1] ?? '')) return targetOf(rest.slice(at + 1));
  return { kind: 'file', path };
}

function behindWrapper(name: string, rest: readonly string[]): Target {
  const inner = [
    'ssh',
    'su',
    'runuser',
    'fly',
    'flyctl',
    'script',
    'nix-shell',
    'az',
    'aws',
    'gcloud',
  ].includes(name)
    ? rest.find(
        (word, at) =>
          /\s/.test(word) && (name === 'ssh' || /^-{1,2}(?:c|C|command|run)$/.test(rest[at - 1] ?? '')),
      )
    : undefined;
  if (inner !== undefined) return { kind: 'shell', text: inner, stops: false };
  if (name === 'ssh') {
    const at = rest.findIndex((word) => heads.test(word) || word === 'cd');
    return at === -1 ? { kind: 'other' } : { kind: 'shell', text: rest.slice(at).join(' '), stops: false };
  }
  if (
    /^(?:docker|podman|docker-compose)$/.test(name) &&
    /^(?:build|buildx|push|pull|tag|login)$/.test(rest.find((word) => !word.startsWith('-')) ?? '')
  )
    return { kind: 'other' };
  const behind = rest.indexOf('--');
  const at = behind === -1 ? rest.findIndex((word) => heads.test(word)) : behind + 1;
  if (at === -1 || at >= rest.length) return { kind: 'other' };
  // `dotenv -e .env -- prisma …` and `timeout 60 npx …`: what a wrapper runs is a command like any other.
  return targetOf(rest.slice(at));
}

/** `npx [options] prisma@6 migrate deploy`; other programs may wrap a command (`npx dotenv -- prisma …`). */
function packageProgram(words: readonly string[]): Target {
  const at = firstWord(words);
  const program = words[at];
  if (program === undefined) return { kind: 'other' };
  if ((program === '-c' || program === '--call') && words[at + 1] !== undefined)
    return { kind: 'shell', text: words[at + 1] ?? '', stops: false };
  const bare = program.replace(/(?<=.)@[^/]*$/, '');
  return targetOf([bare === 'prisma' ? 'prisma' : bare, ...words.slice(at + 1)]);
}

/** Index of the first word that is neither an option nor its value. `-c` is left: what follows it is a command. */
function firstWord(words: readonly string[]): number {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-c' || word === '--call') return at;
    if (valued.has(word)) at++;
    else if (!word.startsWith('-')) return at;
  }
  return words.length;
}

function ofManager(name: string, words: readonly string[]): Target {
  let where: Where;
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, option = '', inline] = /^(--?[\w-]+)(?:=(.*))?$/.exec(word) ?? [];
    // Behind the script's name options are the script's; before it they are the package manager's.
    const value = () => inline ?? words[++at] ?? '';
    if (/^(?:--filter|-F|--workspace|-w)$/.test(option) && !(name === 'pnpm' && option === '-w'))
      where = filterOf(value());
    else if (
      /^(?:--prefix|-C|--cwd|--dir)$/.test(option) &&
      (rest.length === 0 || /^(?:run|exec)$/.test(rest[0] ?? ''))
    )
      where = { folder: value() };
    else if (/^(?:-r|--recursive|--workspaces|-ws)$/.test(option) && rest.length === 0) where = 'all';
    else if (rest.length === 0 && valued.has(word)) at++;
    else if (rest.length > 0 || !word.startsWith('-')) rest.push(word);
  }
  const [command, ...behind] = rest;
  if (command === undefined) return name === 'yarn' ? { kind: 'install' } : { kind: 'other' };
  if (command === 'exec' || command === 'x' || command === 'dlx') {
    return packageProgram(behind.filter((word, at) => !(at === 0 && word === '--')));
  }
  if (command === 'run' || command === 'run-script' || command === 'rum') return scriptOf(behind, where);
  if (name === 'yarn' && command === 'workspace') {
    const target = ofManager('yarn', behind.slice(1));
    return target.kind === 'script' ? { ...target, where: filterOf(behind[0] ?? '') } : target;
  }
  if (name === 'yarn' && command === 'workspaces') {
    const at = behind.indexOf('run');
    return at === -1 ? { kind: 'other' } : scriptOf(behind.slice(at + 1), 'all');
  }
  if (installs.has(command))
    return command === 'add' || behind.some((word) => !word.startsWith('-'))
      ? { kind: 'other' }
      : { kind: 'install' };
  if (
    command === 'start' ||
    command === 'test' ||
    command === 't' ||
    command === 'stop' ||
    command === 'restart'
  )
    return { kind: 'script', names: [command === 't' ? 'test' : command], where };
  if (notScripts.has(command) || name === 'npm') return { kind: 'other' };
  // `pnpm prisma …`, `yarn prisma …`, `bun prisma …`: a script of that name, else the program.
  if (command === 'prisma') return { kind: 'prisma', args: behind };
  if (/\.(?:[cm]?[jt]sx?)$/.test(command)) return { kind: 'other' };
  const program = targetOf([command, ...behind]);
  return program.kind === 'other' ? { kind: 'script', names: [command], where } : program;
}

function ofShell(words: readonly string[]): Target {
  let stops = false;
  for (const [at, word] of words.entries()) {
    if (!word.startsWith('-') && !word.startsWith('+')) return { kind: 'file', path: word };
    if (/^-\w*e/.test(word)) stops = true;
    if (/^-\w*c$/.test(word)) return { kind: 'shell', text: words[at + 1] ?? '', stops };
  }
  return { kind: 'other' };
}

/** `node node_modules/prisma/build/index.js migrate deploy`. */
function ofNode(words: readonly string[]): Target {
  const at = words.findIndex((word) => !word.startsWith('-'));
  const script = words[at] ?? '';
  if (/(?:^|\/)(?:prisma\/build\/index\.js|\.bin\/prisma)$/.test(script))
    return { kind: 'prisma', args: words.slice(at + 1) };
  return { kind: 'other' };
}
