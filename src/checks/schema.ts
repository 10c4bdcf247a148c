/** The checks of the Prisma schema alone: validate, format, generate. */
import { messageOf } from '../errors.ts';
import { judgeClient } from '../judge/client.ts';
import { judgeFormat, judgeValidity } from '../judge/schema.ts';
import type { Repository, SchemaProblem } from '../ports.ts';
import { EngineError } from '../prisma/index.ts';
import { type CheckResult, nothing, sentences, skipped, type TimedResult, timed, unable } from './result.ts';
import type { SubjectOfPrisma } from './subject.ts';

/** Their results, and whether the engine takes head's schema. */
export interface SchemaChecked {
  readonly results: readonly TimedResult[];
  readonly valid: boolean;
}

/**
 * Runs the three. What Prisma can't answer is `unable`, never a finding.
 * @param validateBase what base's own Prisma says of base's schema.
 */
export async function checkSchema(
  subject: SubjectOfPrisma,
  validateBase: () => Promise<readonly SchemaProblem[]>,
): Promise<SchemaChecked> {
  const { prisma, pair } = subject;
  let valid = false;
  const validate = await timed('validate', () =>
    ask(async () => {
      const problems = await prisma.validate(pair.head.schemaFiles);
      valid = problems.length === 0;
      // Base matters only where head has a problem.
      const old = valid ? [] : await validateBase();
      return {
        findings: judgeValidity(problems, old),
        remark: sentences(pair.prisma.remark, ...pair.head.remarks, ...prisma.remarks),
      };
    }),
  );
  const format = await timed('format', () =>
    valid ? ask(() => checkFormat(subject)) : skipped('The Prisma schema is not valid.'),
  );
  const generate = await timed('generate', () =>
    valid ? ask(() => checkGenerate(subject)) : skipped('The Prisma schema is not valid.'),
  );
  return { results: [validate, format, generate], valid };
}

async function ask(work: () => Promise<CheckResult>): Promise<CheckResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError) return unable(messageOf(error));
    throw error;
  }
}

async function checkFormat({ prisma, pair, changed }: SubjectOfPrisma): Promise<CheckResult> {
  const head = await prisma.unformatted(pair.head.schemaFiles);
  if (head.length === 0) return nothing;
  const old = pair.base === undefined ? [] : await prisma.unformatted(pair.base.schemaFiles);
  const findings = judgeFormat(head, old, changed);
  const others = head.filter((path) => !changed.has(path)).length;
  const remark =
    others === 0
      ? undefined
      : `${others} schema ${others === 1 ? 'file that this change does not touch is' : 'files that this change does not touch are'} not formatted.`;
  return { findings, remark };
}

async function checkGenerate({ prisma, pair, repository, changed }: SubjectOfPrisma): Promise<CheckResult> {
  if (prisma.generate === undefined) {
    await prisma.dataModel(pair.head.schemaFiles);
    return skipped(
      `${prisma.generateReason ?? 'The generators are not installed.'} The data model was built without its generators.`,
    );
  }
  const generated = await prisma.generate();
  if (!generated.ok) return unable(`prisma generate did not end well here: ${lastLine(generated.output)}`);
  const inTree = await readTracked(repository, generated.files);
  return { findings: judgeClient(generated.files, inTree, pair.head, changed) };
}

/** What the tree has of the generated files. Files that git ignores are not listed, so only a client in git is compared. */
async function readTracked(
  repository: Repository,
  files: readonly { readonly path: string }[],
): Promise<ReadonlyMap<string, Buffer>> {
  const listed = new Set(await repository.head.list());
  return await repository.head.readMany(files.map((file) => file.path).filter((path) => listed.has(path)));
}

function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').at(-1) ?? 'it said nothing.';
}
