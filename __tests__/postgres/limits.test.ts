import { describe, expect, it } from '@jest/globals';
import { openSeventeen, run } from './support/servers.ts';

const timeLimit = (limit: string) => ({
  failure: { sqlstate: 'time-limit', message: expect.stringContaining(limit) },
});

describe('the time limit', () => {
  it('stops one statement, whatever the SQL says about it, and the connection goes on', async () => {
    await using server = await openSeventeen({ timeLimitMs: { statement: 600, run: 60_000 } });
    await using database = await server.createDatabase();
    await using connection = await database.connect();
    const start = performance.now();
    await expect(connection.script('SET statement_timeout = 0; SELECT pg_sleep(600)')).rejects.toMatchObject(
      timeLimit('one statement is 600 ms'),
    );
    await expect(connection.query('SELECT pg_sleep(600)')).rejects.toMatchObject(timeLimit('600 ms'));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect((await connection.query('SELECT 1')).rows).toEqual([['1']]);
  });

  it('stops a loop that catches its own cancellation', async () => {
    await using server = await openSeventeen({ timeLimitMs: { statement: 500, run: 60_000 } });
    await using database = await server.createDatabase();
    const stubborn = `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`;
    const start = performance.now();
    await expect(run(database, stubborn)).rejects.toMatchObject(timeLimit('500 ms'));
    expect(performance.now() - start).toBeLessThan(8_000);
    await run(database, 'SELECT 1');
  });

  it('stops the whole run, and lets nothing start after it', async () => {
    await using server = await openSeventeen({ timeLimitMs: { statement: 60_000, run: 2_500 } });
    await using database = await server.createDatabase();
    await using connection = await database.connect();
    await expect(connection.script('SELECT pg_sleep(600)')).rejects.toMatchObject(
      timeLimit('whole run is 2.5 s'),
    );
    await expect(connection.query('SELECT pg_sleep(600)')).rejects.toMatchObject(timeLimit('whole run'));
  });

  it('says how many statements had completed', async () => {
    await using server = await openSeventeen({ timeLimitMs: { statement: 500, run: 60_000 } });
    await using database = await server.createDatabase();
    await expect(run(database, 'SELECT 1; SELECT 2; SELECT pg_sleep(600)')).rejects.toMatchObject({
      failure: { sqlstate: 'time-limit', completed: 2 },
    });
  });

  it('binds the observer too, since triggers of the pull request run in its sessions', async () => {
    await using server = await openSeventeen({ timeLimitMs: { statement: 500, run: 60_000 } });
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
       CREATE TRIGGER slow BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE t ENABLE ALWAYS TRIGGER slow`,
    );
    await using observer = await database.connectAsAdmin();
    await expect(observer.execute('INSERT INTO public.t VALUES (1)')).rejects.toMatchObject(
      timeLimit('500 ms'),
    );
  });
});

describe('the disk limit', () => {
  it('stops a table that fills the disk, and gives the space back', async () => {
    await using server = await openSeventeen({ diskLimitBytes: 100 * 1024 * 1024 });
    await using database = await server.createDatabase();
    const fill = `CREATE TABLE big AS SELECT g, repeat(md5(g::text), 30) FROM generate_series(1, 1000) a, generate_series(1, 1000) b, generate_series(1, 1000) g`;
    await expect(run(database, `SELECT 1; ${fill}`)).rejects.toMatchObject({
      failure: {
        sqlstate: 'disk-limit',
        completed: 1,
        message: expect.stringMatching(/disk limit for one database is 100 MB/),
      },
    });
    await using observer = await database.connectAsAdmin();
    const { rows } = await observer.query('SELECT pg_database_size(current_database())');
    expect(Number(rows[0]?.[0])).toBeLessThan(50 * 1024 * 1024);
  });

  it('bounds temporary files, which are in no table', async () => {
    await using server = await openSeventeen({ diskLimitBytes: 20 * 1024 * 1024 });
    await using database = await server.createDatabase();
    await expect(
      run(database, 'SELECT g FROM generate_series(1, 100000000) g ORDER BY random()'),
    ).rejects.toMatchObject({
      failure: {
        sqlstate: 'disk-limit',
        message: expect.stringContaining('temporary files of one session is 20 MB'),
      },
    });
    await expect(run(database, 'SET temp_file_limit = -1')).rejects.toMatchObject({
      failure: { sqlstate: '42501' },
    });
  });
});
