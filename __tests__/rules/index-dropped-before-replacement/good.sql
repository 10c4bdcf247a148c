CREATE TABLE "Comment" ("id" SERIAL PRIMARY KEY, "text" TEXT);
CREATE INDEX "Comment_text_idx" ON "Comment"("text");
DROP INDEX "Comment_text_idx";
CREATE INDEX "Comment_text_idx" ON "Comment"("text");
DROP INDEX IF EXISTS "Post_authorId_idx";
