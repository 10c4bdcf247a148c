import { describe, expect, it } from '@jest/globals';
import { ColumnTypeEnum as Type } from '@prisma/driver-adapter-utils';
import { baseEnvironment } from '../../src/prisma/cli-environment.ts';
import { fitForEngine, withDatasourceUrl } from '../../src/prisma/schema-text.ts';
import { columnType, columnValue } from '../../src/prisma/values.ts';
import { project, schema, userModel } from './project.ts';

describe('values for the engine', () => {
  it.each([
    [16, 't', Type.Boolean, true],
    [20, '9007199254740993', Type.Int64, '9007199254740993'],
    [23, '-5', Type.Int32, -5],
    [18, 'r', Type.Character, 'r'],
    [19, 'User', Type.Text, 'User'],
    [1184, '2026-11-21 04:55:09.262+00', Type.DateTime, '2026-11-21T04:55:09.262+00:00'],
    [1184, '2026-11-21 04:55:09+05:30', Type.DateTime, '2026-11-21T04:55:09+05:30'],
    [1114, '2026-11-21 04:55:09', Type.DateTime, '2026-11-21T04:55:09+00:00'],
    [17, '\\x00ff', Type.Bytes, [0, 255]],
    [1009, '{a,"b,\\"c",NULL}', Type.TextArray, ['a', 'b,"c', null]],
    [1003, '{}', Type.TextArray, []],
    [1002, '{r,v}', Type.CharacterArray, ['r', 'v']],
    [1007, '{1,2}', Type.Int32Array, [1, 2]],
    [1000, '{t,f}', Type.BooleanArray, [true, false]],
    [3904, '[1,2)', Type.Text, '[1,2)'],
  ])('type %i: %s', (oid, text, type, value) => {
    expect(columnType(oid)).toBe(type);
    expect(columnValue(oid, text)).toEqual(value);
    expect(columnValue(oid, null)).toBeNull();
  });
});

describe('the datasource block', () => {
  const content = `// url = "comment"
datasource db {
  provider          = "postgresql"
  url               = "postgresql://spelled:out@example.test/db"
  directUrl         = env("DIRECT")
  shadowDatabaseUrl = env("SHADOW")
  schemas           = ["a", "b"]
}

model A {
  id  Int    @id
  url String @default("url = 1")
}
`;

  it('loses its connections and keeps its lines for an engine of Prisma 7', () => {
    const [fitted] = fitForEngine([{ path: 's.prisma', content }], '7.0.0');
    expect(fitted?.content).toBe(
      content
        .split('\n')
        .map((line) => (/^ {2}(?:url +=|directUrl|shadowDatabaseUrl)/.test(line) ? '' : line))
        .join('\n'),
    );
    expect(fitted?.content).toContain('url String @default("url = 1")');
  });

  it('gets a connection for an earlier engine only where it has none', () => {
    const files = [{ path: 's.prisma', content }];
    expect(fitForEngine(files, '6.19.3')).toEqual(files);
    const [fitted] = fitForEngine(schema('7.0.0', userModel), '6.19.3');
    expect(fitted?.content).toContain('datasource db {\n  url = env("PREFLIGHT_DATABASE_URL")\n  provider');
  });

  it('names no other database after its URL was replaced', () => {
    const [replaced] = withDatasourceUrl([{ path: 's.prisma', content }], 'env("OURS")');
    expect(replaced?.content.match(/env\("\w+"\)|postgresql:\/\/[^"]*/g)).toEqual(['env("OURS")']);
  });
});

it('lets a schema set no variable that Node, the loader or Prisma reads', () => {
  const envNames = [
    'SOME_DATABASE',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'PATH',
    'home',
    'PRISMA_SCHEMA_ENGINE_BINARY',
  ];
  const job = { PATH: '/bin', SECRET: 'token', SOME_DATABASE: 'postgresql://production' };
  const environment = baseEnvironment({ ...project([]), envNames }, '/scratch', job);
  expect(environment).toEqual({
    SOME_DATABASE: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
    PATH: '/bin',
    HOME: '/scratch/home',
    NO_COLOR: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PRISMA_GENERATE_SKIP_AUTOINSTALL: '1',
  });
});
