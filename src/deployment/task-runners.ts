/** Scripts by the tools of workspaces: filters, turbo, nx. */
import { valued } from './program-words.ts';
import type { Target, Where } from './target.ts';

/** The script that words name. */
export function scriptOf(words: readonly string[], where: Where): Target {
  const name = words.find((word) => !word.startsWith('-'));
  return name === undefined ? { kind: 'other' } : { kind: 'script', names: [name], where };
}

/** Whose scripts a filter means. */
export function filterOf(filter: string): { readonly folder: string } | { readonly package: string } | 'all' {
  const name = filter.replace(/^\.\.\.\^?|\^?\.\.\.$/g, '').replace(/^\{(.*)\}$/, '$1');
  if (name === '' || name === '*' || name.startsWith('[') || name.startsWith('!')) return 'all';
  return /^\.{0,2}\//.test(name) ? { folder: name } : { package: name };
}

/** What `turbo` runs. */
export function ofTurbo(words: readonly string[]): Target {
  const names: string[] = [];
  let where: Where = 'all';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') break;
    const [, option = '', inline] = /^(--?[\w-]+)(?:=(.*))?$/.exec(word) ?? [];
    if (option === '--filter' || option === '-F') where = filterOf(inline ?? words[++at] ?? '');
    else if (valued.has(word)) at++;
    else if (!word.startsWith('-') && word !== 'run') names.push(word);
  }
  // `turbo run db#migrate` names a package and its task.
  const [only] = names;
  const [, owner, task] = /^(.+)#(.+)$/.exec(only ?? '') ?? [];
  if (owner !== undefined && task !== undefined)
    return { kind: 'script', names: [task], where: { package: owner } };
  return { kind: 'script', names, where };
}

/** What `nx` runs. */
export function ofNx(words: readonly string[]): Target {
  const plain = words.filter((word) => !word.startsWith('-'));
  const target = plain[0] === 'run' ? plain[1] : plain[0];
  const [, owner, task] = /^([^:]+):([^:]+)/.exec(target ?? '') ?? [];
  if (owner !== undefined && task !== undefined && plain[0] === 'run')
    return { kind: 'script', names: [task], where: { package: owner } };
  if (target === 'run-many') return { kind: 'other' };
  return target === undefined
    ? { kind: 'other' }
    : { kind: 'script', names: [target], where: plain[1] === undefined ? 'all' : { package: plain[1] } };
}
