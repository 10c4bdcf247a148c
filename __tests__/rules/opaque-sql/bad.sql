DO $$
DECLARE
  stale record;
BEGIN
  FOR stale IN SELECT tablename FROM pg_tables WHERE tablename LIKE 'tmp\_%' LOOP
    EXECUTE format('DROP TABLE %I', stale.tablename);
  END LOOP;
END $$;
