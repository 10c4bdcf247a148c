DROP VIEW IF EXISTS "UserNames";
CREATE VIEW "UserNames" AS SELECT "id", "name", "email" FROM "User";
DROP VIEW IF EXISTS "neverThere";
