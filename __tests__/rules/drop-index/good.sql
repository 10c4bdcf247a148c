ALTER INDEX "Post_authorId_idx" RENAME TO "Post_author_idx";
DROP INDEX IF EXISTS "neverThere";
CREATE TABLE "Draft" ("id" SERIAL PRIMARY KEY, "text" TEXT);
CREATE INDEX "Draft_text_idx" ON "Draft"("text");
DROP INDEX "Draft_text_idx";
