-- A view of the old name serves the code that still runs.
ALTER TABLE "Post" RENAME TO "Article";
CREATE VIEW "Post" AS SELECT * FROM "Article";
