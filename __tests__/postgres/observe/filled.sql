CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE parent (id int PRIMARY KEY, name text NOT NULL, flag boolean);
CREATE TABLE t (
  id int PRIMARY KEY, a int, b varchar(20), c text, n int NOT NULL DEFAULT 0, parent_id int, m mood,
  checked text, CONSTRAINT checked_set CHECK (checked IS NOT NULL), half int
);
CREATE INDEX t_a ON t (a);
CREATE TABLE child (id int PRIMARY KEY, t_id int REFERENCES t ON DELETE CASCADE);
CREATE TABLE other (id int PRIMARY KEY, x int, y text, flag boolean);
ALTER TABLE other ADD CONSTRAINT positive CHECK (x > 0) NOT VALID;
ALTER TABLE other ADD CONSTRAINT of_parent FOREIGN KEY (x) REFERENCES parent NOT VALID;
CREATE TABLE bare (id int PRIMARY KEY, v text);
CREATE TABLE log (at int NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (1000);
CREATE TABLE log_2 (at int NOT NULL, what text);
CREATE SEQUENCE counter;
CREATE VIEW names AS SELECT id, name FROM parent;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION wipe(what text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE format(''TRUNCATE %I'', what); END';
CREATE PROCEDURE piecemeal() LANGUAGE plpgsql AS 'BEGIN UPDATE other SET y = 1; COMMIT; UPDATE other SET y = 2; COMMIT; END';
CREATE PROCEDURE stepwise() LANGUAGE plpgsql AS 'BEGIN
  LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE; COMMIT; ALTER TABLE other DROP COLUMN flag; COMMIT;
  ALTER TABLE other ALTER COLUMN y SET NOT NULL; ALTER TABLE t DROP COLUMN half; COMMIT; END';

INSERT INTO parent SELECT i, 'name ' || i, true FROM generate_series(1, 100) i;
INSERT INTO t SELECT i, i, 'b', 'c', i, i, 'sad', 'yes', CASE WHEN i % 2 = 0 THEN i END FROM generate_series(1, 100) i;
INSERT INTO child SELECT i, i FROM generate_series(1, 100) i;
INSERT INTO other SELECT i, i, i FROM generate_series(1, 100) i;
INSERT INTO log SELECT i, 'what' FROM generate_series(1, 100) i;
INSERT INTO log_2 SELECT i, 'what' FROM generate_series(1001, 1100) i;
CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM t;
