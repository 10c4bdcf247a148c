-- Alone in its file it works with every version of Prisma.
CREATE INDEX CONCURRENTLY "Post_title_idx" ON "Post"("title");
