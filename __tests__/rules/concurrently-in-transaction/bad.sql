CREATE INDEX CONCURRENTLY "Post_title_idx" ON "Post"("title");
ALTER TABLE "Post" ADD COLUMN "subtitle" TEXT;
