-- The rows have kept it for long: nothing fails, but every row is read again.
ALTER TABLE "Post" ADD COLUMN "editorId" INTEGER;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
