-- DropIndex
DROP INDEX "Post_title_idx";

-- CreateIndex
CREATE INDEX "Post_title_idx" ON "Post"("title" text_pattern_ops);
