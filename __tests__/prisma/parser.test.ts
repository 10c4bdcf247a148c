import { describe, expect, it } from '@jest/globals';
import type { SchemaFile } from '../../src/model/project.ts';
import { EngineError, openPrisma } from '../../src/prisma/index.ts';
import { prisma, project, schema, userModel } from './project.ts';

function open(version: string) {
  return openPrisma({
    repositoryRoot: '/nowhere',
    project: project(schema(version, userModel)),
    version: prisma(version),
    timeLimitMs: 60_000,
  });
}

describe.each(['5.0.0', '5.19.0', '6.14.0', '6.19.3', '7.8.0'])('the parser of Prisma %s', (version) => {
  it('takes a valid, formatted schema without any variable being set', async () => {
    await using opened = await open(version);
    const files = schema(version, userModel);
    expect(await opened.validate(files)).toEqual([]);
    expect(await opened.unformatted(files)).toEqual([]);
    expect(opened.ran).toBe('engine');
    const model = (await opened.dataModel(files)) as { models: { name: string }[] };
    expect(model.models.map(({ name }) => name)).toEqual(['User']);
  });

  it('names file and line of every problem, in several files, whatever a file is called', async () => {
    await using opened = await open(version);
    const [main] = schema(version, userModel) as [SchemaFile];
    const hostile = 'prisma/x.prisma:1\n  -->  ::error::.prisma';
    const files = [
      main,
      { path: hostile, content: 'model Post {\n  id   Int  @id\n  mood Mood\n  // ünï\n  x    Nope\n}\n' },
    ];
    const problems = await opened.validate(files);
    expect(problems.map(({ file, line }) => ({ file, line }))).toContainEqual({ file: hostile, line: 3 });
    expect(problems.find(({ line }) => line === 3)?.message).toMatch(
      /^Type "Mood" is neither a built-in type/,
    );
    expect(problems.every(({ message }) => !message.includes('-->'))).toBe(true);
  });

  it('names the files that are not formatted, CRLF among them, and leaves an invalid schema to the validation', async () => {
    await using opened = await open(version);
    const [main] = schema(version, userModel) as [SchemaFile];
    const crooked = { path: 'prisma/b.prisma', content: 'model B {\nid Int @id\n}\n' };
    const windows = { path: 'prisma/c.prisma', content: 'model C {\r\n  id Int @id\r\n}\r\n' };
    expect(await opened.unformatted([main, crooked, windows])).toEqual([
      'prisma/b.prisma',
      'prisma/c.prisma',
    ]);
    expect(await opened.unformatted([main, { path: 'prisma/b.prisma', content: 'model {{{\n' }])).toEqual([]);
  });
});

it('says in one sentence why there is no data model', async () => {
  await using opened = await open('6.14.0');
  const model = opened.dataModel(schema('6.14.0', 'model A {\n  id Int @id\n  b  Nope\n}\n'));
  await expect(model).rejects.toThrow(
    /^The schema is not valid: Type "Nope" is neither .* \("prisma\/schema\.prisma", line 8\)$/,
  );
  await expect(model).rejects.toThrow(EngineError);
});

it('judges each major by its own parser', async () => {
  const withUrl = schema('6.14.0', userModel);
  await using seven = await open('7.8.0');
  const [problem] = await seven.validate(withUrl);
  expect(problem).toMatchObject({ file: 'prisma/schema.prisma', line: 3 });
  expect(problem?.message).toMatch(/`url` is no longer supported/);
  await using six = await open('6.14.0');
  const [missing] = await six.validate(schema('7.8.0', userModel));
  expect(missing?.message).toMatch(/Argument "url" is missing/);
});

it('survives a schema that makes the parser crash, and goes on with a new worker', async () => {
  await using opened = await open('6.19.3');
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const hostile = schema('6.19.3', `model A {\n  id Int @id @default(${deep})\n}\n`);
  await expect(opened.validate(hostile)).rejects.toThrow(
    /^Prisma's engine crashed \(.+\) while validating the schema\.$/,
  );
  await expect(opened.validate(hostile)).rejects.toThrow(EngineError);
  expect(await opened.validate(schema('6.19.3', userModel))).toEqual([]);
});
