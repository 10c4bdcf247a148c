CREATE TABLE "Comment" ("id" SERIAL NOT NULL, "postId" INTEGER NOT NULL, CONSTRAINT "Comment_pkey" PRIMARY KEY ("id"));
CREATE INDEX "Comment_postId_idx" ON "Comment"("postId");
CREATE INDEX IF NOT EXISTS "Post_pkey" ON "Post"("id");
