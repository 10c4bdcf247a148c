ALTER TABLE "User" ADD COLUMN "nick" TEXT;
ALTER TABLE "User" RENAME COLUMN "nick" TO "nickname";
ALTER TABLE "User" RENAME CONSTRAINT "User_pkey" TO "User_primary";
