/** Judges a generated client that is tracked in git. */
import type { Project } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { finding } from './finding.ts';

/**
 * One finding where generated files differ from those of the tree; an error where this change touches the schema or one of
 * the files, else a note: it was stale before.
 */
export function judgeClient(
  generated: readonly { readonly path: string; readonly content: Buffer }[],
  inTree: ReadonlyMap<string, Buffer>,
  project: Project,
  changed: ReadonlySet<string>,
): Finding[] {
  const stale = generated.flatMap(({ path, content }) => {
    const own = inTree.get(path);
    return own === undefined || sameText(own, content) ? [] : [path];
  });
  const [first] = stale;
  if (first === undefined) return [];
  const isNew =
    stale.some((path) => changed.has(path)) || project.schemaFiles.some((file) => changed.has(file.path));
  return [
    finding({
      rule: 'client-stale',
      severity: isNew ? undefined : 'note',
      evidence: 'executed',
      file: first,
      message: `The generated client in git is not what \`prisma generate\` writes: ${first}${stale.length === 1 ? '' : ` and ${stale.length - 1} more files`}.`,
    }),
  ];
}

function sameText(a: Buffer, b: Buffer): boolean {
  return a.equals(b) || anywhere(a) === anywhere(b);
}

/**
 * What a client of Prisma up to 6 says about the machine that generated it: the generator with its absolute paths and its
 * platform, where there was a `.env`, what the folder was from which `generate` was started, the engine's file.
 */
const ofTheMachine: readonly RegExp[] = [
  /^ {2}"generator": \{\n[\s\S]*?^ {2}\},$/m,
  /^ {2}"relativeEnvPaths": \{[^{}]*\},$/m,
  /^ {2}"(?:postinstall|ciName)": .*$/gm,
  /^ {2}const alternativePaths = \[[^\]]*\]$/m,
  /^path\.join\((?:__dirname|process\.cwd\(\)), "[^"]*"\);?$/gm,
];

/** The text of a file as any machine would write it; git may have turned line ends round. */
function anywhere(file: Buffer): string {
  const text = file.toString('latin1').replaceAll('\r\n', '\n');
  return ofTheMachine.reduce((rest, part) => rest.replace(part, ''), text);
}
